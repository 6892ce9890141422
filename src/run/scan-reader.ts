import type {ScanOptions} from '../ingest/index.js'
import {createPagePipeline, type PipelineOptions} from '../pipeline.js'
import type {Script} from '../recognize/index.js'
import {type PageResult, runPage} from './run-page.js'
import {makeScanJob, type ScanTask} from './scan-task.js'
import {Timer} from './timer.js'

/** Which engines read, and what. */
export interface ReadingOptions {
  /** One engine, or what measures best for the script of a page (default: `auto`). */
  engine?: 'auto' | 'tesseract' | 'paddle'
  /** Script to read (default: found from a few lines). */
  lang?: Script
  /** Folder with PP-OCR models to use in place of the ones that come with the package. */
  models?: string
}

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
export async function openReader({pipeline, scan}: ReaderOptions): Promise<ScanReader> {
  const run = createPagePipeline(pipeline)
  return {
    read: async (task) => {
      const timer = new Timer()
      const result = await runPage(makeScanJob(task, scan), run, timer)
      return {...result, timings: timer.toJSON()}
    },
    close: async () => {}
  }
}
