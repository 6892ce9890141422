import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {report} from '../diagnostics/index.js'
import {ingestScan, reportFault, type ScanFile, type ScanOptions, scanFormats} from '../ingest/index.js'
import {parsePage} from '../pipeline.js'
import type {KeptPage} from './kept-page.js'
import type {PageTask, ScanTask, TextTask} from './page-task.js'
import {attemptRead} from './read-input.js'
import type {PageJob} from './run-page.js'

/** Longest page, in UTF-16 units: a hundred broadsheet pages. Stages hold a page as a tree, some hundred bytes a character. */
export const longestPage: number = 2_000_000

/** Make the job of a page of text. */
export function makeTextJob(task: TextTask): PageJob {
  const {firstLine, text} = task
  const file = new VFile({
    path: task.source,
    value: text,
    data: {page: {...knownOf(task), firstLine}}
  })
  const parse = () => {
    if (text.length > longestPage) {
      report(file, 'run:page-oversize', {actual: text.length, expected: longestPage})
    }
    return parsePage(file)
  }
  return {file, parse}
}

/**
 * Make the job of a page that is a picture. The file is read when the job is
 * run, so that pages in waiting take no memory.
 */
export function makeScanJob(task: ScanTask, options: ScanOptions): PageJob {
  const {index, kind, source} = task
  const file = new VFile({path: source, data: {page: knownOf(task)}})
  let opened: ScanFile | undefined
  const parse = async () => {
    const bytes = task.bytes ?? attemptRead(file, () => readFileSync(source))
    try {
      opened = await scanFormats[kind](bytes, options)
      return ingestScan(file, await opened.openPage(index))
    } catch (error) {
      return reportFault(file, error)
    }
  }
  return {file, parse, close: () => opened?.close()}
}

/** Make the job that goes on with what an earlier run has kept of a page. */
export function makeKeptJob({source}: PageTask, {page, messages}: KeptPage): PageJob {
  const file = new VFile({path: source})
  return {file, from: 'normalize', earlier: messages, parse: () => ({...page, source})}
}

function knownOf({facts, id, neighbor, source}: PageTask) {
  return {id, source, facts, ...(neighbor === undefined ? {} : {neighbor})}
}
