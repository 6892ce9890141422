import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {type MessageJson, report, toMessageJson} from '../diagnostics/index.js'
import type {LineCounts, Step} from '../emit/index.js'
import type {Page} from '../npst/types.js'
import type {createPagePipeline, StageName} from '../pipeline.js'
import {countLines, listLineIds, noLines} from './count-lines.js'
import {explainError} from './run-error.js'
import {secondsSince, type Timer} from './timer.js'

export type PagePipeline = ReturnType<typeof createPagePipeline>

/** A page before the stages. */
export interface PageJob {
  file: VFile
  /** Make the tree; may throw what `report` throws. */
  parse: () => Page | Promise<Page>
  /** Give back what `parse` has opened. */
  close?: () => void
  /** First stage to run (default: the one behind `ingest`). */
  from?: StageName
  /** What was said of the page before the job was made (default: nothing). */
  earlier?: MessageJson[]
}

/** What became of a page: plain data, so that it can come from a worker. */
export interface PageResult {
  messages: MessageJson[]
  counts: LineCounts
  seconds: number
  /** The finished tree; absent when the page failed. */
  page?: Page
  /** Engines that read it; absent for text. */
  engines?: Step[]
}

/** Configuration. */
export interface PageOptions {
  /** Where the seconds of each stage are added. */
  timer: Timer
  /** Called behind `recognize` with the tree and what was said up to there. */
  onRead?: ((page: Page, messages: MessageJson[]) => void) | undefined
}

/**
 * Take one page through the stages.
 *
 * Never throws: what goes wrong is a message on the file and costs this page
 * only. Reports `run:lines-lost` and `run:page-crashed`.
 */
export async function runPage(
  job: PageJob,
  pipeline: PagePipeline,
  {onRead, timer}: PageOptions
): Promise<PageResult> {
  const {close, earlier = [], file, from, parse} = job
  const start = performance.now()
  const said = [...earlier]
  // As the tree stands: later stages may move the lines that a message speaks of.
  const listen = () => {
    said.push(...file.messages.slice(said.length - earlier.length).map(toMessageJson))
    return said
  }
  try {
    timer.start()
    const parsed = await parse()
    timer.lap('ingest')
    let ids = listLineIds(parsed)
    const onStage = (stage: StageName, page: Page) => {
      timer.lap(stage)
      if (stage !== 'recognize') return
      // The lines of a picture are there when it has been read; those of a text have been from the start.
      ids = listLineIds(page)
      onRead?.(page, [...listen()])
    }
    const page = await pipeline(parsed, file, {onStage, ...(from ? {from} : {})})
    const {counts, settled} = countLines(page, ids)
    if (settled !== counts.lines) {
      report(file, 'run:lines-lost', {actual: settled, expected: counts.lines, ancestors: [page]})
    }
    return {messages: listen(), counts, seconds: secondsSince(start), page}
  } catch (error) {
    noteFailure(file, error)
    return {messages: listen(), counts: noLines, seconds: secondsSince(start)}
  } finally {
    close?.()
  }
}

/**
 * Put a caught value on the file, unless it is a message that stands there.
 *
 * Reports `run:page-crashed`.
 */
export function noteFailure(file: VFile, error: unknown): void {
  if (error instanceof VFileMessage && file.messages.includes(error)) return
  try {
    report(file, 'run:page-crashed', {actual: explainError(error), cause: error})
  } catch {
    // `report` throws what it has put on the file.
  }
}
