import type {Rules} from '../rule.js'

/** Rules of `layout`. */
export const layoutRules: Rules = {}
