export {labelLines} from './label-lines.js'
