/** A run of Han characters, cut into words, and what becomes of it when one character is another. */
import {type Lexicon, noNode, rootNode} from '../../words/index.js'

/** Longest word that is looked for, in UTF-16 units. */
const longestWord = 6

/** What a character costs that is no word, over the rarest word. */
const strangerCost = 2

/** A clause, and the most likely way to cut it. */
export interface Clause {
  text: string
  /** Best score of the text up to a place; filled by `scoreFronts`. */
  front: Float64Array
  /** Best score of the text from a place on. */
  back: Float64Array
  /** Where the word that begins at a place ends, on the best path from there. */
  next: Int32Array
  /** Places where the words of the best path begin, and the end. */
  cuts: number[]
  stranger: number
}

/** The best word that a character makes with its neighbors. */
export interface Fit {
  /** Score of the clause with it, less the score as it stands. */
  gain: number
  start: number
  end: number
  /** Logarithm of the word’s share. */
  weight: number
  /** The word is the name of a person. */
  isName: boolean
}

/** Cut a clause; scores are logarithms of likelihood. */
export function cutClause(lexicon: Lexicon, text: string): Clause {
  const {length} = text
  const back = new Float64Array(length + 1)
  const next = new Int32Array(length + 1)
  const stranger = -lexicon.total - strangerCost
  for (let start = length - 1; start >= 0; start--) {
    let best = stranger + (back[start + 1] ?? 0)
    let end = start + 1
    let node = rootNode
    const last = Math.min(length, start + longestWord)
    for (let at = start; at < last; at++) {
      node = lexicon.step(node, text.charCodeAt(at))
      if (node === noNode) break
      const weight = lexicon.weigh(node)
      if (weight === 0) continue
      const score = weight + (back[at + 1] ?? 0)
      if (score <= best) continue
      best = score
      end = at + 1
    }
    back[start] = best
    next[start] = end
  }
  const cuts = [0]
  for (let at = 0; at < length; ) {
    at = next[at] ?? length
    cuts.push(at)
  }
  return {text, front: back.subarray(0, 0), back, next, cuts, stranger}
}

/** Fill the scores up to each place; most clauses never need them. */
export function scoreFronts(lexicon: Lexicon, clause: Clause): void {
  const {stranger, text} = clause
  const {length} = text
  const front = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY)
  front[0] = 0
  for (let start = 0; start < length; start++) {
    const base = front[start] ?? 0
    front[start + 1] = Math.max(front[start + 1] ?? 0, base + stranger)
    let node = rootNode
    const last = Math.min(length, start + longestWord)
    for (let at = start; at < last; at++) {
      node = lexicon.step(node, text.charCodeAt(at))
      if (node === noNode) break
      const weight = lexicon.weigh(node)
      if (weight < 0 && base + weight > (front[at + 1] ?? 0)) front[at + 1] = base + weight
    }
  }
  clause.front = front
}

/** Logarithm of the share of a character as a word of its own. */
export function weighAlone(lexicon: Lexicon, {stranger}: Pick<Clause, 'stranger'>, code: number): number {
  const node = lexicon.step(rootNode, code)
  const weight = node === noNode ? 0 : lexicon.weigh(node)
  return weight === 0 ? stranger : weight
}

/** Beginnings of words that reach up to a place: where each begins, and the node of the walk. */
export interface Approach {
  starts: number[]
  nodes: number[]
}

/** Walk to a place from every place before it that a word can reach over. */
export function approach(lexicon: Lexicon, {text}: Clause, place: number): Approach {
  const starts: number[] = [place]
  const nodes: number[] = [rootNode]
  for (let start = place - 1; start >= 0 && start > place - longestWord; start--) {
    let node = rootNode
    for (let at = start; at < place && node !== noNode; at++) node = lexicon.step(node, text.charCodeAt(at))
    if (node === noNode) continue
    starts.push(start)
    nodes.push(node)
  }
  return {starts, nodes}
}

/**
 * Find the best word of two characters or more that another character makes
 * at a place.
 *
 * @param at `least` is the gain that it must have.
 * @returns nothing when there is none.
 */
export function fitCharacter(
  lexicon: Lexicon,
  clause: Clause,
  {place, code, from, least}: {place: number; code: number; from: Approach; least: number}
): Fit | undefined {
  const {back, front, text} = clause
  const score = back[0] ?? 0
  let best: Fit | undefined
  for (let index = 0; index < from.starts.length; index++) {
    const start = from.starts[index] ?? place
    let node = lexicon.step(from.nodes[index] ?? rootNode, code)
    const last = Math.min(text.length, start + longestWord)
    for (let end = place + 1; node !== noNode && end <= last; end++) {
      const weight = lexicon.weigh(node)
      if (weight < 0 && end - start > 1) {
        const gain = (front[start] ?? 0) + weight + (back[end] ?? 0) - score
        if (gain > (best?.gain ?? least)) best = {gain, start, end, weight, isName: lexicon.isName(node)}
      }
      if (end < last) node = lexicon.step(node, text.charCodeAt(end))
    }
  }
  return best
}
