import {join} from 'node:path'
import {
  type ArticleJson,
  type ReportJson,
  type ReviewOptions,
  type RunEvent,
  type Step,
  schemaVersion
} from '../emit/index.js'
import type {ScanOptions} from '../ingest/index.js'
import {createPagePipeline, type PipelineOptions} from '../pipeline.js'
import {expectPages} from './expect-pages.js'
import {type FoundInput, findInputs} from './find-inputs.js'
import {inOrder, type Work} from './in-order.js'
import {IssueDesk} from './issue-desk.js'
import {type ListedJob, listJobs} from './list-jobs.js'
import {withWords} from './open-words.js'
import type {Sources} from './read-input.js'
import {readTree, type TreeInput} from './read-tree.js'
import {type InputRecord, judgeRun, recordPage, sumCounts, toInputReport} from './records.js'
import {ReviewList} from './review-list.js'
import {RunError} from './run-error.js'
import {type PagePipeline, type PageResult, runPage} from './run-page.js'
import {createPool, type ScanPool} from './scan-pool.js'
import {listOptions, listSteps, placeEngines, placeProfile} from './steps.js'
import {secondsSince, Timer} from './timer.js'
import type {ReadingOptions} from './use-engines.js'
import {version} from './version.js'
import {openTarget, writeJson} from './write-files.js'

/** Configuration. */
export interface RunOptions {
  /** Files, folders, patterns, or `-`; empty when a tree is given. */
  inputs: readonly string[]
  /** Saved tree to go on with, in place of inputs. */
  tree?: TreeInput
  /** Folder to write to; absent: nothing is written. */
  output?: string
  /** Options of the stages (default: none). */
  pipeline?: PipelineOptions
  /** What `-` stands for. */
  stdin?: AsyncIterable<Uint8Array>
  /** How pictures and PDF are taken in (default: see there). */
  scan?: ScanOptions
  /** Which engines read pictures (default: see there). */
  reading?: ReadingOptions
  /** What goes to the review list (default: see there). */
  review?: ReviewOptions
  /** Pages of pictures to read at once; `0` reads them in this thread (default: one a core, as memory allows). */
  jobs?: number
  /** Most seconds for a page that is a picture (default: `600`). */
  pageSeconds?: number
  /** Most bytes of one input (default: 64 MiB of text, 1 GiB of pictures). */
  maxFileBytes?: number
  /** Aborted: finish the pages at hand, write what is there, and report `interrupted`. */
  signal?: AbortSignal
  /** Called with every article, in order. */
  onArticle?: (article: ArticleJson) => void
  /** Called with what happens, as it happens. */
  onEvent?: (event: RunEvent) => void
}

interface Session {
  options: RunOptions
  inputs: readonly FoundInput[]
  pipeline: PagePipeline
  desk: IssueDesk
  timer: Timer
  steps: readonly Step[]
  records: InputRecord[]
  /** Made by the first page that is a picture. */
  pool?: ScanPool
}

/**
 * Turn pages into articles: find, read, run the stages, write.
 *
 * A page that fails costs that page; everything that was said is in the
 * report, which is also written to `report.json`. What a person should look
 * at is written to `review.json`.
 *
 * @throws {RunError} when nothing could run: no input, no target, a broken tree.
 */
