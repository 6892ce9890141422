/** Files that appear whole or not at all: written beside, brought to the disk, then renamed. */
import {open, rename, rm} from 'node:fs/promises'
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

/**
 * Write a file so that nobody ever sees half of it, and so that it is there
 * after the machine has lost its power.
 *
 * A link that stands at the path is replaced; what it leads to is not touched.
 *
 * @param unfinished folder on the same disk for files that are being written.
 * @throws {StopError} when it can not be written.
 */
export async function writeWhole(path: string, data: string | Uint8Array, unfinished: string): Promise<void> {
  const beside = join(unfinished, `${process.pid}-${++count}`)
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(data)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, {force: true}).catch(() => {})
    throw refuseWrite(path, error)
  }
}

/** Bring the names in a folder to the disk; systems that can not do that are left alone. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // Not every file system knows it, and the files themselves are written.
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
