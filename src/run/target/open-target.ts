/** The folder that a run writes to. */
import {constants, lstatSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {access, mkdir, readdir, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {explainError, RunError} from '../run-error.js'
import {isHeld, type Lock, takeLock} from './lock.js'
import {refuseWrite} from './whole-file.js'

/** Folder in the target for what a run needs to go on later. */
export const stateName = '.banmian'

/** File in it that a run holds as long as it is at work. */
const lockName = 'lock'

/** Whether a run is at work in a target. */
export function isAtWork(folder: string): boolean {
  return isHeld(join(folder, stateName, lockName))
}

/** What to do when an earlier run has written to the target. */
export type OnExisting = 'skip' | 'overwrite' | 'abort'

/** A target that this run alone writes to; close it. */
export interface Target {
  folder: string
  /** Where entries of the cache are. */
  cache: string
  /** Where it stands what was written, issue by issue. */
  manifests: string
  /** Where files are while they are being written. */
  unfinished: string
  close: () => void
}

/** Files by which a run is known. */
const traces = ['report.json', 'report.ndjson', stateName]

/**
 * Make the target folder, make sure that it can be written, and take its lock.
 *
 * @throws {RunError} when it can not be written, another run writes to it, or
 *   an earlier one has and nothing may be touched.
 */
export async function openTarget(folder: string, onExisting: OnExisting): Promise<Target> {
  await openFolder(folder)
  if (onExisting === 'abort') await expectFresh(folder)
  const state = join(folder, stateName)
  const target = {
    folder,
    cache: join(state, 'cache'),
    manifests: join(state, 'issues'),
    unfinished: join(state, 'unfinished')
  }
  for (const path of [state, target.cache, target.manifests, target.unfinished]) {
    expectNoLink(path)
    await openFolder(path)
  }
  const lock = lockTarget(join(state, lockName), folder)
  try {
    await clear(target.unfinished)
    // What was used before is of no use to this run, which `cache prune` goes by.
    writeFileSync(join(target.unfinished, 'started'), new Date().toISOString())
    renameSync(join(target.unfinished, 'started'), join(state, 'started'))
  } catch (error) {
    lock.release()
    throw refuse(folder, error)
  }
  return {...target, close: () => lock.release()}
}

/**
 * Take the lock of a target.
 *
 * @throws {RunError} when another run holds it, or it can not be made.
 */
export function lockTarget(path: string, folder: string): Lock {
  try {
    return takeLock(path, folder)
  } catch (error) {
    if (error instanceof RunError) throw error
    throw refuse(folder, error)
  }
}

/**
 * Make the folder of an issue, in a target that is there.
 *
 * @throws {BlockedError} when something else stands there; files would go
 *   elsewhere, or nowhere.
 * @throws {StopError} when it can not be made.
 */
export async function openIssueFolder(path: string): Promise<void> {
  const there = lstatSync(path, {throwIfNoEntry: false})
  if (there?.isDirectory()) return
  if (there) throw new BlockedError(path)
  await mkdir(path).catch((error: unknown) => {
    throw refuseWrite(path, error)
  })
}

/** A link or a file stands where a folder of ours should be; the message is its path. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError'
}

/**
 * Make a folder, and make sure that it can be written.
 *
 * @throws {RunError} when it can not.
 */
async function openFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder)
    await access(folder, constants.W_OK)
  } catch (error) {
    throw refuse(folder, error)
  }
}

function refuse(folder: string, error: unknown): RunError {
  return new RunError(
    `Expected a folder that can be written at \`${folder}\`: ${explainError(error)}. Choose another with -o.`
  )
}

/**
 * Make sure that no run has written to a folder, which need not be there.
 *
 * @throws {RunError} when one has.
 */
export async function expectFresh(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => [])
  const found = traces.filter((name) => names.includes(name))
  if (found.length === 0) return
  throw new RunError(
    `Expected a folder without output of an earlier run at \`${folder}\`, got \`${found.join('`, `')}\`. ` +
      'Choose another with -o, or --on-existing skip to go on.'
  )
}

function expectNoLink(path: string): void {
  if (!lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink()) return
  throw new RunError(
    `Expected a folder at \`${path}\`, got a link, which may lead out of the target. Remove it.`
  )
}

/** What a run that was killed has left. */
async function clear(folder: string): Promise<void> {
  for (const name of await readdir(folder)) rmSync(join(folder, name), {recursive: true, force: true})
}

/** Make a folder and those above it. `recursive` of Node.js 20 never ends where the system refuses, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  const code = await tryFolder(folder)
  if (code === undefined) return
  const above = dirname(folder)
  if (code !== 'ENOENT' || above === folder) throw new Error(`${code}, can not make it`)
  await makeFolder(above)
  const again = await tryFolder(folder)
  if (again !== undefined) throw new Error(`${again}, can not make it`)
}

/** @returns the code of the error; `undefined` when the folder is there. */
async function tryFolder(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder)
    return undefined
  } catch (error) {
    const there = await stat(folder).catch(() => undefined)
    if (there?.isDirectory()) return undefined
    return error instanceof Error && 'code' in error ? String(error.code) : explainError(error)
  }
}
