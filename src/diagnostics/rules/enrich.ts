import type {Rules} from '../rule.js'

/** Rules of `enrich`. */
export const enrichRules: Rules = {}
