import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {
  ingestScan,
  reportFault,
  type ScanFile,
  type ScanKind,
  type ScanOptions,
  scanFormats
} from '../ingest/index.js'
import type {FileFacts} from '../npst/types.js'
import {attemptRead} from './read-input.js'
import type {PageJob} from './run-page.js'

/** A page that is a picture, before it is opened: plain data, so that it can go to a worker. */
export interface ScanTask {
  /** Page id. */
  id: string
  /** Path as given. */
  source: string
  facts: FileFacts
  kind: ScanKind
  /** Page of the file, from 0. */
  index: number
  /** The file, where it can not be read again (standard input); in shared memory, so that no worker copies it. */
  bytes?: Uint8Array
}

/**
 * Make the job of a page that is a picture. The file is read when the job is
 * run, so that pages in waiting take no memory.
 */
export function makeScanJob(task: ScanTask, options: ScanOptions): PageJob {
  const {facts, id, index, kind, source} = task
  const file = new VFile({path: source, data: {page: {id, source, facts}}})
  let opened: ScanFile | undefined
  const parse = async () => {
    // Decoders do not take shared memory.
    const bytes = task.bytes ? task.bytes.slice() : attemptRead(file, () => readFileSync(source))
    try {
      opened = await scanFormats[kind](bytes, options)
      return ingestScan(file, await opened.openPage(index))
    } catch (error) {
      return reportFault(file, error)
    }
  }
  return {file, parse, close: () => opened?.close()}
}
