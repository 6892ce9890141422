import {traceOffset} from '../../npst/edits.js'
import type {Doubt} from '../../npst/types.js'
import type {Paragraph} from './page-text.js'

/** What the engines doubt in a paragraph, by place in its text; characters that a rule has changed are left out. */
export function mapDoubts(paragraph: Paragraph | undefined): ReadonlyMap<number, Doubt> {
  const found = new Map<number, Doubt>()
  for (const [index, {data, raw, value}] of (paragraph?.lines ?? []).entries()) {
    const doubts = new Map(data?.alternatives?.map((doubt) => [doubt.offset, doubt]))
    if (doubts.size === 0) continue
    const points = Array.from(raw)
    let place = paragraph?.starts[index] ?? 0
    for (const [offset, char] of Array.from(value).entries()) {
      const from = traceOffset(data?.edits, offset)
      const doubt = doubts.get(from)
      if (doubt && points[from] === char) found.set(place, doubt)
      place += char.length
    }
  }
  return found
}
