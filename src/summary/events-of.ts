import type {PageReport, ReportJson, RunEvent} from '../emit/index.js'

/** Tell a report as the events of its run, with a `read` before every page. */
export function* eventsOf(report: ReportJson): Generator<RunEvent, void, undefined> {
  const {inputs, schemaVersion, version, options, steps, shard} = report
  const start = {schemaVersion, version, options, steps, ...(shard === undefined ? {} : {shard})}
  yield {event: 'run', ...start, inputs: inputs.length}
  let issue: PageReport[] = []
  for (const [index, {pages = [], ...input}] of inputs.entries()) {
    const {source} = input
    for (const [position, page] of pages.entries()) {
      if (page.issue !== undefined && page.status !== 'failed') {
        if (page.issue !== issue[0]?.issue) {
          yield* tellIssue(issue)
          issue = []
        }
        issue.push(page)
      }
      yield tellRead(index, source, page)
      yield {event: 'page', index, position, source, page}
    }
    yield {event: 'input', index, input, pages: pages.length}
  }
  yield* tellIssue(issue)
  const {status, reason, counts, seconds, timings} = report
  yield {event: 'end', status, ...(reason === undefined ? {} : {reason}), counts, seconds, timings}
}

function tellRead(index: number, source: string, page: PageReport): RunEvent {
  const {id, status, articles, seconds, kept} = page
  return {event: 'read', index, source, page: id, status, articles, seconds, ...(kept ? {kept} : {})}
}

function* tellIssue(pages: readonly PageReport[]): Generator<RunEvent, void, undefined> {
  const issue = pages[0]?.issue
  if (issue === undefined) return
  const articles = pages.reduce((sum, page) => sum + page.articles, 0)
  const kept = pages.every((page) => page.kept)
  yield {event: 'issue', issue, pages: pages.length, articles, ...(kept ? {kept} : {})}
}
