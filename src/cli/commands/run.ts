import {type Command, Option} from 'commander'
import type {ReportJson} from '../../emit/index.js'
import type {StageName} from '../../pipeline.js'
import type {RunOptions} from '../../run/index.js'
import {exitCodes, type Io, printLine, UsageError} from '../io.js'
import type {Finish} from '../main.js'
import {reporterOption, type SharedFlags, sharedOptions, stageChoices, workOptions} from '../options.js'

interface RunFlags extends SharedFlags {
  output?: string
  jsonl?: boolean
  strict?: boolean
  quiet?: boolean
  fromTree?: string
  from?: StageName
  jobs?: number
  pageSeconds?: number
  reporter?: string[]
}

/** Where articles go when nobody says. */
const defaultOutput = 'output'

/** Add `banmian run`. */
export function addRun(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('run')
    .description('turn pages into articles')
    .argument('[inputs...]', 'text, pictures, PDF; folders, patterns, or - for standard input')
    .option('-o, --output <folder>', `folder to write to (default: ${defaultOutput})`)
    .option('--jsonl', 'print articles to standard output, one a line; writes no files without -o')
    .option('--strict', 'exit with 1 on warnings as well')
    .option('--quiet', 'say nothing but errors')
    .addOption(reporterOption())
    .option('--from-tree <file>', 'go on with a tree that `inspect --format json` saved')
    .addOption(new Option('--from <stage>', 'first stage for that tree').choices(stageChoices.slice(1)))
  for (const option of [...sharedOptions(), ...workOptions()]) command.addOption(option)
  command.action(async (inputs: string[], flags: RunFlags) => finish(await runPages(inputs, flags, io)))
}

async function runPages(inputs: readonly string[], flags: RunFlags, io: Io): Promise<number> {
  // Loaded here, so that `--help` does not wait for the stages.
  const {readSettings, toPipelineOptions, toReadingOptions, toScanOptions} = await import('../config.js')
  const {run} = await import('../../run/index.js')
  const {createReporters} = await import('../reporters/index.js')
  const {eventsOf} = await import('../../summary/index.js')

  const config = await readSettings(flags, io)
  const jobs = flags.jobs ?? config.jobs
  const pageSeconds = flags.pageSeconds ?? config.pageSeconds
  const output = flags.output ?? (flags.jsonl ? undefined : (config.output ?? defaultOutput))
  const options: RunOptions = {
    inputs,
    ...chooseTree(inputs, flags),
    ...(output === undefined ? {} : {output}),
    ...(config.maxFileBytes ? {maxFileBytes: config.maxFileBytes} : {}),
    pipeline: await toPipelineOptions(config),
    reading: toReadingOptions(config),
    ...(config.reviewBelow === undefined ? {} : {review: {below: config.reviewBelow}}),
    scan: toScanOptions(config),
    ...(jobs ? {jobs} : {}),
    ...(pageSeconds ? {pageSeconds} : {}),
    stdin: io.stdin,
    signal: output === undefined ? AbortSignal.any([io.signal, io.closed]) : io.signal,
    onEvent: (event) => reporters.event(event),
    ...(flags.jsonl ? {onArticle: (article) => printLine(io.stdout, JSON.stringify(article))} : {})
  }
  const reporters = createReporters(
    {
      wanted: flags.reporter ?? config.reporter,
      quiet: flags.quiet ?? false,
      jsonl: flags.jsonl ?? false,
      output
    },
    io
  )
  try {
    const report = await run(options)
    // To do: goes when `run` calls `onEvent` itself.
    for (const event of eventsOf(report)) reporters.event(event)
    return chooseExitCode(report, flags.strict ?? config.strict ?? false, io)
  } finally {
    reporters.close()
  }
}

function chooseTree(inputs: readonly string[], {fromTree: path, from}: RunFlags): Pick<RunOptions, 'tree'> {
  if (path === undefined) {
    if (from !== undefined) throw new UsageError('Expected `--from-tree` with `--from`')
    if (inputs.length === 0) throw new UsageError('Expected an input: a file, a folder, a pattern, or -')
    return {}
  }
  if (inputs.length > 0) throw new UsageError('Expected inputs or `--from-tree`, got both')
  if (from === undefined) throw new UsageError('Expected `--from STAGE` with `--from-tree`')
  return {tree: {path, from}}
}

function chooseExitCode({status, counts}: ReportJson, strict: boolean, {signal}: Io): number {
  if (signal.aborted) return exitCodes.interrupted
  const failed = counts.errors > 0 || status === 'failed' || (strict && counts.warnings > 0)
  return failed ? exitCodes.failed : exitCodes.ok
}
