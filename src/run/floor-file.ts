import {existsSync} from 'node:fs'
import {dirname} from 'node:path'
import type {Floor} from '../evaluate/index.js'
import {formatJson} from './format-json.js'
import {readJsonFile} from './read-json-file.js'
import {explainError, RunError} from './run-error.js'
import {writeWhole} from './target/whole-file.js'

const remedy = 'Put it right, or make a new one with `--update-floor` under another name'

/**
 * Read a floor: one JSON object, measures with their least figures.
 *
 * @returns `undefined` when there is no such file.
 * @throws {RunError} when it is none.
 */
export async function readFloor(path: string): Promise<Floor | undefined> {
  if (!existsSync(path)) return undefined
  const value = await readJsonFile(path, remedy)
  const entries =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
  const figures = entries.filter((entry): entry is [string, number] => Number.isFinite(entry[1]))
  if (entries.length === 0 || figures.length < entries.length) {
    const wrong = entries.find(([, figure]) => !Number.isFinite(figure))
    const got = wrong ? `\`${wrong[0]}\` with \`${JSON.stringify(wrong[1])}\`` : 'none'
    throw new RunError(`Expected measures with numbers in \`${path}\`, got ${got}. ${remedy}.`)
  }
  return new Map(figures)
}

/**
 * Write a floor.
 *
 * @throws {RunError} when it can not be written.
 */
export async function writeFloor(path: string, floor: Floor): Promise<void> {
  try {
    await writeWhole([{path, data: formatJson(Object.fromEntries(floor))}], dirname(path))
  } catch (error) {
    throw new RunError(explainError(error))
  }
}
