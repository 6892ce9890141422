import {type Command, InvalidArgumentError, Option} from 'commander'
import {exitCodes, type Io, printLine, UsageError} from '../io.js'
import type {Finish} from '../main.js'

/** Where articles go when nobody says. */
const defaultOutput = 'output'

interface PruneFlags {
  olderThan?: number
  all?: boolean
}

/** Add `banmian cache info` and `banmian cache prune`. */
export function addCache(program: Command, io: Io, finish: Finish): void {
  const cache = program.command('cache').description('what a target keeps for later runs')
  cache
    .command('info')
    .description('say what is kept, and how much of it the last run had no use for')
    .argument('[folder]', `folder that a run wrote to (default: ${defaultOutput})`)
    .option('--json', 'print it as JSON')
    .action(async (folder: string | undefined, {json}: {json?: boolean}) =>
      finish(await printInfo(folder ?? defaultOutput, json ?? false, io))
    )
  cache
    .command('prune')
    .description('remove what the last run had no use for')
    .argument('[folder]', `folder that a run wrote to (default: ${defaultOutput})`)
    .addOption(
      new Option('--older-than <days>', 'remove what was not used for so many days instead').argParser(
        parseDays
      )
    )
    .option('--all', 'remove everything')
    .action(async (folder: string | undefined, flags: PruneFlags) =>
      finish(await prune(folder ?? defaultOutput, flags, io))
    )
}

async function printInfo(folder: string, json: boolean, io: Io): Promise<number> {
  const {readCacheInfo} = await import('../../run/index.js')
  const {formatCacheInfo} = await import('../format-cache.js')
  const info = await readCacheInfo(folder)
  printLine(io.stdout, json ? JSON.stringify(info, undefined, 2) : formatCacheInfo(info))
  return exitCodes.ok
}

async function prune(folder: string, {all, olderThan}: PruneFlags, io: Io): Promise<number> {
  if (all && olderThan !== undefined) throw new UsageError('Expected `--all` or `--older-than`, got both')
  const {pruneCache} = await import('../../run/index.js')
  const {formatBytes} = await import('../format-cache.js')
  const {bytes, entries} = await pruneCache(folder, {
    ...(all ? {all} : {}),
    ...(olderThan === undefined ? {} : {days: olderThan})
  })
  printLine(io.stdout, `removed ${entries} ${entries === 1 ? 'entry' : 'entries'}, ${formatBytes(bytes)}`)
  return exitCodes.ok
}

function parseDays(text: string): number {
  if (!/^\d{1,6}(?:\.\d{1,6})?$/u.test(text)) throw new InvalidArgumentError('Expected a number of days.')
  return Number(text)
}
