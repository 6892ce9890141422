import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect} from 'vitest'
import {type ReportJson, type ReviewJson, reportSchema, reviewSchema} from '../emit/index.js'
import {type RunOptions, run} from '../run/index.js'
import {listResults, makeFolder, readJsonFile, writeFiles} from './temporary.js'

/** Runs over the same files: one over all, and several over parts. */
export interface PartRuns {
  folder: string
  /** Folder of the files. */
  input: string
  /** Target of the one run. */
  whole: string
  parts: string[]
  /** Where to merge to. */
  output: string
}

/**
 * Run over files as a whole, and in parts.
 *
 * @param split names of each part, or how many shards.
 */
export async function runParts(
  files: Record<string, string>,
  split: readonly (readonly string[])[] | number,
  options: Partial<RunOptions> = {}
): Promise<PartRuns> {
  const folder = makeFolder()
  const input = join(folder, 'in')
  await writeFiles(input, files)
  const whole = join(folder, 'whole')
  await run({...options, inputs: [input], output: whole})
  const runs =
    typeof split === 'number'
      ? Array.from({length: split}, (_, index) => ({
          inputs: [input],
          shard: {part: index + 1, of: split}
        }))
      : split.map((names) => ({inputs: names.map((name) => join(input, name))}))
  const parts = runs.map((_, index) => join(folder, `part-${index + 1}`))
  for (const [index, more] of runs.entries()) {
    await run({...options, ...more, output: parts[index] ?? ''})
  }
  return {folder, input, whole, parts, output: join(folder, 'merged')}
}

/** Articles, issues and review list of a target, by name. */
export function readResults(folder: string): Record<string, string> {
  const names = listResults(folder).filter((name) => !name.startsWith('report.'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** The report of a target as text, without times, and without which part it is. */
export function readTimeless(folder: string): string {
  const report = readJsonFile<ReportJson>(folder, 'report.json')
  expect(reportSchema.parse(report)).toEqual(report)
  const times = ['seconds', 'timings']
  return JSON.stringify(
    {...report, shard: undefined},
    (key, value: unknown) => (times.includes(key) ? 0 : value),
    1
  )
}

/** Expect that two targets hold the same, byte for byte; but for times in their reports. */
export function expectSame(actual: string, expected: string): void {
  expect(readResults(actual)).toEqual(readResults(expected))
  expect(readTimeless(actual)).toBe(readTimeless(expected))
  const review = readJsonFile<ReviewJson>(actual, 'review.json')
  expect(reviewSchema.parse(review)).toEqual(review)
}

/** Change the events of a target, line by line. */
export function editEvents(part: string, edit: (lines: string[]) => string[]): void {
  const path = join(part, 'report.ndjson')
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  writeFileSync(path, `${edit(lines).join('\n')}\n`)
}

/** What an action throws, as text. */
export async function explainThrown(action: Promise<unknown>): Promise<string> {
  return action.then(
    () => 'nothing was thrown',
    (error: unknown) => `${error}`
  )
}