export async function run(options: RunOptions): Promise<ReportJson> {
  const start = performance.now()
  const {output: target, pipeline = {}, onArticle, signal, tree} = options
  const from = tree?.from ?? 'ingest'
  const treeJob = tree && (await readTree(tree, sourcesOf(options)))
  const inputs = treeJob ? [] : await chooseInputs(options.inputs)
  if (target !== undefined) await openTarget(target)

  const timer = new Timer()
  const steps = listSteps(pipeline, from)
  const reviews = new ReviewList()
  const desk = new IssueDesk({target, onArticle, timer, reviews, review: options.review})
  const records: InputRecord[] = []
  const session: Session = {
    options,
    inputs,
    pipeline: createPagePipeline(withWords(pipeline)),
    desk,
    timer,
    steps,
    records
  }
  try {
    const listed = tree && treeJob ? [toListed(tree.path, treeJob, records)] : listInputs(session)
    for await (const done of inOrder(toWorks(listed, session), () => 2 * (session.pool?.jobs ?? 1))) {
      if (done) await finishPage(done, session)
    }
    await desk.close()
  } finally {
    await session.pool?.close()
  }

  const reports = records.map(toInputReport)
  const result: ReportJson = {
    schemaVersion,
    status: judgeRun(reports, signal?.aborted ?? false),
    version,
    options: listOptions(options),
    counts: sumCounts(reports),
    seconds: secondsSince(start),
    timings: timer.toJSON(),
    steps,
    inputs: reports
  }
  if (target !== undefined) {
    writeJson(join(target, 'review.json'), reviews.toJSON())
    writeJson(join(target, 'report.json'), result)
  }
  return result
}

async function chooseInputs(names: readonly string[]): Promise<FoundInput[]> {
  const inputs = await findInputs(names)
  if (inputs.some(({missing}) => missing === undefined)) return inputs
  const list = inputs.map(({path, missing}) => {
    const what = missing === 'run:folder-empty' ? 'a folder without pages' : 'nothing there'
    return `\`${path}\` (${what})`
  })
  throw new RunError(`Expected an input, got ${list.length > 0 ? list.join(', ') : 'none'}`)
}

interface DonePage {
  listed: ListedJob
  result: PageResult
}

function listInputs({inputs, options, records}: Session): AsyncIterable<ListedJob> {
  const {pipeline = {}, signal} = options
  return listJobs(inputs, {records, signal, sources: sourcesOf(options), profiles: pipeline.profiles})
}

function toListed(path: string, job: ListedJob['job'], records: InputRecord[]): ListedJob {
  const input: InputRecord = {source: path, messages: [], pages: []}
  records.push(input)
  return {job, path, input, count: 1}
}

/** Text is fast and stays in this thread: to hand its trees over takes longer than to make them. */
async function* toWorks(
  listed: AsyncIterable<ListedJob> | Iterable<ListedJob>,
  session: Session
): AsyncGenerator<Work<DonePage | undefined>> {
  for await (const item of listed) {
    yield {
      ahead: 'scan' in item.job,
      run: async () => {
        const result = await readPage(item, session)
        return result && {listed: item, result}
      }
    }
  }
}

/** @returns nothing when the run was interrupted before the page was begun. */
async function readPage({job, count}: ListedJob, session: Session): Promise<PageResult | undefined> {
  const {options, pipeline, timer} = session
  if (!('scan' in job)) return options.signal?.aborted ? undefined : runPage(job, pipeline, timer)
  session.pool ??= openPool(count, session)
  const result = await session.pool.read(job.scan)
  if (result) timer.add(result.timings)
  return result
}

/** @param count pages of the input at hand. */
function openPool(count: number, {inputs, options, records}: Session): ScanPool {
  const {jobs, pageSeconds, pipeline = {}, reading = {}, scan = {}, signal} = options
  const pages = count + expectPages(inputs.slice(records.length))
  return createPool({jobs, pages, pageSeconds, pipeline, reading, scan, signal})
}

async function finishPage({listed, result}: DonePage, {desk, options, steps}: Session): Promise<void> {
  const {input, job, path} = listed
  const record = recordPage(job.id, result)
  input.pages.push(record)
  const {page} = result
  if (!page) return
  const read = placeEngines(steps, result.engines ?? [], record.geometry)
  const ran = placeProfile(read, page, options.pipeline?.profiles)
  await desk.add({page, record, path, steps: ran})
}

function sourcesOf({maxFileBytes, stdin}: RunOptions): Sources {
  return {maxFileBytes, stdin}
}
