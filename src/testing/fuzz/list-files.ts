import {readdirSync} from 'node:fs'
import {join} from 'node:path'

/** Paths of everything below a folder that is no folder, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
