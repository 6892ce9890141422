/**
 * From when on a doubt is worth a look. The figures behind these are in
 * `segment/README.md` (“How often it is right”), made by
 * `scripts/reliability.mjs`.
 */
import type {ReviewKind} from '../schema/index.js'

/**
 * Decisions below this chance of being right go to the list. It is a lead of
 * 2 in log odds: below it one decision in three is wrong, above it one in thirty.
 */
export const usualReviewBelow = 0.88

/**
 * Lines read with less than this, the mean of their characters. On five dev
 * pages (poor and scan) seven lines lie below it, of one to four characters,
 * and all of them look misread. Longer lines lie above 0.85 even on poor
 * scans, where the mean tells little: below 0.98 6 % of the characters are
 * wrong, above it 1 %.
 */
export const readBelow = 0.8

/** Most doubts of one page; a page with more is better read as a whole. */
export const mostPerPage = 20

/** Reasons given with a doubt. */
export const mostEvidence = 5

/**
 * What a wrong choice costs, as a part of a story: a wrong beginning or end
 * spoils two stories, a wrong part is found at a glance, a wrong character
 * spoils a word.
 */
export const costs: Readonly<Record<ReviewKind, number>> = {
  'story-start': 1,
  'story-end': 1,
  order: 1,
  join: 0.5,
  head: 0.5,
  role: 0.5,
  figure: 0.5,
  jump: 0.5,
  recognition: 0.25,
  correction: 0.25
}

/** Chance that a choice is right that leads by `margin` log odds. */
export function chanceOf(margin: number): number {
  return 1 / (1 + Math.exp(-margin))
}
