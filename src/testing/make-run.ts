import type {MessageJson} from '../diagnostics/index.js'
import type {ReviewEntry, ReviewJson, RunEvent} from '../emit/index.js'
import {makeFailed, makeInput, makeIssue, makeMessage, makePage, makeStart} from './make-events.js'
import {makeFolder, writeFiles} from './temporary.js'

/** Something that failed. */
export const failure: MessageJson = makeMessage({
  ruleId: 'ingest:page-empty',
  severity: 'error',
  reason: 'Expected text, got `nothing`',
  note: 'Look at the file.'
})

/** Something to look at. */
export const doubt: ReviewEntry = {
  rank: 1,
  kind: 'story-start',
  what: 'A story begins here',
  text: '渡口修了新桥',
  issue: 'xjrb-2024-05-06',
  page: 'p01',
  article: 'xjrb-2024-05-06-p01-a02',
  file: 'xjrb-2024-05-06/xjrb-2024-05-06-p01-a02.json',
  lines: ['p01-l0003'],
  source: 'a.png',
  choice: 'head',
  confidence: 0.55,
  risk: 0.45,
  evidence: []
}

/** Make a review list. */
export function listDoubts(entries: readonly ReviewEntry[]): ReviewJson {
  return {
    schemaVersion: '1.0',
    total: entries.length,
    leftOut: 0,
    counts: {'story-start': entries.length},
    entries: [...entries]
  }
}

/** Events of a run that was killed. */
export const killedRun: readonly RunEvent[] = [
  makeStart(4),
  makePage({confidences: [0.95, 0.97, 0.42], messages: [makeMessage()]}, {source: 'a.png'}),
  makePage({seconds: 90, kept: true}, {index: 1, source: 'b.png'}),
  ...Array.from({length: 7}, () => makeFailed([failure], {index: 2, source: 'c.pdf'})),
  makeIssue({pages: 2, articles: 18}),
  makeInput({input: {source: 'a.png', status: 'partial'}})
]

/**
 * Make the folder of a run.
 *
 * @param tail what stands behind the events.
 */
export async function makeRun(
  list: readonly RunEvent[],
  review: ReviewJson | string = '',
  tail = ''
): Promise<string> {
  const target = makeFolder()
  await writeFiles(target, {
    'report.ndjson': `${list.map((event) => JSON.stringify(event)).join('\n')}\n${tail}`,
    ...(review === '' ? {} : {'review.json': typeof review === 'string' ? review : JSON.stringify(review)})
  })
  return target
}
