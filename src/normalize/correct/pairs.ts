/** Which characters stand side by side in print: what the dictionary does not say, because no word lies there. */
import {eachPair} from './candidates.js'
import {hashPair, makePairTable} from './pair-table.js'
import {printedPairs} from './printed-pairs.js'

/** How often pairs of characters stand in known print. */
export interface Pairs {
  /** Count of two UTF-16 units of simplified text side by side; see `pairUnit`. */
  count(first: number, second: number): number
}

/**
 * Bits of the filter in front of the counts: some twenty for each pair. Nearly
 * all pairs that are asked for are none, and the filter stays in the cache of
 * a core where the counts do not: a fifth of the time.
 */
const filterBits = 2 ** 20

/** Stands for any figure, and for any mark or end. */
const figure = 0x30
const mark = 0x2c

/** What the table writes for them: `#` and `|` at the head of a row, the wide forms behind. */
const figures: readonly number[] = [0x23, 0xff03]
const marks: readonly number[] = [0x7c, 0xff5c]

/** The unit that a character counts as: Han characters as themselves, figures as `0`, all else as `,`. */
export function pairUnit(code: number): number {
  if (code >= 0x3400 && code <= 0x9fff) return code
  if (code >= 0x30 && code <= 0x39) return figure
  return mark
}

let known: Pairs | undefined

/** The pairs learned from our own stories. */
export function openPairs(): Pairs {
  known ??= readPairs(printedPairs)
  return known
}

/** Read pairs; rows are those of `eachPair`, each letter is twice the count of the one before, `a` is 1. */
export function readPairs(rows: string): Pairs {
  // A pair takes one character of the rows at least.
  const counts = makePairTable(rows.length)
  const filter = new Uint8Array(filterBits / 8)
  const toUnit = (code: number) => (figures.includes(code) ? figure : marks.includes(code) ? mark : code)
  eachPair(rows, (first, second, level) => {
    const [code, next] = [toUnit(first), toUnit(second)]
    counts.add(code, next, 2 ** level)
    const bit = hashPair(code, next) & (filterBits - 1)
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7))
  })
  return {
    count(first, second) {
      const bit = hashPair(first, second) & (filterBits - 1)
      return ((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0 ? 0 : counts.count(first, second)
    }
  }
}
