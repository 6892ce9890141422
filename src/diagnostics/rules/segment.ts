import type {Rules} from '../rule.js'

/** Rules of `segment`. */
export const segmentRules: Rules = {}
