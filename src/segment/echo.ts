/** Text that is printed a second time on a page: pull quotes, even when they were read with errors. */
import type {Unit} from './units.js'

/** A pull quote is a sentence or two: from 6 to 110 UTF-16 units. */
const shortest = 6
const longest = 110
/** Strings that are looked for, in UTF-16 units: two errors of reading in a line leave most of them whole. */
const gram = 3

/**
 * Make a function that says how much of a unit stands elsewhere on the page,
 * as a share of its strings of three; nothing for units that are too short or
 * too long for a quotation.
 */
export function readEchoes(units: readonly Unit[]): (unit: Unit) => number | undefined {
  const counts = new Map<string, number>()
  for (const {text} of units) {
    for (const part of gramsOf(text)) counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  return ({text}) => {
    if (text.length < shortest || text.length > longest) return undefined
    const own = new Map<string, number>()
    for (const part of gramsOf(text)) own.set(part, (own.get(part) ?? 0) + 1)
    let again = 0
    for (const [part, count] of own) if ((counts.get(part) ?? 0) > count) again++
    return own.size === 0 ? 0 : again / own.size
  }
}

function gramsOf(text: string): string[] {
  const plain = text.replace(/[\s\p{P}]/gu, '')
  const parts: string[] = []
  for (let at = 0; at + gram <= plain.length; at++) parts.push(plain.slice(at, at + gram))
  return parts
}
