/** Entries on the disk: `<kind>/<2 digits>/<the other digits of the key>`. */
import {lstatSync, mkdirSync, readFileSync, rmSync, utimesSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {refuseWrite, writeSealed} from '../target/whole-file.js'
import {openEntry, sealEntry} from './entry.js'

/**
 * What is kept: `recognize`, the tree of a picture when it has been read;
 * `page`, to which issue a page belongs.
 */
export const entryKinds = ['recognize', 'page'] as const

export type EntryKind = (typeof entryKinds)[number]

/** An entry, as `listEntries` finds it. */
export interface StoredEntry {
  kind: EntryKind
  path: string
  bytes: number
  /** When it was made or used last, milliseconds since 1970. */
  used: number
}

/** Reads and writes entries below a folder. */
export interface Store {
  /** @returns what was kept under a key; `undefined` when nothing was, or it is damaged. */
  get: (kind: EntryKind, key: string) => Uint8Array | undefined
  /** @throws {StopError} when it can not be written. */
  put: (kind: EntryKind, key: string, body: Uint8Array) => void
}

/**
 * Open a store.
 *
 * @param folder where entries are; need not be there.
 * @param unfinished folder on the same disk for files that are being written.
 */
export function openStore(folder: string, unfinished: string): Store {
  const made = new Set<string>()
  return {
    get: (kind, key) => {
      const path = pathOf(folder, kind, key)
      const body = readEntry(path)
      if (body) touch(path)
      return body
    },
    put: (kind, key, body) => {
      const path = pathOf(folder, kind, key)
      const parent = dirname(path)
      if (!made.has(parent)) {
        makeShelf(path)
        made.add(parent)
      }
      writeSealed(path, sealEntry(body), unfinished)
    }
  }
}

/** List all entries below a folder, one by one. Links are none of ours. */
export async function* listEntries(folder: string): AsyncGenerator<StoredEntry> {
  for (const kind of entryKinds) {
    for (const shelf of await listNames(join(folder, kind))) {
      for (const name of await listNames(join(folder, kind, shelf))) {
        const path = join(folder, kind, shelf, name)
        const facts = lstatSync(path, {throwIfNoEntry: false})
        if (facts?.isFile()) yield {kind, path, bytes: facts.size, used: facts.mtimeMs}
      }
    }
  }
}

/** Remove an entry. */
export function removeEntry({path}: StoredEntry): void {
  rmSync(path, {force: true})
}

function pathOf(folder: string, kind: EntryKind, key: string): string {
  return join(folder, kind, key.slice(0, 2), key.slice(2))
}

/** Make the folders of an entry. A link that stands there may lead out of the target. */
function makeShelf(path: string): void {
  const shelf = dirname(path)
  try {
    mkdirSync(shelf, {recursive: true})
    for (const folder of [dirname(shelf), shelf]) {
      if (lstatSync(folder).isSymbolicLink()) throw new Error(`a link at \`${folder}\``)
    }
  } catch (error) {
    throw refuseWrite(path, error)
  }
}

function readEntry(path: string): Uint8Array | undefined {
  try {
    return openEntry(readFileSync(path))
  } catch {
    return undefined
  }
}

/** Note that an entry was of use, so that pruning leaves it. */
function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // It is read all the same.
  }
}

async function listNames(folder: string): Promise<string[]> {
  if (!lstatSync(folder, {throwIfNoEntry: false})?.isDirectory()) return []
  return (await readdir(folder)).sort()
}
