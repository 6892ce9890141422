import type {Paint} from '../diagnostics/index.js'
import {
  type Cause,
  causes,
  type Figures,
  type PageError,
  summarize,
  summarizeGrouping
} from '../evaluate/index.js'
import type {EvaluatedGoldPage, Evaluation} from '../run/index.js'

/** Measures that have a column in the table of pages; the rest is in `--json`. */
const columns = [
  'article_f1',
  'headline_f1',
  'byline_f1',
  'dateline_f1',
  'caption_f1',
  'paragraph_f1',
  'cer',
  'text_ned',
  'publication_accuracy',
  'furniture_leakage'
] as const
const columnWidth = 12
const nameWidth = 24
const figureWidth = 8
const shownDecimals = 4

/** All figures of some pages that a floor can hold, by measure. */
export function listFigures(pages: readonly EvaluatedGoldPage[]): Figures {
  return new Map<string, number | null>([
    ...summarize(pages.map(({score}) => score)).measures,
    ...summarizeGrouping(pages).measures
  ])
}

/** Count wrong stories by the step that they are laid to. */
export function countCauses(errors: readonly PageError[]): Record<Cause, number> {
  const counts: Record<Cause, number> = {joins: 0, layout: 0, roles: 0, reading: 0}
  for (const {field, cause} of errors) if (field === 'article') counts[cause]++
  return counts
}

/** Show the figures of all pages together, one a row. */
export function formatFigures({pages, outside}: Evaluation, paint: Paint): string {
  const {measures, ...counts} = summarize(pages.map(({score}) => score))
  const grouping = summarizeGrouping(pages)
  const wrong = countCauses(pages.flatMap(({errors}) => errors))
  const rows: [string, string][] = [
    ...[...measures].map(([name, figure]): [string, string] => [name, formatFigure(figure)]),
    ['pages', String(counts.pages)],
    ['gold_articles', String(counts.goldArticles)],
    ['predicted_articles', String(counts.predictedArticles)],
    ['outside_articles', String(outside)],
    ['splits', String(grouping.splits)],
    ['merges', String(grouping.merges)],
    ...[...grouping.measures].map(([name, figure]): [string, string] => [name, formatFigure(figure)]),
    ...causes.map((cause): [string, string] => [`wrong by ${cause}`, String(wrong[cause])])
  ]
  return rows
    .map(([name, figure]) => `${paint.dim(name.padEnd(nameWidth))} ${figure.padStart(figureWidth)}`)
    .join('\n')
}

/** Show one page a row. */
export function formatPages(pages: readonly EvaluatedGoldPage[], paint: Paint): string {
  const heads = columns.map((name) => name.replace(/_accuracy|furniture_/gu, '').slice(0, columnWidth))
  const head = [
    'page'.padEnd(nameWidth),
    ...[...heads, 'splits', 'merges'].map((cell) => cell.padStart(columnWidth)),
    'found/gold'
  ]
  const rows = pages.map((page) => {
    const {measures, goldArticles, predictedArticles} = summarize([page.score])
    const {splits, merges} = page.grouping
    const cells = [
      ...columns.map((column) => formatFigure(measures.get(column))),
      String(splits),
      String(merges)
    ].map((cell) => cell.padStart(columnWidth))
    const {wrong} = page.score.publication
    const tail = wrong.length > 0 ? `wrong: ${wrong.join(',')}` : ''
    return [page.name.padEnd(nameWidth), ...cells, `${predictedArticles}/${goldArticles}`, tail]
      .join(' ')
      .trimEnd()
  })
  return [paint.bold(head.join(' ')), ...rows].join('\n')
}

/**
 * The figures as one value for machines. `total` and `pages` have the names of
 * the shared scorer; what this tool adds stands beside them.
 */
export function toFigures(
  {pages, outside}: Evaluation,
  wanted: {perPage: boolean; errors: boolean}
): Record<string, unknown> {
  return {
    total: {...toMeasures(pages), outside_articles: outside},
    grouping: toGrouping(pages),
    causes: countCauses(pages.flatMap(({errors}) => errors)),
    ...(wanted.perPage
      ? {
          pages: pages.map((page) => ({
            name: page.name,
            ...toMeasures([page]),
            publication_wrong: page.score.publication.wrong,
            grouping: toGrouping([page]),
            causes: countCauses(page.errors)
          }))
        }
      : {}),
    ...(wanted.errors
      ? {errors: pages.flatMap(({name, errors}) => errors.map((error) => ({page: name, ...error})))}
      : {})
  }
}

function toMeasures(pages: readonly EvaluatedGoldPage[]): Record<string, number | null> {
  const {measures, pages: count, goldArticles, predictedArticles} = summarize(pages.map(({score}) => score))
  return {
    ...Object.fromEntries(measures),
    pages: count,
    gold_articles: goldArticles,
    predicted_articles: predictedArticles
  }
}

function toGrouping(pages: readonly EvaluatedGoldPage[]): Record<string, number | null> {
  const {splits, merges, measures} = summarizeGrouping(pages)
  return {splits, merges, ...Object.fromEntries(measures)}
}

function formatFigure(figure: number | null | undefined): string {
  return typeof figure === 'number' ? figure.toFixed(shownDecimals) : '–'
}
