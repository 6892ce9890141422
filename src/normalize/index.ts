export {type NormalizeOptions, normalizeLines} from './normalize-lines.js'
export {editRules} from './rules.js'
