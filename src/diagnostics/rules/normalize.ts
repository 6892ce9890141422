import type {Rules} from '../rule.js'

/** Rules of `normalize`. */
export const normalizeRules: Rules = {
  'normalize:dictionary-missing': {
    severity: 'info',
    reason: 'Expected the dictionary of nodejieba, got none: misread characters stay as they are',
    note: 'Install `nodejieba` again; its addon is not needed for this. With `--correct off` nothing is said.'
  },
  'normalize:script-mixed': {
    severity: 'info',
    reason: 'Expected one script with less than {expected} of the other, got {actual}',
    note: 'The page mixes simplified and traditional characters; its language is that of the more frequent. Use `--script` to have one script.'
  }
}
