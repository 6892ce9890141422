import {availableParallelism} from 'node:os'
import {VFile} from 'vfile'
import {type MessageJson, toMessageJson} from '../diagnostics/index.js'
import type {ScanOptions} from '../ingest/index.js'
import type {Page} from '../npst/types.js'
import {createPagePipeline, type PipelineOptions, type StageName, stageNames} from '../pipeline.js'
import {drawScan} from './draw-scan.js'
import {findInputs} from './find-inputs.js'
import {makeScanJob, makeTextJob} from './make-job.js'
import {withWords} from './open-words.js'
import {isText, type PageTask} from './page-task.js'
import type {Sources} from './read-input.js'
import {type ReadPages, readPages} from './read-pages.js'
import {explainError, RunError} from './run-error.js'
import {noteFailure, type PageJob} from './run-page.js'
import {type ReadingOptions, useEngines} from './use-engines.js'

/** Configuration. */
export interface InspectOptions extends Sources {
  /** One file, or `-`. */
  input: string
  /** Last stage to run. */
  stage: StageName
  /** Which page of the input, from 1 (default: `1`). */
  page?: number
  pipeline?: PipelineOptions
  /** How pictures and PDF are taken in (default: see there). */
  scan?: ScanOptions
  /** Which engines read pictures (default: see there). */
  reading?: ReadingOptions
  /** Draw the page as a picture as well. */
  draw?: 'svg' | 'png'
}

/** A page as it stands before and after a stage. */
export interface Inspection {
  /** Absent when the stage is the first. */
  before?: Page
  /** Absent when the page failed; the last message says why. */
  after?: Page
  messages: MessageJson[]
  /** The scan with what was found on it, where it was asked for and there is a scan; a page that failed has one as well. */
  drawing?: Uint8Array
}

/**
 * Take a page up to a stage and look at it.
 *
 * @throws {RunError} when there is no such input or page.
 */
export async function inspect(options: InspectOptions): Promise<Inspection> {
  const path = await findOne(options.input)
  const file = new VFile({path})
  try {
    const task = chooseTask(
      await readPages(path, file, options, options.pipeline?.profiles),
      path,
      options.page ?? 1
    )
    // One file for input and page, so that everything that is said stands in one place.
    const trees = await runTask(task, file, options)
    return {...trees, messages: file.messages.map(toMessageJson)}
  } catch (error) {
    if (error instanceof RunError) throw error
    noteFailure(file, error)
    return {messages: file.messages.map(toMessageJson)}
  }
}

async function runTask(task: PageTask, file: VFile, options: InspectOptions): ReturnType<typeof runStages> {
  const {pipeline = {}, reading = {}, scan = {}} = options
  if (isText(task)) return runStages(makeTextJob(task), file, {...options, pipeline})
  const page = makeScanJob(task, scan)
  if (options.stage === 'ingest') return runStages(page, file, {...options, pipeline})
  const {close, stages} = await useEngines(reading, availableParallelism()).catch((error: unknown) => {
    throw new RunError(explainError(error))
  })
  try {
    return await runStages(page, file, {...options, pipeline: {...pipeline, ...stages}})
  } finally {
    await close()
  }
}

async function runStages(
  {file, parse, close}: PageJob,
  {messages}: VFile,
  {draw, pipeline = {}, stage}: InspectOptions
): Promise<Omit<Inspection, 'messages'>> {
  file.messages = messages
  const run = createPagePipeline(withWords(pipeline))
  const trees: {before?: Page; after?: Page} = {}
  try {
    let page = await parse()
    if (draw) decodeOnce(file)
    try {
      for (const name of stageNames.slice(1, stageNames.indexOf(stage) + 1)) {
        if (name === stage) trees.before = structuredClone(page)
        page = await run(page, file, {from: name, to: name})
      }
      trees.after = page
    } catch (error) {
      // Whoever asked for a picture wants to see why.
      noteFailure(file, error)
    }
    const drawing = draw && (await drawScan(page, file, draw))
    return drawing ? {...trees, drawing} : trees
  } finally {
    close?.()
  }
}

/** The picture is needed twice, and what is wrong with it is said once. */
function decodeOnce({data: {scan}}: VFile): void {
  if (!scan) return
  const {load} = scan
  let image: ReturnType<typeof load> | undefined
  scan.load = () => {
    image ??= load()
    return image
  }
}

function chooseTask({count, tasks}: ReadPages, path: string, number: number): PageTask {
  const task = Array.from(tasks)[number - 1]
  if (!task) throw new RunError(`Expected a page ${number} in \`${path}\`, got ${count} in all`)
  return task
}

async function findOne(input: string): Promise<string> {
  const found = (await findInputs([input])).filter(({missing}) => missing === undefined)
  const [first] = found
  if (!first) throw new RunError(`Expected a file at \`${input}\`, got nothing`)
  if (found.length > 1) throw new RunError(`Expected one file at \`${input}\`, got ${found.length}`)
  return first.path
}
