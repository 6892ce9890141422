/** What the splitter of heads takes and gives. */
import type {Evidence} from '../../npst/types.js'

/** Part of a story’s head: 栏目名, 引题, 主题, 副题. */
export type HeadPart = 'standingHead' | 'kicker' | 'headline' | 'deck'

/** What is known about a head beside its lines. */
export interface HeadOptions {
  /** Beginning of the story below; absent when it is not known yet. */
  lead?: string
  /**
   * `true` when every line is a printed one, so that a part may run over
   * several; `false` when a line holds a part whole.
   */
  wrapped: boolean
  /**
   * Whether the name of a column is told apart from a kicker (default: `true`);
   * otherwise it counts as one, as in heads whose labels are all eyebrows.
   */
  standing?: boolean
  /** Printed widths of the lines, in em; measured from the text when absent. */
  widths?: readonly number[]
  /** Sizes of the type of the lines, in any unit; absent when they are not known. */
  sizes?: readonly number[]
  /** Which lines are set light on dark. */
  inverse?: readonly boolean[]
}

/** One way to split a head, and how well it fits: higher is better. */
export interface HeadReading {
  /** A part for each line. */
  parts: HeadPart[]
  score: number
}

/** The best way to split a head. */
export interface HeadSplit extends HeadReading {
  /** Second best; absent when the lines leave no choice. */
  runnerUp?: HeadReading
  /**
   * What tells the best from the runner-up, the strongest first; the weights
   * add up to the lead of the best. Empty when there is no runner-up.
   */
  evidence: Evidence[]
}
