export {type MergeOptions, type MergeResult, merge} from './merge.js'
