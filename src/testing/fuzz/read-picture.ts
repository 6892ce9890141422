/** A page that is a picture, taken through the stages with an engine that answers at once. */
import {join} from 'node:path'
import {articleSchema, emitIssue, issueSchema} from '../../emit/index.js'
import {detectKind, headLength, type ScanOptions, scanFormats} from '../../ingest/index.js'
import {checkPage} from '../../npst/check.js'
import type {Page} from '../../npst/types.js'
import {createPagePipeline} from '../../pipeline.js'
import {type EngineSet, makeEngineSet, rateReadings} from '../../recognize/index.js'
import {makeScanJob} from '../../run/make-job.js'
import {type PageResult, runPage} from '../../run/run-page.js'
import {Timer} from '../../run/timer.js'
import {fakeEngine, faultyEngines, readingOf} from '../fake-engines.js'

/** What the engine reads, whatever stands there. */
const printed = '本报讯记者林一帆报道横跨星江的渡口大桥昨天通车，两岸村民不再等船。（下转第3版）'

/** Engines by name; the usual one gives a line as many characters as fit. */
const engines: Readonly<Record<string, () => EngineSet>> = {
  usual: () =>
    makeEngineSet([
      fakeEngine(async ({width, size}) => {
        const count = Math.max(1, Math.round(width / Math.max(1, size)))
        return readingOf(printed.repeat(Math.ceil(count / printed.length)).slice(0, count), 0.93)
      })
    ]),
  empty: () => makeEngineSet([faultyEngines.empty()]),
  throws: () => makeEngineSet([faultyEngines.throws()]),
  garbage: () => makeEngineSet([faultyEngines.garbage()])
}

/** Names of the engines. */
export const engineNames: readonly string[] = Object.keys(engines)

/** Most pages of a file that are read. */
const mostPages = 3

/** Configuration. */
export interface PictureOptions extends ScanOptions {
  /** One of `engineNames` (default: `usual`). */
  engine?: string
}

/** Whether bytes would be taken for a picture. */
export function isPicture(bytes: Uint8Array): boolean {
  return detectKind(bytes.subarray(0, headLength)) !== 'text'
}

/** Take a page of a file through all stages. */
export async function readPictures(
  bytes: Uint8Array,
  {engine = 'usual', ...scan}: PictureOptions = {}
): Promise<PageResult[]> {
  const kind = detectKind(bytes.subarray(0, headLength))
  if (kind === 'text') throw new TypeError('Expected a picture')
  const set = (engines[engine] ?? engines.usual)?.()
  if (!set) throw new TypeError('Expected an engine')
  const run = createPagePipeline({
    layout: {probe: (candidates) => rateReadings(set, candidates)},
    recognize: {engines: set}
  })
  const opened = await scanFormats[kind](bytes, {}).catch(() => undefined)
  const count = Math.min(mostPages, opened?.pageCount ?? 1)
  opened?.close()
  const results: PageResult[] = []
  for (let index = 0; index < count; index++) {
    const id = `p0${index + 1}`
    const task = {id, source: join('scans', `page.${kind}`), facts: {}, kind, index, bytes}
    results.push(await runPage(makeScanJob(task, scan), run, {timer: new Timer()}))
  }
  return results
}

/** Say what is wrong with what became of a picture; a page that failed for a reason is in order. */
export function checkPicture({counts, messages, page}: PageResult): string[] {
  const faults = messages
    .filter(({ruleId}) => ruleId === 'run:page-crashed' || ruleId === 'run:lines-lost')
    .map(({reason, ruleId}) => `${ruleId}: ${reason}`)
  if (counts.lines !== counts.inArticles + counts.inFurniture) faults.push(`lines: ${JSON.stringify(counts)}`)
  const failed = messages.some(({severity}) => severity === 'error')
  if (!page) return failed ? faults : [...faults, 'a page is gone and nobody said why']
  return [...faults, ...checkPage(page), ...checkEmitted(page)]
}

function checkEmitted(page: Page): string[] {
  const {articles, issue} = emitIssue({type: 'issue', id: 'fuzz', publication: {}, children: [page]})
  const results = [
    issueSchema.safeParse(issue),
    ...articles.map((article) => articleSchema.safeParse(article))
  ]
  return results.flatMap(({error}) => (error ? [`not valid: ${error.message}`] : []))
}
