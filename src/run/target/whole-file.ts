/** Files that appear whole or not at all: written beside, brought to the disk, then renamed. */
import {renameSync, rmSync, writeFileSync} from 'node:fs'
import {open} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {explainError} from '../run-error.js'
import {StopError} from '../stop-error.js'

/** Codes of the system that mean that nothing more can be written, and what to do. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room',
  EDQUOT: 'The quota is used up: make room',
  EFBIG: 'The system allows no file of that size: raise the limit',
  EROFS: 'The disk can only be read: choose another folder or mount it for writing',
  EACCES: 'The system forbids it: look at the permissions',
  EPERM: 'The system forbids it: look at the permissions',
  ENOENT: 'The folder was taken away while the run was at work: put it back',
  EMFILE: 'Too many files are open: raise the limit (`ulimit -n`)'
}

let count = 0

/** A file to be written. */
export interface WholeFile {
  path: string
  data: string | Uint8Array
}

/**
 * Write files so that nobody ever sees half of one, and so that they are there
 * after the machine has lost its power. They are brought to the disk side by
 * side, and appear in their order when all of them are there: to wait for the
 * disk is what takes longest.
 *
 * A link that stands at a path is replaced; what it leads to is not touched.
 *
 * @param unfinished folder on the same disk for files that are being written.
 * @throws {StopError} when one can not be written.
 */
export async function writeWhole(files: readonly WholeFile[], unfinished: string): Promise<void> {
  const beside = files.map(({path}) => ({path, at: nameBeside(unfinished)}))
  const written = await Promise.allSettled(
    files.map(({path, data}, index) => writeSynced(path, data, beside[index]?.at ?? ''))
  )
  const refused = written.find((result) => result.status === 'rejected')
  try {
    if (refused) throw refused.reason
    for (const {at, path} of beside) rename(at, path)
  } catch (error) {
    for (const {at} of beside) remove(at)
    throw error
  }
}

/**
 * Write a file that tells whether it is whole (`sealEntry`): it appears at
 * once, and after a loss of power it may be gone or damaged, which is as good
 * as gone. So it need not wait for the disk.
 *
 * @throws {StopError} when it can not be written.
 */
export function writeSealed(path: string, data: Uint8Array, unfinished: string): void {
  const at = nameBeside(unfinished)
  try {
    attempt(path, () => writeFileSync(at, data, {flag: 'wx'}))
    rename(at, path)
  } catch (error) {
    remove(at)
    throw error
  }
}

function nameBeside(unfinished: string): string {
  return join(unfinished, `${process.pid}-${++count}`)
}

async function writeSynced(path: string, data: string | Uint8Array, at: string): Promise<void> {
  try {
    const file = await open(at, 'wx')
    try {
      await file.writeFile(data)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw refuseWrite(path, error)
  }
}

function rename(at: string, path: string): void {
  attempt(path, () => renameSync(at, path))
}

function attempt(path: string, action: () => void): void {
  try {
    action()
  } catch (error) {
    throw refuseWrite(path, error)
  }
}

/** What can not be removed is removed by the next run. */
function remove(path: string): void {
  try {
    rmSync(path, {force: true})
  } catch {
    // As said.
  }
}

/** Say why something could not be written, and what to do. */
export function refuseWrite(path: string, error: unknown): StopError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const remedy = remedies[code] ?? `Look at \`${dirname(path)}\``
  return new StopError(
    `Expected to write \`${path}\`, got ${explainError(error)}. ${remedy}, then run again: what is written stands and is not done twice.`
  )
}
