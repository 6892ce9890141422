import {writeFile} from 'node:fs/promises'
import {type Command, Option} from 'commander'
import type {StageName} from '../../pipeline.js'
import type {Inspection} from '../../run/index.js'
import {exitCodes, type Io, printLine, UsageError} from '../io.js'
import type {Finish} from '../main.js'
import {parseCount, type SharedFlags, sharedOptions, stageChoices} from '../options.js'

type TextFormat = 'tree' | 'json' | 'text' | 'diff'
type Format = TextFormat | 'svg' | 'png'

interface InspectFlags extends SharedFlags {
  stage: StageName
  format: Format
  page?: number
  output?: string
}

/** Add `banmian inspect`. */
export function addInspect(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('inspect')
    .description('show a page as it stands after a stage')
    .argument('<input>', 'one file (text, picture, PDF), or - for standard input')
    .addOption(new Option('--stage <stage>', 'last stage to run').choices(stageChoices).default('extract'))
    .addOption(
      new Option('--format <format>', 'how to show it')
        .choices(['tree', 'json', 'text', 'diff', 'svg', 'png'])
        .default('tree')
    )
    .option('-o, --output <file>', 'file to write to (default: standard output)')
    .addOption(
      new Option('--page <number>', 'page of an input with several (default: 1)').argParser(parseCount)
    )
  for (const option of sharedOptions()) command.addOption(option)
  command.action(async (input: string, flags: InspectFlags) => finish(await inspectPage(input, flags, io)))
}

async function inspectPage(input: string, flags: InspectFlags, io: Io): Promise<number> {
  const {readSettings, toPipelineOptions, toReadingOptions, toScanOptions} = await import('../config.js')
  const {inspect} = await import('../../run/index.js')
  const {formatMessage} = await import('../../diagnostics/index.js')
  const {choosePaint} = await import('../paint.js')

  const {stage, page, format, output} = flags
  const config = await readSettings(flags, io)
  const enrich = stage === 'enrich' || config.enrich === true
  const inspection = await inspect({
    input,
    stage,
    ...(format === 'svg' || format === 'png' ? {draw: format} : {}),
    ...(page ? {page} : {}),
    pipeline: await toPipelineOptions({...config, enrich}),
    reading: toReadingOptions(config),
    scan: toScanOptions(config),
    ...(config.maxFileBytes ? {maxFileBytes: config.maxFileBytes} : {}),
    stdin: io.stdin
  })
  const paint = choosePaint(io.stderr, io)
  for (const message of inspection.messages) printLine(io.stderr, formatMessage(input, message, paint))
  const {after, drawing} = inspection
  const drawn = format === 'svg' || format === 'png'
  if (drawn && drawing) await writeResult(drawing, output, io)
  else if (drawn && after)
    throw new UsageError(`Expected a picture or a scanned PDF for \`--format ${format}\`, got text`)
  else if (!drawn && after)
    await writeResult(await formatTrees({...inspection, after}, format, io), output, io)
  return after ? exitCodes.ok : exitCodes.failed
}

/** A picture has no line end of its own to give; text has. */
async function writeResult(result: string | Uint8Array, output: string | undefined, io: Io): Promise<void> {
  const data = typeof result === 'string' ? `${result}\n` : result
  if (output === undefined) {
    io.stdout.write(data)
    return
  }
  try {
    await writeFile(output, data)
  } catch (error) {
    throw new UsageError(`Expected a file that can be written at \`${output}\`, got ${String(error)}`)
  }
}

async function formatTrees(
  {after, before}: Inspection & {after: NonNullable<Inspection['after']>},
  format: TextFormat,
  io: Io
): Promise<string> {
  const {choosePaint} = await import('../paint.js')
  const paint = choosePaint(io.stdout, io)
  switch (format) {
    case 'json':
      return JSON.stringify(after, undefined, 2)
    case 'text':
      return (await import('../format-text.js')).formatText(after)
    case 'tree':
      return (await import('../format-tree.js')).formatTree(after, paint)
    case 'diff': {
      if (!before) throw new UsageError('Expected a stage behind `ingest` for `--format diff`')
      return (await import('../format-diff.js')).formatDiff(before, after, paint)
    }
  }
}
