import {VFile} from 'vfile'
import {report, toMessageJson} from '../diagnostics/index.js'
import {
  type ArticleJson,
  type EmittedIssue,
  emitIssue,
  type ReviewOptions,
  renamePage,
  reviewPage,
  type Step
} from '../emit/index.js'
import type {Issue, Jump, Node, Page, Publication} from '../npst/types.js'
import {runIssuePipeline} from '../pipeline.js'
import {comparePages, mergeIssues} from './merge-issues.js'
import {Names, nameInput, nameIssue, namePage} from './names.js'
import {type PageRecord, renameMessages} from './records.js'
import type {ReviewList} from './review-list.js'
import {noteFailure} from './run-page.js'
import type {Timer} from './timer.js'
import {readIssue, removeStale, writeIssue} from './write-files.js'

/** Pages of one issue held at a time; no paper has more. */
const mostPages = 500

/** A finished page on its way into an issue. */
export interface DeskPage {
  page: Page
  record: PageRecord
  /** Path of its input. */
  path: string
  /** What ran on it. */
  steps: readonly Step[]
}

/** Configuration. */
export interface DeskOptions {
  /** Folder to write to; absent: nothing is written. */
  target?: string | undefined
  onArticle?: ((article: ArticleJson) => void) | undefined
  timer: Timer
  /** Where doubts go. */
  reviews: ReviewList
  /** From when on a decision is doubtful. */
  review?: ReviewOptions | undefined
}

/**
 * Gathers pages into issues, and writes an issue when a page of another one
 * comes; so memory holds one issue at a time, and of a boundless one a part.
 */
export class IssueDesk {
  readonly #options: DeskOptions
  readonly #issueNames = new Names(['report.json', 'review.json'])
  readonly #pageNames = new Map<string, Names>()
  readonly #written = new Set<string>()
  #issueId = ''
  #pages: DeskPage[] = []
  #input: {path: string; issueId: string} = {path: '', issueId: ''}
  /** The write under way; the next issue is worked on meanwhile. */
  #writing: Promise<void> = Promise.resolve()

  constructor(options: DeskOptions) {
    this.#options = options
  }

  /**
   * Take a page in. Gives page and record their final ids.
   *
   * Reports `run:page-claimed`, in the record.
   */
  async add(entry: DeskPage): Promise<void> {
    const id = this.#identify(entry)
    if (id !== this.#issueId || this.#pages.length >= mostPages) await this.#flush()
    this.#issueId = id
    this.#claimPage(id, entry)
    this.#pages.push(entry)
  }

  /**
   * Write the issue at hand, and wait until everything is written.
   *
   * @throws {RunError} when something could not be written.
   */
  async close(): Promise<void> {
    await this.#flush()
    this.#options.timer.start()
    await this.#writing
    this.#options.timer.lap('write')
  }

  async #flush(): Promise<void> {
    const entries = this.#pages
    this.#pages = []
    if (entries.length === 0) return
    const {target, onArticle, timer} = this.#options
    timer.start()
    const emitted = await this.#emit(entries)
    timer.lap('emit')
    if (!emitted) return
    for (const {page, record} of entries) {
      record.articles = emitted.issue.pages.find(({id}) => id === page.id)?.articles.length ?? 0
    }
    for (const article of emitted.articles) onArticle?.(article)
    if (target === undefined) return
    await this.#writing
    this.#writing = this.#write(target, emitted)
    // Whoever waits next gets the error; nobody may wait for a while.
    this.#writing.catch(() => {})
    timer.lap('write')
  }

  async #write(target: string, emitted: EmittedIssue): Promise<void> {
    const {id} = emitted.issue
    const before = await readIssue(target, id)
    const again = this.#written.has(id)
    const issue = before && again ? mergeIssues(before, emitted.issue) : emitted.issue
    await writeIssue(target, {...emitted, issue})
    if (before && !again) await removeStale(target, before, issue)
    this.#written.add(id)
  }

  /** What goes wrong here costs the pages of one issue. */
  async #emit(entries: readonly DeskPage[]): Promise<EmittedIssue | undefined> {
    const sorted = entries.toSorted((a, b) => comparePages(a.page, b.page))
    const pages = sorted.map(({page}) => page)
    const issue: Issue = {
      type: 'issue',
      id: this.#issueId,
      publication: gatherPublication(pages),
      children: pages
    }
    const file = new VFile()
    try {
      const linked = await runIssuePipeline(issue, file)
      passMessages(file, entries)
      this.#review(linked, sorted, file)
      const stepsOf = new Map(sorted.map(({page, steps}) => [page.id, steps]))
      return emitIssue(linked, {stepsOf: ({id}) => stepsOf.get(id) ?? []})
    } catch (error) {
      for (const {record} of entries) fail(record, error)
      return undefined
    }
  }

  /** Note what is doubtful on the pages of an issue. */
  #review(issue: Issue, entries: readonly DeskPage[], file: VFile): void {
    const {review, reviews} = this.#options
    const unmatched = findUnmatched(file)
    for (const {page, record} of entries) {
      const found = reviewPage(page, issue.id, unmatched, review)
      reviews.add(found)
      if (found.decisions) record.decisions = found.decisions
    }
  }

  /** A page that does not say what it is belongs to the page before it in its input. */
  #identify({page, path}: DeskPage): string {
    const name = nameIssue(page)
    if (name === undefined && this.#input.path === path) return this.#input.issueId
    const issueId =
      name === undefined
        ? this.#issueNames.claim(nameInput(path), `input ${path}`)
        : this.#issueNames.claim(name, name)
    this.#input = {path, issueId}
    return issueId
  }

  #claimPage(issueId: string, {page, record, path}: DeskPage): void {
    const names = this.#pageNames.get(issueId) ?? new Names()
    this.#pageNames.set(issueId, names)
    const number = page.number ?? page.facts.number
    const wanted = number === undefined ? page.id : namePage(number)
    const id = names.claim(wanted, `${path} ${page.id}`)
    if (id !== wanted) {
      const file = new VFile()
      report(file, 'run:page-claimed', {actual: id, expected: wanted, ancestors: [page]})
      record.messages.push(...file.messages.map(toMessageJson))
    }
    renameMessages(record.messages, page.id, id)
    renamePage(page, id)
    record.id = id
    record.issue = issueId
  }
}

/** What the pages say of the paper; the first page that says something is believed. */
function gatherPublication(pages: readonly Page[]): Publication {
  const publication: Publication = {}
  for (const page of pages.toReversed()) Object.assign(publication, page.publication)
  const date = pages.find(({facts}) => facts.date !== undefined)?.facts.date
  return publication.date === undefined && date !== undefined ? {...publication, date} : publication
}

/** Jumps of which `link` has said that nothing answers. */
function findUnmatched({messages}: VFile): Set<Node> {
  const unmatched = new Set<Node>()
  for (const {source, ruleId, ancestors} of messages) {
    if (`${source}:${ruleId}` !== 'link:jump-unmatched') continue
    for (const node of ancestors ?? []) if (isJump(node)) unmatched.add(node)
  }
  return unmatched
}

function isJump(node: {type: string}): node is Jump {
  return node.type === 'jump'
}

function passMessages(file: VFile, entries: readonly DeskPage[]): void {
  for (const message of file.messages) {
    const entry = entries.find(({page}) => message.ancestors?.some((node) => node === page))
    entry?.record.messages.push(toMessageJson(message))
  }
}

function fail(record: PageRecord, error: unknown): void {
  const file = new VFile()
  noteFailure(file, error)
  record.failed = true
  record.messages.push(...file.messages.map(toMessageJson))
}
