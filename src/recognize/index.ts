export type {Script} from './engine.js'
export {recognizeLines} from './recognize-lines.js'
