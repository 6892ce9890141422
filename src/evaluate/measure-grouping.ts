import type {PageAlignment} from './align-page.js'

/** Shortest piece that links two stories, in UTF-16 units: below it lie names and set phrases. */
const leastPiece = 10
/** Least share of either story that a piece must be: what a story can lose and still be found (`article_f1`). */
const leastShare = 0.1

/** How the characters of a page were put into stories: sums that can be added to those of other pages. */
export interface Grouping {
  /** Gold stories whose text is spread over several predicted ones. */
  readonly splits: number
  /** Predicted stories that hold text of several gold ones. */
  readonly merges: number
  /** B-cubed sums: precision and recall of every shared character, and how many of those there are. */
  readonly precise: number
  readonly recalled: number
  readonly shared: number
}

/**
 * Measure splits, merges and purity of the stories of a page.
 *
 * A gold and a predicted story are linked when they share at least ten
 * characters and a tenth of either. B-cubed (A. Bagga and B. Baldwin,
 * “Entity-based cross-document coreferencing using the vector space model”,
 * 1998) is taken over the characters that stand in stories on both sides, so
 * that it says how they were grouped and nothing of what was lost or misread.
 */
export function measureGrouping(page: PageAlignment): Grouping {
  const shared = countShared(page)
  const goldSizes = shared.map((row) => row.reduce(add, 0))
  const predictedSizes = Array.from({length: page.predicted.furniture}, (_, at) =>
    shared.reduce((sum, row) => sum + (row[at] ?? 0), 0)
  )
  const links = shared.map((row, gold) =>
    row.map((count, predicted) => {
      const shorter = Math.min(
        page.gold.texts[gold]?.text.length ?? 0,
        page.predicted.texts[predicted]?.text.length ?? 0
      )
      return count >= leastPiece && count >= leastShare * shorter
    })
  )
  const squares = (sizeOf: (gold: number, predicted: number) => number) =>
    shared
      .flatMap((row, gold) =>
        row.map((count, predicted) => (count === 0 ? 0 : (count * count) / sizeOf(gold, predicted)))
      )
      .reduce(add, 0)
  return {
    splits: links.filter((row) => row.filter(Boolean).length > 1).length,
    merges: predictedSizes.filter((_, at) => links.filter((row) => row[at]).length > 1).length,
    precise: squares((_, predicted) => predictedSizes[predicted] ?? 0),
    recalled: squares((gold) => goldSizes[gold] ?? 0),
    shared: goldSizes.reduce(add, 0)
  }
}

/** Characters that each gold story has in each predicted one. */
function countShared({gold, predicted}: PageAlignment): number[][] {
  return gold.places.slice(0, gold.furniture).map(({text}) => {
    const counts = Array<number>(predicted.furniture).fill(0)
    for (const owner of text) {
      if (owner >= 0 && owner < predicted.furniture) counts[owner] = (counts[owner] ?? 0) + 1
    }
    return counts
  })
}

function add(a: number, b: number): number {
  return a + b
}
