import {bodyText, wholeText} from './article-text.js'
import {addCounts, zeroCount} from './count-hits.js'
import {editDistance, similarity} from './edit-distance.js'
import {countField, type FieldName, fieldNames} from './fields.js'
import {measureLeakage} from './furniture-leakage.js'
import {judgePublication, type PublicationScore} from './judge-publication.js'
import {type ArticlePair, matchArticles} from './match-articles.js'
import type {Count, EvaluatedArticle, GoldPage, Share} from './types.js'

/** Similarity of the whole text from which on an article counts as found. */
export const foundSimilarity = 0.9
/** The same for `article_f1_strict`: next to nothing missing, added, or misread. */
const strictSimilarity = 0.98

/** Measures that are counted and become an F1. */
export const countNames: readonly CountName[] = ['article_f1', 'article_f1_strict', ...fieldNames]

export type CountName = 'article_f1' | 'article_f1_strict' | FieldName

/** What one page gives: sums that can be added to those of other pages. */
export interface PageScore {
  readonly counts: ReadonlyMap<CountName, Count>
  /** Edit distance (`part`) of matched articles, per gold character (`whole`). */
  readonly text: Share
  /** The same on body text alone. */
  readonly body: Share
  /** Edit distance of the page’s text in reading order, 0 to 1. */
  readonly ned: number
  /** Articles of the right type, of all gold articles. */
  readonly types: Share
  /** Predicted characters that belong to no gold article. */
  readonly leakage: Share
  readonly publication: PublicationScore
  /** Gold articles with those found for them. */
  readonly pairs: readonly ArticlePair[]
  readonly goldArticles: number
  readonly predictedArticles: number
}

/** A gold article beside the one that was found for it; one of them may be missing. */
interface Partners {
  readonly gold?: EvaluatedArticle
  readonly predicted?: EvaluatedArticle
}

/**
 * Compare the articles of a page with gold.
 *
 * @param gold the page as it should be.
 * @param predicted the page’s articles in the order in which they were numbered.
 */
export function scorePage(gold: GoldPage, predicted: readonly EvaluatedArticle[]): PageScore {
  const pairs = matchArticles(gold.articles, predicted)
  const partners = listPartners(gold.articles, predicted, pairs)
  return {
    counts: countAll(partners),
    text: measureText(partners, wholeText),
    body: measureText(partners, bodyText),
    ned: measureOrder(gold.articles, predicted),
    types: {
      part: partners.filter((both) => both.gold && both.gold.type === both.predicted?.type).length,
      whole: gold.articles.length
    },
    leakage: measureLeakage(gold.articles, predicted),
    publication: judgePublication(gold, predicted),
    pairs,
    goldArticles: gold.articles.length,
    predictedArticles: predicted.length
  }
}

/** Every gold article with its partner or alone, then every prediction that found none. */
function listPartners(
  gold: readonly EvaluatedArticle[],
  predicted: readonly EvaluatedArticle[],
  pairs: readonly ArticlePair[]
): Partners[] {
  const partnerOf = new Map(pairs.map((pair) => [pair.gold, predicted[pair.predicted]]))
  const matched = new Set(pairs.map((pair) => pair.predicted))
  const found = gold.map((article, at) => {
    const partner = partnerOf.get(at)
    return partner ? {gold: article, predicted: partner} : {gold: article}
  })
  const spurious = predicted.filter((_, at) => !matched.has(at)).map((article) => ({predicted: article}))
  return [...found, ...spurious]
}

function countAll(partners: readonly Partners[]): Map<CountName, Count> {
  return new Map(
    countNames.map((name) => [
      name,
      partners.map((both) => countOne(name, both)).reduce(addCounts, zeroCount)
    ])
  )
}

function countOne(name: CountName, both: Partners): Count {
  if (name === 'article_f1') return countArticle(both, foundSimilarity)
  if (name === 'article_f1_strict') return countArticle(both, strictSimilarity)
  return countField(name, both.gold, both.predicted)
}

function countArticle({gold, predicted}: Partners, leastSimilar: number): Count {
  const hit = gold && predicted && similarity(wholeText(gold), wholeText(predicted)) >= leastSimilar
  return {hit: hit ? 1 : 0, predicted: predicted ? 1 : 0, gold: gold ? 1 : 0}
}

/** A gold article that was not found counts with its full length; a spurious one costs precision elsewhere. */
function measureText(partners: readonly Partners[], textOf: (article: EvaluatedArticle) => string): Share {
  let part = 0
  let whole = 0
  for (const {gold, predicted} of partners) {
    if (!gold) continue
    const text = textOf(gold)
    part += predicted ? editDistance(text, textOf(predicted)) : text.length
    whole += text.length
  }
  return {part, whole}
}

function measureOrder(gold: readonly EvaluatedArticle[], predicted: readonly EvaluatedArticle[]): number {
  const goldText = gold.map(wholeText).join('')
  const predictedText = predicted.map(wholeText).join('')
  const longest = Math.max(goldText.length, predictedText.length)
  return longest === 0 ? 0 : editDistance(goldText, predictedText) / longest
}
