/** A page to be read and what became of it: plain data, so that both can go from process to process. */
import type {ScanKind} from '../ingest/index.js'
import type {FileFacts} from '../npst/types.js'
import type {PageResult} from './run-page.js'

/** What pages of every kind have. */
export interface TaskBase {
  /** Page id, as long as the issue has not given another. */
  id: string
  /** Path as given. */
  source: string
  facts: FileFacts
  /** Short name of the profile of the page before it in its file (default: none). */
  neighbor?: string
  /** Tree behind `recognize` as an earlier run kept it, as bytes of `encodeKept`: the stages go on from there. */
  kept?: Uint8Array
  /** Give back the tree behind `recognize` as bytes, to be kept. */
  keep?: true
}

/** A page of text. */
export interface TextTask extends TaskBase {
  text: string
  /** Line of the input on which the page begins, from 1. */
  firstLine: number
}

/** A page that is a picture, before it is opened. */
export interface ScanTask extends TaskBase {
  kind: ScanKind
  /** Page of the file, from 0. */
  index: number
  /** The file, where it can not be read again (standard input); the same object for all its pages. */
  bytes?: Uint8Array
}

export type PageTask = TextTask | ScanTask

/** What became of a page. */
export interface TaskResult extends PageResult {
  /** Seconds by stage. */
  timings: Record<string, number>
  /** The tree behind `recognize`, where it was asked for and the page came so far. */
  kept?: Uint8Array
  /** How often the page was tried; absent when once was enough. */
  attempts?: number
}

/** Whether a page is one of text. */
export function isText(task: PageTask): task is TextTask {
  return 'text' in task
}
