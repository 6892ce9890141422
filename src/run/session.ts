import {join} from 'node:path'
import type {RunEvent, RunOutcome, RunSetup, RunStatus, Status} from '../emit/index.js'
import {articlesOf} from '../npst/visit.js'
import {createPagePipeline} from '../pipeline.js'
import {createKeyMaker} from './cache/keys.js'
import {createPageCache, type KnownPage, type PageCache} from './cache/page-cache.js'
import {openStore} from './cache/store.js'
import {type ExpectedPages, expectPages} from './expect-pages.js'
import {formatBudget, isExceeded} from './failure-budget.js'
import type {FoundInput} from './find-inputs.js'
import {formatJson} from './format-json.js'
import {inOrder, type Work} from './in-order.js'
import {identify, type LoadedPage} from './issues/desk-page.js'
import {IssueDesk} from './issues/issue-desk.js'
import {createIssueWriter} from './issues/issue-writer.js'
import {type ListedPage, listPages} from './list-pages.js'
import {withWords} from './open-words.js'
import {createPageReader, type PageReader} from './page-reader.js'
import type {TaskResult} from './page-task.js'
import type {TreeJob} from './read-tree.js'
import {recordPage, toPageReport} from './records.js'
import {InputBook} from './report/input-book.js'
import {type Journal, openJournal} from './report/journal.js'
import {Tally} from './report/tally.js'
import {type ReportHead, writeReport} from './report/write-report.js'
import {ReviewList} from './review-list.js'
import type {RunOptions} from './run.js'
import {runPage} from './run-page.js'
import {placeEngines, placeProfile} from './steps.js'
import {StopError} from './stop-error.js'
import type {Target} from './target/open-target.js'
import {writeWhole} from './target/whole-file.js'
import {Timer} from './timer.js'

/** A saved tree, in place of inputs. */
export interface SavedTree {
  path: string
  job: TreeJob
}

/** A page that has been read, or that an earlier run has finished. */
interface DonePage {
  listed: Pick<ListedPage, 'input' | 'position'>
  id: string
  known: Pick<KnownPage, 'key' | 'identity'>
  result?: TaskResult
  /** Read the page after all. */
  read: () => Promise<TaskResult | undefined>
}

/** One run at work: pages are listed, read, gathered into issues; what happens is told. */
export class Session {
  readonly setup: RunSetup
  readonly #options: RunOptions
  readonly #inputs: readonly FoundInput[]
  readonly #target: Target | undefined
  readonly #timer: Timer = new Timer()
  readonly #reviews: ReviewList = new ReviewList()
  readonly #tally: Tally = new Tally()
  readonly #stopper: AbortController = new AbortController()
  readonly #signal: AbortSignal
  readonly #book: InputBook
  readonly #desk: IssueDesk
  readonly #reader: PageReader
  readonly #cache: PageCache | undefined
  #journal: Journal | undefined
  /** Why the run can not go on. */
  #reason: string | undefined
  /** What was listed last. */
  #last: ListedPage | undefined

