/** How sound the text is around a place: where much is misread, good words are made by chance. */
import type {Clause} from './clause.js'

/** Characters on either side that are looked at. */
const reach = 8

/** What stands around a word. */
export interface Around {
  /** Mean logarithm of likelihood of a character in the words around; 0 where there are none. */
  score: number
  /** Words of one character around, as a share of the characters. */
  single: number
  /** Marks that print does not have between Han characters, and Latin letters: up to 3. */
  odd: number
  /** Han characters around, in the same clause. */
  length: number
}

/** What print has between Han characters, beside figures. */
const usual = new Set('，。、：；？！“”‘’「」『』（）《》〈〉〔〕【】—…·○％%　 /／0123456789.\n')

/**
 * Look around a word.
 *
 * @param fit bounds of the word in the clause; it takes no part itself.
 * @param text of the paragraph, and where the clause begins in it.
 */
export function lookAround(
  clause: Clause,
  fit: {start: number; end: number},
  text: string,
  start: number
): Around {
  const {back, cuts} = clause
  let sum = 0
  let single = 0
  let length = 0
  for (let index = cutBefore(cuts, fit.start - reach); index + 1 < cuts.length; index++) {
    const first = cuts[index] ?? 0
    const last = cuts[index + 1] ?? 0
    if (first >= fit.end + reach) break
    if (last > fit.start && first < fit.end) continue
    sum += (back[first] ?? 0) - (back[last] ?? 0)
    length += last - first
    if (last - first === 1) single++
  }
  let odd = 0
  const first = Math.max(0, start + fit.start - reach)
  for (let at = first; at < Math.min(text.length, start + fit.end + reach) && odd < 3; at++)
    if (!isHanOrUsual(text, at)) odd++
  return {score: length === 0 ? 0 : sum / length, single: length === 0 ? 0 : single / length, odd, length}
}

/** The last cut at a place or before, by halves. */
function cutBefore(cuts: readonly number[], place: number): number {
  let low = 0
  let high = cuts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((cuts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

function isHanOrUsual(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 0x3400 && code <= 0x9fff) || usual.has(text.charAt(at))
}
