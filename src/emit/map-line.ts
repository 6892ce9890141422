import {countPoints} from '../npst/points.js'
import type {Edit, Line} from '../npst/types.js'

/** A part of a line’s value, and where it stands in `raw`; all in code points. */
export interface Stretch {
  /** First character in `value`. */
  at: number
  length: number
  /** First character in `raw`. */
  raw: number
  /** Set when an edit put the characters there. */
  edit?: Edit
}

/** A line’s value laid over its raw text; lengths in code points, counted once a line. */
export interface LineMap {
  stretches: Stretch[]
  rawLength: number
  valueLength: number
}

/**
 * Lay a line’s value over its raw text.
 *
 * @returns the stretches of `value` in order, without gaps; a removal is a
 *   stretch of length 0.
 */
export function mapLine(line: Line): LineMap {
  const valueLength = countPoints(line.value)
  const stretches: Stretch[] = []
  let at = 0
  let raw = 0
  for (const edit of line.data?.edits ?? []) {
    const kept = edit.offset - raw
    if (kept > 0) stretches.push({at, length: kept, raw})
    at += Math.max(0, kept)
    const length = countPoints(edit.to)
    stretches.push({at, length, raw: edit.offset, edit})
    at += length
    raw = edit.offset + countPoints(edit.from)
  }
  if (valueLength > at) stretches.push({at, length: valueLength - at, raw})
  return {stretches, rawLength: countPoints(line.raw), valueLength}
}

/**
 * Whether an edit only takes white space off the end or the beginning of a
 * line: the indent, which print shows and text does not need.
 *
 * @param rawLength of the line, in code points.
 */
export function isTrim(edit: Edit, rawLength: number): boolean {
  if (edit.to !== '' || edit.from.trim() !== '') return false
  return edit.offset === 0 || edit.offset + countPoints(edit.from) === rawLength
}
