/** What the features of blocks out of order mean (`segment/tangle/features.ts`), in phrases; values stand in the name beside it. */
import type {Sentence} from './text-features.js'

/** By group, the part of a feature’s name before its first colon. */
const phrases: Readonly<Record<string, string>> = {
  kinds: 'what the two blocks are',
  ends: 'how the one block ends and the other begins',
  roles: 'what the last line of the one and the first of the other look like',
  order: 'how far apart the two blocks stand in the input',
  like: 'how much the two blocks speak of the same',
  'like-lead': 'whether no other block fits the first better',
  'like-lead-back': 'whether no other block fits the second better',
  pool: 'how much the two halves of the story speak of the same',
  'pool-lead': 'whether no other block fits the first half better',
  'pool-lead-back': 'whether no other block fits the second half better',
  rank: 'how many blocks would fit better',
  'heads-between': 'what stands between the head and the text',
  'same-column': 'how many columns as wide stand between',
  height: 'how tall the two blocks are',
  'height-then': 'how tall the two blocks are, and how they end and begin',
  skipped: 'how many columns as tall stand between',
  quotes: 'a quotation opened in one block and closed in the other',
  'pair-on-page': 'whether the two characters at the tear stand together elsewhere',
  'column-width': 'how wide the two columns are',
  continuity: 'how well the words read on over the tear',
  front: 'what the second block begins with',
  opening: 'what the block is that goes on with no other',
  ending: 'what the block is that no other goes on with'
}

/** Sentences by group, for `sayEvidence`. */
export const tangleSentences: Readonly<Record<string, Sentence>> = Object.fromEntries(
  Object.entries(phrases).map(([group, phrase]) => [group, () => phrase])
)
