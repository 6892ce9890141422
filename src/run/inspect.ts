import {VFile} from 'vfile'
import {type MessageJson, toMessageJson} from '../diagnostics/index.js'
import type {Page} from '../npst/types.js'
import {createPagePipeline, type PipelineOptions, type StageName, stageNames} from '../pipeline.js'
import {findInputs} from './find-inputs.js'
import type {Sources} from './read-input.js'
import {readPages} from './read-pages.js'
import {RunError} from './run-error.js'

/** Configuration. */
export interface InspectOptions extends Sources {
  /** One file, or `-`. */
  input: string
  /** Last stage to run. */
  stage: StageName
  /** Which page of the input, from 1 (default: `1`). */
  page?: number
  pipeline?: PipelineOptions
}

/** A page as it stands before and after a stage. */
export interface Inspection {
  /** Absent when the stage is the first. */
  before?: Page
  after: Page
  messages: MessageJson[]
}

/**
 * Take a page up to a stage and look at it.
 *
 * @throws {RunError} when there is no such page.
 * @throws {VFileMessage} when the page can not be used.
 */
export async function inspect(options: InspectOptions): Promise<Inspection> {
  const {input, page: number = 1, pipeline = {}, stage} = options
  const path = await findOne(input)
  const file = new VFile({path})
  const {jobs} = await readPages(path, file, options)
  const job = jobs[number - 1]
  if (!job) throw new RunError(`Expected page ${number} of \`${path}\`, got ${jobs.length} page(s)`)

  const runStages = createPagePipeline(pipeline)
  let page = job.parse()
  let before: Page | undefined
  for (const name of stageNames.slice(1, stageNames.indexOf(stage) + 1)) {
    if (name === stage) before = structuredClone(page)
    page = await runStages(page, job.file, {from: name, to: name})
  }
  const messages = [...file.messages, ...job.file.messages].map(toMessageJson)
  return {after: page, messages, ...(before ? {before} : {})}
}

async function findOne(input: string): Promise<string> {
  const found = (await findInputs([input])).filter(({missing}) => missing === undefined)
  const [first] = found
  if (!first) throw new RunError(`Expected a file at \`${input}\`, got nothing`)
  if (found.length > 1) throw new RunError(`Expected one file at \`${input}\`, got ${found.length}`)
  return first.path
}
