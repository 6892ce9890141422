/** How much the blocks of a page speak of the same thing: pairs of characters weighed by how few blocks hold them. */
import {topicPairs} from '../topic.js'

/** Likeness of each of some texts to each of others, from 0 to 1. */
export interface Likeness {
  /** Of `a` to `b`. */
  between(a: number, b: number): number
  /** Highest of `a` to any but one. */
  bestFrom(a: number, but: number): number
  /** Highest of any but one to `b`. */
  bestTo(b: number, but: number): number
  /** How many are more like `a` than a figure says; up to 3. */
  countAbove(a: number, figure: number): number
}

/** Pairs of one text with their weights. */
interface Words {
  weights: ReadonlyMap<number, number>
  norm: number
}

/**
 * Compares texts of one page.
 *
 * Vector space model with inverse document frequency (Salton and McGill 1983);
 * the terms are pairs of neighbouring characters, the documents the blocks of
 * the page, so that what every story of the page says counts for little.
 */
export interface Vocabulary {
  /** Each text with each other. */
  likeness: Likeness
  /**
   * Group `a` of the first list with group `b` of the second; groups are of
   * texts by their number.
   *
   * @param share whether two groups have texts in common; they are not compared (default: none have).
   */
  compareGroups(first: Groups, second: Groups, share?: Share): Likeness
}

type Groups = readonly (readonly number[])[]

type Share = (a: number, b: number) => boolean

/** Weight of a pair that stands in one block only: it says nothing of likeness, and counts for length alone. */
const ownWeight = 1

/** Read the texts of a page. */
export function readVocabulary(texts: readonly string[]): Vocabulary {
  const sets = texts.map((text) => new Set(topicPairs(text)))
  const counts = new Map<number, number>()
  for (const set of sets) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const weigh = (set: ReadonlySet<number>): Words => {
    const weights = new Map<number, number>()
    let sum = 0
    for (const pair of set) {
      const count = counts.get(pair) ?? 1
      if (count > 1) {
        const weight = Math.log((texts.length + 1) / count)
        weights.set(pair, weight)
        sum += weight * weight
      } else sum += ownWeight
    }
    return {weights, norm: Math.sqrt(sum)}
  }
  const words = sets.map(weigh)
  const pool = (group: readonly number[]) =>
    weigh(new Set(group.flatMap((index) => [...(sets[index] ?? [])])))
  return {
    likeness: compareAll(words, words, (a, b) => a === b),
    compareGroups: (first, second, share = () => false) =>
      compareAll(first.map(pool), second.map(pool), share)
  }
}

/** Cosines of all of one list with all of another, by way of the pairs that they share. */
function compareAll(first: readonly Words[], second: readonly Words[], share: Share): Likeness {
  const holders = new Map<number, number[]>()
  for (const [b, {weights}] of second.entries()) {
    for (const pair of weights.keys()) {
      const list = holders.get(pair)
      if (list) list.push(b)
      else holders.set(pair, [b])
    }
  }
  const rows = first.map(({weights, norm}, a) => {
    const row = new Float64Array(second.length)
    for (const [pair, weight] of weights) {
      for (const b of holders.get(pair) ?? []) row[b] = (row[b] ?? 0) + weight * weight
    }
    for (const [b, words] of second.entries()) {
      const size = norm * words.norm
      row[b] = size === 0 || share(a, b) ? 0 : (row[b] ?? 0) / size
    }
    return row
  })
  return rank(rows, second.length)
}

/** Highest figures of a row that are kept: how many are above another is asked up to 3. */
const kept = 4

function rank(rows: readonly Float64Array[], columns: number): Likeness {
  const fromTops = rows.map(topsOf)
  const toTops = Array.from({length: columns}, (_, b) => topsOf(rows.map((row) => row[b] ?? 0)))
  const between = (a: number, b: number) => rows[a]?.[b] ?? 0
  const best = (tops: readonly number[] = [], own: number) =>
    tops[0] === own ? (tops[1] ?? 0) : (tops[0] ?? 0)
  return {
    between,
    bestFrom: (a, but) => best(fromTops[a], but < 0 ? -1 : between(a, but)),
    bestTo: (b, but) => best(toTops[b], but < 0 ? -1 : between(but, b)),
    countAbove: (a, figure) => Math.min(3, (fromTops[a] ?? []).filter((top) => top > figure).length)
  }
}

function topsOf(row: ArrayLike<number>): number[] {
  const tops: number[] = []
  for (let index = 0; index < row.length; index++) {
    const figure = row[index] ?? 0
    if (tops.length === kept && figure <= (tops[kept - 1] ?? 0)) continue
    let place = tops.length
    while (place > 0 && (tops[place - 1] ?? 0) < figure) place--
    tops.splice(place, 0, figure)
    if (tops.length > kept) tops.pop()
  }
  return tops
}
