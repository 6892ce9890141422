import {InvalidArgumentError, Option} from 'commander'
import type {PdfMode} from '../ingest/index.js'
import type {CorrectMode} from '../normalize/index.js'
import type {StageName} from '../pipeline.js'
import type {ReadingOptions} from '../run/index.js'

/** Flags that several commands share. */
export interface SharedFlags {
  config?: string
  /** Files, folders or patterns. */
  profile?: string[]
  script?: 'keep' | 'hans' | 'hant'
  correct?: CorrectMode
  enrich?: boolean
  maxFileBytes?: number
  engine?: NonNullable<ReadingOptions['engine']>
  lang?: NonNullable<ReadingOptions['lang']>
  models?: string
  pdf?: PdfMode
  maxPixels?: number
}

/** Names of stages; here as well, so that `--help` need not load the stages. A test compares them. */
export const stageChoices: readonly StageName[] = [
  'ingest',
  'layout',
  'recognize',
  'normalize',
  'label',
  'segment',
  'extract',
  'enrich'
]

/** Options that several commands share. */
export function sharedOptions(): Option[] {
  return [
    new Option('--script <script>', 'script of the output (default: the paper’s own)').choices([
      'keep',
      'hans',
      'hant'
    ]),
    new Option('--correct <mode>', 'misread characters to put right (default: safe)').choices([
      'off',
      'safe',
      'bold'
    ]),
    new Option('--enrich', 'add keywords and entities'),
    new Option(
      '--profile <file>',
      'what is known of a newspaper; a file or a folder of them, may be repeated (default: none)'
    ).argParser(collect),
    new Option('--engine <engine>', 'what reads pictures (default: auto, the best for the script)').choices([
      'auto',
      'tesseract',
      'paddle'
    ]),
    new Option('--lang <script>', 'script that pictures are printed in (default: found out)').choices([
      'hans',
      'hant'
    ]),
    new Option('--models <folder>', 'PP-OCR models to use in place of those installed'),
    new Option(
      '--pdf <mode>',
      'text of a PDF: its own, read from the picture, or what suits (default: auto)'
    ).choices(['auto', 'text', 'ocr']),
    new Option('--max-pixels <number>', 'largest picture to decode (default: 100 million)').argParser(
      parseCount
    ),
    new Option(
      '--max-file-bytes <bytes>',
      'largest file to read (default: 64 MiB of text, 1 GiB of pictures)'
    ).argParser(parseCount),
    new Option('--config <file>', 'options from a JSON file (default: banmian.config.json, if it is there)')
  ]
}

/** Options of commands that read many pages. */
export function workOptions(): Option[] {
  return [
    new Option('--jobs <number>', 'cores to use (default: all, as memory allows)').argParser(parseCount),
    new Option('--page-seconds <number>', 'most seconds for a page (default: 600)').argParser(parseCount),
    new Option(
      '--worker-megabytes <number>',
      'most memory of a process that reads pages, in MiB (default: 3072)'
    ).argParser(parseCount),
    new Option(
      '--retries <number>',
      'how often a page is tried again whose process was lost (default: 1)'
    ).argParser(parseNumber)
  ]
}

/** Options of long runs. */
export function batchOptions(): Option[] {
  return [
    new Option(
      '--on-existing <mode>',
      'what an earlier run wrote: leave what is right, do it all again, or do nothing (default: skip)'
    ).choices(['skip', 'overwrite', 'abort']),
    new Option(
      '--max-failures <number>',
      'stop when more pages have failed: a number, or a share such as 10% (default: never)'
    ),
    new Option('--shard <part/of>', 'run a part of the inputs, issue by issue, such as 3/8 (default: all)')
  ]
}

/** The option that says how a run is shown. */
export function reporterOption(): Option {
  return new Option(
    '--reporter <name[=file]>',
    'how to tell of the run: pretty, plain, ndjson, junit, github; to a file behind =; may be repeated (default: pretty on a terminal, or else plain)'
  ).argParser(collect)
}

/** An option that takes a whole number from 1. */
export function countOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(parseCount)
}

function collect(path: string, before: string[] | undefined): string[] {
  return [...(before ?? []), path]
}

/** Read a whole number from 1. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,14}$/u.test(text)) throw new InvalidArgumentError('Expected a whole number from 1.')
  return Number(text)
}

/** Read a whole number from 0. */
export function parseNumber(text: string): number {
  if (text === '0') return 0
  if (!/^[1-9]\d{0,14}$/u.test(text)) throw new InvalidArgumentError('Expected a whole number from 0.')
  return Number(text)
}
