import {availableParallelism, totalmem} from 'node:os'
import {createInlineLane, createWorkerLane, hasWorkers, type ScanLane} from './scan-lane.js'
import type {ReaderOptions, ScanResult} from './scan-reader.js'
import type {ScanTask} from './scan-task.js'

/** Memory that a page at work may need: models, a broadsheet page in a few copies, crops. */
const bytesPerJob = 1024 * 1024 * 1024

/** Most seconds that a page may take by default: twenty times what a broadsheet page takes on one core. */
export const defaultPageSeconds: number = 600

/** Configuration. */
export interface PoolOptions extends Omit<ReaderOptions, 'lanes'> {
  /** Pages to read at once; `0` reads them in this thread (default: one a core, as memory allows). */
  jobs?: number | undefined
  /** How many pages there will be at least, so that few pages get more threads each. */
  pages: number
  /** Most seconds for a page (default: `600`). */
  pageSeconds?: number | undefined
  /** Aborted: pages that wait are dropped, those at work are finished. */
  signal?: AbortSignal | undefined
}

/** Reads pages side by side; close it. */
export interface ScanPool {
  /** Pages read at once. */
  jobs: number
  /** Read a page when its turn comes; `undefined` when it was dropped. */
  read: (task: ScanTask) => Promise<ScanResult | undefined>
  close: () => Promise<void>
}

/** Make a pool; threads are started and engines opened when pages come. */
export function createPool(options: PoolOptions): ScanPool {
  const {pages, pageSeconds = defaultPageSeconds, pipeline, reading, scan, signal} = options
  const cores = availableParallelism()
  const wanted = options.jobs ?? Math.min(cores, countAffordable())
  const jobs = Math.max(1, Math.min(wanted, pages))
  const reader: ReaderOptions = {pipeline, reading, scan, lanes: Math.max(1, Math.floor(cores / jobs))}
  const inline = wanted === 0 || !hasWorkers
  const lanes = Array.from({length: inline ? 1 : jobs}, () =>
    inline ? createInlineLane(reader) : createWorkerLane(reader, {seconds: pageSeconds})
  )
  const free = [...lanes]
  const waiting: ((lane: ScanLane) => void)[] = []

  const take = () =>
    new Promise<ScanLane>((resolve) => {
      const lane = free.shift()
      if (lane) resolve(lane)
      else waiting.push(resolve)
    })
  const giveBack = (lane: ScanLane) => {
    const next = waiting.shift()
    if (next) next(lane)
    else free.push(lane)
  }

  return {
    jobs: lanes.length,
    read: async (task) => {
      const lane = await take()
      try {
        return signal?.aborted ? undefined : await lane.read(task)
      } finally {
        giveBack(lane)
      }
    },
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()))
    }
  }
}

/** How many pages memory allows at once; a container may have less than its machine. */
function countAffordable(): number {
  const limit = process.constrainedMemory()
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem()
  return Math.max(1, Math.floor(memory / bytesPerJob))
}
