/** Events of runs that never were. */
import type {MessageJson} from '../diagnostics/index.js'
import type {
  PageReport,
  RunEventEnd,
  RunEventInput,
  RunEventIssue,
  RunEventPage,
  RunEventRead,
  RunEventStart
} from '../emit/index.js'

const source = 'scans/xjrb-20240506-01.png'

/** A run begins. */
export function makeStart(inputs: number, more: Partial<RunEventStart> = {}): RunEventStart {
  return {event: 'run', schemaVersion: '1.0', version: '0.1.0', options: {}, steps: [], inputs, ...more}
}

/** A page has been read; nine stories in six seconds unless told otherwise. */
export function makeRead(more: Partial<RunEventRead> = {}): RunEventRead {
  return {event: 'read', index: 0, source, page: 'p01', status: 'ok', articles: 9, seconds: 6.2, ...more}
}

/** A page is done; nine stories in six seconds unless told otherwise. */
export function makePage(
  page: Partial<PageReport> = {},
  more: Partial<Omit<RunEventPage, 'page'>> = {}
): RunEventPage {
  const counts = {lines: 100, inArticles: 90, inFurniture: 10}
  const whole: PageReport = {
    id: 'p01',
    issue: 'xjrb-2024-05-06',
    status: 'ok',
    counts,
    articles: 9,
    seconds: 6.2
  }
  return {event: 'page', index: 0, position: 0, source, page: {...whole, ...page}, ...more}
}

/** A page that gave nothing, and why. */
export function makeFailed(
  messages: MessageJson[],
  more: Partial<Omit<RunEventPage, 'page'>> = {}
): RunEventPage {
  const {page, ...event} = makePage({status: 'failed', articles: 0, messages}, more)
  const {issue: _, ...rest} = page
  return {...event, page: {...rest, counts: {lines: 0, inArticles: 0, inFurniture: 0}}}
}

/** All pages of an input are done. */
export function makeInput(more: Partial<RunEventInput> = {}): RunEventInput {
  return {event: 'input', index: 0, input: {source, status: 'ok'}, pages: 1, ...more}
}

/** An issue is written. */
export function makeIssue(more: Partial<RunEventIssue> = {}): RunEventIssue {
  return {event: 'issue', issue: 'xjrb-2024-05-06', pages: 1, articles: 9, ...more}
}

/** A run ends. */
export function makeEnd(more: Partial<RunEventEnd> = {}): RunEventEnd {
  const lines = {lines: 100, inArticles: 90, inFurniture: 10}
  const counts = {inputs: 1, pages: 1, failed: 0, issues: 1, articles: 9, warnings: 0, errors: 0, kept: 0}
  return {
    event: 'end',
    status: 'ok',
    counts: {...counts, ...lines},
    seconds: 7.5,
    timings: {segment: 0.4},
    ...more
  }
}

/** Something that was said; a warning unless told otherwise. */
export function makeMessage(more: Partial<MessageJson> = {}): MessageJson {
  return {
    ruleId: 'layout:skew-large',
    severity: 'warning',
    reason: 'Expected a straight page, got `4.2`',
    note: 'Scan it again.',
    ...more
  }
}
