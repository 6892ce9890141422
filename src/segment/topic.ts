/** How much neighbouring pieces of a page speak of the same thing. */
import type {Unit} from './units.js'

/** Characters looked at on either side of a unit; about two paragraphs. */
const windowSize = 240

/** By UTF-16 unit: 1 for Han that say something of the matter of a text. A table, because every character of a page is looked up. */
const carrying = new Uint8Array(1 << 16).fill(1, 0x3400, 0xa000)
for (const char of '的了是在一不有和人為这這中大上个個来來到说說就也与與及其以于於对對將将等并並年月日时時') {
  carrying[char.charCodeAt(0)] = 0
}

/** Slots of the table of pairs. Two pairs share a slot once in some hundred windows, which shifts a share by less than 1 %. */
const slots = 1 << 16

/** Pairs are marked with a number that no comparison before has used, so that the table need not be cleared. */
const marks = new Float64Array(slots)
let lastMark = 0

/** What a unit has in common with its surroundings. */
export interface Topic {
  /** Share of the unit’s pairs found in the text behind it. */
  ahead: number
  /** Share of the unit’s pairs found in the text before it. */
  behind: number
  /** Likeness of the text before and the text behind: share of the smaller one’s pairs. */
  across: number
}

/** Compares units of one page with their surroundings. Holds the pairs of each unit, so that they are found once. */
export class TopicReader {
  readonly #units: readonly Unit[]
  readonly #starts: (Int32Array | undefined)[] = []
  readonly #ends: (Int32Array | undefined)[] = []

  constructor(units: readonly Unit[]) {
    this.#units = units
  }

  /** Compare a unit with the text before and behind it; the unit itself is in neither. */
  at(index: number): Topic {
    const own = [this.#pairs(index, 1)]
    const after = this.#gather(index + 1, 1)
    const before = this.#gather(index - 1, -1)
    const [small, large] = sizeOf(after) < sizeOf(before) ? [after, before] : [before, after]
    return {
      ahead: this.#share(own, after),
      behind: this.#share(own, before),
      across: this.#share(small, large)
    }
  }

  /** Pairs of the units from one onwards (`step` 1) or backwards (-1), up to the window. */
  #gather(start: number, step: 1 | -1): Int32Array[] {
    const parts: Int32Array[] = []
    let length = 0
    for (let index = start; length < windowSize; index += step) {
      const unit = this.#units[index]
      if (!unit) break
      if (unit.role === 'folio' || unit.role === 'masthead' || unit.role === 'noise') continue
      parts.push(this.#pairs(index, step))
      length += unit.text.length
    }
    return parts
  }

  #pairs(index: number, step: 1 | -1): Int32Array {
    const cache = step === 1 ? this.#starts : this.#ends
    const text = this.#units[index]?.text ?? ''
    const found = cache[index] ?? topicPairs(step === 1 ? text.slice(0, windowSize) : text.slice(-windowSize))
    cache[index] = found
    return found
  }

  /** Share of the pairs of `a`, each counted once, that `b` holds. */
  #share(a: readonly Int32Array[], b: readonly Int32Array[]): number {
    lastMark += 2
    const inB = lastMark
    const counted = lastMark + 1
    for (const part of b) for (let i = 0; i < part.length; i++) marks[part[i] ?? 0] = inB
    let shared = 0
    for (const part of a) {
      for (let i = 0; i < part.length; i++) {
        const pair = part[i] ?? 0
        if (marks[pair] !== inB) continue
        shared++
        marks[pair] = counted
      }
    }
    const size = sizeOf(a)
    return size === 0 ? 0 : shared / size
  }
}

function sizeOf(parts: readonly Int32Array[]): number {
  let size = 0
  for (const part of parts) size += part.length
  return size
}

/** Slots of the two-character strings of Han in a text that carry meaning. */
export function topicPairs(text: string): Int32Array {
  const pairs = new Int32Array(text.length)
  let count = 0
  let before = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const carries = carrying[code] === 1
    if (carries && before !== 0) pairs[count++] = (Math.imul(before, 40503) + code) & (slots - 1)
    before = carries ? code : 0
  }
  return pairs.subarray(0, count)
}
