/** What runs in a worker thread: one reader, opened once. The functions are called by name. */
import {explainError} from './run-error.js'
import {openReader, type ReaderOptions, type ScanReader, type ScanResult} from './scan-reader.js'
import type {ScanTask} from './scan-task.js'

let reader: ScanReader | undefined

/** Open the reader; errors lose their class between threads, so what they say is returned. */
export async function open(options: ReaderOptions): Promise<{fault?: string}> {
  try {
    reader = await openReader(options)
    return {}
  } catch (error) {
    return {fault: explainError(error)}
  }
}

/** Read a page. */
export async function read(task: ScanTask): Promise<ScanResult> {
  if (!reader) throw new TypeError('Expected an open reader')
  return reader.read(task)
}

/** Close engines: threads of theirs would outlive this one. */
export async function close(): Promise<void> {
  await reader?.close()
  reader = undefined
}
