import {realpath} from 'node:fs/promises'
import {isAbsolute, relative, resolve} from 'node:path'
import {type RunEvent, type RunOutcome, type RunSetup, round, schemaVersion} from '../../emit/index.js'
import {makeHead, type ReportHead} from '../report/write-report.js'
import {RunError} from '../run-error.js'
import {StopError} from '../stop-error.js'
import {expectFresh, type OnExisting, openTarget} from '../target/open-target.js'
import {chooseInputs} from './choose-inputs.js'
import {copyCache} from './copy-cache.js'
import {Merger} from './merger.js'
import {compareSetups, judgeEnds, noteShards, type PartsEnd} from './note-parts.js'
import {checkPart} from './part-files.js'
import {type Part, type PartInput, readPart} from './read-part.js'

/** Configuration. */
export interface MergeOptions {
  /** Targets of runs, shards of one run or any. */
  parts: readonly string[]
  /** Folder to write to. */
  output: string
  /** What to do with what an earlier run or merge has written there (default: `abort`). */
  onExisting?: OnExisting
  /** Whether what the parts keep for later runs goes along (default: `true`). */
  cache?: boolean
  /** Aborted: the issue at hand is written, and the merge ends as `interrupted`. */
  signal?: AbortSignal
  /** Called with everything that goes to the merged file of events. */
  onEvent?: (event: RunEvent) => void
}

/** What a merge came to. */
export interface MergeResult {
  report: ReportHead
  /** What is worth knowing of the parts, a sentence or more each. */
  notes: string[]
  /** Why the merge itself could not go on; absent when it did. */
  failure?: string
}

/**
 * Merge the targets of several runs into one, as one run over all inputs
 * would have written it. Parts are read and never changed.
 *
 * @throws {RunError} when there is nothing to merge, a part can not be read,
 *   two parts have made different things of one input, or the target can not be
 *   written.
 */
export async function merge(options: MergeOptions): Promise<MergeResult> {
  const {cache = true, onEvent, onExisting = 'abort', output, signal} = options
  const folders = await chooseFolders(options.parts, output)
  // Said again when it is opened; but to read the parts takes a while.
  if (onExisting === 'abort') await expectFresh(output)
  const parts: Part[] = []
  for (const folder of folders) parts.push(await readPart(folder))
  const [first] = parts
  const {inputs, notes} = chooseInputs(parts)
  if (!first || inputs.length === 0) throw new RunError(explainNothing(folders))
  for (const part of parts) checkPart(part)

  const ends = judgeEnds(parts)
  notes.unshift(...ends.notes, ...noteShards(parts), ...compareSetups(parts))
  const target = await openTarget(output, onExisting)
  try {
    const merger = new Merger({target, onExisting, keeps: cache, onEvent, signal})
    const {options: runOptions, steps, version} = first.setup
    const setup = {version, options: runOptions, steps}
    const count = parts.reduce((sum, part) => sum + part.setup.inputs, 0) - countRepeated(parts, inputs)
    const work = async () => {
      merger.say({event: 'run', schemaVersion, inputs: count, ...setup})
      await merger.work(inputs)
      await merger.writeReview(parts)
      if (cache) for (const {folder} of parts) await copyCache(folder, target)
    }
    const result = await finish(merger, setup, parts, {ends, signal, failure: await attempt(work)})
    for (const folder of merger.silent) notes.push(explainSilent(folder))
    return {...result, notes}
  } finally {
    target.close()
  }
}

interface Ending {
  ends: PartsEnd
  signal: AbortSignal | undefined
  /** Why the merge could not go on. */
  failure: string | undefined
}

/** Say how it ended, and write the report; on a full disk as far as that goes. */
async function finish(
  merger: Merger,
  setup: RunSetup,
  parts: readonly Part[],
  {ends, failure, signal}: Ending
): Promise<Omit<MergeResult, 'notes'>> {
  const made = merger.outcome(addTimes(parts))
  const cut = signal?.aborted ? 'interrupted' : undefined
  const status = failure === undefined ? (cut ?? ends.status ?? made.status) : 'stopped'
  const reason = failure ?? (status === 'stopped' ? ends.reason : undefined)
  const {counts, seconds, timings} = made
  const outcome: RunOutcome = {status, ...(reason === undefined ? {} : {reason}), counts, seconds, timings}
  const head = makeHead(setup, outcome)
  const unwritten = await attempt(async () => {
    merger.say({event: 'end', ...outcome})
    await merger.writeReport(head)
  })
  const why = failure ?? unwritten
  return why === undefined
    ? {report: head}
    : {report: {...head, status: 'stopped', reason: why}, failure: why}
}

/** @returns why it can not go on. */
async function attempt(action: () => Promise<void>): Promise<string | undefined> {
  try {
    await action()
    return undefined
  } catch (error) {
    if (error instanceof StopError) return error.message
    throw error
  }
}

/** Time of the runs; what the merge takes besides is little. */
function addTimes(parts: readonly Part[]): Pick<RunOutcome, 'seconds' | 'timings'> {
  const timings = new Map<string, number>()
  for (const {end} of parts) {
    for (const [name, seconds] of Object.entries(end?.timings ?? {})) {
      timings.set(name, (timings.get(name) ?? 0) + seconds)
    }
  }
  return {
    seconds: round(parts.reduce((sum, {end}) => sum + (end?.seconds ?? 0), 0)),
    timings: Object.fromEntries([...timings].map(([name, seconds]) => [name, round(seconds)]))
  }
}

function countRepeated(parts: readonly Part[], inputs: readonly PartInput[]): number {
  return parts.reduce((sum, part) => sum + part.inputs.length, 0) - inputs.length
}

/**
 * Choose the folders to read, each once.
 *
 * @throws {RunError} when the target is one of them, or lies in one.
 */
async function chooseFolders(names: readonly string[], output: string): Promise<string[]> {
  const target = await locate(output)
  const folders = new Map<string, string>()
  for (const name of names) {
    const folder = await locate(name)
    if (isWithin(folder, target) || isWithin(target, folder)) {
      throw new RunError(
        `Expected a target beside the parts, got \`${output}\` and \`${name}\`. Parts are only read: choose another folder with -o.`
      )
    }
    if (!folders.has(folder)) folders.set(folder, name)
  }
  return [...folders.values()]
}

async function locate(name: string): Promise<string> {
  return realpath(name).catch(() => resolve(name))
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way.startsWith('..') || isAbsolute(way))
}

function explainNothing(folders: readonly string[]): string {
  const list = folders.map((folder) => `\`${folder}\``).join(', ')
  return `Expected the targets of runs that have read something, got ${list || 'none'}. Nothing is merged.`
}

function explainSilent(folder: string): string {
  return (
    `Expected to know what was doubtful in \`${folder}\`, got no list of it. ` +
    'review.json lacks it: run that part again, then merge again with --on-existing overwrite.'
  )
}
