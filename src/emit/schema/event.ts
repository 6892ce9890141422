/** Schema of the lines of `report.ndjson`: what happens in a run, as it happens. */
import {z} from 'zod'
import {type schemaVersion, versionSchema} from './common.js'
import {define} from './define.js'
import type {RunOutcome, RunSetup} from './report.js'
import {
  type InputHead,
  inputHeadSchema,
  outcomeFields,
  type PageReport,
  pageReportSchema,
  type Status,
  setupFields
} from './report-parts.js'

/** A run begins. */
export interface RunEventStart extends RunSetup {
  event: 'run'
  schemaVersion: typeof schemaVersion
  inputs: number
}

/** A page has been read: for those who look on; its issue is not written yet, nor is this in `report.ndjson`. */
export interface RunEventRead {
  event: 'read'
  index: number
  source: string
  page: string
  status: Status
  articles: number
  seconds: number
  kept?: true
}

/** A page is done, and so is its issue. */
export interface RunEventPage {
  event: 'page'
  index: number
  position: number
  source: string
  page: PageReport
}

/** All pages of an input are done. */
export interface RunEventInput {
  event: 'input'
  index: number
  input: InputHead
  pages: number
}

/** An issue, or a part of one whose pages stand apart, is written. */
export interface RunEventIssue {
  event: 'issue'
  issue: string
  pages: number
  articles: number
  kept?: true
}

/** A run ends. */
export interface RunEventEnd extends RunOutcome {
  event: 'end'
}

/** Something that happens in a run. */
export type RunEvent =
  | RunEventStart
  | RunEventRead
  | RunEventPage
  | RunEventInput
  | RunEventIssue
  | RunEventEnd

const count = z.int().min(0)
const index = count.meta({description: 'Place of the input among all, from 0.', examples: [0]})
const source = z.string().meta({description: 'Path of the input.', examples: ['scans/xjrb-20240506-01.png']})
const kept = z.literal(true).exactOptional().meta({description: 'Taken over from an earlier run.'})

/** One line of `report.ndjson`. */
export const eventSchema: z.ZodType<RunEvent, RunEvent> = define<RunEvent>()(
  z
    .discriminatedUnion('event', [
      z.strictObject({
        event: z.literal('run'),
        schemaVersion: versionSchema,
        inputs: count.meta({description: 'Inputs found.'}),
        ...setupFields
      }),
      z.strictObject({
        event: z.literal('read'),
        index,
        source,
        page: z.string().meta({description: 'Page id.', examples: ['p01']}),
        status: z.enum(['ok', 'partial', 'failed']).meta({description: 'How the page ended.'}),
        articles: count.meta({description: 'Articles on it.'}),
        seconds: z.number().meta({description: 'Time from text or picture to stories.'}),
        kept
      }),
      z.strictObject({
        event: z.literal('page'),
        index,
        position: count.meta({description: 'Place of the page in its input, from 0.'}),
        source,
        page: pageReportSchema
      }),
      z.strictObject({
        event: z.literal('input'),
        index,
        input: inputHeadSchema,
        pages: count.meta({description: 'Pages of the input.'})
      }),
      z.strictObject({
        event: z.literal('issue'),
        issue: z.string().meta({description: 'Id of the issue.', examples: ['xjrb-2024-05-06']}),
        pages: count.meta({description: 'Pages written.'}),
        articles: count.meta({description: 'Articles written.'}),
        kept
      }),
      z.strictObject({event: z.literal('end'), ...outcomeFields})
    ])
    .meta({title: 'Event', description: 'One line of report.ndjson: what happened in a run.'})
)
