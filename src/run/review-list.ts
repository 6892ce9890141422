import {byRisk, type Doubtful, type ReviewJson, reviewKinds, schemaVersion} from '../emit/index.js'

/** What the list takes in of a page. */
export interface ReviewedPage {
  doubts: readonly Doubtful[]
  /** All doubts by kind, also those that were cut off. */
  counts: Iterable<readonly [string, number]>
}

/** Entries of the list; whoever has worked through a thousand runs again. */
const usualMost = 1000

/**
 * The review list of a run: the worst doubts of all pages, worst first.
 *
 * Holds twice as many as it will show, however many pages come. Pages come in
 * the order of the inputs, so that the list does not depend on what ran side
 * by side; of two with the same risk, the one that came first is first.
 */
export class ReviewList {
  readonly #most: number
  readonly #counts = new Map<string, number>()
  #doubts: Doubtful[] = []

  /** @param most entries to show (default: `1000`). */
  constructor(most: number = usualMost) {
    this.#most = most
  }

  /** Take in what is to be said of a page. */
  add({doubts, counts}: ReviewedPage): void {
    for (const [kind, count] of counts) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count)
    this.#doubts.push(...doubts)
    if (this.#doubts.length > 2 * this.#most) this.#cut()
  }

  toJSON(): ReviewJson {
    this.#cut()
    const total = [...this.#counts.values()].reduce((sum, count) => sum + count, 0)
    const counts = reviewKinds.flatMap((kind) => {
      const count = this.#counts.get(kind)
      return count === undefined ? [] : [[kind, count] as const]
    })
    return {
      schemaVersion,
      total,
      leftOut: total - this.#doubts.length,
      counts: Object.fromEntries(counts),
      entries: this.#doubts.map((doubt, index) => ({rank: index + 1, ...doubt}))
    }
  }

  /** Sorting is stable: the order of pages decides between equals. */
  #cut(): void {
    this.#doubts = this.#doubts.toSorted(byRisk).slice(0, this.#most)
  }
}
