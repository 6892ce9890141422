import {join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {VFile} from 'vfile'
import {report, toMessageJson} from '../diagnostics/index.js'
import {type ArticleJson, type ReportJson, schemaVersion} from '../emit/index.js'
import {createPagePipeline, type PipelineOptions} from '../pipeline.js'
import {type FoundInput, findInputs} from './find-inputs.js'
import {IssueDesk} from './issue-desk.js'
import type {Sources} from './read-input.js'
import {type NamedJob, readPages} from './read-pages.js'
import {readTree, type TreeInput} from './read-tree.js'
import {type InputRecord, judgeRun, recordPage, sumCounts, toInputReport} from './records.js'
import {RunError} from './run-error.js'
import {noteFailure, type PagePipeline, runPage} from './run-page.js'
import {listOptions, listSteps} from './steps.js'
import {secondsSince, Timer} from './timer.js'
import {version} from './version.js'
import {openTarget, writeJson} from './write-files.js'

/** Largest input read by default: a page of text has some ten thousand bytes, a year of pages fits. */
export const defaultMaxFileBytes: number = 64 * 1024 * 1024

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
  /** Most bytes of one input (default: 64 MiB). */
  maxFileBytes?: number
  /** Aborted: finish the page at hand, write what is there, and report `interrupted`. */
  signal?: AbortSignal
  /** Called with every article, in order. */
  onArticle?: (article: ArticleJson) => void
}

interface Session {
  options: RunOptions
  pipeline: PagePipeline
  desk: IssueDesk
  timer: Timer
}

/**
 * Turn pages into articles: find, read, run the stages, write.
 *
 * A page that fails costs that page; everything that was said is in the
 * report, which is also written to `report.json`.
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
  const desk = new IssueDesk({target, onArticle, steps, timer})
  const session: Session = {options, pipeline: createPagePipeline(pipeline), desk, timer}
  const records: InputRecord[] = []
  if (tree && treeJob) records.push(await runTree(tree.path, treeJob, session))
  for (const input of inputs) {
    if (signal?.aborted) break
    records.push(await runInput(input, session))
  }
  await desk.close()

  const reports = records.map(toInputReport)
  const result: ReportJson = {
    schemaVersion,
    status: judgeRun(reports, signal?.aborted ?? false),
    version,
    options: listOptions(pipeline),
    counts: sumCounts(reports),
    seconds: secondsSince(start),
    timings: timer.toJSON(),
    steps,
    inputs: reports
  }
  if (target !== undefined) writeJson(join(target, 'report.json'), result)
  return result
}

async function chooseInputs(names: readonly string[]): Promise<FoundInput[]> {
  const inputs = await findInputs(names)
  if (inputs.some(({missing}) => missing === undefined)) return inputs
  const list = inputs.map(({path, missing}) => {
    const what = missing === 'run:folder-empty' ? 'a folder without .txt files' : 'nothing there'
    return `\`${path}\` (${what})`
  })
  throw new RunError(`Expected an input, got ${list.length > 0 ? list.join(', ') : 'none'}`)
}

async function runInput({path, missing}: FoundInput, session: Session): Promise<InputRecord> {
  const record: InputRecord = {source: path, messages: [], pages: []}
  const file = new VFile({path})
  try {
    if (missing) report(file, missing, {actual: path})
    const {encoding, jobs} = await readPages(path, file, sourcesOf(session.options))
    record.encoding = encoding
    for (const job of jobs) {
      await runJob(job, path, record, session)
      // Files are read and written at once, which is fast; Ctrl-C is heard here.
      await setImmediate()
      if (session.options.signal?.aborted) break
    }
  } catch (error) {
    if (error instanceof RunError) throw error
    noteFailure(file, error)
  }
  record.messages.push(...file.messages.map(toMessageJson))
  return record
}

async function runTree(path: string, job: NamedJob, session: Session): Promise<InputRecord> {
  const record: InputRecord = {source: path, messages: [], pages: []}
  await runJob(job, path, record, session)
  return record
}

async function runJob(
  job: NamedJob,
  path: string,
  input: InputRecord,
  {desk, pipeline, timer}: Session
): Promise<void> {
  const result = await runPage(job, pipeline, timer)
  const record = recordPage(job.id, result)
  input.pages.push(record)
  if (result.page) await desk.add({page: result.page, record, path})
}

function sourcesOf({maxFileBytes = defaultMaxFileBytes, stdin}: RunOptions): Sources {
  return {maxFileBytes, stdin}
}
