import type {Rules} from '../rule.js'

/** Rules of `label`. */
export const labelRules: Rules = {}
