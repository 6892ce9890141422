export {recognizeLines} from './recognize-lines.js'
