import type {Rules} from '../rule.js'

/** Rules of `run`. */
export const runRules: Rules = {}
