import {InvalidArgumentError, Option} from 'commander'
import type {StageName} from '../pipeline.js'

/** Flags that several commands share. */
export interface SharedFlags {
  config?: string
  script?: 'keep' | 'hans' | 'hant'
  enrich?: boolean
  maxFileBytes?: number
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
    new Option('--enrich', 'add keywords and entities'),
    new Option('--max-file-bytes <bytes>', 'largest file to read (default: 64 MiB)').argParser(parseCount),
    new Option('--config <file>', 'options from a JSON file (default: banmian.config.json, if it is there)')
  ]
}

/** Read a whole number from 1. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,14}$/u.test(text)) throw new InvalidArgumentError('Expected a whole number from 1.')
  return Number(text)
}
