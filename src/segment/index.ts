export {type SegmentOptions, segmentPage} from './segment-page.js'
