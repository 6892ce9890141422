/** The day of a dateline, made whole from the day of the paper. */
import {toDate} from './calendar.js'
import {parseNumeral} from './numerals.js'

/** What a dateline says of its day, as printed. */
export interface DayParts {
  year?: string
  month?: string
  day: string
}

/**
 * Days that a dateline may lie behind the paper's date before it is taken for
 * one of the year (or month) before. A weekly is dated ahead of its news, and
 * an afternoon paper carries tomorrow's date, but no paper prints next week.
 */
const daysAhead = 5

/** First year of the Republic, less one: 民國二十三年 is 1934. */
const republicYear = 1911

const dayLength = 86_400_000

/**
 * Complete the day of a dateline.
 *
 * A day without a month is the last such day before the paper; a day without
 * a year likewise.
 *
 * @param parts numerals as printed.
 * @param issueDate `YYYY-MM-DD`; without it only a full date can be given.
 * @returns `YYYY-MM-DD`.
 */
export function completeDate(parts: DayParts, issueDate?: string): string | undefined {
  const day = parseNumeral(parts.day)
  const month = parts.month === undefined ? undefined : parseNumeral(parts.month)
  const year = parts.year === undefined ? undefined : fullYear(parseNumeral(parts.year))
  if (day === undefined) return
  if (year !== undefined && month !== undefined) return toDate(year, month, day)
  const issue = issueDate === undefined ? undefined : Date.parse(`${issueDate}T00:00:00Z`)
  if (issue === undefined || Number.isNaN(issue)) return
  const paper = new Date(issue)
  let y = paper.getUTCFullYear()
  let m = month ?? paper.getUTCMonth() + 1
  // Twice at most: 31日 in a paper of 1 March is of January.
  for (let step = 0; step < 3; step++) {
    const date = toDate(y, m, day)
    if (date && Date.parse(`${date}T00:00:00Z`) <= issue + daysAhead * dayLength) return date
    if (month !== undefined || m === 1) y--
    if (month === undefined) m = m === 1 ? 12 : m - 1
  }
  return
}

function fullYear(year: number | undefined): number | undefined {
  return year !== undefined && year < 200 ? year + republicYear : year
}
