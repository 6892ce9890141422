import type {Rules} from '../rule.js'

/** Rules of `label`. */
export const labelRules: Rules = {
  'label:lines-doubled': {
    severity: 'info',
    reason: 'Expected every line once, found {actual} lines right behind themselves',
    note: 'The second of two equal lines inside a sentence, or of two equal paragraphs or blocks, is kept as furniture. Look at them with `banmian inspect --stage label`; they say `label:twice`.'
  }
}
