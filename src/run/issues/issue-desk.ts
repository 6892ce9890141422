import {type ArticleJson, type ReviewOptions, type RunEvent, renamePage} from '../../emit/index.js'
import type {Page} from '../../npst/types.js'
import type {KeyMaker} from '../cache/keys.js'
import {type PageRecord, renameMessages, sayOf, toPageReport} from '../records.js'
import type {ReviewList} from '../review-list.js'
import {BlockedError} from '../target/open-target.js'
import type {Timer} from '../timer.js'
import type {DeskPage, LoadedPage, NamedPage} from './desk-page.js'
import type {IssueWriter} from './issue-writer.js'
import {type IssuePart, type MadeIssue, makeIssue} from './make-issue.js'
import type {KeptPage, Manifest} from './manifest.js'
import {comparePages} from './merge-issues.js'
import {PageNamer} from './page-namer.js'
import {sayPublication} from './publication.js'
import {WriteQueue} from './write-queue.js'

/** Pages of one issue held at a time; no paper has more. */
export const mostPages: number = 500

/** Configuration. */
export interface DeskOptions {
  /** Writes issues; absent: nothing is written. */
  writer?: IssueWriter | undefined
  /** Makes keys of issues; absent: nothing is kept. */
  keys?: KeyMaker | undefined
  onArticle?: ((article: ArticleJson) => void) | undefined
  /** Told of every page that is final, and of every issue. */
  say: (event: RunEvent) => void
  timer: Timer
  /** Where doubts go. */
  reviews: ReviewList
  /** From when on a decision is doubtful. */
  review?: ReviewOptions | undefined
  /** Aborted: pages may be missing, so nothing that stands in the target is taken away. */
  signal: AbortSignal
}

/**
 * Gathers pages into issues, and writes an issue when a page of another one
 * comes; so memory holds a few issues at a time, and of a boundless one a part.
 *
 * An issue that an earlier run has written of the very same pages is taken
 * over as it stands.
 */
export class IssueDesk {
  readonly #options: DeskOptions
  readonly #namer = new PageNamer()
  /** How many parts of an issue have been made. */
  readonly #parts = new Map<string, number>()
  #issueId = ''
  #pages: NamedPage[] = []
  /** Writes under way; the next issue is worked on meanwhile. */
  readonly #queue = new WriteQueue()

  constructor(options: DeskOptions) {
    this.#options = options
  }

  /** How many issues there are. */
  get issues(): number {
    return this.#parts.size
  }

  /** Take a page in, and give it its final names. */
  async add(entry: DeskPage): Promise<void> {
    const names = this.#namer.name(entry)
    const {issueId} = names
    if (issueId !== this.#issueId || this.#pages.length >= mostPages) await this.#flush()
    this.#issueId = issueId
    this.#pages.push({...entry, ...names})
  }

  /**
   * Write the issue at hand, and wait until everything is written.
   *
   * @throws {StopError} when something could not be written.
   */
  async close(): Promise<void> {
    await this.#flush()
    const {timer} = this.#options
    timer.start()
    await this.#queue.finish()
    timer.lap('write')
  }

  /** Wait until nothing is being written any more, however it ends. */
  async settle(): Promise<void> {
    await this.#queue.settle()
  }

  async #flush(): Promise<void> {
    const pages = this.#pages.toSorted(comparePages)
    this.#pages = []
    const [first] = pages
    if (!first) return
    const {issueId} = first
    const {timer} = this.#options
    const part = (this.#parts.get(issueId) ?? 0) + 1
    this.#parts.set(issueId, part)
    timer.start()
    // What stands of an issue in the target is looked at when nothing of it is being written.
    await this.#queue.makeRoom(issueId)
    timer.lap('write')
    const key = this.#keyOf(issueId, pages)
    const kept = key && this.#options.writer?.findKept(issueId, part, key)
    if (kept) this.#takeOver(issueId, pages, kept)
    else await this.#make(issueId, part, key, pages)
    timer.lap('emit')
  }

  #keyOf(issueId: string, pages: readonly NamedPage[]): string | undefined {
    const named = pages.flatMap(({id, key, path}) => (key === undefined ? [] : [{id, key, source: path}]))
    return named.length === pages.length ? this.#options.keys?.issueKey(issueId, named) : undefined
  }

