import type {EvaluatedArticle, GoldPage} from '../evaluate/index.js'

/** Most pieces a field may be printed in: columns, inserts and wrapped heads cut a text, but not to shreds. */
const mostPieces = 4
/** Most of a page’s characters that may belong to no field: brackets around bylines, 报道, spaced names. */
const mostUnaccounted = 0.03

const space = /\s/gu

/**
 * Check that a page prints what its gold says, and little else.
 *
 * Each field must stand on the page, in order and in a few pieces; fields and
 * furniture together must account for nearly every printed character.
 *
 * @param text the page as decoded text.
 * @returns one sentence for each fault; empty when gold fits.
 */
export function checkGold(gold: GoldPage, text: string): string[] {
  const printed = text.replace(space, '')
  const fields = [...gold.articles.flatMap(listFields), ...(gold.furniture ?? [])].map((field) =>
    field.replace(space, '')
  )
  const missing = fields.filter((field) => countPieces(field, printed) > mostPieces)
  const told = fields.reduce((sum, field) => sum + field.length, 0)
  const share = Math.abs(printed.length - told) / printed.length
  return [
    ...missing.map((field) => `not printed as it stands: ${field.slice(0, 30)}`),
    ...(share > mostUnaccounted ? [`${told} characters in gold, ${printed.length} printed`] : [])
  ]
}

/** Everything of an article that is printed, as printed. */
function listFields(article: EvaluatedArticle): string[] {
  const {standingHead, kicker, headline, deck, dateline, byline, body, figures = [], jumps = []} = article
  const fields = [
    standingHead,
    kicker,
    headline,
    deck,
    dateline?.text,
    byline?.text,
    ...body.map((part) => part.text),
    ...figures.flatMap(({caption, credit}) => [caption, credit?.text]),
    ...jumps.map((jump) => jump.text)
  ]
  return fields.filter((field) => field !== undefined)
}

/** Cover a field with the longest stretches of the page, each behind the one before; too many when it is not there. */
function countPieces(field: string, printed: string): number {
  let rest = field
  let from = 0
  let pieces = 0
  while (rest !== '' && pieces <= mostPieces) {
    const length = longestPrefix(rest, printed, from)
    if (length === 0) return Number.POSITIVE_INFINITY
    // Only a text that must be in one piece may start anywhere; what follows a tear follows it on the page.
    from = length === field.length ? 0 : printed.indexOf(rest.slice(0, length), from) + length
    rest = rest.slice(length)
    pieces++
  }
  return pieces
}

function longestPrefix(text: string, printed: string, from: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (printed.indexOf(text.slice(0, middle), from) >= 0) low = middle
    else high = middle - 1
  }
  return low
}
