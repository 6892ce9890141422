import {alignPage} from './align-page.js'
import {diagnosePage} from './diagnose-page.js'
import {type Grouping, measureGrouping} from './measure-grouping.js'
import type {PageError} from './page-error.js'
import {type PageScore, scorePage} from './score-page.js'
import type {EvaluatedArticle, GoldPage} from './types.js'

/** All that is known of a page, without its text. */
export interface PageEvaluation {
  readonly score: PageScore
  readonly grouping: Grouping
  /** What is wrong, and which step it is laid to. */
  readonly errors: readonly PageError[]
}

/**
 * Compare a page with gold: figures, splits and merges, and what went wrong.
 *
 * @param predicted the page’s articles in the order in which they were numbered.
 * @param furniture lines of the page that are in no article (default: none are known).
 */
export function evaluatePage(
  gold: GoldPage,
  predicted: readonly EvaluatedArticle[],
  furniture: readonly string[] = []
): PageEvaluation {
  const score = scorePage(gold, predicted)
  const {pairs} = score
  const alignment = alignPage(gold, predicted, furniture, pairs)
  return {
    score,
    grouping: measureGrouping(alignment),
    errors: diagnosePage({gold: gold.articles, predicted, pairs, alignment})
  }
}
