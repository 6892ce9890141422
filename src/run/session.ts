import type {ReviewJson, Status, Step} from '../emit/index.js'
import {articlesOf} from '../npst/visit.js'
import {createPagePipeline} from '../pipeline.js'
import {createKeyMaker} from './cache/keys.js'
import {createPageCache, type KnownPage, type PageCache} from './cache/page-cache.js'
import {openStore} from './cache/store.js'
import {type ExpectedPages, expectPages} from './expect-pages.js'
import type {FoundInput} from './find-inputs.js'
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
import type {Ending, RunLog} from './report/run-log.js'
import {ReviewList} from './review-list.js'
import type {RunOptions} from './run.js'
import {runPage} from './run-page.js'
import {placeEngines, placeProfile} from './steps.js'
import type {Target} from './target/open-target.js'
import {Timer} from './timer.js'

/** A saved tree, in place of inputs. */
export interface SavedTree {
  path: string
  job: TreeJob
}

/** Configuration. */
export interface SessionOptions {
  options: RunOptions
  inputs: readonly FoundInput[]
  target: Target | undefined
  /** Stages that run, as the articles name them. */
  steps: readonly Step[]
  log: RunLog
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

/** One run at work: pages are listed, read, gathered into issues. What happens is told to the log. */
export class Session {
  readonly #options: RunOptions
  readonly #inputs: readonly FoundInput[]
  readonly #steps: readonly Step[]
  readonly #log: RunLog
  readonly #timer: Timer = new Timer()
  readonly #reviews: ReviewList = new ReviewList()
  readonly #desk: IssueDesk
  readonly #reader: PageReader
  readonly #cache: PageCache | undefined
  /** What was listed last. */
  #last: ListedPage | undefined

  constructor({inputs, log, options, steps, target}: SessionOptions) {
    this.#options = options
    this.#inputs = inputs
    this.#steps = steps
    this.#log = log
    const {onArticle, onExisting = 'skip', review} = options
    const store = target && openStore(target.cache, target.unfinished)
    const keys = store && createKeyMaker(options)
    this.#cache = store && keys && createPageCache(store, keys, onExisting === 'overwrite')
    this.#desk = new IssueDesk({
      writer: target && store && createIssueWriter(target, store, onExisting),
      keys,
      onArticle,
      say: (event) => log.say(event),
      timer: this.#timer,
      reviews: this.#reviews,
      review,
      signal: log.signal
    })
    this.#reader = this.#openReader()
  }

  /** What is known of it at its end. */
  get ending(): Omit<Ending, 'seconds'> {
    return {issues: this.#desk.issues, timings: this.#timer.toJSON()}
  }

  /** What a person should look at. */
  get review(): ReviewJson {
    return this.#reviews.toJSON()
  }

  /**
   * Read all pages and write all issues.
   *
   * @throws {StopError} when the run can not go on.
   */
  async work(tree: SavedTree | undefined): Promise<void> {
    try {
      const works = tree ? [this.#toTreeWork(tree)] : this.#toWorks()
      for await (const done of inOrder(works, this.#reader.window)) await this.#finishPage(done)
      await this.#desk.close()
    } finally {
      await this.#desk.settle()
      await this.#reader.close()
    }
  }

  #openReader(): PageReader {
    const {
      jobs,
      pageSeconds,
      pipeline = {},
      reading = {},
      retries,
      scan = {},
      worker,
      workerMegabytes
    } = this.#options
    const restOf = expectPages(this.#inputs)
    const expect = () => expectFrom(this.#last, restOf)
    const limits = {
      jobs,
      pageSeconds,
      retries,
      workerMegabytes,
      ...(worker === undefined ? {} : {file: worker})
    }
    return createPageReader({...limits, pipeline, reading, scan, expect, signal: this.#log.signal})
  }

  /** A saved tree is one page, read in this thread, and not kept. */
  #toTreeWork({job, path}: SavedTree): Work<DonePage> {
    const input = this.#log.book.open({path})
    const position = this.#log.book.beginPage(input)
    this.#log.book.close(input)
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
      book: this.#log.book,
      signal: this.#log.signal,
      sources: {maxFileBytes, stdin},
      profiles: pipeline.profiles
    })
    for await (const item of listed) {
      this.#last = item
      const known: KnownPage = this.#cache
        ? await this.#cache.look(item.task)
        : {task: item.task, keep: () => {}}
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
    keep(result)
    return result
  }

  async #finishPage(done: DonePage): Promise<void> {
    const {id, known, listed, read, result} = done
    const {input, position} = listed
    const place = {index: input.index, position, path: input.source}
    if (!result && !known.identity) return this.#log.book.dropPage(input)
    if (!result && known.identity) {
      const load = async () => {
        const now = await read()
        if (!now) this.#log.book.dropPage(input)
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
    this.#log.say({event: 'page', index: input.index, position, source: input.source, page: report})
  }

  #load({id, listed}: DonePage, result: TaskResult): LoadedPage {
    const {pipeline} = this.#options
    const record = recordPage(id, result)
    const {page} = result
    const {index, source} = listed.input
    const status: Status = toPageReport(record).status
    const articles = page ? articlesOf(page).length : 0
    this.#log.say({
      event: 'read',
      index,
      source,
      page: id,
      status,
      articles,
      seconds: result.seconds
    })
    if (!page) return {record, steps: []}
    const read = placeEngines(this.#steps, result.engines ?? [], record.geometry)
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
