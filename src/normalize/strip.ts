/** A line on the workbench: one cell for each UTF-16 unit of `raw`. */
import {countPoints} from '../npst/points.js'
import type {Edit} from '../npst/types.js'
import {type EditRule, editRules} from './rules.js'

/** A line while passes change it. */
export interface Strip {
  readonly raw: string
  /** What each unit becomes; empty when it goes. */
  readonly to: string[]
  /** Rule that changed each cell last: its place in `editRules` from 1, 0 where none did. */
  readonly rules: Uint8Array
  /** End of the paragraph’s text before this line, normalized; empty at the start of a paragraph. */
  readonly before: string
  /** Start of the next line of the paragraph, raw; empty at the end of a paragraph. */
  readonly after: string
  /** Whether the paragraph is over behind this line: it is short, and the next line opens one. */
  readonly closes: boolean
  /** Whether an engine has read the line: its marks may be any of their kind. */
  readonly read: boolean
  /** Opening brackets other than （ that the page has: 〔 【. */
  readonly brackets: ReadonlySet<string>
  /** Rules that are not to run. */
  readonly off: ReadonlySet<string>
  /** The text as it stands; `undefined` when cells changed since it was joined. */
  text: string | undefined
}

/** What stands around a line, and what may not be done to it. */
export interface StripAround {
  before?: string
  after?: string
  closes?: boolean
  read?: boolean
  brackets?: ReadonlySet<string>
  off?: ReadonlySet<string>
}

const surrogate = /[\uD800-\uDFFF]/
const none: ReadonlySet<string> = new Set()
const ruleNumbers: ReadonlyMap<string, number> = new Map(editRules.map((rule, index) => [rule, index + 1]))

/** Lay a line out in cells. */
export function makeStrip(raw: string, around: StripAround = {}): Strip {
  const {before = '', after = '', closes = false, read = false, brackets = none, off = none} = around
  return {
    raw,
    to: raw.split(''),
    rules: new Uint8Array(raw.length),
    before,
    after,
    closes,
    read,
    brackets,
    off,
    text: raw
  }
}

/** The text as it stands. */
export function stripText(strip: Strip): string {
  strip.text ??= strip.to.join('')
  return strip.text
}

/** Change one cell, unless the rule is off or nothing changes. */
export function setCell(strip: Strip, index: number, to: string, rule: EditRule): void {
  if (strip.to[index] === to || (strip.off.size > 0 && strip.off.has(rule))) return
  strip.to[index] = to
  strip.rules[index] = ruleNumbers.get(rule) ?? 0
  strip.text = undefined
}

/**
 * Put a text in the place of some cells, a unit a cell.
 *
 * Cells that are left over go; units that are left over stand in the last cell.
 */
export function setCells(strip: Strip, indexes: readonly number[], to: string, rule: EditRule): void {
  for (const [place, index] of indexes.entries()) {
    const last = place === indexes.length - 1
    setCell(strip, index, last ? to.slice(place) : to.charAt(place), rule)
  }
}

/** Edits from `raw` to the text as it stands, in code points; neighbours of one rule are one edit. */
export function collectEdits(strip: Strip): Edit[] {
  const edits: Edit[] = []
  const plain = !surrogate.test(strip.raw)
  let points = 0
  let counted = 0
  for (let index = 0; index < strip.raw.length; index++) {
    const number = strip.rules[index] ?? 0
    if (number === 0 || strip.to[index] === strip.raw[index]) continue
    const start = index
    let to = ''
    while (strip.rules[index] === number && strip.to[index] !== strip.raw[index])
      to += strip.to[index++] ?? ''
    points += plain ? start - counted : countPoints(strip.raw.slice(counted, start))
    counted = start
    edits.push({offset: points, from: strip.raw.slice(start, index), to, rule: editRules[number - 1] ?? ''})
    index--
  }
  return edits
}
