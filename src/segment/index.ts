export {type SegmentOptions, segmentPage} from './segment-page.js'
export type {OpenTearWords, TearWords} from './tangle/page.js'
