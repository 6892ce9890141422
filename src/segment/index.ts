export {segmentPage} from './segment-page.js'
