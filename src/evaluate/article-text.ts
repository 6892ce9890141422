/** Texts of an article, in the order in which a reader meets them. */
import {normalizeText} from './normalize-text.js'
import type {EvaluatedArticle} from './types.js'

/** Join body paragraphs and crossheads to one folded text. */
export function bodyText(article: EvaluatedArticle): string {
  return normalizeText(joinBody(article))
}

/** Join kicker, headline, deck, body and captions to one folded text: what an article is matched and measured by. */
export function wholeText(article: EvaluatedArticle): string {
  const {kicker = '', headline, deck = ''} = article
  // Folded as one text, because dots and dashes fold across the seams.
  return normalizeText(kicker + headline + deck + joinBody(article) + captionsOf(article).join(''))
}

/** List the captions that are there, as printed. */
export function captionsOf(article: EvaluatedArticle): string[] {
  return (article.figures ?? []).flatMap(({caption}) => (caption ? [caption] : []))
}

/** List the credits that are there, as printed. */
export function creditsOf(article: EvaluatedArticle): string[] {
  return (article.figures ?? []).flatMap(({credit}) => (credit?.text ? [credit.text] : []))
}

function joinBody(article: EvaluatedArticle): string {
  return article.body.map(({text}) => text).join('')
}
