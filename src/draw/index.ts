export {type DrawOptions, drawPage} from './draw-page.js'
