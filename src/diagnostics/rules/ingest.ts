import type {Rules} from '../rule.js'

/** Rules of `ingest`. */
export const ingestRules: Rules = {}
