import type {Rules} from '../rule.js'

/** Rules of `normalize`. */
export const normalizeRules: Rules = {}
