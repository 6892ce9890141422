export {type LayoutImageOptions, layoutImage} from './layout-image.js'
export {layoutParagraphs} from './layout-paragraphs.js'
export {layoutText} from './layout-text.js'
