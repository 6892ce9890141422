/** What was decided about the order of blocks, for `explain` and the review list. */
import type {Decision, Line} from '../../npst/types.js'
import type {Join} from './assign-joins.js'
import type {ReadPage} from './page.js'
import {type Weights, weighJoin} from './score.js'

/** Evidence named per join; more is noise to a reader. */
const mostEvidence = 5

/**
 * Explain why a block goes on with another.
 *
 * @param join what was decided of it.
 * @param page blocks by their number in the input.
 * @param lines lines of each block, by the same number.
 * @param weights what it was decided by.
 * @returns nothing for a block that goes on with none.
 */
export function explainJoin(
  {before, index, margin, second}: Join,
  page: ReadPage,
  lines: readonly (readonly Line[])[],
  weights: Weights
): Decision | undefined {
  const line = lines[index]?.[0]
  const last = lines[before]?.at(-1)
  if (!line || !last) return undefined
  const rival = lines[second]?.at(-1)
  return {
    about: before === index - 1 ? 'join' : 'order',
    line: line.id,
    choice: `continues ${last.id}`,
    rejected: rival ? `continues ${rival.id}` : 'begins something',
    margin,
    evidence: weighJoin(page, before, index, weights, mostEvidence)
  }
}
