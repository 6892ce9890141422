import {type Command, Option} from 'commander'
import type {OnExisting} from '../../run/index.js'
import {chooseExitCode} from '../exit-code.js'
import {exitCodes, type Io, printLine} from '../io.js'
import type {Finish} from '../main.js'

interface MergeFlags {
  output: string
  onExisting?: OnExisting
  /** `false` with `--no-cache`. */
  cache: boolean
  quiet?: boolean
}

/** Add `banmian merge`. */
export function addMerge(program: Command, io: Io, finish: Finish): void {
  program
    .command('merge')
    .description('join what several runs wrote, shards above all, as one run would have written it')
    .argument('<folders...>', 'folders that runs wrote to; they are only read')
    .requiredOption('-o, --output <folder>', 'folder to write to')
    .addOption(
      new Option(
        '--on-existing <mode>',
        'what stands there already: do nothing, leave what somebody has changed, or write all anew (default: abort)'
      ).choices(['abort', 'skip', 'overwrite'])
    )
    .option('--no-cache', 'leave out what the runs kept for later ones')
    .option('--quiet', 'say nothing but errors')
    .action(async (folders: string[], flags: MergeFlags) => finish(await mergeFolders(folders, flags, io)))
}

async function mergeFolders(
  parts: readonly string[],
  {cache, onExisting, output, quiet = false}: MergeFlags,
  io: Io
): Promise<number> {
  const {merge} = await import('../../run/index.js')
  const {sayEnding} = await import('../print-summary.js')
  const {choosePaint} = await import('../paint.js')
  const {RunSummary} = await import('../../summary/index.js')
  const summary = new RunSummary()
  const {failure, notes, report} = await merge({
    parts,
    output,
    cache,
    signal: io.signal,
    onEvent: (event) => summary.add(event),
    ...(onExisting ? {onExisting} : {})
  })
  if (!quiet) for (const note of notes) printLine(io.stderr, `banmian: ${note}`)
  if (!quiet || failure !== undefined) {
    for (const line of sayEnding(summary.toJSON(), choosePaint(io.stderr, io), output))
      printLine(io.stderr, line)
  }
  if (failure !== undefined) return exitCodes.stopped
  // That a part was stopped is no matter of the merge: it has not got all there is.
  return report.status === 'stopped' ? exitCodes.failed : chooseExitCode(report, false, io)
}
