/**
 * Whether a text goes on where another broke off, from the words at the tear.
 *
 * A log-linear model of the words around a tear: their parts of speech, the
 * commonest characters, and whether a word of the dictionary lies across it.
 * Its weights are learned by `scripts/train-continuity.mjs` from running text
 * that was torn at random places: the true other half against halves of other
 * sentences.
 */
import {type Lexicon, noNode, rootNode, segmentWords} from '../../words/index.js'
import {continuityRows} from './continuity-weights.js'

/** Characters on either side of a tear that are looked at. */
export const tearReach = 10

/** The words on one side of a tear. */
export interface TearSide {
  text: string
  score: number
  /** Nearest word to the tear, and the next one away from it. */
  near: string
  far: string
  nearTag: string
  farTag: string
}

let weights: Map<string, number> | undefined

/** Look at a side of a tear; simplified text. */
export function readSide(lexicon: Lexicon, text: string, side: 'before' | 'after'): TearSide {
  const part = side === 'before' ? text.trimEnd().slice(-tearReach) : text.trimStart().slice(0, tearReach)
  const {score, ends} = segmentWords(lexicon, part)
  const words = ends.map((end, index) => part.slice(ends[index - 1] ?? 0, end))
  const [near = '', far = ''] = side === 'before' ? [words.at(-1), words.at(-2)] : words
  return {text: part, score, near, far, nearTag: tagOf(lexicon, near), farTag: tagOf(lexicon, far)}
}

/** How well two sides go together, in log odds against another half; about -4 to 8. */
export function continuity(lexicon: Lexicon, before: TearSide, after: TearSide): number {
  weights ??= new Map(continuityRows)
  let sum = 0
  for (const name of describeTear(lexicon, before, after)) sum += weights.get(name) ?? 0
  return sum
}

/** Characters of grammar rather than matter: each of them makes a feature of its own. */
const common = new Set(
  '的了是在一不有和人为这中大上个来到说就也与及其以于对将等并年月日时他她它我们你地得着过被把从向而但或又还都很更最已能会要可所之后前内外里下多少几两三四五六七八九十百千万亿第每各该本此那哪什么怎'
)

/** Name what is seen of a tear. */
export function describeTear(lexicon: Lexicon, before: TearSide, after: TearSide): string[] {
  const gain = segmentWords(lexicon, before.text + after.text).score - before.score - after.score
  const last = before.text.slice(-1)
  const first = after.text.slice(0, 1)
  const found = [
    `gain:${Math.max(-1, Math.min(10, Math.round(gain)))}`,
    `tags:${before.nearTag}|${after.nearTag}`,
    `tags-before:${before.farTag}|${before.nearTag}|${after.nearTag}`,
    `tags-after:${before.nearTag}|${after.nearTag}|${after.farTag}`,
    `lengths:${before.near.length}|${after.near.length}`
  ]
  if (common.has(last)) found.push(`last:${last}|${after.nearTag}`)
  if (common.has(first)) found.push(`first:${before.nearTag}|${first}`)
  return found
}

function tagOf(lexicon: Lexicon, word: string): string {
  const first = word[0]
  if (first === undefined) return '^'
  if (/\d/u.test(first)) return '0'
  if (/[a-z]/iu.test(first)) return 'a-z'
  if (/\p{P}/u.test(first)) return first
  let node = rootNode
  for (let index = 0; index < word.length && node !== noNode; index++)
    node = lexicon.step(node, word.charCodeAt(index))
  const tag = node === noNode ? '' : lexicon.tag(node)
  // Only nouns, auxiliaries and verbs have kinds that matter here.
  return tag === '' ? '?' : /^[nuv]/u.test(tag) ? tag : (tag[0] ?? '?')
}
