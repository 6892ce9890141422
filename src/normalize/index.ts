export {type NormalizeOptions, normalizeLines} from './normalize-lines.js'
export {restoreColumns} from './restore-columns.js'
export {editRules} from './rules.js'
