import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {z} from 'zod'
import {explainIssues} from '../diagnostics/index.js'
import {define} from '../emit/index.js'
import type {PdfMode, ScanOptions} from '../ingest/index.js'
import type {CorrectMode} from '../normalize/index.js'
import type {PipelineOptions} from '../pipeline.js'
import {type ReadingOptions, type RunOptions, readProfiles} from '../run/index.js'
import {type Io, UsageError} from './io.js'
import type {SharedFlags} from './options.js'

/** What a config file may say; each is also an option, which comes first. */
export interface Config {
  output?: string
  script?: 'keep' | 'hans' | 'hant'
  correct?: CorrectMode
  enrich?: boolean
  strict?: boolean
  maxFileBytes?: number
  engine?: NonNullable<ReadingOptions['engine']>
  lang?: NonNullable<ReadingOptions['lang']>
  models?: string
  pdf?: PdfMode
  maxPixels?: number
  jobs?: number
  pageSeconds?: number
  workerMegabytes?: number
  retries?: number
  onExisting?: NonNullable<RunOptions['onExisting']>
  /** Sample: `10`, `10%`. */
  maxFailures?: string
  doubtBelow?: number
  reviewBelow?: number
  /** Title profiles: files, folders or patterns. */
  profiles?: string[]
  /** How to tell of a run. Sample: `plain`, `junit=junit.xml`. */
  reporter?: string[]
  /** Normalize rules that do not run. */
  off?: string[]
}

/** Config and flags together. */
export interface Settings extends Config {
  /** The profiles stand on the command line, and not in the config. */
  profilesGiven?: boolean
}

const configSchema: z.ZodType<Config, Config> = define<Config>()(
  z.strictObject({
    output: z.string().min(1).exactOptional(),
    script: z.enum(['keep', 'hans', 'hant']).exactOptional(),
    correct: z.enum(['off', 'safe', 'bold']).exactOptional(),
    enrich: z.boolean().exactOptional(),
    strict: z.boolean().exactOptional(),
    maxFileBytes: z.int().min(1).exactOptional(),
    engine: z.enum(['auto', 'tesseract', 'paddle']).exactOptional(),
    lang: z.enum(['hans', 'hant']).exactOptional(),
    models: z.string().min(1).exactOptional(),
    pdf: z.enum(['auto', 'text', 'ocr']).exactOptional(),
    maxPixels: z.int().min(1).exactOptional(),
    jobs: z.int().min(1).exactOptional(),
    pageSeconds: z.int().min(1).exactOptional(),
    workerMegabytes: z.int().min(1).exactOptional(),
    retries: z.int().min(0).exactOptional(),
    onExisting: z.enum(['skip', 'overwrite', 'abort']).exactOptional(),
    maxFailures: z.string().exactOptional(),
    doubtBelow: z.number().min(0).max(1).exactOptional(),
    reviewBelow: z.number().min(0).max(1).exactOptional(),
    profiles: z.array(z.string().min(1)).exactOptional(),
    reporter: z.array(z.string().min(1)).exactOptional(),
    off: z.array(z.string().startsWith('normalize:')).exactOptional()
  })
)

const keys = [
  'output',
  'script',
  'correct',
  'enrich',
  'strict',
  'maxFileBytes',
  'engine',
  'lang',
  'models',
  'pdf',
  'maxPixels',
  'jobs',
  'pageSeconds',
  'workerMegabytes',
  'retries',
  'onExisting',
  'maxFailures',
  'doubtBelow',
  'reviewBelow',
  'profiles',
  'reporter',
  'off'
] as const satisfies (keyof Config)[]

/** Looked for in the working folder. */
const configName = 'banmian.config.json'

/**
 * Read the config file that was asked for, or the one in the working folder.
 *
 * @throws {UsageError} when it is not there, no JSON, or says what is not known.
 */
export async function readConfig(path: string | undefined, {folder}: Pick<Io, 'folder'>): Promise<Config> {
  const text = await readFile(path ?? join(folder, configName), 'utf8').catch((error: unknown) => {
    if (path === undefined && isAbsent(error)) return undefined
    throw new UsageError(`Expected a config file at \`${path ?? configName}\`, got ${String(error)}`)
  })
  return text === undefined ? {} : parseConfig(text, path ?? configName)
}

/** Lay the flags over the config file. */
export async function readSettings(flags: SharedFlags, io: Pick<Io, 'folder'>): Promise<Settings> {
  const config = await readConfig(flags.config, io)
  const {correct, engine, enrich, lang, maxFileBytes, maxPixels, models, pdf, profile, script} = flags
  return {
    ...config,
    ...(script ? {script} : {}),
    ...(correct ? {correct} : {}),
    ...(enrich ? {enrich} : {}),
    ...(maxFileBytes ? {maxFileBytes} : {}),
    ...(engine ? {engine} : {}),
    ...(lang ? {lang} : {}),
    ...(models ? {models} : {}),
    ...(pdf ? {pdf} : {}),
    ...(maxPixels ? {maxPixels} : {}),
    ...(profile ? {profiles: profile, profilesGiven: true} : {})
  }
}

/**
 * Options of the stages that config and command line give. Reads the profiles.
 *
 * @throws {RunError} when a profile can not be used.
 */
export async function toPipelineOptions(settings: Settings): Promise<PipelineOptions> {
  const {correct, doubtBelow, enrich, off, profiles: paths, profilesGiven: given = false, script} = settings
  const normalize = {
    ...(script ? {script} : {}),
    ...(correct ? {correct} : {}),
    ...(off ? {off} : {})
  }
  const profiles = paths && (await readProfiles({paths, given}))
  return {
    normalize,
    ...(doubtBelow === undefined ? {} : {segment: {doubtBelow}}),
    ...(enrich === undefined ? {} : {enrich}),
    ...(profiles ? {profiles} : {})
  }
}

/** Which engines read pictures. */
export function toReadingOptions({engine, lang, models}: Config): ReadingOptions {
  return {...(engine ? {engine} : {}), ...(lang ? {lang} : {}), ...(models ? {models} : {})}
}

/** How pictures and PDF are taken in. */
export function toScanOptions({maxPixels, pdf}: Config): ScanOptions {
  return {...(maxPixels ? {maxPixels} : {}), ...(pdf ? {pdf} : {})}
}

function parseConfig(text: string, path: string): Config {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`Expected JSON in \`${path}\`, got ${String(error)}`)
  }
  const result = configSchema.safeParse(value)
  if (result.success) return result.data
  throw new UsageError(`Expected a config in \`${path}\`:\n${explainIssues(result.error.issues, () => keys)}`)
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
