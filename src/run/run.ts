import {join} from 'node:path'
import {type ArticleJson, type ReviewOptions, type RunEvent, schemaVersion} from '../emit/index.js'
import type {ScanOptions} from '../ingest/index.js'
import type {PipelineOptions} from '../pipeline.js'
import type {FailureBudget} from './failure-budget.js'
import {type FoundInput, findInputs} from './find-inputs.js'
import {formatJson} from './format-json.js'
import {readTree, type TreeInput} from './read-tree.js'
import {RunLog} from './report/run-log.js'
import {makeHead, type ReportHead} from './report/write-report.js'
import {RunError} from './run-error.js'
import {Session} from './session.js'
import {formatShard, type Shard, selectShard} from './shard.js'
import {listOptions, listSteps} from './steps.js'
import {StopError} from './stop-error.js'
import {type OnExisting, openTarget, type Target} from './target/open-target.js'
import {writeWhole} from './target/whole-file.js'
import {secondsSince} from './timer.js'
import type {ReadingOptions} from './use-engines.js'
import {version} from './version.js'

/** Configuration. */
export interface RunOptions {
  /** Files, folders, patterns, or `-`; empty when a tree is given. */
  inputs: readonly string[]
  /** Saved tree to go on with, in place of inputs. */
  tree?: TreeInput
  /** Folder to write to; absent: nothing is written, nor kept for later runs. */
  output?: string
  /** What to do with what an earlier run has written: leave what is right, do it all again, or do nothing (default: `skip`). */
  onExisting?: OnExisting
  /** Part of the inputs to run, issue by issue (default: all). */
  shard?: Shard
  /** How many pages may fail before the run is stopped (default: all). */
  maxFailures?: FailureBudget
  /** Options of the stages (default: none). */
  pipeline?: PipelineOptions
  /** What `-` stands for. */
  stdin?: AsyncIterable<Uint8Array>
  /** How pictures and PDF are taken in (default: see there). */
  scan?: ScanOptions
  /** Which engines read pictures (default: see there). */
  reading?: ReadingOptions
  /** What goes to the review list (default: see there). */
  review?: ReviewOptions
  /** Cores to use; `0` reads all pages in this thread (default: all, as memory allows). */
  jobs?: number
  /** Most seconds for a page that a worker reads (default: `600`). */
  pageSeconds?: number
  /** Most MiB that a worker may hold in memory (default: `3072`). */
  workerMegabytes?: number
  /** How often a page whose worker was lost is tried again (default: `1`). */
  retries?: number
  /** Module that workers run, for tests (default: the compiled one). */
  worker?: string
  /** Most bytes of one input (default: 64 MiB of text, 1 GiB of pictures). */
  maxFileBytes?: number
  /** Aborted: finish the pages at hand, write what is there, and end as `interrupted`. */
  signal?: AbortSignal
  /** Called with every article, in order. */
  onArticle?: (article: ArticleJson) => void
  /** Called with everything that happens, as it happens. */
  onEvent?: (event: RunEvent) => void
}

/**
 * Turn pages into articles: find, read, run the stages, write.
 *
 * A page that fails costs that page. What happens is told to `onEvent` and
 * written to `report.ndjson` as it happens, and to `report.json` at the end;
 * what a person should look at is written to `review.json`. What an earlier
 * run has finished in the same target is not done again.
 *
 * @returns how the run was made and how it ended; what became of each page is
 *   in the events and in `report.json`.
 * @throws {RunError} when nothing could run: no input, no target, a broken
 *   tree, another run in the same target.
 */
export async function run(options: RunOptions): Promise<ReportHead> {
  const start = performance.now()
  const {onExisting = 'skip', output, shard, tree} = options
  const treeJob = tree && (await readTree(tree, options))
  const inputs = treeJob ? [] : await chooseInputs(options)
  const target = output === undefined ? undefined : await openTarget(output, onExisting)
  try {
    const setup = {
      version,
      options: listOptions(options),
      steps: listSteps(options.pipeline ?? {}, tree?.from ?? 'ingest'),
      ...(shard ? {shard: formatShard(shard)} : {})
    }
    const count = treeJob ? 1 : inputs.length
    const {maxFailures, onEvent, signal} = options
    const log = new RunLog({target, onEvent, maxFailures, inputs: count, signal})
    const session = new Session({options, inputs, target, steps: setup.steps, log})
    await log.attempt(async () => {
      log.say({event: 'run', schemaVersion, inputs: count, ...setup})
      await session.work(tree && treeJob ? {path: tree.path, job: treeJob} : undefined)
    })
    if (target) await log.attempt(() => writeReview(session, target))
    const tellOutcome = () => log.outcome({...session.ending, seconds: secondsSince(start)})
    await log.attempt(() => log.say({event: 'end', ...tellOutcome()}))
    return await writeOutcome(log, makeHead(setup, tellOutcome()))
  } finally {
    target?.close()
  }
}

async function writeReview({review}: Session, {folder, unfinished}: Target): Promise<void> {
  await writeWhole([{path: join(folder, 'review.json'), data: formatJson(review)}], unfinished)
}

/** On a full disk nothing may be left to say it with but what is returned. */
async function writeOutcome(log: RunLog, head: ReportHead): Promise<ReportHead> {
  try {
    await log.writeReport(head)
    return head
  } catch (error) {
    if (!(error instanceof StopError)) throw error
    return {...head, status: 'stopped', reason: head.reason ?? error.message}
  }
}

async function chooseInputs({inputs: names, pipeline, shard}: RunOptions): Promise<FoundInput[]> {
  const inputs = await findInputs(names)
  if (!inputs.some(({missing}) => missing === undefined)) throw new RunError(explainMissing(inputs))
  return shard ? selectShard(inputs, shard, pipeline?.profiles) : inputs
}

function explainMissing(inputs: readonly FoundInput[]): string {
  const list = inputs.map(({path, missing}) => {
    const what = missing === 'run:folder-empty' ? 'a folder without pages' : 'nothing there'
    return `\`${path}\` (${what})`
  })
  return `Expected an input, got ${list.length > 0 ? list.join(', ') : 'none'}`
}
