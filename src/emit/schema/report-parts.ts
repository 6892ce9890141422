/** Parts of `report.json` and of the events of a run. */
import {z} from 'zod'
import type {MessageJson} from '../../diagnostics/report-json.js'
import type {Geometry} from '../../npst/geometry.js'
import type {Decision} from '../../npst/types.js'
import {decisionSchema, geometrySchema, type Step, stepSchema} from './article-source.js'
import {placeSchema, sourcePathSchema} from './common.js'
import {define} from './define.js'

/** How a page or an input ended: `partial` is with warnings, `failed` without output. */
export type Status = 'ok' | 'partial' | 'failed'

/** Where the lines of a page, or of a run, went: `lines` is the sum of the other two. */
export interface LineCounts {
  lines: number
  inArticles: number
  inFurniture: number
}

/** How clear the decisions on a page were. */
export interface DecisionSummary {
  count: number
  doubtful: number
  leastMargin?: number
  least?: Decision[]
}

/** One page of an input. */
export interface PageReport {
  id: string
  issue?: string
  status: Status
  counts: LineCounts
  articles: number
  seconds: number
  profile?: string
  engines?: Step[]
  geometry?: Geometry[]
  decisions?: DecisionSummary
  confidences?: number[]
  kept?: true
  attempts?: number
  wanted?: Wanted
  unnamed?: true
  messages?: MessageJson[]
}

/** The names that a page asked for, where it was given others. */
export interface Wanted {
  issue?: string
  page?: string
}

/** An input without its pages. */
export interface InputHead {
  source: string
  status: Status
  encoding?: string
  messages?: MessageJson[]
}

/** One input. */
export interface InputReport extends InputHead {
  pages?: PageReport[]
}

/** Totals of a run. */
export interface RunCounts extends LineCounts {
  inputs: number
  pages: number
  failed: number
  issues: number
  articles: number
  warnings: number
  errors: number
  kept: number
}

/** How a run ended: `interrupted` by the user, `stopped` because it could not go on. */
export type RunStatus = Status | 'interrupted' | 'stopped'

const statuses = ['ok', 'partial', 'failed'] as const

const runStatuses = [...statuses, 'interrupted', 'stopped'] as const

const messageSchema = z.strictObject({
  ruleId: z.string().meta({description: 'Rule that spoke.', examples: ['ingest:encoding-guessed']}),
  severity: z
    .enum(['info', 'warning', 'error'])
    .meta({description: 'error: the page gives no output.', examples: ['warning']}),
  reason: z.string().meta({description: 'What was found.'}),
  note: z.string().exactOptional().meta({description: 'Why it matters, what to do. Absent when plain.'}),
  line: z
    .string()
    .exactOptional()
    .meta({description: 'Line id. Absent when it is about the whole page.', examples: ['p01-l0007']}),
  place: placeSchema
    .exactOptional()
    .meta({description: 'Place in the input. Absent for scans and for messages on a whole page.'})
})

const messagesSchema = z
  .array(messageSchema)
  .min(1)
  .exactOptional()
  .meta({description: 'What was said, in order. Absent when nothing was.'})

const count = z.int().min(0)

const lineCounts = {
  lines: count.meta({
    description: 'Lines read; always `inArticles` and `inFurniture` together.',
    examples: [120]
  }),
  inArticles: count.meta({description: 'Lines that ended in an article.', examples: [110]}),
  inFurniture: count.meta({description: 'Lines that ended in furniture.', examples: [10]})
}

const decisionsSchema = z.strictObject({
  count: count.meta({description: 'Decisions that made the stories of the page.', examples: [41]}),
  doubtful: count.meta({
    description: 'Those that may well be wrong; `review.json` has them in full.',
    examples: [3]
  }),
  leastMargin: z
    .number()
    .exactOptional()
    .meta({description: 'The least lead over a runner-up. Absent when none had one.', examples: [0.25]}),
  least: z
    .array(decisionSchema)
    .min(1)
    .exactOptional()
    .meta({description: 'The least clear ones, at most five. Absent when none is doubtful.'})
})

const wantedSchema: z.ZodType<Wanted, Wanted> = define<Wanted>()(
  z.strictObject({
    issue: z
      .string()
      .exactOptional()
      .meta({description: 'Issue. Absent when it got this name.', examples: ['p-12']}),
    page: z
      .string()
      .exactOptional()
      .meta({description: 'Page id. Absent when it got this name.', examples: ['p01']})
  })
)

