import type {Rules} from '../rule.js'

/** Rules of `link`. */
export const linkRules: Rules = {
  'link:jump-unmatched': {
    severity: 'info',
    reason: 'Expected the rest of the story on page {expected}, got no line there that answers {actual}',
    note: 'The story ends here in the output. Look whether the other page was read right: its 上接 line may be damaged.'
  }
}
