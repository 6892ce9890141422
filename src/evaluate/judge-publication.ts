import {normalizeText} from './normalize-text.js'
import type {EvaluatedArticle, EvaluatedPage, GoldPage} from './types.js'

const publicationFields = [
  'title',
  'date',
  'weekday',
  'lunarDate',
  'issueNumber',
  'cn',
  'postalCode'
] as const
const pageFields = ['number', 'label', 'section'] as const

/** How many fields of paper and page gold knows, how many came out the same, and which did not. */
export interface PublicationScore {
  readonly hit: number
  readonly gold: number
  readonly wrong: readonly string[]
}

/**
 * Judge what the articles of a page say of paper and page.
 *
 * Every article repeats these fields; the value that most of them carry counts.
 */
export function judgePublication(gold: GoldPage, predicted: readonly EvaluatedArticle[]): PublicationScore {
  const wanted = [
    ...publicationFields.map((field) => ({
      name: field,
      want: gold.publication?.[field],
      got: predicted.map(({publication}) => publication?.[field])
    })),
    ...pageFields.map((field) => ({
      name: `page.${field}`,
      want: pageOf(gold.articles)?.[field],
      got: predicted.map(({pages}) => pages?.[0]?.[field])
    }))
  ].filter(({want}) => want !== undefined && want !== '')
  const wrong = wanted.filter(
    ({want, got}) => normalizeText(String(want)) !== normalizeText(mostFrequent(got))
  )
  return {hit: wanted.length - wrong.length, gold: wanted.length, wrong: wrong.map(({name}) => name)}
}

function pageOf(articles: readonly EvaluatedArticle[]): EvaluatedPage | undefined {
  return articles.find(({pages}) => pages !== undefined)?.pages?.[0]
}

/** The value that stands most often, the first of several; empty when there is none. */
function mostFrequent(values: readonly (string | number | undefined)[]): string {
  const counts = new Map<string, number>()
  for (const value of values) {
    if (value !== undefined && value !== '') counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best?.[0] ?? ''
}
