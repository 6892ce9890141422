export {layoutText} from './layout-text.js'
