import type {Rules} from '../rule.js'

/** Rules of `link`. */
export const linkRules: Rules = {}
