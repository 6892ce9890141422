import {readFile} from 'node:fs/promises'
import {explainError, RunError} from './run-error.js'

/**
 * Read a JSON file that must be one.
 *
 * @param remedy what to do when it is not, as a sentence without its stop.
 * @throws {RunError} when it can not be read or is no JSON.
 */
export async function readJsonFile(path: string, remedy: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new RunError(`Expected JSON in \`${path}\`, got \`${explainError(error)}\`. ${remedy}.`)
  }
}
