/** Characters set one below the other: the vertical headline of a horizontal page. */
import {heightOf, widthOf} from './components.js'
import {boundsOf, splitBy} from './gaps.js'
import type {Mark} from './sheet.js'

/** Widest stack that can be no column of text, in em. */
const smallStack = 2.5

/**
 * Read a narrow block as characters set one below the other.
 *
 * @returns the stacks from right to left; nothing when the block is not set so.
 */
export function findStacks(marks: readonly Mark[], em: number): Mark[][] | undefined {
  const area = boundsOf(marks)
  const width = widthOf(area)
  const height = heightOf(area)
  if (width < 0.7 * em || width > 14 * em || height < 2.2 * em) return undefined
  const columns = splitBy(marks, ({left, right}) => [left, right], 0.1 * em)
  if (columns.length > 6 || height < 2.2 * Math.max(...columns.map((column) => widthOf(boundsOf(column)))))
    return undefined
  let between = Number.POSITIVE_INFINITY
  for (let index = 1; index < columns.length; index++) {
    between = Math.min(
      between,
      boundsOf(columns[index] ?? []).left - boundsOf(columns[index - 1] ?? []).right
    )
  }
  for (const column of columns) {
    const bounds = boundsOf(column)
    const wide = widthOf(bounds)
    const rows = splitBy(column, ({top, bottom}) => [top, bottom], 0.02 * em)
    const gaps = rows.slice(1).map((row, index) => boundsOf(row).top - boundsOf(rows[index] ?? []).bottom)
    const gap = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0
    // A character is as high as wide; parts of one character are lower.
    const characters = heightOf(bounds) / wide
    if (characters < 2.2 || gap > 0.75 * wide || gap > between) return undefined
    // Characters of small type may touch; rows of a column of text may not be taken for them.
    const touching = wide < smallStack * em
    if (!touching && rows.some((row) => heightOf(boundsOf(row)) > 2.4 * wide)) return undefined
    if (rows.length < characters * (touching ? 0.3 : 0.5)) return undefined
    // Lines of text are far lower than their column is wide.
    if (rows.length > characters * 1.8 || wide > 7 * em) return undefined
  }
  return columns.toReversed()
}
