/** Which characters stand side by side in print: what the dictionary does not say, because no word lies there. */
import {eachPair} from './candidates.js'
import {printedPairs} from './printed-pairs.js'

/** How often pairs of characters stand in known print. */
export interface Pairs {
  /** Count of two UTF-16 units of simplified text side by side; see `pairUnit`. */
  count(first: number, second: number): number
  /** Whether the two may stand side by side: no is certain. */
  has(first: number, second: number): boolean
}

/** Bits of the filter in front of the counts: twenty for each of 13,000 pairs. */
const filterBits = 2 ** 18

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
  const counts = new Map<number, number>()
  const filter = new Uint8Array(filterBits)
  const toUnit = (code: number) => (figures.includes(code) ? figure : marks.includes(code) ? mark : code)
  eachPair(rows, (first, second, level) => {
    const [code, next] = [toUnit(first), toUnit(second)]
    counts.set(code * 0x10000 + next, 2 ** level)
    filter[hash(code, next)] = 1
  })
  const has = (first: number, second: number) => filter[hash(first, second)] === 1
  return {
    has,
    count: (first, second) => (has(first, second) ? (counts.get(first * 0x10000 + second) ?? 0) : 0)
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul((first << 16) | second, 0x9e3779b1)
  return (mixed ^ (mixed >>> 13)) & (filterBits - 1)
}
