/** Edits: how `value` came from `raw`, and the way back. */
import type {Edit} from './types.js'

/**
 * Apply edits to the text they were made for.
 *
 * @param raw text as the source gave it.
 * @param edits sorted by `offset`, not overlapping; offsets in code points of `raw`.
 * @returns the text with every `from` replaced by its `to`.
 */
export function applyEdits(raw: string, edits: readonly Edit[] = []): string {
  if (edits.length === 0) return raw
  const points = Array.from(raw)
  let value = ''
  let at = 0
  for (const edit of edits) {
    value += points.slice(at, edit.offset).join('') + edit.to
    at = edit.offset + Array.from(edit.from).length
  }
  return value + points.slice(at).join('')
}

/**
 * Find where a character of the edited text stands in the raw text.
 *
 * A character that an edit put there leads to the first character of what it
 * replaced.
 *
 * @param edits sorted by `offset`, not overlapping.
 * @param offset offset in the edited text, in code points.
 * @returns offset in the raw text, in code points.
 */
export function traceOffset(edits: readonly Edit[] = [], offset: number): number {
  let shift = 0
  for (const edit of edits) {
    const start = edit.offset + shift
    if (offset < start) break
    const length = Array.from(edit.to).length
    if (offset < start + length) return edit.offset
    shift += length - Array.from(edit.from).length
  }
  return offset - shift
}

/**
 * Say what is wrong with a list of edits.
 *
 * @returns one sentence for each fault; empty when the list is sound.
 */
export function findEditFaults(raw: string, edits: readonly Edit[]): string[] {
  const points = Array.from(raw)
  const faults: string[] = []
  let at = 0
  for (const {offset, from, to, rule} of edits) {
    const length = Array.from(from).length
    if (offset < at) faults.push(`edit at ${offset} overlaps the one before it`)
    if (points.slice(offset, offset + length).join('') !== from) faults.push(`edit at ${offset} does not fit`)
    if (from === to) faults.push(`edit at ${offset} changes nothing`)
    if (rule === '') faults.push(`edit at ${offset} names no rule`)
    at = Math.max(at, offset + length)
  }
  return faults
}
