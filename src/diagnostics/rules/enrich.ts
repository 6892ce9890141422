import type {Rules} from '../rule.js'

/** Rules of `enrich`. */
export const enrichRules: Rules = {
  'enrich:addon-missing': {
    severity: 'warning',
    reason: 'Expected {expected} to cut words, got {actual}',
    note: 'Keywords are coarser and only bylines give entities. Run `npm rebuild nodejieba`; it needs a C++ compiler.'
  }
}
