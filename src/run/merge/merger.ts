import {join} from 'node:path'
import type {PageReport, RunEvent, RunOutcome} from '../../emit/index.js'
import {openStore} from '../cache/store.js'
import {formatJson} from '../format-json.js'
import {createIssueWriter, type IssueWriter} from '../issues/issue-writer.js'
import {judge, makeMessage} from '../records.js'
import {InputBook, type OpenInput} from '../report/input-book.js'
import {type Journal, openJournal} from '../report/journal.js'
import {Tally} from '../report/tally.js'
import {type ReportHead, writeReport} from '../report/write-report.js'
import {StopError} from '../stop-error.js'
import {BlockedError, type OnExisting, type Target} from '../target/open-target.js'
import {writeWhole} from '../target/whole-file.js'
import {joinGroup} from './join-group.js'
import {MergedReviews, type Placed} from './merge-reviews.js'
import {readInputHead, readPageReport} from './part-files.js'
import {Gatherer, type MergedPage} from './plan.js'
import type {Part, PartInput, PartPage} from './read-part.js'
import {renameArticleId, renameDoubt, renameReport} from './rename.js'
import {findSources, type SourcePage} from './source-pages.js'

/** Configuration. */
export interface MergerOptions {
  target: Target
  onExisting: OnExisting
  /** Whether manifests are written, so that a later run takes over what is merged. */
  keeps: boolean
  onEvent?: ((event: RunEvent) => void) | undefined
  signal?: AbortSignal | undefined
}

/** A merge at work: issue by issue, so that memory does not grow with their number. */
export class Merger {
  readonly #options: MergerOptions
  readonly #journal: Journal
  readonly #writer: IssueWriter
  readonly #tally = new Tally()
  readonly #reviews = new MergedReviews()
  readonly #gatherer = new Gatherer()
  readonly #book: InputBook
  /** What became of each page. */
  readonly #placed = new Map<PartPage, Placed>()
  /** How many parts of an issue have been written. */
  readonly #parts = new Map<string, number>()
  /** Parts whose doubts are not known. */
  readonly #silent = new Set<Part>()

  constructor(options: MergerOptions) {
    const {onExisting, target} = options
    this.#options = options
    this.#journal = openJournal(target.folder)
    this.#writer = createIssueWriter(target, openStore(target.cache, target.unfinished), onExisting)
    this.#book = new InputBook((event) => this.say(event))
  }

  /** Folders of parts whose doubts are not all in the list. */
  get silent(): string[] {
    return [...this.#silent].map(({folder}) => folder)
  }

  /** Tell what happens. */
  say(event: RunEvent): void {
    this.#options.onEvent?.(event)
    this.#tally.add(event)
    this.#journal.write(event)
    if (event.event === 'page') this.#book.endPage(event.index, event.page.status)
  }

  /** Merge all inputs, which come in their order. */
  async work(inputs: readonly PartInput[]): Promise<void> {
    for (const input of inputs) {
      if (this.#options.signal?.aborted) break
      const open = this.#open(input)
      for (const page of input.pages) {
        this.#book.beginPage(open)
        if (page.issue === undefined) this.#sayPage(page, open.index, readPageReport(page))
        else await this.#write(this.#gatherer.add(page, open.index))
      }
      this.#book.close(open)
    }
    await this.#write(this.#gatherer.take())
  }

  async writeReview(parts: readonly Part[]): Promise<void> {
    const {folder, unfinished} = this.#options.target
    for (const part of parts) {
      if (part.end && !this.#reviews.addPart(part, (page) => this.#placed.get(page))) this.#silent.add(part)
    }
    await writeWhole(
      [{path: join(folder, 'review.json'), data: formatJson(this.#reviews.toJSON())}],
      unfinished
    )
  }

  async writeReport(head: ReportHead): Promise<void> {
    this.#journal.close()
    const {folder, unfinished} = this.#options.target
    await writeReport({journal: this.#journal.path, report: join(folder, 'report.json'), unfinished}, head)
  }

  outcome(times: Pick<RunOutcome, 'seconds' | 'timings'>): RunOutcome {
    const counts = {...this.#tally.counts, issues: this.#parts.size}
    return {status: this.#tally.status, counts, ...times}
  }

  #open(input: PartInput): OpenInput {
    const open = this.#book.open({path: input.source})
    const {encoding, messages = []} = readInputHead(input) ?? {}
    if (encoding !== undefined) open.encoding = encoding
    open.messages.push(...messages)
    return open
  }

  /** Write pages that are made together. */
  async #write(pages: readonly MergedPage[]): Promise<void> {
    const [first] = pages
    if (!first) return
    const {issueId} = first
    const part = (this.#parts.get(issueId) ?? 0) + 1
    this.#parts.set(issueId, part)
    await this.#prepare(issueId)
    const sources = findSources(pages)
    const {draft, said} = joinGroup(issueId, sources)
    const changed = this.#writer.listChanged(issueId, part, draft.emitted.articles)
    const key = this.#options.keeps ? draft.key : undefined
    await this.#writer.write({...draft, key, part, complete: !this.#options.signal?.aborted}, changed, said)
    for (const source of sources) this.#tell(source, changed)
    const articles = draft.emitted.articles.length
    this.say({event: 'issue', issue: issueId, pages: pages.length, articles})
  }

  async #prepare(issueId: string): Promise<void> {
    try {
      await this.#writer.prepare(issueId)
    } catch (error) {
      if (!(error instanceof BlockedError)) throw error
      throw new StopError(
        `Expected a folder for the issue in the target, got a link or a file at \`${error.message}\`. Remove it, then merge again.`
      )
    }
  }

  #tell({known, merged, names, part, source}: SourcePage, changed: readonly string[]): void {
    const {id, index, issueId, page, wanted} = merged
    const rank = this.#placed.size
    this.#placed.set(page, {rank, id, issueId})
    if (!part.end && known)
      this.#reviews.add(
        known.page.doubts.map((doubt) => renameDoubt(doubt, names)),
        known.page.counts,
        rank
      )
    if (!part.end && !known) this.#silent.add(part)
    const report = renameReport(readPageReport(page), wanted, names)
    const articles = source.pages.get(page.id)?.articles ?? []
    const mine = articles.map((article) => renameArticleId(article, page.id, names))
    this.#sayPage(page, index, tellChanged(report, mine, changed))
  }

  #sayPage({input, position}: PartPage, index: number, page: PageReport): void {
    this.say({event: 'page', index, position, source: input.source, page})
  }
}

/** Say which articles of a page stand in the target as somebody has changed them. */
function tellChanged(
  report: PageReport,
  articles: readonly string[],
  changed: readonly string[]
): PageReport {
  const said = articles.flatMap((article) =>
    changed.includes(article) ? makeMessage('run:article-changed', {actual: `${article}.json`}) : []
  )
  if (said.length === 0) return report
  const messages = [...(report.messages ?? []), ...said]
  return {...report, status: judge(messages), messages}
}
