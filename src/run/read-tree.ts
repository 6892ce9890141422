import {VFile} from 'vfile'
import type {Page} from '../npst/types.js'
import type {StageName} from '../pipeline.js'
import {readInput, type Sources} from './read-input.js'
import {explainError, RunError} from './run-error.js'
import type {PageJob} from './run-page.js'
import {checkTree} from './tree-schema.js'

/** A saved tree and where to go on with it. */
export interface TreeInput {
  /** File that `inspect --format json` wrote. */
  path: string
  /** First stage to run. */
  from: StageName
}

/** A saved tree on its way through the rest of the stages. */
export interface TreeJob extends PageJob {
  /** Page id. */
  id: string
}

/** Stages before which a tree holds regions; behind them it holds articles. */
const regionStages: readonly StageName[] = ['layout', 'recognize', 'normalize', 'label', 'segment']

/** Stages that need the picture of a page. */
const pictureStages: readonly StageName[] = ['layout', 'recognize']

/**
 * Read a saved tree.
 *
 * @throws {RunError} when it is not there, no tree, or not one that the stage can take.
 */
export async function readTree({path, from}: TreeInput, sources: Sources): Promise<TreeJob> {
  const result = checkTree(await readJson(path, sources))
  if ('faults' in result) throw new RunError(`Expected a page tree in \`${path}\`:\n${result.faults}`)
  const {page} = result
  checkStage(page, from)
  return {id: page.id, file: new VFile({path: page.source}), from, parse: () => page}
}

async function readJson(path: string, sources: Sources): Promise<unknown> {
  try {
    const bytes = await readInput(path, new VFile({path}), sources)
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw new RunError(`Expected a page tree in \`${path}\`: ${explainError(error)}`)
  }
}

function checkStage(page: Page, from: StageName): void {
  if (from === 'ingest') throw new RunError('Expected a stage behind `ingest`: a tree has been through it')
  if (page.width !== undefined && pictureStages.includes(from)) {
    throw new RunError(
      `Expected a stage behind \`recognize\`: a tree does not hold the picture that \`${from}\` needs`
    )
  }
  const wanted = regionStages.includes(from) ? 'region' : 'article'
  const other = wanted === 'region' ? 'article' : 'region'
  if (!page.children.some((child) => child.type === other)) return
  throw new RunError(
    `Expected a tree of ${wanted}s for \`--from ${from}\`, got one with ${other}s: save it before that stage`
  )
}
