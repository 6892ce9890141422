import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {
  byRisk,
  type Doubtful,
  type ReviewJson,
  reviewKinds,
  reviewSchema,
  schemaVersion
} from '../../emit/index.js'
import {fits} from '../fits.js'
import type {Part, PartPage} from './read-part.js'
import {renameDoubt} from './rename.js'

/** Entries of the list, as of one run. */
const most = 1000

/** What became of a page in the merged target. */
export interface Placed {
  /** Place among all pages, in the order in which one run writes them. */
  rank: number
  id: string
  issueId: string
}

/**
 * The review lists of parts as one: by risk, and between equals in the order
 * of pages. Holds twice as many entries as it will show.
 */
export class MergedReviews {
  readonly #counts = new Map<string, number>()
  #entries: {doubt: Doubtful; rank: number}[] = []

  /** Take in the doubts of a page by their final names. */
  add(doubts: readonly Doubtful[], counts: Iterable<readonly [string, number]>, rank: number): void {
    for (const [kind, count] of counts) this.#count(kind, count)
    for (const doubt of doubts) this.#push(doubt, rank)
  }

  /**
   * Take in the list of a part.
   *
   * @param find gives what became of a page; nothing for one that was left out.
   * @returns whether there is a list.
   */
  addPart({folder, issues}: Part, find: (page: PartPage) => Placed | undefined): boolean {
    const review = readReview(join(folder, 'review.json'))
    if (!review) return false
    for (const [kind, count] of Object.entries(review.counts)) this.#count(kind, count)
    for (const {rank: _, ...doubt} of review.entries) {
      const page = issues.get(doubt.issue)?.get(doubt.page)
      const placed = page && find(page)
      if (!placed) {
        this.#count(doubt.kind, -1)
        continue
      }
      const names = {from: doubt.issue, to: placed.issueId, pages: new Map([[doubt.page, placed.id]])}
      this.#push(renameDoubt(doubt, names), placed.rank)
    }
    return true
  }

  toJSON(): ReviewJson {
    this.#cut()
    const counts = reviewKinds.flatMap((kind) => {
      const count = this.#counts.get(kind) ?? 0
      return count > 0 ? [[kind, count] as const] : []
    })
    const total = counts.reduce((sum, [, count]) => sum + count, 0)
    return {
      schemaVersion,
      total,
      leftOut: total - this.#entries.length,
      counts: Object.fromEntries(counts),
      entries: this.#entries.map(({doubt}, index) => ({rank: index + 1, ...doubt}))
    }
  }

  #count(kind: string, count: number): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count)
  }

  #push(doubt: Doubtful, rank: number): void {
    this.#entries.push({doubt, rank})
    if (this.#entries.length > 2 * most) this.#cut()
  }

  /** Sorting is stable: of one page, the order of its part stays. */
  #cut(): void {
    this.#entries = this.#entries
      .toSorted((a, b) => byRisk(a.doubt, b.doubt) || a.rank - b.rank)
      .slice(0, most)
  }
}

function readReview(path: string): ReviewJson | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return fits(reviewSchema, value) ? value : undefined
  } catch {
    return undefined
  }
}
