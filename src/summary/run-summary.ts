import type {
  InputHead,
  PageReport,
  RunEvent,
  RunEventEnd,
  RunEventInput,
  RunEventIssue,
  RunEventPage,
  RunEventStart
} from '../emit/index.js'
import {round} from '../emit/index.js'
import {DateCounts} from './date-counts.js'
import {Histogram, trimBars} from './histogram.js'
import {RuleGroups} from './rule-groups.js'
import type {Said, SlowPage, SummaryJson} from './types.js'
import {Worst} from './worst.js'

/** Slow pages shown. */
const mostSlow = 10

/** Edges of the bars of confidences. */
const confidenceEdges = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** Edges of the bars of seconds: a page of text takes hundredths, a broadsheet may take minutes. */
const secondEdges = [...[0.01, 0.02, 0.05, 0.1, 0.2, 0.5], ...[1, 2, 5, 10, 20, 50], ...[100, 200, 500, 1000]]

/**
 * What a run came to, from its events one by one; `read` says nothing here.
 *
 * Holds counts and the worst of each kind, however many pages come. A second
 * `run` event begins anew: a file that holds several runs tells of the last.
 */
export class RunSummary {
  #parts = new Parts()

  /** Take an event in. */
  add(event: RunEvent): void {
    switch (event.event) {
      case 'run':
        this.#parts = new Parts()
        this.#parts.start = event
        return
      case 'page':
        this.#parts.addPage(event)
        return
      case 'input':
        this.#parts.addInput(event)
        return
      case 'issue':
        this.#parts.addIssue(event)
        return
      case 'end':
        this.#parts.end = event
        return
      case 'read':
        return
    }
  }

  /** The first warnings, as many of each rule as there is room for. */
  pickWarnings(most: number): Said[] {
    return this.#parts.warnings.pick(most)
  }

  toJSON(): SummaryJson {
    return this.#parts.toJSON()
  }
}

/** The sums of one run. */
class Parts {
  readonly warnings = new RuleGroups()
  readonly #errors = new RuleGroups()
  readonly #pages = {ok: 0, partial: 0, failed: 0, kept: 0, retried: 0}
  readonly #inputs = {found: 0, done: 0, failed: 0}
  readonly #lines = {lines: 0, inArticles: 0, inFurniture: 0}
  readonly #confidences = new Histogram(confidenceEdges)
  readonly #seconds = new Histogram(secondEdges)
  readonly #slowest = new Worst<SlowPage>(mostSlow, ({seconds}) => seconds)
  readonly #dates = new DateCounts()
  #stories = 0
  #issues = 0
  #issue = ''
  start: RunEventStart | undefined
  end: RunEventEnd | undefined

  addPage({source, page}: RunEventPage): void {
    const {id, issue, status, seconds, counts, confidences = [], kept, attempts} = page
    this.#pages[status]++
    if (kept) this.#pages.kept++
    else this.#seconds.add(seconds)
    if (attempts !== undefined) this.#pages.retried++
    if (status !== 'failed') {
      this.#stories += page.articles
      this.#lines.lines += counts.lines
      this.#lines.inArticles += counts.inArticles
      this.#lines.inFurniture += counts.inFurniture
    }
    for (const confidence of confidences) this.#confidences.add(confidence)
    this.#slowest.add({
      source,
      page: id,
      ...(issue ? {issue} : {}),
      seconds,
      ...(kept ? {kept} : {})
    })
    this.#addMessages(source, page)
  }

  addInput({input, pages}: RunEventInput): void {
    this.#inputs.done++
    if (input.status === 'failed' && pages === 0) this.#inputs.failed++
    this.#addMessages(input.source, input)
  }

  /** An issue may come in parts, one behind the other; seldom they stand apart. */
  addIssue({issue, articles}: RunEventIssue): void {
    if (issue !== this.#issue) this.#issues++
    this.#issue = issue
    this.#dates.add(issue, articles)
  }

  #addMessages(source: string, said: PageReport | InputHead): void {
    const page = 'id' in said ? {page: said.id} : {}
    for (const message of said.messages ?? []) {
      if (message.severity === 'error') this.#errors.add({source, ...page, message})
      if (message.severity === 'warning') this.warnings.add({source, ...page, message})
    }
  }

  toJSON(): SummaryJson {
    const {start, end} = this
    const {mean} = this.#confidences
    return {
      status: end?.status ?? 'unended',
      ...(end?.reason === undefined ? {} : {reason: end.reason}),
      ...(start ? {version: start.version} : {}),
      ...(start?.shard === undefined ? {} : {shard: start.shard}),
      ...(end ? {seconds: end.seconds} : {}),
      inputs: {...this.#inputs, found: start?.inputs ?? this.#inputs.done},
      pages: {...this.#pages},
      issues: end?.counts.issues ?? this.#issues,
      stories: this.#stories,
      lines: {...this.#lines},
      confidences: {
        count: this.#confidences.count,
        ...(mean === undefined ? {} : {mean: round(mean)}),
        bars: this.#confidences.bars(1)
      },
      pageSeconds: trimBars(this.#seconds.bars()),
      errors: {count: this.#errors.count, rules: this.#errors.toJSON()},
      warnings: {count: this.warnings.count, rules: this.warnings.toJSON()},
      slowest: [...this.#slowest.list()],
      timings: end?.timings ?? {},
      dates: this.#dates.toJSON()
    }
  }
}
