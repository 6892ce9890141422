import type {Grouping} from './measure-grouping.js'

/** Figures of how the text of pages was put into stories, by name. */
export type GroupingMeasure = 'split_rate' | 'merge_rate' | 'bcubed_precision' | 'bcubed_recall' | 'bcubed_f1'

/** How the stories of one or more pages were split and merged. */
export interface GroupingSummary {
  /** In the order in which they are printed; `null` where there was nothing to judge. */
  readonly measures: ReadonlyMap<GroupingMeasure, number | null>
  readonly splits: number
  readonly merges: number
}

/** What is summed of a page. */
export interface GroupedPage {
  readonly grouping: Grouping
  readonly score: {readonly goldArticles: number; readonly predictedArticles: number}
}

/** Sum pages up: stories over all pages for the rates, characters over all pages for B-cubed. */
export function summarizeGrouping(pages: readonly GroupedPage[]): GroupingSummary {
  const sum = (pick: (page: GroupedPage) => number) => pages.reduce((total, page) => total + pick(page), 0)
  const [splits, merges] = [sum(({grouping}) => grouping.splits), sum(({grouping}) => grouping.merges)]
  const shared = sum(({grouping}) => grouping.shared)
  const [precise, recalled] = [sum(({grouping}) => grouping.precise), sum(({grouping}) => grouping.recalled)]
  const precision = divide(precise, shared)
  const recall = divide(recalled, shared)
  return {
    measures: new Map<GroupingMeasure, number | null>([
      [
        'split_rate',
        divide(
          splits,
          sum(({score}) => score.goldArticles)
        )
      ],
      [
        'merge_rate',
        divide(
          merges,
          sum(({score}) => score.predictedArticles)
        )
      ],
      ['bcubed_precision', precision],
      ['bcubed_recall', recall],
      [
        'bcubed_f1',
        precision === null || recall === null ? null : (2 * precision * recall) / (precision + recall)
      ]
    ]),
    splits,
    merges
  }
}

function divide(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
