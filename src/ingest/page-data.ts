import type {FileFacts} from '../npst/types.js'

/** What `run` knows of a page before it is read. */
export interface PageData {
  /** Page id (default: `p01`). */
  id?: string
  /** Path of the input as it was given (default: the path of the file). */
  source?: string
  /** From the file name (default: none). */
  facts?: FileFacts
  /** Short name of the profile of the page before it in its file (default: none). */
  neighbor?: string
  /** Line of the input file on which the page begins, from 1 (default: `1`). */
  firstLine?: number
}

declare module 'vfile' {
  interface DataMap {
    /** Read by `ingestText`. */
    page?: PageData
  }
}
