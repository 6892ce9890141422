import {type Command, Option} from 'commander'
import type {OnExisting} from '../../run/index.js'
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
  const {printSummary} = await import('../print-summary.js')
  const {failure, notes, report} = await merge({
    parts,
    output,
    cache,
    signal: io.signal,
    ...(onExisting ? {onExisting} : {})
  })
  if (!quiet) for (const note of notes) printLine(io.stderr, `banmian: ${note}`)
  printSummary(report, [], {quiet, output}, io)
  if (failure !== undefined) return exitCodes.stopped
  if (io.signal.aborted) return io.signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted
  return report.status === 'ok' || report.status === 'partial' ? exitCodes.ok : exitCodes.failed
}
