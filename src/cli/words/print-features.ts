/** What the features of a scan mean (`segment/print-features.ts`), in sentences. */
import type {Sentence} from './text-features.js'
import {bulkWords, endWords, roleWords, wordOf} from './values.js'

const bulk = (value?: string) => wordOf(bulkWords, value)
const end = (value?: string) => wordOf(endWords, value)
const role = (value?: string) => wordOf(roleWords, value)

/** Steps of size, by their upper limits. */
const size = (value?: string) =>
  value === 'more'
    ? 'its type is over 2.6 times body size'
    : `its type is at most ${value ?? ''} times body size`

const rels: Readonly<Record<string, string>> = {
  smaller: 'smaller than it',
  same: 'as large',
  larger: 'larger than it',
  none: 'not there'
}
const rel = (value?: string) => wordOf(rels, value)

const cuts: Readonly<Record<string, string>> = {
  row: 'a cut across the page',
  column: 'a cut down the page',
  inside: 'no cut'
}
const cut = (value?: string) => wordOf(cuts, value)

const gap = (value?: string) =>
  value === 'more' ? 'over 2.6 lines of white' : `at most ${value ?? ''} lines of white`

const markWords: Readonly<Record<string, string>> = {
  plain: 'no rule',
  rule: 'a rule',
  frame: 'the edge of a frame'
}
const mark = (value?: string) => wordOf(markWords, value)

const steps: Readonly<Record<string, string>> = {
  below: 'below the one before',
  'beside-level': 'beside the one before, level with it',
  'beside-lower': 'beside the one before, lower',
  'beside-higher': 'beside the one before, higher',
  back: 'back to the left of the one before',
  first: 'at the left of the one before, higher'
}
const step = (value?: string) => wordOf(steps, value)

const aligns: Readonly<Record<string, string>> = {
  full: 'fills its column',
  centred: 'is centred in its column',
  left: 'stands at the left of its column',
  right: 'stands at the right of its column',
  indent: 'is indented in its column',
  wider: 'is wider than its column of text',
  'much-wider': 'is much wider than its column of text',
  none: 'stands in no column'
}
const align = (value?: string) => wordOf(aligns, value)

const picture = (value?: string) => `a picture is ${value ?? ''} it`
const white = (value?: string) => (value === 'edge' ? 'the edge of the page' : gap(value))

/** By group, the part of a feature’s name before the colon. */
export const printSentences: Readonly<Record<string, Sentence>> = {
  printed: () => 'how often this is so on any scan',
  'print-end': () => 'nothing of its own',
  size: (a, b) => `${size(a)}, and it is ${bulk(b)}`,
  'size+role': (a, b) => `${size(a)}, and it looks like ${role(b)}`,
  'size+end': (a, b) => `${size(a)}, and it ends ${end(b)}`,
  'size-around': (a, b, c) => `type before it is ${rel(a)}, behind it ${rel(b)}, and it is ${bulk(c)}`,
  'size-prev2': (a) => `type of the second before it is ${rel(a)}`,
  break: (a, b, c) => `before it: ${cut(a)}, ${gap(b)}, ${mark(c)}`,
  'break-ahead': (a, b, c) => `behind it: ${cut(a)}, ${gap(b)}, ${mark(c)}`,
  'break+prev': (a, b, c) =>
    `before it: ${cut(a)}; the text there ends ${end(b)}, its lines are ${
      c === 'same-measure' ? 'as wide' : 'not as wide'
    }`,
  step: (a, b) => `it stands ${step(a)}, ${b === 'same-width' ? 'as wide' : 'not as wide'}`,
  'step+bulk': (a, b) => `it stands ${step(a)}, and it is ${bulk(b)}`,
  align: (a, b) => `it ${align(a)}, and it is ${bulk(b)}`,
  'align+size': (a, b) => `it ${align(a)}, and ${size(b)}`,
  picture: (a, b) => `${picture(a)}, and it is ${bulk(b)}`,
  'picture+size': (a, b) => `${picture(a)}, and ${size(b)}`,
  frame: (a) =>
    wordOf(
      {
        in: 'it stands in a frame',
        enters: 'a frame begins here',
        leaves: 'a frame ends before it',
        other: 'another frame begins here'
      },
      a
    ),
  white: (a, b) => `above it: ${white(a)}; below it: ${white(b)}`,
  edge: (a) => `it stands at the ${a ?? ''} of the page`,
  style: (a, b) =>
    `it is set ${a === 'inverse' ? 'light on dark' : 'from top to bottom'}, and it is ${bulk(b)}`,
  echo: (a, b, c) =>
    `${a ?? ''} of it stands a second time on the page; it is ${bulk(b)} in ${c === 'larger' ? 'larger type' : 'body type'}`
}
