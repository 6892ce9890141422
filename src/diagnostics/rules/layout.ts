import type {Rules} from '../rule.js'

/** Rules of `layout`. */
export const layoutRules: Rules = {
  'layout:page-blank': {
    severity: 'error',
    reason: 'Expected lines of print on the scan, found none',
    note: 'The page gives no stories. A blank page, a photograph or a scan in a wrong mode looks so: look at it with `banmian inspect --stage layout --format png`, and leave it out if it is blank.'
  },
  'layout:geometry-absent': {
    severity: 'info',
    reason: 'Expected blank lines between blocks or indents of paragraphs, got neither in {actual} lines',
    note: 'Stories and paragraphs are told apart by their words, ends and widths alone. A dump that keeps blank lines and indents is read better.'
  },
  'layout:page-turned': {
    severity: 'info',
    reason: 'Expected an upright page, turned it by {actual} degrees',
    note: 'Boxes are still those of the scan as it is. Turn the file if this happens often: reading it twice costs time.'
  }
}
