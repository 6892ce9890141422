/** The most likely way to cut a text into words, and what it says about a tear. */
import {type Lexicon, noNode, rootNode} from './lexicon.js'

/** Longest word that is looked for, in UTF-16 units; 4 in 10,000 words of the dictionary are longer. */
const longestWord = 8

/** What a character costs that is no word, over the rarest word. */
const strangerCost = 2

/** What a run of figures or Latin letters costs: about one rare word, however long it is. */
const foreignCost = 9

/** Characters next to a tear that a word across it can reach. */
const reach = 7

/** A text cut into words. */
export interface Segmentation {
  /** Logarithm of the likelihood; higher is more fluent. */
  score: number
  /** Where each word ends, in UTF-16 units, in order. */
  ends: number[]
}

/**
 * Cut a text into its most likely words.
 *
 * Words are independent of each other; a run of figures or Latin letters is
 * one word, marks are free.
 */
export function segmentWords(lexicon: Lexicon, text: string): Segmentation {
  const {best, froms} = findPath(lexicon, text)
  const ends: number[] = []
  for (let end = text.length; end > 0; end = froms[end] ?? 0) ends.push(end)
  return {score: best[text.length] ?? 0, ends: ends.reverse()}
}

/**
 * How much a text gains when its two parts are read as one: log likelihood of
 * the best words of both joined, less that of each apart.
 *
 * 0 where the tear lies between words; about 5 to 20 where a word lies across
 * it (技能人｜才). A pair of words that often stand together gains nothing.
 *
 * @param before text up to the tear; only its end is looked at.
 * @param after text behind the tear; only its beginning is looked at.
 */
export function fluency(lexicon: Lexicon, before: string, after: string): number {
  const left = before.trimEnd().slice(-reach)
  const right = after.trimStart().slice(0, reach)
  if (left === '' || right === '') return 0
  const apart = findScore(lexicon, left) + findScore(lexicon, right)
  return Math.max(0, findScore(lexicon, left + right) - apart)
}

function findScore(lexicon: Lexicon, text: string): number {
  return findPath(lexicon, text).best[text.length] ?? 0
}

function findPath(lexicon: Lexicon, text: string): {best: Float64Array; froms: Int32Array} {
  const {length} = text
  const best = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY)
  const froms = new Int32Array(length + 1)
  const stranger = -lexicon.total - strangerCost
  best[0] = 0
  for (let start = 0; start < length; start++) {
    const base = best[start] ?? 0
    if (base === Number.NEGATIVE_INFINITY) continue
    const offer = (end: number, score: number) => {
      if (score <= (best[end] ?? 0)) return
      best[end] = score
      froms[end] = start
    }
    const code = text.charCodeAt(start)
    if (isForeign(code)) {
      let end = start + 1
      while (end < length && isForeign(text.charCodeAt(end))) end++
      offer(end, base - foreignCost)
      continue
    }
    if (!isHan(code)) {
      offer(start + 1, base)
      continue
    }
    let node = rootNode
    const last = Math.min(length, start + longestWord)
    for (let end = start; end < last; ) {
      node = lexicon.step(node, text.charCodeAt(end))
      if (node === noNode) break
      end++
      const weight = lexicon.weigh(node)
      if (weight < 0) offer(end, base + weight)
    }
    offer(start + 1, base + stranger)
  }
  return {best, froms}
}

/** Whether a UTF-16 unit is a Han character, or half of one outside the basic plane. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || (code >= 0xd840 && code <= 0xdfff)
}

/** Figures and letters of Latin, Greek, Cyrillic. */
function isForeign(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)
  return code >= 0xc0 && code < 0x530
}
