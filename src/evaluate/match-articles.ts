import {wholeText} from './article-text.js'
import {countBigrams, overlapOf, sizeOf} from './bigrams.js'
import type {EvaluatedArticle} from './types.js'

/**
 * Least share of the smaller text’s bigrams that a pair must have in common.
 *
 * Two stories of one page share a few per cent by chance; a piece of a story
 * shares nearly all of its own.
 */
const leastShared = 0.2

/** Places of a gold article and of the predicted article that stands for it. */
export interface ArticlePair {
  readonly gold: number
  readonly predicted: number
}

/**
 * Pair the gold articles of a page with the predicted ones, one to one.
 *
 * Largest common multiset of bigrams first, taken greedily. Of a story that was
 * cut in pieces the largest piece matches; the others stay alone and cost
 * precision.
 */
export function matchArticles(
  gold: readonly EvaluatedArticle[],
  predicted: readonly EvaluatedArticle[]
): ArticlePair[] {
  const goldBigrams = gold.map((article) => countBigrams(wholeText(article)))
  const predictedBigrams = predicted.map((article) => countBigrams(wholeText(article)))
  const candidates = goldBigrams.flatMap((left, goldAt) =>
    predictedBigrams.flatMap((right, predictedAt) => {
      const shared = overlapOf(left, right)
      const least = leastShared * Math.min(sizeOf(left), sizeOf(right))
      return shared > 0 && shared >= least ? [{gold: goldAt, predicted: predictedAt, shared}] : []
    })
  )
  candidates.sort((a, b) => b.shared - a.shared || a.gold - b.gold || a.predicted - b.predicted)

  const goldTaken = new Set<number>()
  const predictedTaken = new Set<number>()
  const pairs: ArticlePair[] = []
  for (const {gold: goldAt, predicted: predictedAt} of candidates) {
    if (goldTaken.has(goldAt) || predictedTaken.has(predictedAt)) continue
    goldTaken.add(goldAt)
    predictedTaken.add(predictedAt)
    pairs.push({gold: goldAt, predicted: predictedAt})
  }
  return pairs
}
