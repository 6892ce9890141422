import type {Rules} from '../rule.js'

/** Rules of `segment`. */
export const segmentRules: Rules = {
  'segment:article-missing': {
    severity: 'warning',
    reason: 'Expected a story, found only furniture',
    note: 'The page gives no article. Look at the labels with `banmian inspect --stage label`; a page of adverts or a blank form is fine.'
  },
  'segment:blocks-moved': {
    severity: 'info',
    reason:
      'Expected blocks in the order of reading, got an order that another beats by {actual} log odds a block',
    note: 'Stories stood interleaved and were taken apart. `banmian explain` says for each block which one it goes on with, and why; the doubtful ones are on the review list.'
  },
  'segment:story-doubtful': {
    severity: 'warning',
    reason: 'Unsure about a story, confidence {actual}',
    note: 'Another reading of the page is nearly as good: such decisions are wrong half the time. `banmian review` lists what to look at, `banmian explain` shows which line was in doubt and why.'
  }
}
