export type {Script} from './engine.js'
export {readOwnText} from './read-own-text.js'
export {recognizeLines} from './recognize-lines.js'
