import {join} from 'node:path'
import type {Command} from 'commander'
import {exitCodes, type Io, printLine, UsageError} from '../io.js'
import type {Finish} from '../main.js'
import {countOption} from '../options.js'

/** Entries shown when nobody says how many. */
const usualMost = 20

/** Where articles go when nobody says. */
const defaultOutput = 'output'

/** Add `banmian review`. */
export function addReview(program: Command, io: Io, finish: Finish): void {
  program
    .command('review')
    .description('list what a run was not sure of, worst first')
    .argument('[folder]', `folder that a run wrote to (default: ${defaultOutput})`)
    .addOption(countOption('--most <number>', `entries to show (default: ${usualMost})`))
    .action(async (folder: string | undefined, {most}: {most?: number}) =>
      finish(await listReview(folder ?? defaultOutput, most ?? usualMost, io))
    )
}

async function listReview(folder: string, most: number, io: Io): Promise<number> {
  const {reviewSchema} = await import('../../emit/index.js')
  const {formatReview} = await import('../format-review.js')
  const {choosePaint} = await import('../paint.js')
  const {readJson} = await import('../read-json.js')
  const {prettifyError} = await import('zod')

  const path = join(folder, 'review.json')
  const result = reviewSchema.safeParse(await readJson(path, io))
  if (!result.success)
    throw new UsageError(`Expected a review list in \`${path}\`:\n${prettifyError(result.error)}`)
  printLine(io.stdout, formatReview(result.data, {folder, most}, choosePaint(io.stdout, io)))
  return exitCodes.ok
}
