import {lstat, rm, writeFile} from 'node:fs/promises'
import {dirname, join, relative} from 'node:path'
import type {Command} from 'commander'
import {exitCodes, type Io, printLine, UsageError} from '../io.js'
import type {Finish} from '../main.js'

interface ReportFlags {
  json?: boolean
  /** File to write to; `true`: the usual one. */
  html?: string | true
}

/** Where articles go when nobody says. */
const defaultOutput = 'output'

/** Entries of the review list in `--json`. */
const mostEntries = 5

/** Add `banmian report`. */
export function addReport(program: Command, io: Io, finish: Finish): void {
  program
    .command('report')
    .description('tell what a run came to: finished, interrupted, killed, or still at work')
    .argument('[folder]', `folder that a run wrote to (default: ${defaultOutput})`)
    .option('--json', 'print one JSON value')
    .option('--html [file]', 'write one page with charts (default: report.html in the folder; - prints it)')
    .action(async (folder: string | undefined, flags: ReportFlags) =>
      finish(await showReport(folder ?? defaultOutput, flags, io))
    )
}

async function showReport(folder: string, {html, json}: ReportFlags, io: Io): Promise<number> {
  if (json && html !== undefined) throw new UsageError('Expected one of `--json` and `--html`, got both')
  const {readRunReport} = await import('../run-report.js')
  const report = await readRunReport(folder, io)
  if (json) {
    const {review, ...rest} = report
    const first = review && {...review, entries: review.entries.slice(0, mostEntries)}
    printLine(io.stdout, JSON.stringify({...rest, ...(first ? {review: first} : {})}, undefined, 2))
  } else if (html !== undefined) {
    const {formatPage} = await import('../html/page.js')
    const path = html === true ? join(folder, 'report.html') : html
    if (path === '-') io.stdout.write(formatPage(report, '.'))
    else {
      if (html === true) await removeLink(path)
      await writePage(path, formatPage(report, relative(dirname(path), folder)))
      printLine(io.stderr, `written: ${path}`)
    }
  } else {
    const {formatReport} = await import('../format-report.js')
    const {choosePaint} = await import('../paint.js')
    printLine(io.stdout, formatReport(report, choosePaint(io.stdout, io)))
  }
  return exitCodes.ok
}

/** A link in the folder of a run may lead out of it; where the user names a file, a link is meant. */
async function removeLink(path: string): Promise<void> {
  const state = await lstat(path).catch(() => undefined)
  if (state?.isSymbolicLink()) await rm(path, {force: true})
}

async function writePage(path: string, page: string): Promise<void> {
  try {
    await writeFile(path, page)
  } catch (error) {
    throw new UsageError(
      `Expected a file that can be written at \`${path}\`, got ${String(error)}. The folder of the run comes before \`--html\``
    )
  }
}
