import type {PageAlignment} from './align-page.js'
import {wholeText} from './article-text.js'
import {diagnoseFields, type FieldError} from './diagnose-fields.js'
import {similarity} from './edit-distance.js'
import {listPieces, type Piece} from './list-pieces.js'
import type {PageError} from './page-error.js'
import {foundSimilarity} from './score-page.js'
import {isMeasured} from './story-text.js'
import type {EvaluatedArticle} from './types.js'
import {nameArticle, nameStory, type Rest, type Stories, weighPieces} from './weigh-pieces.js'

/** A page, and where its text went. */
export interface DiagnosedPage extends Stories {
  readonly alignment: PageAlignment
}

/**
 * Say for every story and every field that came out wrong which step it is laid
 * to: reading, layout, roles or joins.
 *
 * The step with the most wrong characters counts. A story is wrong when it is
 * no hit of `article_f1`, a field when its own measure misses it; fields are
 * judged in stories that were found. Predicted stories that stand for no gold
 * story come last.
 */
export function diagnosePage(page: DiagnosedPage): PageError[] {
  const matched = new Set(page.pairs.map(({predicted}) => predicted))
  return [
    ...page.gold.flatMap((article, at) => diagnoseStory(page, article, at)),
    ...page.predicted.flatMap((article, at) => (matched.has(at) ? [] : diagnoseSpurious(page, article, at)))
  ]
}

function diagnoseStory(page: DiagnosedPage, gold: EvaluatedArticle, at: number): PageError[] {
  const partner = page.pairs.find((pair) => pair.gold === at)?.predicted
  const predicted = partner === undefined ? undefined : page.predicted[partner]
  const pieces = listPieces(page.alignment, at, partner)
  const errors: FieldError[] = []

  const text = wholeText(gold)
  const other = predicted ? wholeText(predicted) : ''
  const alike = predicted ? similarity(text, other) : 0
  if (alike < foundSimilarity) {
    const costly = pieces.filter(({costs}) => costs)
    const explain = (): Rest =>
      predicted ? {verdict: 'misread', text, read: other} : {verdict: 'missing', text}
    const longest = Math.max(text.length, other.length)
    errors.push({field: 'article', similarity: alike, ...weighPieces(page, costly, longest, explain)})
  }
  const goldText = page.alignment.gold.texts[at]
  const predictedText = page.alignment.predicted.texts[partner ?? -1]
  if (predicted && goldText && predictedText) {
    const sides = [
      {article: gold, text: goldText},
      {article: predicted, text: predictedText}
    ] as const
    errors.push(...diagnoseFields(page, ...sides, pieces))
  }

  const article = partner === undefined ? {} : {article: nameArticle(page.predicted, partner)}
  return errors.map((error) => ({story: at + 1, headline: nameStory(gold), ...article, ...error}))
}

/** A predicted story without a partner: a piece of a story, or something that is none. */
function diagnoseSpurious(page: DiagnosedPage, article: EvaluatedArticle, at: number): PageError[] {
  const {gold, predicted} = page.alignment
  const texts = new Map<number, string>()
  const {text, roles} = predicted.texts[at] ?? {text: '', roles: []}
  for (const [unit, owner] of predicted.places[at]?.text.entries() ?? []) {
    if (isMeasured(roles[unit] ?? 'furniture'))
      texts.set(owner, (texts.get(owner) ?? '') + (text[unit] ?? ''))
  }
  const pieces = [...texts].map(([owner, own]): Piece => {
    if (owner === gold.furniture) return {verdict: 'furniture', text: own, costs: true}
    return owner < 0
      ? {verdict: 'unknown', text: own, costs: true}
      : {verdict: 'fragment', text: own, costs: true, came: owner}
  })
  const weighed = weighPieces(page, pieces, text.length, () => ({verdict: 'unknown', text}))
  return [
    {headline: nameStory(article), article: nameArticle(page.predicted, at), field: 'article', ...weighed}
  ]
}
