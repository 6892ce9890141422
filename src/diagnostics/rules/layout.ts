import type {Rules} from '../rule.js'

/** Rules of `layout`. */
export const layoutRules: Rules = {
  'layout:page-blank': {
    severity: 'error',
    reason: 'Expected lines of print on the scan, found none',
    note: 'The page gives no stories. A blank page, a photograph or a scan in a wrong mode looks so: look at it with `banmian inspect --stage layout --format png`, and leave it out if it is blank.'
  },
  'layout:page-turned': {
    severity: 'info',
    reason: 'Expected an upright page, turned it by {actual} degrees',
    note: 'Boxes are still those of the scan as it is. Turn the file if this happens often: reading it twice costs time.'
  }
}
