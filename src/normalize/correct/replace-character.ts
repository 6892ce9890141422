import {findEditFaults} from '../../npst/edits.js'
import type {Edit} from '../../npst/types.js'

/** One character of an edited text that becomes another. */
export interface Replacement {
  /** Place in the edited text, in code points. */
  offset: number
  from: string
  to: string
  rule: string
  confidence: number
}

/**
 * Replace a character of an edited text.
 *
 * Where an earlier edit has put it there character by character (后 → 後), that
 * edit is parted; where it has not, and the two can not be told apart, nothing
 * is done.
 *
 * @param edits from `raw` to the text, in order.
 * @returns the edits with the new one among them; nothing when it can not be made.
 */
export function replaceCharacter(
  raw: string,
  edits: readonly Edit[],
  {offset, from, to, rule, confidence}: Replacement
): Edit[] | undefined {
  const points = Array.from(raw)
  let shift = 0
  for (const [index, edit] of edits.entries()) {
    const start = edit.offset + shift
    if (offset < start) return check(insert(index))
    const [before, after] = [Array.from(edit.from), Array.from(edit.to)]
    if (offset < start + after.length) {
      if (before.length !== after.length) return undefined
      return check([...edits.slice(0, index), ...part(edit, offset - start), ...edits.slice(index + 1)])
    }
    shift += after.length - before.length
  }
  return check(insert(edits.length))

  function insert(index: number): Edit[] {
    const edit = {offset: offset - shift, from, to, rule, confidence}
    return [...edits.slice(0, index), edit, ...edits.slice(index)]
  }

  function part(edit: Edit, at: number): Edit[] {
    const [before, after] = [Array.from(edit.from), Array.from(edit.to)]
    const piece = (start: number, end?: number): Edit[] =>
      before.slice(start, end).length === 0
        ? []
        : [
            {
              ...edit,
              offset: edit.offset + start,
              from: before.slice(start, end).join(''),
              to: after.slice(start, end).join('')
            }
          ]
    const own = {offset: edit.offset + at, from: before[at] ?? '', to, rule, confidence}
    return [...piece(0, at), ...(own.from === to ? [] : [own]), ...piece(at + 1)]
  }

  function check(made: Edit[]): Edit[] | undefined {
    return findEditFaults(points.join(''), made).length === 0 ? made : undefined
  }
}
