import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Page} from '../npst/types.js'
import {createPagePipeline, type PipelineOptions, type StageName, stageNames} from '../pipeline.js'
import {readPage} from './read-page.js'

/** What a stage made of a case. */
export interface CaseResult {
  /** Holds the messages of this stage alone. */
  file: VFile
  /** The tree before the stage; absent for `ingest` and where there was none. */
  before?: Page
  /** The tree behind the stage; absent when the stage refused the page. */
  page?: Page
  /** The tree after the stage has run on its own result; absent for `ingest`. */
  again?: Page
}

/**
 * Run one stage on a case folder.
 *
 * `input.json` is a tree as the stage before leaves it. `page.txt` is taken
 * through the stages before; what those report is not the case’s affair.
 * `options.json` configures the pipeline.
 *
 * @throws what a stage throws that is not a message.
 */
export async function runCase(folder: string, stage: StageName): Promise<CaseResult> {
  return stage === 'ingest' ? runIngest(folder) : runStage(folder, stage)
}

function runIngest(folder: string): CaseResult {
  const {file, parse} = readPage(join(folder, 'page.txt'))
  try {
    return {file, page: parse()}
  } catch (error) {
    return {file: refuse(file, error)}
  }
}

async function runStage(folder: string, stage: StageName): Promise<CaseResult> {
  const pipeline = createPagePipeline(readOptions(folder))
  const {file, page: input} = await readInput(folder, stage, pipeline)
  const before = structuredClone(input)
  const runOnce = (page: Page, on: VFile) => pipeline(page, on, {from: stage, to: stage})
  try {
    const page = await runOnce(input, file)
    const again = await runOnce(structuredClone(page), new VFile({path: file.path, data: file.data}))
    return {file, before, page, again}
  } catch (error) {
    return {file: refuse(file, error), before}
  }
}

async function readInput(
  folder: string,
  stage: StageName,
  pipeline: ReturnType<typeof createPagePipeline>
): Promise<{file: VFile; page: Page}> {
  const tree = join(folder, 'input.json')
  if (existsSync(tree)) return {file: new VFile({path: 'input.json'}), page: readJson(tree) as Page}

  const {file: scratch, parse} = readPage(join(folder, 'page.txt'))
  const before = stageNames[stageNames.indexOf(stage) - 1] ?? 'ingest'
  const parsed = parse()
  const page = before === 'ingest' ? parsed : await pipeline(parsed, scratch, {to: before})
  return {file: new VFile({path: scratch.path, value: scratch.value, data: scratch.data}), page}
}

function readOptions(folder: string): PipelineOptions {
  const path = join(folder, 'options.json')
  return existsSync(path) ? (readJson(path) as PipelineOptions) : {}
}

/** Case files are written by hand; what is wrong in them shows in the check of the tree. */
function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** A refused page is a result; anything else that is thrown is a fault of the stage. */
function refuse(file: VFile, error: unknown): VFile {
  if (error instanceof VFileMessage && file.messages.includes(error)) return file
  throw error
}
