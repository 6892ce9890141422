/** A page that is a picture, taken through the stages with an engine that answers at once. */
import {articleSchema, emitIssue, issueSchema} from '../../emit/index.js'
import {detectKind, headLength, type ScanOptions, scanFormats} from '../../ingest/index.js'
import {checkPage} from '../../npst/check.js'
import type {Page} from '../../npst/types.js'
import {createPagePipeline} from '../../pipeline.js'
import {type EngineSet, makeEngineSet, rateReadings} from '../../recognize/index.js'
import {decodeKept, encodeKept} from '../../run/kept-page.js'
import {makeKeptJob, makeScanJob} from '../../run/make-job.js'
import {type PageOptions, type PageResult, runPage} from '../../run/run-page.js'
import {Timer} from '../../run/timer.js'
import {fakeEngine, faultyEngines, readingOf} from '../fake-engines.js'

/** What the engine reads, whatever stands there. */
const printed = '本报讯记者林一帆报道横跨星江的渡口大桥昨天通车，两岸村民不再等船。（下转第3版）'

/** Path that pages are known by. */
const source = 'scans/page'

/** Gives a line as many characters as fit. */
function usualEngine(): EngineSet {
  const engine = fakeEngine(async ({width, size}) => {
    const count = Math.max(1, Math.round(width / Math.max(1, size)))
    return readingOf(printed.repeat(Math.ceil(count / printed.length)).slice(0, count), 0.93)
  })
  return makeEngineSet([engine])
}

/** Engines by name. */
const engines: Readonly<Record<string, () => EngineSet>> = {
  usual: usualEngine,
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
  /** Called behind `recognize`. */
  onRead?: PageOptions['onRead']
}

/** Whether bytes would be taken for a picture. */
export function isPicture(bytes: Uint8Array): boolean {
  return detectKind(bytes.subarray(0, headLength)) !== 'text'
}

/** Take the first pages of a file through all stages. */
export async function readPictures(
  bytes: Uint8Array,
  {engine = 'usual', onRead, ...scan}: PictureOptions = {}
): Promise<PageResult[]> {
  const kind = detectKind(bytes.subarray(0, headLength))
  if (kind === 'text') throw new TypeError('Expected a picture')
  const set = (engines[engine] ?? usualEngine)()
  const run = createPagePipeline({
    layout: {probe: (candidates) => rateReadings(set, candidates)},
    recognize: {engines: set}
  })
  const opened = await scanFormats[kind](bytes, {}).catch(() => undefined)
  const count = Math.min(mostPages, opened?.pageCount ?? 1)
  opened?.close()
  const results: PageResult[] = []
  for (let index = 0; index < count; index++) {
    const task = {id: `p0${index + 1}`, source, facts: {}, kind, index, bytes}
    results.push(await runPage(makeScanJob(task, scan), run, {timer: new Timer(), onRead}))
  }
  return results
}

/** The tree of a picture as a run keeps it. */
export async function keepPicture(bytes: Uint8Array): Promise<Uint8Array> {
  let kept: Uint8Array | undefined
  const onRead: PictureOptions['onRead'] = (page, messages) => {
    kept ??= encodeKept({page, messages, engines: [{stage: 'recognize', engine: 'fake', version: '1'}]})
  }
  await readPictures(bytes, {onRead})
  if (!kept) throw new TypeError('Expected a picture that can be read')
  return kept
}

/** Go on with a tree that was kept; nothing when it is refused. */
export async function readKept(bytes: Uint8Array): Promise<PageResult | undefined> {
  const kept = decodeKept(bytes)
  if (!kept) return undefined
  const task = {id: 'p01', source, facts: {}, kind: 'png' as const, index: 0}
  return runPage(makeKeptJob(task, kept), createPagePipeline(), {timer: new Timer()})
}

/**
 * Say what is wrong with what became of a picture; a page that failed for a
 * reason is in order.
 *
 * @param lied the tree came from outside: it may be wrong, but must break nothing.
 */
export function checkPicture({counts, messages, page}: PageResult, lied: boolean = false): string[] {
  const faults = messages
    .filter(({ruleId}) => ruleId === 'run:page-crashed' || ruleId === 'run:lines-lost')
    .map(({reason, ruleId}) => `${ruleId}: ${reason}`)
  if (counts.lines !== counts.inArticles + counts.inFurniture) faults.push(`lines: ${JSON.stringify(counts)}`)
  const failed = messages.some(({severity}) => severity === 'error')
  if (!page) return failed ? faults : [...faults, 'a page is gone and nobody said why']
  return [...faults, ...(lied ? [] : checkPage(page)), ...checkEmitted(page)]
}

function checkEmitted(page: Page): string[] {
  const {articles, issue} = emitIssue({type: 'issue', id: 'fuzz', publication: {}, children: [page]})
  const results = [
    issueSchema.safeParse(issue),
    ...articles.map((article) => articleSchema.safeParse(article))
  ]
  return results.flatMap(({error}) => (error ? [`not valid: ${error.message}`] : []))
}