  constructor(
    options: RunOptions,
    inputs: readonly FoundInput[],
    target: Target | undefined,
    setup: RunSetup
  ) {
    this.#options = options
    this.#inputs = inputs
    this.#target = target
    this.setup = setup
    const {onArticle, onExisting = 'skip', review, signal} = options
    this.#signal = signal ? AbortSignal.any([signal, this.#stopper.signal]) : this.#stopper.signal
    const say = (event: RunEvent) => this.say(event)
    this.#book = new InputBook(say)
    const store = target && openStore(target.cache, target.unfinished)
    const keys = store && createKeyMaker(options)
    this.#cache = store && keys && createPageCache(store, keys, onExisting === 'overwrite')
    this.#desk = new IssueDesk({
      writer: target && store && createIssueWriter(target, store, onExisting),
      keys,
      onArticle,
      say,
      timer: this.#timer,
      reviews: this.#reviews,
      review,
      signal: this.#signal
    })
    this.#reader = this.#openReader()
  }

  /** Tell what happens: to those who look on, and to the file of events. */
  say(event: RunEvent): void {
    const {onEvent} = this.#options
    if (event.event === 'page' && event.page.kept) this.#sayKept(event)
    onEvent?.(event)
    this.#tally.add(event)
    if (this.#target) {
      this.#journal ??= openJournal(this.#target.folder)
      this.#journal.write(event)
    }
    if (event.event !== 'page') return
    this.#book.endPage(event.index, event.page.status)
    if (event.page.status === 'failed') this.#checkBudget()
  }

  /** Do something that may find that the run can not go on; then it comes to its end. */
  async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (error) {
      if (!(error instanceof StopError)) throw error
      this.#stop(error.message)
    }
  }

  /** Read all pages and write all issues. */
  async work(tree: SavedTree | undefined): Promise<void> {
    try {
      const works = tree ? [this.#toTreeWork(tree)] : this.#toWorks()
      for await (const done of inOrder(works, this.#reader.window)) await this.#finishPage(done)
      await this.#desk.close()
    } finally {
      await this.#reader.close()
    }
  }

  async writeReview(): Promise<void> {
    if (!this.#target) return
    const {folder, unfinished} = this.#target
    await writeWhole(join(folder, 'review.json'), formatJson(this.#reviews.toJSON()), unfinished)
  }

  async writeReport(head: ReportHead): Promise<void> {
    if (!this.#target || !this.#journal) return
    this.#journal.close()
    const {folder, unfinished} = this.#target
    const report = join(folder, 'report.json')
    await writeReport({journal: this.#journal.path, report, unfinished}, head)
  }

  /** Say how the run ended; where not even that can be written, the others hear it all the same. */
  sayEnd(seconds: number): void {
    try {
      this.say({event: 'end', ...this.outcome(seconds)})
    } catch (error) {
      if (!(error instanceof StopError)) throw error
      this.#stop(error.message)
    }
  }

  outcome(seconds: number): RunOutcome {
    return {
      status: this.#status(),
      ...(this.#reason === undefined ? {} : {reason: this.#reason}),
      counts: {...this.#tally.counts, issues: this.#desk.issues},
      seconds,
      timings: this.#timer.toJSON()
    }
  }

  #status(): RunStatus {
    if (this.#reason !== undefined) return 'stopped'
    return this.#options.signal?.aborted ? 'interrupted' : this.#tally.status
  }

  #stop(reason: string): void {
    this.#reason ??= reason
    this.#stopper.abort()
  }

  #checkBudget(): void {
    const {maxFailures} = this.#options
    const {failed, pages} = this.#tally.counts
    if (!maxFailures || !isExceeded(maxFailures, failed, Math.max(this.#inputs.length, failed + pages)))
      return
    this.#stop(
      `Expected at most ${formatBudget(maxFailures)} of the pages to fail, got ${failed}. ` +
        'Look at what they say, then run again: what is written stands and is not done twice.'
    )
  }

  /** Pages that are taken over were not read; those who count pages hear of them all the same. */
  #sayKept({index, page, source}: Extract<RunEvent, {event: 'page'}>): void {
    const {articles, id, seconds, status} = page
    this.#options.onEvent?.({
      event: 'read',
      index,
      source,
      page: id,
      status,
      articles,
      seconds,
      kept: true
    })
  }

  #openReader(): PageReader {
    const {
      jobs,
      pageSeconds,
      pipeline = {},
      reading = {},
      retries,
      scan = {},
      workerMegabytes
    } = this.#options
    const restOf = expectPages(this.#inputs)
    const expect = () => expectFrom(this.#last, restOf)
    const limits = {jobs, pageSeconds, retries, workerMegabytes}
    return createPageReader({...limits, pipeline, reading, scan, expect, signal: this.#signal})
  }

  /** A saved tree is one page, read in this thread, and not kept. */
  #toTreeWork({job, path}: SavedTree): Work<DonePage> {
    const input = this.#book.open({path})
    const position = this.#book.beginPage(input)
    this.#book.close(input)
    const read = async (): Promise<TaskResult> => {
      const timer = new Timer()
      const pipeline = createPagePipeline(withWords(this.#options.pipeline ?? {}))
      const result = await runPage(job, pipeline, {timer})
      return {...result, timings: timer.parts()}
    }
    const run = async () => ({listed: {input, position}, id: job.id, known: {}, read, result: await read()})
    return {ahead: false, run}
  }

  async *#toWorks(): AsyncGenerator<Work<DonePage>> {
    const {maxFileBytes, pipeline = {}, stdin} = this.#options
    const listed = listPages(this.#inputs, {
      book: this.#book,
      signal: this.#signal,
      sources: {maxFileBytes, stdin},
      profiles: pipeline.profiles
    })
    for await (const item of listed) {
      this.#last = item
      const known: KnownPage = this.#cache
        ? await this.#cache.look(item.task)
        : {task: item.task, keep: async () => {}}
      const read = () => this.#read(known)
      const page = {listed: item, id: item.task.id, known, read}
      const isKept = known.identity !== undefined
      yield {
        ahead: !isKept && this.#reader.ahead(known.task),
        run: async () => {
          const result = isKept ? undefined : await read()
          return result ? {...page, result} : page
        }
      }
    }
  }

  async #read({keep, task}: KnownPage): Promise<TaskResult | undefined> {
    const result = await this.#reader.read(task)
    if (!result) return undefined
    this.#timer.add(result.timings)
    await keep(result)
    return result
  }

  async #finishPage(done: DonePage): Promise<void> {
    const {id, known, listed, read, result} = done
    const {input, position} = listed
    const place = {index: input.index, position, path: input.source}
    if (!result && !known.identity) return this.#book.dropPage(input)
    if (!result && known.identity) {
      const load = async () => {
        const now = await read()
        if (!now) this.#book.dropPage(input)
        return now && this.#load(done, now)
      }
      return this.#desk.add({...place, identity: known.identity, ...keyOf(known), load})
    }
    if (!result) return
    const loaded = this.#load(done, result)
    const {page} = loaded
    if (page)
      return this.#desk.add({...place, identity: identify(page), ...keyOf(known), load: async () => loaded})
    const report = toPageReport({...loaded.record, id})
    this.say({event: 'page', index: input.index, position, source: input.source, page: report})
  }

  #load({id, listed}: DonePage, result: TaskResult): LoadedPage {
    const {pipeline} = this.#options
    const record = recordPage(id, result)
    const {page} = result
    const {index, source} = listed.input
    const status: Status = toPageReport(record).status
    const articles = page ? articlesOf(page).length : 0
    this.#options.onEvent?.({
      event: 'read',
      index,
      source,
      page: id,
      status,
      articles,
      seconds: result.seconds
    })
    if (!page) return {record, steps: []}
    const read = placeEngines(this.setup.steps, result.engines ?? [], record.geometry)
    return {record, page, steps: placeProfile(read, page, pipeline?.profiles)}
  }
}

function keyOf({key}: Pick<KnownPage, 'key'>): {key?: string} {
  return key === undefined ? {} : {key}
}

/** Pages of the input at hand, and of those behind it by their names. */
function expectFrom(last: ListedPage | undefined, restOf: (index: number) => ExpectedPages): ExpectedPages {
  if (!last) return restOf(0)
  const rest = restOf(last.input.index + 1)
  const isText = 'text' in last.task
  return {
    scans: rest.scans + (isText ? 0 : last.count),
    texts: rest.texts + (isText ? last.count : 0)
  }
}
