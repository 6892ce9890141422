/** Looking at the cache of a target, and making it smaller. */
import {lstatSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {RunError} from '../run-error.js'
import {lockTarget, stateName} from '../target/open-target.js'
import {type EntryKind, entryKinds, listEntries, removeEntry, type StoredEntry} from './store.js'

/** Milliseconds of a day. */
const day = 86_400_000

/** What is kept of one kind. */
export interface KindInfo {
  kind: EntryKind
  entries: number
  bytes: number
  /** Those of them that the last run had no use for. */
  unused: number
  unusedBytes: number
}

/** What is kept in a target. */
export interface CacheInfo {
  folder: string
  kinds: KindInfo[]
  /** When the last run began, ISO 8601; absent when none is known. */
  lastRun?: string
}

/** Which entries go. */
export interface PruneOptions {
  /** Those that were not used for so many days (default: those that the last run had no use for). */
  days?: number
  /** All of them (default: `false`). */
  all?: boolean
}

/** What went. */
export interface Pruned {
  entries: number
  bytes: number
}

/**
 * Say what the cache of a target holds.
 *
 * @throws {RunError} when there is none.
 */
export async function readCacheInfo(folder: string): Promise<CacheInfo> {
  const state = expectState(folder)
  const started = readStart(state)
  const kinds = new Map<EntryKind, KindInfo>(
    entryKinds.map((kind) => [kind, {kind, entries: 0, bytes: 0, unused: 0, unusedBytes: 0}])
  )
  for await (const {bytes, kind, used} of listEntries(join(state, 'cache'))) {
    const info = kinds.get(kind)
    if (!info) continue
    info.entries++
    info.bytes += bytes
    if (started === undefined || used >= started.getTime()) continue
    info.unused++
    info.unusedBytes += bytes
  }
  return {folder, kinds: [...kinds.values()], ...(started ? {lastRun: started.toISOString()} : {})}
}

/**
 * Remove entries. What is missing later is made anew.
 *
 * @throws {RunError} when there is no cache, or a run is at work in it.
 */
export async function pruneCache(folder: string, {all = false, days}: PruneOptions): Promise<Pruned> {
  const state = expectState(folder)
  const lock = lockTarget(join(state, 'lock'), folder)
  try {
    const limit = days === undefined ? readStart(state)?.getTime() : Date.now() - days * day
    const goes = ({used}: StoredEntry) => all || (limit !== undefined && used < limit)
    const pruned = {entries: 0, bytes: 0}
    for await (const entry of listEntries(join(state, 'cache'))) {
      if (!goes(entry)) continue
      removeEntry(entry)
      pruned.entries++
      pruned.bytes += entry.bytes
    }
    return pruned
  } finally {
    lock.release()
  }
}

function expectState(folder: string): string {
  const state = join(folder, stateName)
  if (lstatSync(state, {throwIfNoEntry: false})?.isDirectory()) return state
  throw new RunError(
    `Expected the target of a run at \`${folder}\`, got none: it holds no \`${stateName}\`. Give the folder that \`banmian run -o\` wrote to.`
  )
}

/** When the last run began, as it noted itself. */
function readStart(state: string): Date | undefined {
  try {
    const date = new Date(readFileSync(join(state, 'started'), 'utf8').trim())
    return Number.isNaN(date.getTime()) ? undefined : date
  } catch {
    return undefined
  }
}
