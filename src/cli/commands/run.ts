import {type Command, Option} from 'commander'
import type {RunEvent} from '../../emit/index.js'
import type {StageName} from '../../pipeline.js'
import type {RunOptions} from '../../run/index.js'
import type {Config} from '../config.js'
import {chooseExitCode} from '../exit-code.js'
import {type Io, printLine, UsageError} from '../io.js'
import type {Finish} from '../main.js'
import {
  batchOptions,
  reporterOption,
  type SharedFlags,
  sharedOptions,
  stageChoices,
  workOptions
} from '../options.js'

interface RunFlags extends SharedFlags {
  output?: string
  jsonl?: boolean
  strict?: boolean
  quiet?: boolean
  fromTree?: string
  from?: StageName
  jobs?: number
  pageSeconds?: number
  workerMegabytes?: number
  retries?: number
  onExisting?: NonNullable<RunOptions['onExisting']>
  maxFailures?: string
  shard?: string
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
  for (const option of [...sharedOptions(), ...workOptions(), ...batchOptions()]) command.addOption(option)
  command.action(async (inputs: string[], flags: RunFlags) => finish(await runPages(inputs, flags, io)))
}

async function runPages(inputs: readonly string[], flags: RunFlags, io: Io): Promise<number> {
  // Loaded here, so that `--help` does not wait for the stages.
  const {readSettings, toPipelineOptions, toReadingOptions, toScanOptions} = await import('../config.js')
  const {parseBudget, parseShard, run} = await import('../../run/index.js')
  const {createReporters} = await import('../reporters/index.js')

  const config = await readSettings(flags, io)
  const batch = toBatchOptions({...config, ...flags}, {parseBudget, parseShard})
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
    ...toWorkOptions({...config, ...flags}),
    ...batch,
    stdin: io.stdin,
    signal: output === undefined ? AbortSignal.any([io.signal, io.closed]) : io.signal,
    ...(flags.jsonl ? {onArticle: (article) => printLine(io.stdout, JSON.stringify(article))} : {})
  }
  const wanted = flags.reporter ?? config.reporter
  const ways = {wanted, quiet: flags.quiet ?? false, jsonl: flags.jsonl ?? false, output}
  const reporter = createReporters(ways, io)
  let told: string | undefined
  const onEvent = (event: RunEvent) => {
    if (event.event === 'end') told = event.reason
    reporter.event(event)
  }
  const report = await run({...options, onEvent}).finally(reporter.close)
  // The report itself may be what could not be written.
  if (report.reason !== undefined && report.reason !== told) printLine(io.stderr, `banmian: ${report.reason}`)
  if (report.shard !== undefined && report.status === 'ok' && report.counts.inputs === 0 && !flags.quiet) {
    printLine(
      io.stderr,
      `banmian: none of the inputs falls into part ${report.shard}; there is nothing to do`
    )
  }
  return chooseExitCode(report, flags.strict ?? config.strict ?? false, io)
}

/** Who reads the pages, and for how long. */
function toWorkOptions({jobs, pageSeconds, retries, workerMegabytes}: Config): Partial<RunOptions> {
  return {
    ...(jobs ? {jobs} : {}),
    ...(pageSeconds ? {pageSeconds} : {}),
    ...(retries === undefined ? {} : {retries}),
    ...(workerMegabytes ? {workerMegabytes} : {})
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

/** What long runs want: how much is done again, when to give up, which part to run. */
function toBatchOptions(
  {maxFailures, onExisting, shard}: Config & Pick<RunFlags, 'shard'>,
  {parseBudget, parseShard}: Pick<typeof import('../../run/index.js'), 'parseBudget' | 'parseShard'>
): Partial<RunOptions> {
  const budget = parseGiven(maxFailures, parseBudget, '`--max-failures` as `10` or `10%`')
  const part = parseGiven(shard, parseShard, '`--shard` as `3/8`, the third of eight parts')
  return {
    ...(onExisting ? {onExisting} : {}),
    ...(budget ? {maxFailures: budget} : {}),
    ...(part ? {shard: part} : {})
  }
}

/** Read the text of an option; one that means nothing is the user’s slip. */
function parseGiven<Value>(
  text: string | undefined,
  parse: (text: string) => Value | undefined,
  expected: string
): Value | undefined {
  if (text === undefined) return undefined
  const value = parse(text)
  if (value === undefined) throw new UsageError(`Expected ${expected}, got \`${text}\``)
  return value
}
