import type {Rules} from '../rule.js'

/** Rules of `normalize`. */
export const normalizeRules: Rules = {
  'normalize:script-mixed': {
    severity: 'info',
    reason: 'Expected one script with less than {expected} of the other, got {actual}',
    note: 'The page mixes simplified and traditional characters; its language is that of the more frequent. Use `--script` to have one script.'
  }
}
