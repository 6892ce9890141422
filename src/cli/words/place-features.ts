/** What the features of places on a scan mean (`segment/places/place-features.ts`), in phrases; values stand in the name beside it. */
import type {Sentence} from './text-features.js'

/** By group, the part of a feature’s name before its first colon. */
const phrases: Readonly<Record<string, string>> = {
  place: 'where the second block stands, seen from the first, and how much stands between',
  'place-set': 'where the second block stands, by how the page is set',
  'place-gap': 'how much white is between the two blocks',
  'place-gap-size': 'how much white is between the two blocks, and how large their types are',
  'place-rule': 'whether a printed rule parts the two blocks',
  'place-width': 'how wide the two columns are',
  'place-size': 'how large the two types are',
  'place-frame': 'whether the two blocks stand in one frame',
  'place-foot': 'what stands below the first block',
  'place-top': 'what stands above the second block',
  'place-foot-top': 'what stands below the first block and above the second',
  'place-head': 'whose head stands over the two blocks',
  'place-head-step': 'where the second block stands, and whose head is over the two',
  'place-rank': 'which block under the head it is',
  'place-order': 'how far apart layout read the two blocks',
  'place-order-ends': 'how far apart layout read the two blocks, and how they end and begin',
  'place-break': 'what layout found between the two blocks',
  'place-ends': 'where the second block stands, and how the two end and begin',
  'place-tops': 'how much lower the second block begins',
  'place-feet': 'how much lower the second block begins and ends',
  'seat-top': 'what stands above the block that goes on with no other',
  'seat-foot': 'what stands below the block that goes on with no other',
  'seat-around': 'what stands above and below the block that goes on with no other',
  'seat-width': 'how many columns wide the block is that goes on with no other',
  'seat-size': 'how large the type is of the block that goes on with no other',
  'seat-white': 'how much white is above the block that goes on with no other',
  'seat-frame': 'whether the block that goes on with no other is the first of a frame',
  'seat-head': 'which block under its head it is that goes on with no other',
  'seat-break': 'what layout found before the block that goes on with no other',
  'last-foot': 'what stands below the block that no other goes on with',
  'last-beside': 'whether text stands beside the block that no other goes on with',
  'last-break': 'what layout found behind the block that no other goes on with'
}

/** Sentences by group, for `sayEvidence`. */
export const placeSentences: Readonly<Record<string, Sentence>> = Object.fromEntries(
  Object.entries(phrases).map(([group, phrase]) => [group, () => phrase])
)
