import {isDeepStrictEqual} from 'node:util'
import {report} from '../diagnostics/index.js'
import type {ScanOptions} from '../ingest/index.js'
import {createPagePipeline, type PipelineOptions} from '../pipeline.js'
import {decodeKept, encodeKept, type KeptPage} from './kept-page.js'
import {makeKeptJob, makeScanJob, makeTextJob} from './make-job.js'
import {withWords} from './open-words.js'
import {isText, type PageTask, type ScanTask, type TaskResult} from './page-task.js'
import {explainError, RunError} from './run-error.js'
import {type PageJob, type PagePipeline, runPage} from './run-page.js'
import {Timer} from './timer.js'
import {type OpenedEngines, type ReadingOptions, useEngines} from './use-engines.js'

/** Configuration: plain data, so that it can go to a worker. */
export interface ReaderOptions {
  pipeline: PipelineOptions
  reading: ReadingOptions
  scan: ScanOptions
  /** Lines to read at once. */
  lanes: number
}

/** Takes pages through the stages, with engines of its own; close it. */
export interface TaskReader {
  /**
   * Open what a page needs: engines, when it is the first picture.
   *
   * @returns what reads the page; it never throws, as what goes wrong is in the messages.
   * @throws {RunError} when an engine that was asked for can not be opened.
   */
  open: (task: PageTask) => Promise<() => Promise<TaskResult>>
  close: () => Promise<void>
}

interface Opened extends OpenedEngines {
  run: PagePipeline
}

/** Make a reader; nothing is opened before a page needs it. */
export function createReader({lanes, pipeline, reading, scan}: ReaderOptions): TaskReader {
  let plain: PagePipeline | undefined
  let opening: Promise<Opened> | undefined
  const usePlain = () => {
    plain ??= createPagePipeline(withWords(pipeline))
    return plain
  }
  const openEngines = async (): Promise<Opened> => {
    const opened = await useEngines(reading, lanes).catch((error: unknown) => {
      throw new RunError(explainError(error))
    })
    return {...opened, run: createPagePipeline(withWords({...pipeline, ...opened.stages}))}
  }
  return {
    open: async (task) => {
      const kept = takeKept(task)
      if (kept) return () => goOn(task, kept, usePlain())
      if (isText(task)) return () => readTask(makeTextJob(task), task, {run: usePlain()})
      opening ??= openEngines()
      const opened = await opening
      return () => readScan(task, scan, opened)
    },
    close: async () => (await opening?.catch(() => undefined))?.close()
  }
}

/** What was kept of a page, unless it can not be used: then the page is read as if there were nothing. */
function takeKept({facts, id, kept}: PageTask): KeptPage | undefined {
  const known = kept && decodeKept(kept)
  return known?.page.id === id && isDeepStrictEqual(known.page.facts, facts) ? known : undefined
}

async function goOn(task: PageTask, kept: KeptPage, run: PagePipeline): Promise<TaskResult> {
  const timer = new Timer()
  const result = await runPage(makeKeptJob(task, kept), run, {timer})
  const {engines} = kept
  return {
    ...result,
    ...(result.page && engines.length > 0 ? {engines} : {}),
    ...(task.keep && task.kept ? {kept: task.kept} : {}),
    timings: timer.parts()
  }
}

async function readScan(task: ScanTask, scan: ScanOptions, opened: Opened): Promise<TaskResult> {
  const job = makeScanJob(task, scan)
  const {missing} = opened
  if (missing !== undefined) report(job.file, 'run:engine-missing', {actual: missing})
  return readTask(job, task, opened)
}

async function readTask(
  job: PageJob,
  {keep}: PageTask,
  {describe = () => [], run}: Pick<Opened, 'run'> & Partial<Opened>
): Promise<TaskResult> {
  const timer = new Timer()
  let kept: Uint8Array | undefined
  const onRead: NonNullable<Parameters<typeof runPage>[2]['onRead']> = (page, messages) => {
    kept = encodeKept({page, messages, engines: describe(page)})
  }
  const result = await runPage(job, run, {timer, onRead: keep ? onRead : undefined})
  const engines = result.page ? describe(result.page) : []
  return {
    ...result,
    ...(engines.length > 0 ? {engines} : {}),
    ...(kept ? {kept} : {}),
    timings: timer.parts()
  }
}
