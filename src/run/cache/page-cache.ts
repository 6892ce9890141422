import {createHash} from 'node:crypto'
import {createReadStream, statSync} from 'node:fs'
import {z} from 'zod'
import {define} from '../../emit/index.js'
import type {PageIdentity} from '../issues/desk-page.js'
import {isSafeName} from '../names.js'
import type {PageTask, TaskResult} from '../page-task.js'
import {rememberLast} from '../remember-last.js'
import {digest} from './entry.js'
import type {KeyMaker, PageKeys} from './keys.js'
import type {Store} from './store.js'

/** What is known of a page before it is read. */
export interface KnownPage {
  /** Of the finished page; absent when it can not be kept. */
  key?: string
  /** To which issue it belongs; absent when no earlier run has finished it. */
  identity?: PageIdentity
  /** The task, with what an earlier run has read of its picture. */
  task: PageTask
  /**
   * Keep what was read of the picture.
   *
   * @throws {StopError} when it can not be written.
   */
  keep: (result: TaskResult) => void
}

/** Looks up pages in the cache of a target. */
export interface PageCache {
  look: (task: PageTask) => Promise<KnownPage>
}

/** State of a file, to see whether it has changed while it was read. */
interface FileState {
  path: string
  size: number
  mtimeMs: number
}

/** Folders and files are named by it: an entry that somebody has made up must not lead out of the target. */
const identitySchema: z.ZodType<PageIdentity, PageIdentity> = define<PageIdentity>()(
  z.strictObject({
    issue: z.string().refine(isSafeName).exactOptional(),
    page: z.string().regex(/^p\d{2,16}(?:-\d{1,5})?$/u)
  })
)

/** Engine that was not there: what was read without it is not kept, as it may be there the next time. */
const engineMissing = 'run:engine-missing'

/**
 * Make a cache of pages.
 *
 * @param fresh nothing that is kept counts; what is made is kept all the same.
 */
export function createPageCache(store: Store, keys: KeyMaker, fresh: boolean): PageCache {
  // Pages of one file come one after the other.
  const digestInput = rememberLast(digestFile)
  return {
    look: async (task) => {
      if ('text' in task) {
        const {page: key} = keys.keysOf(task, '')
        return {key, task, keep: () => {}, ...(fresh ? {} : findIdentity(store, key))}
      }
      const {bytes, source} = task
      const state = bytes ? undefined : stateOf(source)
      const input = bytes ? digest(bytes) : await digestInput(source)
      // Whoever reads the page says what is wrong with the file.
      if (input === undefined) return {task, keep: () => {}}
      const {page: key, recognize} = keys.keysOf(task, input)
      const kept = fresh || recognize === undefined ? undefined : store.get('recognize', recognize)
      return {
        key,
        ...(fresh ? {} : findIdentity(store, key)),
        task: kept ? {...task, kept} : {...task, keep: true},
        keep: (result) => keepReading(store, recognize, result, state)
      }
    }
  }
}

function keepReading(
  store: Store,
  key: PageKeys['recognize'],
  {kept, messages}: TaskResult,
  before: FileState | undefined
): void {
  if (kept === undefined || key === undefined) return
  if (messages.some(({ruleId}) => ruleId === engineMissing)) return
  if (before && !isUnchanged(before)) return
  store.put('recognize', key, kept)
}

function findIdentity(store: Store, key: string): {identity?: PageIdentity} {
  const bytes = store.get('page', key)
  if (!bytes) return {}
  try {
    const {data} = identitySchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return data ? {identity: data} : {}
  } catch {
    return {}
  }
}

/** @returns nothing when the file can not be read. */
async function digestFile(path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

function stateOf(path: string): FileState | undefined {
  try {
    const {mtimeMs, size} = statSync(path)
    return {path, mtimeMs, size}
  } catch {
    return undefined
  }
}

function isUnchanged(before: FileState): boolean {
  const now = stateOf(before.path)
  return now?.mtimeMs === before.mtimeMs && now.size === before.size
}
