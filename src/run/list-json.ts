import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {explainError, RunError} from './run-error.js'

/**
 * List the JSON files below a folder: names of a folder by code unit, what is
 * in a folder at the place of its name.
 *
 * @param what what is looked for, for the message.
 * @throws {RunError} when there is no such folder.
 */
export async function listJson(folder: string, what: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch((error: unknown) => {
    throw new RunError(
      `Expected a folder of ${what} at \`${folder}\`, got \`${explainError(error)}\`. Look at the spelling.`
    )
  })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: string[] = []
  for (const entry of entries) {
    // What a run keeps for later runs is none of its output.
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await listJson(path, what)))
    else if (entry.name.endsWith('.json')) found.push(path)
  }
  return found
}
