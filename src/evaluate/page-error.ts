import type {FieldName} from './fields.js'
import type {Cause, Verdict} from './list-pieces.js'
import type {PartRole} from './story-text.js'

/** Text fields that can be wrong, in the order in which they are printed. */
export type TextField =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'dateline'
  | 'byline'
  | 'people'
  | 'paragraphs'
  | 'captions'
  | 'credits'
  | 'jumps'

/** What an error is about: the whole story, or a field of one that was found. */
export type ErrorField = 'article' | 'type' | TextField

/** For each field the measure that finds it wrong, and the roles in which its text is printed. */
export const textFields: ReadonlyMap<
  TextField,
  {readonly measure: FieldName; readonly roles: readonly PartRole[]}
> = new Map([
  ['kicker', {measure: 'kicker_f1', roles: ['kicker']}],
  ['headline', {measure: 'headline_f1', roles: ['headline']}],
  ['deck', {measure: 'deck_f1', roles: ['deck']}],
  ['dateline', {measure: 'dateline_f1', roles: ['dateline']}],
  ['byline', {measure: 'byline_f1', roles: ['byline']}],
  ['people', {measure: 'people_f1', roles: ['byline']}],
  ['paragraphs', {measure: 'paragraph_f1', roles: ['paragraph', 'crosshead']}],
  ['captions', {measure: 'caption_f1', roles: ['caption']}],
  ['credits', {measure: 'credit_f1', roles: ['credit']}],
  ['jumps', {measure: 'jump_f1', roles: ['jump']}]
])

/** One thing that is wrong, and why. */
export interface PageError {
  /** Place of the gold story on its page, from 1; absent for a predicted story that stands for none. */
  readonly story?: number
  /** Headline of the gold story, or how it begins; without one, of the predicted story. */
  readonly headline: string
  /** Id of the predicted story; absent when none was found. */
  readonly article?: string
  readonly field: ErrorField
  /** The step to which most of the wrong characters are laid. */
  readonly cause: Cause
  /** What became of the longest piece of that step. */
  readonly verdict: Verdict
  /** Similarity of the whole text, 0 to 1; of `article` alone. */
  readonly similarity?: number
  /** Wrong characters that are laid to the step, in UTF-16 units. */
  readonly characters: number
  /** Their share of the longer of the two texts, at most 1. */
  readonly share: number
  /** Wrong characters by step. */
  readonly causes: Readonly<Record<Cause, number>>
  /** How the longest piece begins. */
  readonly piece: string
  /** What was read in its place, when it was misread; the type that came out, when that is wrong. */
  readonly read?: string
  /** Role of the piece in gold, and in the output. */
  readonly goldRole?: PartRole
  readonly role?: PartRole
  /** The other story that the piece stands in or belongs to, by id and gold headline as far as there are any. */
  readonly partner?: {readonly article?: string; readonly headline?: string}
}
