export {splitHead} from './split-head.js'
export type {HeadOptions, HeadPart, HeadReading, HeadSplit} from './types.js'
