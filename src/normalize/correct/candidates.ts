/** What may have been printed where a character was read. */
import {lookAlikes} from './look-alikes.js'
import {misreadings} from './misreadings.js'

/** A character that may have been printed. */
export interface Candidate {
  char: string
  /** How alike the two look, from 0 to 1: cosine of their edges; 0 when they do not. */
  likeness: number
  /** How often engines read it for the other in poor print, from 0 to 1; 0 when they did not. */
  misread: number
}

/** Likeness at the first and the last letter of the table; `renderTable` in scripts/training writes it. */
const likenessSpan: readonly [number, number] = [1, 0.6]
const likenessLevels = 26

/** Both tables, made ready to look up one character. */
export interface Tables {
  /** Where the neighbors of a UTF-16 unit begin in `others` and `levels`; one more than there are units. */
  starts: Uint32Array
  others: Uint16Array
  levels: Uint8Array
  /** Rows of misreadings by the character read. */
  misread: ReadonlyMap<string, string>
}

const units = 0x10000

let tables: Tables | undefined

/**
 * List what may have been printed where a character was read, the most alike first.
 *
 * The tables (some 200,000 pairs) are read on first use.
 */
export function listCandidates(char: string): Candidate[] {
  tables ??= readTables(lookAlikes, misreadings)
  return lookUp(tables, char)
}

/**
 * Read both tables; exported for tests.
 *
 * @param alike rows with a blank between: a character, then others in groups,
 *   each behind a letter that says how alike, `a` most. A pair stands once.
 * @param misread rows likewise: the character read, then those printed; each
 *   letter is half of the share of the one before.
 */
export function readTables(alike: string, misread: string): Tables {
  // Counted first and filled then: a fifth of the time that lists take.
  const starts = new Uint32Array(units + 1)
  eachPair(alike, (first, second) => {
    starts[first + 1] = (starts[first + 1] ?? 0) + 1
    starts[second + 1] = (starts[second + 1] ?? 0) + 1
  })
  for (let code = 0; code < units; code++) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0)
  const places = starts.slice()
  const others = new Uint16Array(starts[units] ?? 0)
  const levels = new Uint8Array(others.length)
  const put = (code: number, other: number, level: number) => {
    const place = places[code] ?? 0
    others[place] = other
    levels[place] = level
    places[code] = place + 1
  }
  eachPair(alike, (first, second, level) => {
    put(first, second, level)
    put(second, first, level)
  })
  return {starts, others, levels, misread: new Map(misread.split(' ').map((row) => [row.charAt(0), row]))}
}

/** List what may have been printed where a character was read; exported for tests. */
export function lookUp({levels, misread, others, starts}: Tables, char: string): Candidate[] {
  const [most, least] = likenessSpan
  const found = new Map<string, Candidate>()
  const code = char.charCodeAt(0)
  for (let place = starts[code] ?? 0; place < (starts[code + 1] ?? 0); place++) {
    const likeness = most - (((levels[place] ?? 0) + 0.5) / likenessLevels) * (most - least)
    const other = String.fromCharCode(others[place] ?? 0)
    found.set(other, {char: other, likeness, misread: 0})
  }
  eachPair(misread.get(char) ?? '', (_, second, level) => {
    const other = String.fromCharCode(second)
    found.set(other, {char: other, likeness: found.get(other)?.likeness ?? 0, misread: 2 ** -(level + 0.5)})
  })
  return Array.from(found.values()).sort(
    (a, b) => b.likeness - a.likeness || b.misread - a.misread || (a.char < b.char ? -1 : 1)
  )
}

/**
 * Go through the pairs of a table.
 *
 * @param visit takes the UTF-16 units of both, and the level, 0 for `a`.
 */
export function eachPair(rows: string, visit: (first: number, second: number, level: number) => void): void {
  let first = 0
  let level = 0
  for (let index = 0; index < rows.length; index++) {
    const code = rows.charCodeAt(index)
    if (code === blank) first = 0
    else if (first === 0) first = code
    else if (code >= firstLetter && code <= lastLetter) level = code - firstLetter
    else visit(first, code, level)
  }
}

const blank = 0x20
const firstLetter = 0x61
const lastLetter = 0x7a
