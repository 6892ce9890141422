import {copyFileSync, existsSync, mkdirSync, renameSync} from 'node:fs'
import {basename, dirname, join, relative} from 'node:path'
import {listEntries} from '../cache/store.js'
import {stateName, type Target} from '../target/open-target.js'
import {refuseWrite} from '../target/whole-file.js'

/** Sample: `0f`, and the 62 digits behind it. */
const shelfPattern = /^[\da-f]{2}$/u
const namePattern = /^[\da-f]{62}$/u

/**
 * Copy what a part keeps for later runs. An entry is named by what it holds,
 * so one that is there already is the same. It is not brought to the disk at
 * once: whether it is whole, it says itself.
 *
 * @throws {StopError} when it can not be written.
 */
export async function copyCache(folder: string, {cache, unfinished}: Target): Promise<void> {
  const from = join(folder, stateName, 'cache')
  for await (const {path} of listEntries(from)) {
    if (!namePattern.test(basename(path)) || !shelfPattern.test(basename(dirname(path)))) continue
    const to = join(cache, relative(from, path))
    if (existsSync(to)) continue
    const beside = join(unfinished, basename(path))
    try {
      mkdirSync(dirname(to), {recursive: true})
      copyFileSync(path, beside)
      renameSync(beside, to)
    } catch (error) {
      throw refuseWrite(to, error)
    }
  }
}
