/** A page behind `recognize` as bytes, so that a later run need not read its picture again. */
import {gunzipSync, gzipSync} from 'node:zlib'
import {z} from 'zod'
import type {MessageJson} from '../diagnostics/index.js'
import {placeSchema, type Step, stepSchema} from '../emit/index.js'
import type {Page} from '../npst/types.js'
import {isTree} from './tree-schema.js'

/** Most bytes when unpacked: ten times what a broadsheet page has; what claims more is no page. */
const mostBytes = 64 * 1024 * 1024

/** What is kept of a page. */
export interface KeptPage {
  /** Its tree behind `recognize`. */
  page: Page
  /** What was said up to there. */
  messages: MessageJson[]
  /** Engines that read it; empty where the page brought its own text. */
  engines: Step[]
}

const keptSchema = z.strictObject({
  // Seen as it is: a copy would have its keys in another order, and the output with it.
  page: z.custom<Page>(isTree),
  messages: z.array(
    z.strictObject({
      ruleId: z.string(),
      severity: z.enum(['info', 'warning', 'error']),
      reason: z.string(),
      note: z.string().exactOptional(),
      line: z.string().exactOptional(),
      place: placeSchema.exactOptional()
    })
  ),
  engines: z.array(stepSchema)
})

/** Turn a page into bytes. */
export function encodeKept({page, messages, engines}: KeptPage): Uint8Array {
  return gzipSync(JSON.stringify({page, messages, engines}), {level: 1})
}

/** Turn bytes into the page that they were made of; `undefined` when they are damaged or something else. */
export function decodeKept(bytes: Uint8Array): KeptPage | undefined {
  try {
    const text = gunzipSync(bytes, {maxOutputLength: mostBytes}).toString('utf8')
    const result = keptSchema.safeParse(JSON.parse(text))
    return result.success ? result.data : undefined
  } catch {
    return undefined
  }
}
