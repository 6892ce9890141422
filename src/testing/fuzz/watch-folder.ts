/** What lies in a folder, so that two moments can be compared. */
import {createHash} from 'node:crypto'
import {lstatSync, readdirSync, readFileSync, readlinkSync} from 'node:fs'
import {join} from 'node:path'

/** Kind and content of everything below a folder, by path. */
export type Snapshot = ReadonlyMap<string, string>

/**
 * Note everything below a folder. Links are noted, not followed.
 *
 * @param except folders to leave out, by full path.
 */
export function takeSnapshot(folder: string, except: readonly string[] = []): Snapshot {
  const found = new Map<string, string>()
  const visit = (path: string) => {
    for (const name of readdirSync(path).sort()) {
      const child = join(path, name)
      if (except.includes(child)) continue
      const state = lstatSync(child)
      if (state.isSymbolicLink()) found.set(child, `link to ${readlinkSync(child)}`)
      else if (state.isDirectory()) {
        found.set(child, 'folder')
        visit(child)
      } else found.set(child, hash(child))
    }
  }
  visit(folder)
  return found
}

function hash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/** Say what differs, a sentence each. */
export function compareSnapshots(before: Snapshot, after: Snapshot): string[] {
  const faults: string[] = []
  for (const [path, state] of before) {
    const now = after.get(path)
    if (now === undefined) faults.push(`gone outside the target: ${path}`)
    else if (now !== state) faults.push(`changed outside the target: ${path}`)
  }
  for (const path of after.keys()) if (!before.has(path)) faults.push(`written outside the target: ${path}`)
  return faults
}
