import {addCounts, f1Of, zeroCount} from './count-hits.js'
import {type CountName, countNames, type PageScore} from './score-page.js'
import type {Share} from './types.js'

/** Any figures by the name of their measure; `null` where there was nothing to judge. */
export type Figures = ReadonlyMap<string, number | null>

/** Measures in which 1 is perfect or that say how far off the text is, by name. */
export type Measure =
  | CountName
  | 'cer'
  | 'cer_body'
  | 'text_ned'
  | 'text_score'
  | 'publication_accuracy'
  | 'type_accuracy'
  | 'furniture_leakage'

/** The figures of one or more pages. */
export interface Summary {
  /** By name, in the order in which they are printed; `null` where there was nothing to judge. */
  readonly measures: ReadonlyMap<Measure, number | null>
  readonly pages: number
  readonly goldArticles: number
  readonly predictedArticles: number
}

/**
 * Sum pages up.
 *
 * Micro-averaged: counts are summed over all pages, then divided, so that a
 * page of twenty briefs weighs as twenty and not as one. `text_ned` alone is a
 * mean over pages, as OmniDocBench defines it.
 */
export function summarize(pages: readonly PageScore[]): Summary {
  const sum = (pick: (page: PageScore) => number) => pages.reduce((total, page) => total + pick(page), 0)
  const ratio = (pick: (page: PageScore) => Share) =>
    divide(
      sum((page) => pick(page).part),
      sum((page) => pick(page).whole)
    )
  const ned = divide(
    sum(({ned}) => ned),
    pages.length
  )

  return {
    measures: new Map<Measure, number | null>([
      ...countNames.map((name): [Measure, number | null] => [name, f1Of(sumCounts(pages, name))]),
      ['cer', ratio(({text}) => text)],
      ['cer_body', ratio(({body}) => body)],
      ['text_ned', ned],
      ['text_score', ned === null ? null : 1 - ned],
      ['publication_accuracy', ratio(({publication: {hit, gold}}) => ({part: hit, whole: gold}))],
      ['type_accuracy', ratio(({types}) => types)],
      // A run that printed nothing has leaked nothing.
      ['furniture_leakage', ratio(({leakage}) => leakage) ?? 0]
    ]),
    pages: pages.length,
    goldArticles: sum(({goldArticles}) => goldArticles),
    predictedArticles: sum(({predictedArticles}) => predictedArticles)
  }
}

function sumCounts(pages: readonly PageScore[], name: CountName) {
  return pages.map(({counts}) => counts.get(name) ?? zeroCount).reduce(addCounts, zeroCount)
}

function divide(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