/** One page of an input. */
export const pageReportSchema: z.ZodType<PageReport, PageReport> = define<PageReport>()(
  z.strictObject({
    id: z.string().meta({description: 'Page id.', examples: ['p01']}),
    issue: z
      .string()
      .exactOptional()
      .meta({
        description: 'Issue it belongs to. Absent when the page failed.',
        examples: ['xjrb-2024-05-06']
      }),
    status: z.enum(statuses).meta({description: 'How the page ended.', examples: ['ok']}),
    counts: z.strictObject(lineCounts).meta({description: 'Where its lines went; zero when it failed.'}),
    articles: count.meta({description: 'Articles it gave.', examples: [9]}),
    seconds: z.number().meta({description: 'Time from text or picture to articles.', examples: [0.012]}),
    profile: z
      .string()
      .exactOptional()
      .meta({
        description: 'Short name of the title profile it was read with. Absent when none.',
        examples: ['xjrb']
      }),
    engines: z
      .array(stepSchema)
      .min(1)
      .exactOptional()
      .meta({description: 'Engines that read it, with their models. Absent for text.'}),
    geometry: geometrySchema.exactOptional(),
    decisions: decisionsSchema
      .exactOptional()
      .meta({description: 'How clear its decisions were. Absent when there were none.'}),
    confidences: z
      .array(z.number().min(0).max(1))
      .min(1)
      .exactOptional()
      .meta({
        description: 'How sure its articles are, in order. Absent when there are none.',
        examples: [[0.97]]
      }),
    kept: z
      .literal(true)
      .exactOptional()
      .meta({description: 'Taken over from an earlier run as it was. Absent when this run made it.'}),
    attempts: z
      .int()
      .min(2)
      .exactOptional()
      .meta({description: 'How often it was tried. Absent when once.', examples: [2]}),
    wanted: wantedSchema
      .exactOptional()
      .meta({description: 'Names that others had taken before. Absent when it got its own.'}),
    unnamed: z.literal(true).exactOptional().meta({
      description:
        'It does not say which issue it belongs to: it went to the one before it in its input, or to one named after the input.'
    }),
    messages: messagesSchema
  })
)

const inputFields = {
  source: sourcePathSchema,
  status: z.enum(statuses).meta({description: 'The worst of its pages.', examples: ['ok']}),
  encoding: z
    .string()
    .exactOptional()
    .meta({description: 'Encoding of the file. Absent when it could not be read.', examples: ['utf-8']}),
  messages: messagesSchema
}

/** An input without its pages. */
export const inputHeadSchema: z.ZodType<InputHead, InputHead> = define<InputHead>()(
  z.strictObject(inputFields)
)

/** One input. */
export const inputReportSchema: z.ZodType<InputReport, InputReport> = define<InputReport>()(
  z.strictObject({
    ...inputFields,
    pages: z
      .array(pageReportSchema)
      .min(1)
      .exactOptional()
      .meta({description: 'Its pages. Absent when none was read.'})
  })
)

/** Totals of a run. */
export const runCountsSchema: z.ZodType<RunCounts, RunCounts> = define<RunCounts>()(
  z
    .strictObject({
      inputs: count.meta({description: 'Inputs found.'}),
      pages: count.meta({description: 'Pages that gave output.'}),
      failed: count.meta({description: 'Pages, and inputs without a page, that gave none.'}),
      issues: count.meta({description: 'Issues written.'}),
      articles: count.meta({description: 'Articles written.'}),
      warnings: count.meta({description: 'Warnings.'}),
      errors: count.meta({description: 'Errors.'}),
      kept: count.meta({description: 'Pages taken over from an earlier run as they were.'}),
      ...lineCounts
    })
    .meta({description: 'Totals.'})
)

/** Fields that say how a run was made. */
export const setupFields: SetupFields = {
  version: z.string().meta({description: 'Version of banmian.', examples: ['0.1.0']}),
  options: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .meta({description: 'Options that change output.', examples: [{script: 'keep', enrich: false}]}),
  steps: z.array(stepSchema).meta({description: 'Stages that ran, in order.'}),
  shard: z
    .string()
    .exactOptional()
    .meta({description: 'Part of the inputs that was run. Absent when all.', examples: ['3/8']})
}

interface SetupFields {
  version: z.ZodString
  options: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>
  steps: z.ZodArray<z.ZodType<Step, Step>>
  shard: z.ZodExactOptional<z.ZodString>
}

/** Fields that say how a run ended. */
export const outcomeFields: OutcomeFields = {
  status: z.enum(runStatuses).meta({
    description: 'failed: some page failed. partial: some warning. stopped: it could not go on.',
    examples: ['ok']
  }),
  reason: z
    .string()
    .exactOptional()
    .meta({description: 'Why it was stopped. Absent when it was not.', examples: ['ENOSPC']}),
  counts: runCountsSchema,
  seconds: z.number().meta({description: 'Time of the run.', examples: [1.482]}),
  timings: z
    .record(z.string(), z.number())
    .meta({description: 'Seconds by stage.', examples: [{segment: 0.4}]})
}

interface OutcomeFields {
  status: z.ZodEnum<{[Name in RunStatus]: Name}>
  reason: z.ZodExactOptional<z.ZodString>
  counts: z.ZodType<RunCounts, RunCounts>
  seconds: z.ZodNumber
  timings: z.ZodRecord<z.ZodString, z.ZodNumber>
}
