/** How many pages may fail before a run gives up. */
export type FailureBudget = {pages: number} | {share: number}

/**
 * Read a budget.
 *
 * @param text sample: `10`, `10%`, `2.5%`.
 * @returns nothing when it is none.
 */
export function parseBudget(text: string): FailureBudget | undefined {
  const {number, percent} = /^(?<number>\d{1,9}(?:\.\d{1,6})?)(?<percent>%)?$/u.exec(text)?.groups ?? {}
  const value = Number(number)
  if (number === undefined || !Number.isFinite(value)) return undefined
  if (percent !== undefined) return value <= 100 ? {share: value / 100} : undefined
  return Number.isInteger(value) ? {pages: value} : undefined
}

/**
 * Say whether more pages have failed than may.
 *
 * A share is one of all pages, of which there are at least as many as inputs:
 * so a bad beginning of a long run does not end it too soon, and the same
 * failure always does.
 *
 * @param failed pages that have failed.
 * @param known pages that are known of: inputs, or pages done if there are more.
 */
export function isExceeded(budget: FailureBudget, failed: number, known: number): boolean {
  return 'pages' in budget ? failed > budget.pages : failed > budget.share * known
}

/** Say a budget as it was given. */
export function formatBudget(budget: FailureBudget): string {
  return 'pages' in budget ? String(budget.pages) : `${Number((budget.share * 100).toFixed(6))}%`
}
