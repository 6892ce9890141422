import {existsSync} from 'node:fs'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {Piscina} from 'piscina'
import {VFile} from 'vfile'
import {type RuleId, report, toMessageJson} from '../diagnostics/index.js'
import {noLines} from './count-lines.js'
import {explainError, RunError} from './run-error.js'
import {noteFailure} from './run-page.js'
import {openReader, type ReaderOptions, type ScanReader, type ScanResult} from './scan-reader.js'
import type {ScanTask} from './scan-task.js'
import {secondsSince} from './timer.js'

/** Compiled code alone can be loaded by a worker; where there is none (tests), pages are read in this thread. */
const workerFile = fileURLToPath(new URL('./scan-worker.js', import.meta.url))

/** Whether worker threads can be used. */
export const hasWorkers: boolean = existsSync(workerFile)

/** Pages after which a worker is replaced: what a page gives must not depend on what came before, nor memory grow. */
const usualPages = 24

/** Heap of a worker, in MiB; pictures and models lie outside of it. */
const heapMegabytes = 1024

/** Most milliseconds that engines may take to close before their thread is ended. */
const usualClosingTime = 5000

/** Reads one page at a time. */
export interface ScanLane {
  /**
   * Read a page. A page that fails gives messages.
   *
   * @throws {RunError} when engines can not be opened.
   */
  read: (task: ScanTask) => Promise<ScanResult>
  close: () => Promise<void>
}

/** Make a lane in this thread: no time limit, and what kills it kills all. */
export function createInlineLane(options: ReaderOptions): ScanLane {
  let opening: Promise<ScanReader> | undefined
  return {
    read: async (task) => {
      opening ??= openReader(options).catch(refuse)
      return (await opening).read(task)
    },
    close: async () => (await opening?.catch(() => undefined))?.close()
  }
}

/** Configuration of a lane in a worker; tests change it. */
export interface WorkerOptions {
  /** Most seconds that a page may take. */
  seconds: number
  /** Module to load (default: the compiled `scan-worker`). */
  file?: string
  /** Pages after which a worker is replaced (default: `24`). */
  pagesPerWorker?: number
  /** Most milliseconds that engines may take to close (default: `5000`). */
  closingTime?: number
}

/**
 * Make a lane in a worker thread. The worker is started by the first page,
 * and replaced when it has died, has taken too long, or has read many pages.
 */
export function createWorkerLane(options: ReaderOptions, worker: WorkerOptions): ScanLane {
  const {closingTime = usualClosingTime, file = workerFile, pagesPerWorker = usualPages, seconds} = worker

  let running: Piscina | undefined
  let pages = 0
  const discard = async () => {
    const old = running
    running = undefined
    if (old) await closeWorker(old, closingTime)
  }
  return {
    read: async (task) => {
      if (pages >= pagesPerWorker) await discard()
      if (!running) {
        running = await openWorker(options, file)
        pages = 0
      }
      pages++
      const start = performance.now()
      const timeout = AbortSignal.timeout(seconds * 1000)
      try {
        return await running.run(task, {name: 'read', signal: timeout})
      } catch (error) {
        // The worker is gone, or as good as gone.
        await discard()
        const told = timeout.aborted ? seconds : explainError(error)
        const rule = timeout.aborted ? 'run:page-timeout' : 'run:worker-died'
        return failedPage(task, rule, told, secondsSince(start))
      }
    },
    close: discard
  }
}

async function openWorker(options: ReaderOptions, filename: string): Promise<Piscina> {
  const worker = new Piscina({
    filename,
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: {maxOldGenerationSizeMb: heapMegabytes}
  })
  // A worker that dies between pages is noticed by the next one.
  worker.on('error', () => {})
  const {fault}: {fault?: string} = await worker
    .run(options, {name: 'open'})
    .catch((error: unknown) => ({fault: explainError(error)}))
  if (fault === undefined) return worker
  await worker.destroy()
  return refuse(fault)
}

async function closeWorker(worker: Piscina, milliseconds: number): Promise<void> {
  const closing = worker.run(undefined, {name: 'close'}).catch(() => {})
  await Promise.race([closing, setTimeout(milliseconds, undefined, {ref: false})])
  await worker.destroy()
}

function refuse(error: unknown): never {
  throw new RunError(explainError(error))
}

function failedPage(task: ScanTask, rule: RuleId, told: string | number, seconds: number): ScanResult {
  const file = new VFile({path: task.source})
  try {
    report(file, rule, {actual: told, expected: told})
  } catch (error) {
    noteFailure(file, error)
  }
  return {messages: file.messages.map(toMessageJson), counts: noLines, seconds, timings: {}}
}
