import {setImmediate} from 'node:timers/promises'
import {VFile} from 'vfile'
import {report, toMessageJson} from '../diagnostics/index.js'
import type {ProfileSet} from '../profile/index.js'
import type {FoundInput} from './find-inputs.js'
import type {PageTask} from './page-task.js'
import type {Sources} from './read-input.js'
import {readPages} from './read-pages.js'
import type {InputBook, OpenInput} from './report/input-book.js'
import {RunError} from './run-error.js'
import {noteFailure} from './run-page.js'

/** A page of an input, on its way to be read. */
export interface ListedPage {
  task: PageTask
  /** Place of the page in its input, from 0. */
  position: number
  input: OpenInput
  /** How many pages the input has. */
  count: number
}

/** Configuration. */
export interface ListOptions {
  sources: Sources
  /** Title profiles whose forms of file names are known (default: none). */
  profiles?: ProfileSet | undefined
  /** Where inputs are noted. */
  book: InputBook
  signal?: AbortSignal | undefined
}

/**
 * List the pages of inputs, one by one; an input is opened when the pages
 * before it have been taken.
 *
 * What is wrong with an input is noted in the book and costs that input.
 */
export async function* listPages(
  inputs: readonly FoundInput[],
  {book, profiles, signal, sources}: ListOptions
): AsyncGenerator<ListedPage> {
  for (const found of inputs) {
    if (signal?.aborted) return
    const {missing, path} = found
    const input = book.open(found)
    const file = new VFile({path})
    try {
      if (missing) report(file, missing, {actual: path})
      const {count, encoding, tasks} = await readPages(path, file, sources, profiles)
      if (encoding !== undefined) input.encoding = encoding
      for (const task of tasks) {
        yield {task, position: book.beginPage(input), input, count}
        // Files are read and written at once, which is fast; Ctrl-C is heard here.
        await setImmediate()
        if (signal?.aborted) break
      }
    } catch (error) {
      if (error instanceof RunError) throw error
      noteFailure(file, error)
    }
    input.messages.push(...file.messages.map(toMessageJson))
    book.close(input)
  }
}
