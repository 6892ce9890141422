import type {Rules} from '../rule.js'

/** Rules of `extract`. */
export const extractRules: Rules = {}