  #takeOver(issueId: string, pages: readonly NamedPage[], manifest: Manifest): void {
    const {onArticle, reviews, say, writer} = this.#options
    if (onArticle) for (const article of writer?.readArticles(issueId, manifest) ?? []) onArticle(article)
    for (const kept of manifest.pages) reviews.add(kept)
    const articles = manifest.pages.reduce((sum, {report: page}) => sum + page.articles, 0)
    this.#queue.add(issueId, Promise.resolve(), () => {
      for (const [index, {report}] of manifest.pages.entries()) {
        const entry = pages[index]
        if (entry) say(pageEvent(entry, {...report, kept: true}))
      }
      say({event: 'issue', issue: issueId, pages: pages.length, articles, kept: true})
    })
  }

  async #make(
    issueId: string,
    part: number,
    key: string | undefined,
    pages: readonly NamedPage[]
  ): Promise<void> {
    const {onArticle, review, reviews, say, signal, writer} = this.#options
    const loaded = (await Promise.all(pages.map(load))).filter((page) => page !== undefined)
    const refused = await this.#prepare(issueId)
    const parts: (IssuePart & {entry: NamedPage})[] = []
    for (const {entry, record, page, steps} of loaded) {
      if (page && refused) sayOf(record, 'run:issue-blocked', {actual: refused.message})
      else if (page) parts.push({entry, page, record, steps})
    }
    const made = parts.length > 0 ? await makeIssue(issueId, parts, review) : undefined
    const done = new Set(made ? parts.map(({record}) => record) : [])
    const tellFailed = () => {
      for (const {entry, record} of loaded) if (!done.has(record)) say(pageEvent(entry, toPageReport(record)))
    }
    if (!made) return this.#queue.add(issueId, Promise.resolve(), tellFailed)

    for (const found of made.reviews) reviews.add(found)
    const {articles, issue} = made.emitted
    for (const article of articles) onArticle?.(article)
    const changed = writer?.listChanged(issueId, part, articles) ?? []
    // The manifest does not hold this: it is said again as long as it is so.
    const said = parts.map(({page, record}, index) => withReview(page, record, made.reviews[index]))
    for (const {page, record} of parts) tellChanged(record, changed, issue.pages, page.id)
    const tell = () => {
      tellFailed()
      for (const {entry, record} of parts) say(pageEvent(entry, toPageReport(record)))
      say({event: 'issue', issue: issueId, pages: parts.length, articles: articles.length})
    }
    if (!writer) return this.#queue.add(issueId, Promise.resolve(), tell)
    // A page that has failed is tried again by the next run.
    const whole = parts.length === pages.length ? key : undefined
    const draft = {
      issueId,
      part,
      key: whole,
      made: this.#options.keys?.made ?? '',
      emitted: made.emitted,
      pages: parts.map(({entry}) => entry),
      complete: !signal.aborted
    }
    this.#queue.add(issueId, writer.write(draft, changed, said), tell)
  }

  /** @returns why the issue can not be written, where that costs this issue alone. */
  async #prepare(issueId: string): Promise<BlockedError | undefined> {
    try {
      await this.#options.writer?.prepare(issueId)
      return undefined
    } catch (error) {
      if (error instanceof BlockedError) return error
      throw error
    }
  }
}

/** Give a page and its record their final names. */
async function load(entry: NamedPage): Promise<(LoadedPage & {entry: NamedPage}) | undefined> {
  const loaded = await entry.load()
  if (!loaded) return undefined
  const {page, record} = loaded
  if (page) {
    const {id, issueId, wanted} = entry
    if (wanted.page !== undefined) sayOf(record, 'run:page-claimed', {actual: id, expected: wanted.page})
    renameMessages(record.messages, page.id, id)
    renamePage(page, id)
    record.id = id
    record.issue = issueId
    if (Object.keys(wanted).length > 0) record.wanted = wanted
    if (entry.identity.issue === undefined) record.unnamed = true
  }
  return {...loaded, entry}
}

function tellChanged(
  record: PageRecord,
  changed: readonly string[],
  pages: readonly {id: string; articles: readonly string[]}[],
  id: string
): void {
  const articles = pages.find((page) => page.id === id)?.articles ?? []
  for (const article of articles) {
    if (changed.includes(article)) sayOf(record, 'run:article-changed', {actual: `${article}.json`})
  }
}

function withReview(
  page: Page,
  record: PageRecord,
  review: MadeIssue['reviews'][number] | undefined
): KeptPage {
  const {counts = [], doubts = []} = review ?? {}
  return {report: toPageReport(record), doubts, counts, says: sayPublication(page)}
}

function pageEvent({index, path, position}: NamedPage, page: ReturnType<typeof toPageReport>): RunEvent {
  return {event: 'page', index, position, source: path, page}
}
