/** What goes between a run and its workers, and how what comes back is checked. */
import {z} from 'zod'
import type {PageTask, TaskResult} from '../page-task.js'
import type {ReaderOptions} from '../task-reader.js'

/** What a worker is asked, in this order: `open` once, then pages. */
export type Ask =
  | {ask: 'open'; options: ReaderOptions}
  /** The file that the pages behind it are in, where they come without `bytes` and can not read it by themselves. */
  | {ask: 'hold'; bytes: Uint8Array}
  | {ask: 'read'; number: number; task: PageTask; held?: true}

/** What a worker tells. */
export type Tell =
  /** It has been loaded. */
  | {tell: 'ready'}
  /** What the page needs is open, and its time begins. */
  | {tell: 'begin'; number: number}
  | {tell: 'done'; number: number; result: TaskResult}
  /** An engine that was asked for can not be opened. */
  | {tell: 'refuse'; number: number; fault: string}
  /** Resident bytes, where the system does not say. */
  | {tell: 'memory'; bytes: number}

const number = z.int().min(0)
const count = z.int().min(0)
const messages = z.array(
  z.looseObject({ruleId: z.string(), severity: z.enum(['info', 'warning', 'error']), reason: z.string()})
)

/** Not each node of the page: who made it also made the stages, and a look at all of it would take the time of one. */
const result = z.looseObject({
  messages,
  counts: z.strictObject({lines: count, inArticles: count, inFurniture: count}),
  seconds: z.number(),
  timings: z.record(z.string(), z.number()),
  page: z.custom((value) => pageSchema.safeParse(value).success).optional(),
  engines: z.array(z.looseObject({stage: z.string()})).optional(),
  kept: z.instanceof(Uint8Array).optional()
})

const pageSchema = z.looseObject({
  type: z.literal('page'),
  id: z.string(),
  source: z.string(),
  facts: z.looseObject({}),
  children: z.array(z.looseObject({type: z.string(), children: z.array(z.unknown())}))
})

const tell = z.discriminatedUnion('tell', [
  z.looseObject({tell: z.literal('ready')}),
  z.looseObject({tell: z.literal('begin'), number}),
  z.looseObject({
    tell: z.literal('done'),
    number,
    result: z.custom((value) => result.safeParse(value).success)
  }),
  z.looseObject({tell: z.literal('refuse'), number, fault: z.string()}),
  z.looseObject({tell: z.literal('memory'), bytes: z.number()})
])

/** Whether a worker can have told this. */
export function isTell(value: unknown): value is Tell {
  return tell.safeParse(value).success
}
