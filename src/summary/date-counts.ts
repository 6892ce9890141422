import type {DateChart, DateUnit} from './types.js'

/** Bars that a chart has room for; with more of them the unit gets larger. */
const mostBars = 60

/** Letters of an ISO date that name a unit. */
const units: readonly {unit: DateUnit; length: number}[] = [
  {unit: 'day', length: 10},
  {unit: 'month', length: 7},
  {unit: 'year', length: 4},
  {unit: 'decade', length: 3}
]

/** Date of an issue behind its name. Sample: `xjrb-2024-05-06`, `xjrb-2024-05-06-2`. */
const datePattern = /-(?<date>\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:-\d{1,6})?$/u

/** Counts stories by the date of their issue: by day at first, by larger units as dates get many. */
export class DateCounts {
  #level = 0
  #counts = new Map<string, number>()
  #undated = 0

  /** Take in the stories of an issue. */
  add(issue: string, stories: number): void {
    const date = datePattern.exec(issue)?.groups?.date
    if (date === undefined) {
      this.#undated += stories
      return
    }
    this.#count(date, stories)
    while (this.#counts.size > mostBars && this.#level < units.length - 1) this.#widen()
  }

  toJSON(): DateChart {
    const bars = [...this.#counts]
      .map(([date, stories]) => ({date, stories}))
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    return {unit: units[this.#level]?.unit ?? 'day', bars, undated: this.#undated}
  }

  #widen(): void {
    const before = this.#counts
    this.#level++
    this.#counts = new Map()
    for (const [date, stories] of before) this.#count(date, stories)
  }

  #count(date: string, stories: number): void {
    const key = date.slice(0, units[this.#level]?.length)
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + stories)
  }
}
