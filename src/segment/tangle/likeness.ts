/** How much the blocks of a page speak of the same thing: pairs of characters weighed by how few blocks hold them. */
import {topicPairs} from '../topic.js'

/** Pairs of one text with their weights. */
interface Words {
  weights: Map<number, number>
  norm: number
}

/**
 * Compares texts of one page.
 *
 * Vector space model with inverse document frequency (Salton and McGill 1983);
 * the terms are pairs of neighbouring characters, the documents the blocks of
 * the page, so that what every story of the page says counts for little.
 */
export class LikenessReader {
  readonly #words: Words[]
  readonly #idf = new Map<number, number>()

  constructor(texts: readonly string[]) {
    const sets = texts.map((text) => new Set(topicPairs(text)))
    const counts = new Map<number, number>()
    for (const set of sets) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1)
    for (const [pair, count] of counts) {
      if (count > 1) this.#idf.set(pair, Math.log((texts.length + 1) / count))
    }
    this.#words = sets.map((set) => this.#weigh(set))
  }

  /** Cosine of two texts, from 0 to 1. */
  between(a: number, b: number): number {
    const x = this.#words[a]
    const y = this.#words[b]
    return x && y ? cosine(x, y) : 0
  }

  /** Cosine of two groups of texts, each taken together. */
  betweenGroups(a: readonly number[], b: readonly number[]): number {
    if (a.length === 1 && b.length === 1) return this.between(a[0] ?? 0, b[0] ?? 0)
    return cosine(this.#pool(a), this.#pool(b))
  }

  #pool(group: readonly number[]): Words {
    const set = new Set<number>()
    for (const index of group) for (const pair of this.#words[index]?.weights.keys() ?? []) set.add(pair)
    return this.#weigh(set)
  }

  /** A pair that only one block holds says nothing of likeness; it counts for length alone. */
  #weigh(set: ReadonlySet<number>): Words {
    const weights = new Map<number, number>()
    let sum = 0
    for (const pair of set) {
      const idf = this.#idf.get(pair)
      if (idf !== undefined) weights.set(pair, idf)
      sum += idf === undefined ? ownWeight : idf * idf
    }
    return {weights, norm: Math.sqrt(sum)}
  }
}

/** Weight of a pair that stands in one block only. */
const ownWeight = 1

function cosine(a: Words, b: Words): number {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a]
  let sum = 0
  for (const [pair, weight] of small.weights) if (large.weights.has(pair)) sum += weight * weight
  return a.norm === 0 || b.norm === 0 ? 0 : sum / (a.norm * b.norm)
}
