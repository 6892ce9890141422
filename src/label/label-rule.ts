import type {BylineLineMatch} from '../grammar/byline.js'
import type {FurnitureMatch} from '../grammar/furniture.js'
import type {NoiseRule} from '../grammar/noise.js'
import type {Role} from '../npst/types.js'
import type {ProfileLineMatch} from '../profile/index.js'

/** What a label rule may look at: a line, and how it stands on its page. */
export interface LineContext {
  /** `line.value`. */
  text: string
  /** Printed width, in em. */
  width: number
  /** Whether the line is one of several that make up running text. */
  inProse: boolean
  /** Whether it is set in type too large for text; nobody knows on a page of text. */
  display: boolean
  /** Whether it may open a paragraph: it does, or it is the first of its block. */
  opens: boolean
  /** Lines in its block. */
  blockSize: number
  /** Place in its block, from 0. */
  place: number
  /** Place on the page, from 0, and the number of lines there. */
  index: number
  pageSize: number
  /** Text of the line before and behind; empty at the ends of the page. */
  before: string
  after: string
  /** What the grammar of furniture says of the line; asked once, because seven rules want to know. */
  furniture: FurnitureMatch | undefined
  /** What the grammar of bylines says of the line; asked once, because two rules want to know. */
  byline: BylineLineMatch | undefined
  /** What the profile of the paper says of the line; absent without a profile. */
  known: ProfileLineMatch | undefined
  /** Whether the whole block is printed a second time inside a longer text of the page. */
  repeated: boolean
  /** What kind of dirt the line is, if it is nothing else; asked of running text as well. */
  noise: NoiseRule | undefined
  /** Whether the line was printed, or read, a second time right behind itself. */
  twice: boolean
  /** Roles given to the lines of the page so far, in order. */
  roles: readonly Role[]
}

/** One habit of newspapers: a line that looks like this has that role. */
export interface LabelRule {
  /** `label:thing`; shown by `inspect` and `explain`. */
  id: `label:${string}`
  role: Role
  test: (line: LineContext) => boolean
  /** Whether a match leaves no doubt that the line belongs to no story (default: never). */
  certain?: (line: LineContext) => boolean
  /** Lines that must and must not match, for the test of the rules. */
  samples: {match: readonly LineSample[]; not: readonly LineSample[]}
}

/** A text, or a text with what matters of its surroundings. */
export type LineSample = string | (Partial<LineContext> & {text: string})
