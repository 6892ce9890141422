import {join} from 'node:path'
import {
  type ArticleJson,
  type ReportJson,
  type ReviewOptions,
  type Step,
  schemaVersion
} from '../emit/index.js'
import type {ScanOptions} from '../ingest/index.js'
import {createPagePipeline, type PipelineOptions} from '../pipeline.js'
import {type ExpectedPages, expectPages} from './expect-pages.js'
import {type FoundInput, findInputs} from './find-inputs.js'
import {inOrder, type Work} from './in-order.js'
import {IssueDesk} from './issue-desk.js'
import {type ListedPage, listPages} from './list-pages.js'
import {withWords} from './open-words.js'
import {createPageReader, type PageReader} from './page-reader.js'
import {isText} from './page-task.js'
import type {Sources} from './read-input.js'
import {readTree, type TreeInput, type TreeJob} from './read-tree.js'
import {type InputRecord, judgeRun, recordPage, sumCounts, toInputReport} from './records.js'
import {ReviewList} from './review-list.js'
import {RunError} from './run-error.js'
import {type PageResult, runPage} from './run-page.js'
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
  /** Cores to use; `0` reads all pages in this thread (default: all, as memory allows). */
  jobs?: number
  /** Most seconds for a page that a worker reads (default: `600`). */
  pageSeconds?: number
  /** Most MiB that a worker may hold in memory (default: `3072`). */
  workerMegabytes?: number
  /** How often a page whose worker was lost is tried again (default: `1`). */
  retries?: number
  /** Most bytes of one input (default: 64 MiB of text, 1 GiB of pictures). */
  maxFileBytes?: number
  /** Aborted: finish the pages at hand, write what is there, and report `interrupted`. */
  signal?: AbortSignal
  /** Called with every article, in order. */
  onArticle?: (article: ArticleJson) => void
}

interface Session {
  options: RunOptions
  inputs: readonly FoundInput[]
  reader: PageReader
  desk: IssueDesk
  timer: Timer
  steps: readonly Step[]
  records: InputRecord[]
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
  /** What was listed last. */
  let last: ListedPage | undefined
  const restOf = expectPages(inputs)
  const expect = () => expectFrom(last, restOf(records.length))
  const reader = openReader(options, expect)
  const session: Session = {options, inputs, reader, desk, timer, steps, records}
  const onListed = (listed: ListedPage) => {
    last = listed
  }
  try {
    const works = tree && treeJob ? [toTreeWork(tree.path, treeJob, session)] : toWorks(session, onListed)
    for await (const done of inOrder(works, reader.window)) {
      if (done) await finishPage(done, session)
    }
    await desk.close()
  } finally {
    await reader.close()
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
  id: string
  /** Path of the input. */
  path: string
  input: InputRecord
  result: PageResult
}

/** A saved tree is one page, read in this thread. */
function toTreeWork(path: string, job: TreeJob, {options, records, timer}: Session): Work<DonePage> {
  const input: InputRecord = {source: path, messages: [], pages: []}
  records.push(input)
  const run = async () => {
    const pipeline = createPagePipeline(withWords(options.pipeline ?? {}))
    return {id: job.id, path, input, result: await runPage(job, pipeline, {timer})}
  }
  return {ahead: false, run}
}

async function* toWorks(
  {inputs, options, reader, records, timer}: Session,
  onListed: (listed: ListedPage) => void
): AsyncGenerator<Work<DonePage | undefined>> {
  const {pipeline = {}, signal} = options
  const sources = sourcesOf(options)
  for await (const listed of listPages(inputs, {records, signal, sources, profiles: pipeline.profiles})) {
    onListed(listed)
    const {input, path, task} = listed
    const run = async () => {
      const result = await reader.read(task)
      if (result) timer.add(result.timings)
      return result && {id: task.id, path, input, result}
    }
    yield {ahead: reader.ahead(task), run}
  }
}

function openReader(options: RunOptions, expect: () => ExpectedPages): PageReader {
  const {
    jobs,
    pageSeconds,
    pipeline = {},
    reading = {},
    retries,
    scan = {},
    signal,
    workerMegabytes
  } = options
  return createPageReader({
    ...{expect, jobs, pageSeconds, pipeline, reading, retries, scan, signal, workerMegabytes}
  })
}

/** The pages of the input at hand, and what the names of the others say. */
function expectFrom(last: ListedPage | undefined, {scans, texts}: ExpectedPages): ExpectedPages {
  if (!last) return {scans, texts}
  return isText(last.task) ? {scans, texts: texts + last.count} : {scans: scans + last.count, texts}
}

async function finishPage(
  {id, input, path, result}: DonePage,
  {desk, options, steps}: Session
): Promise<void> {
  const record = recordPage(id, result)
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
