import {existsSync} from 'node:fs'
import {availableParallelism, totalmem} from 'node:os'
import type {ExpectedPages} from './expect-pages.js'
import {textDepth, workerFile} from './lanes/lane.js'
import {Pool} from './lanes/pool.js'
import {isText, type PageTask, type TaskResult} from './page-task.js'
import {createReader, type ReaderOptions, type TaskReader} from './task-reader.js'

/** Most seconds that a page may take by default: twenty times what a broadsheet page takes on one core. */
export const defaultPageSeconds: number = 600

/** Most MiB that a worker may hold by default: four times what a broadsheet page takes on one core. */
export const defaultWorkerMegabytes: number = 3072

/** MiB on top for each further core of a page: twice what the engines of a thread take. */
const megabytesPerCore = 256

/** How often a page is tried again by default: what fails twice in fresh workers fails a third time. */
export const defaultRetries: number = 1

/** Memory that a page at work may need: models, a broadsheet page in a few copies, crops. */
const bytesPerJob = 1024 * 1024 * 1024

/** Pages of text from which on workers pay: to start them costs as much as some fifty pages. */
const manyTexts = 150

/** Cores that a run of texts keeps busy by itself: with one more, writing and reading side by side gain nothing (measured on two). */
const ownCores = 2

/** Pages of text that are read in this thread before workers are started: most of what is expected may be there from an earlier run. */
export const firstTexts: number = 32

/** Characters of a page of text that takes so long that somebody must look at the clock. */
const longText = 200_000

/** Configuration. */
export interface PageReaderOptions extends Omit<ReaderOptions, 'lanes'> {
  /** Cores to use; `0` reads all pages in this thread (default: all, as memory allows). */
  jobs?: number | undefined
  /** Most seconds for a page that a worker reads (default: `600`). */
  pageSeconds?: number | undefined
  /** Most MiB that a worker may hold in memory (default: `3072`, and `256` for each further core of a page). */
  workerMegabytes?: number | undefined
  /** How often a page whose worker was lost is tried again (default: `1`). */
  retries?: number | undefined
  /** How many pages are to come, those of the input at hand with them; asked again as the run goes on. */
  expect: () => ExpectedPages
  /** Aborted: pages that wait are dropped, those at work are finished. */
  signal?: AbortSignal | undefined
  /** Module that workers run; where it is not there, pages are read in this thread (default: the compiled one). */
  file?: string
}

/** Reads pages, wherever that is best; close it. */
export interface PageReader {
  /**
   * Read a page; one that fails gives messages.
   *
   * @returns nothing when the run was interrupted before the page was begun.
   * @throws {RunError} when an engine that was asked for can not be opened.
   */
  read: (task: PageTask) => Promise<TaskResult | undefined>
  /** Whether the page is read beside others, so that it should be begun ahead of its turn. */
  ahead: (task: PageTask) => boolean
  /** How many pages may wait for their turn, begun or not. */
  window: () => number
  close: () => Promise<void>
}

/** Make a page reader; processes are started and engines opened when pages need them. */
export function createPageReader(options: PageReaderOptions): PageReader {
  const {
    expect,
    file = workerFile,
    pageSeconds,
    pipeline,
    reading,
    retries,
    scan,
    signal,
    workerMegabytes
  } = options
  const cores = options.jobs ?? Math.min(availableParallelism(), countAffordable())
  const inline = cores === 0 || !existsSync(file)
  let pool: Pool | undefined
  let own: TaskReader | undefined
  let manyComing = false
  let textsHere = 0

  const goesToLane = (task: PageTask) => {
    if (inline) return false
    if (!isText(task) || task.text.length > longText) return true
    manyComing ||= cores > ownCores && textsHere >= firstTexts && expect().texts >= manyTexts
    return manyComing
  }
  const usePool = () => {
    if (pool && pool.size >= cores) return pool
    const {scans, texts} = expect()
    // Few pictures get more cores each.
    const lanes = Math.floor(cores / within(scans, 1, cores))
    pool ??= new Pool(
      {
        reader: {pipeline, reading, scan, lanes},
        file,
        seconds: pageSeconds ?? defaultPageSeconds,
        megabytes: workerMegabytes ?? defaultWorkerMegabytes + (lanes - 1) * megabytesPerCore,
        retries: retries ?? defaultRetries
      },
      signal
    )
    pool.grow(within(manyComing ? scans + texts : scans, 1, cores))
    return pool
  }
  const readHere = async (task: PageTask) => {
    if (signal?.aborted) return undefined
    textsHere++
    own ??= createReader({pipeline, reading, scan, lanes: Math.max(1, cores)})
    return (await own.open(task))()
  }
  return {
    read: async (task) => (goesToLane(task) ? usePool().read(task) : readHere(task)),
    ahead: goesToLane,
    window: () => 2 * (pool?.size ?? 1) * (manyComing ? textDepth : 1),
    close: async () => {
      await Promise.all([pool?.close(), own?.close()])
    }
  }
}

/** How many pages memory allows at once; a container may have less than its machine. */
function countAffordable(): number {
  const limit = process.constrainedMemory()
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem()
  return Math.max(1, Math.floor(memory / bytesPerJob))
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
