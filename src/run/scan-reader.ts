import {report} from '../diagnostics/index.js'
import type {ScanOptions} from '../ingest/index.js'
import {createPagePipeline, type PipelineOptions} from '../pipeline.js'
import {withWords} from './open-words.js'
import {type PageResult, runPage} from './run-page.js'
import {makeScanJob, type ScanTask} from './scan-task.js'
import {Timer} from './timer.js'
import {type ReadingOptions, useEngines} from './use-engines.js'

/** Configuration: plain data, so that it can go to a worker. */
export interface ReaderOptions {
  pipeline: PipelineOptions
  reading: ReadingOptions
  scan: ScanOptions
  /** Lines to read at once. */
  lanes: number
}

/** What became of a page that is a picture. */
export interface ScanResult extends PageResult {
  /** Seconds by stage. */
  timings: Record<string, number>
}

/** Takes pages that are pictures through the stages, with engines of its own; close it. */
export interface ScanReader {
  /** Never throws: what goes wrong is in the messages. */
  read: (task: ScanTask) => Promise<ScanResult>
  close: () => Promise<void>
}

/**
 * Open engines and make a reader.
 *
 * @throws {Error} when an engine that was asked for can not be opened.
 */
export async function openReader({lanes, pipeline, reading, scan}: ReaderOptions): Promise<ScanReader> {
  const {close, describe, missing, stages} = await useEngines(reading, lanes)
  const run = createPagePipeline(withWords({...pipeline, ...stages}))
  return {
    read: async (task) => {
      const timer = new Timer()
      const job = makeScanJob(task, scan)
      if (missing !== undefined) report(job.file, 'run:engine-missing', {actual: missing})
      const result = await runPage(job, run, timer)
      const engines = result.page ? describe(result.page) : []
      return {...result, ...(engines.length > 0 ? {engines} : {}), timings: timer.toJSON()}
    },
    close
  }
}
