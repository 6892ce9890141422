export {type NormalizeOptions, normalizeLines} from './normalize-lines.js'
