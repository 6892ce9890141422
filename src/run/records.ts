/** Small records of a run, kept for the report while trees and texts go. */
import type {MessageJson} from '../diagnostics/index.js'
import type {
  DecisionSummary,
  InputReport,
  LineCounts,
  PageReport,
  ReportJson,
  RunCounts,
  Status,
  Step
} from '../emit/index.js'
import {type Geometry, listGeometry} from '../npst/geometry.js'
import type {PageResult} from './run-page.js'

/** What is known of an input. */
export interface InputRecord {
  source: string
  encoding?: string
  messages: MessageJson[]
  pages: PageRecord[]
}

/** What is known of a page. */
export interface PageRecord {
  id: string
  issue?: string
  counts: LineCounts
  articles: number
  seconds: number
  messages: MessageJson[]
  failed: boolean
  /** Short name of the profile that it was read with. */
  profile?: string
  engines?: Step[]
  /** What the page shows beside its text; absent when it failed. */
  geometry?: Geometry[]
  /** Set when its issue is written; absent when nothing had to be decided. */
  decisions?: DecisionSummary
}

/**
 * Make the record of a page from what became of it.
 *
 * @param id page id as long as the issue has not given another.
 */
export function recordPage(id: string, {engines, ...result}: PageResult): PageRecord {
  const {counts, messages, page, seconds} = result
  const record = {id, counts, articles: 0, seconds, messages, failed: page === undefined}
  return {
    ...record,
    ...(page?.profile ? {profile: page.profile.name} : {}),
    ...(engines ? {engines} : {}),
    ...(page ? {geometry: listGeometry(page)} : {})
  }
}

/** Give the messages of a page the final ids of its lines. */
export function renameMessages(messages: readonly MessageJson[], from: string, to: string): void {
  const before = `${from}-l`
  for (const message of messages) {
    if (message.line?.startsWith(before)) message.line = `${to}-l${message.line.slice(before.length)}`
  }
}

/** Make the report of an input: the worst of its pages is its status. */
export function toInputReport({source, encoding, messages, pages}: InputRecord): InputReport {
  const reports = pages.map(toPageReport)
  const status = worst([judge(messages), ...reports.map((page) => page.status)])
  return {
    source,
    status,
    ...(encoding ? {encoding} : {}),
    ...(reports.length > 0 ? {pages: reports} : {}),
    ...(messages.length > 0 ? {messages} : {})
  }
}

function toPageReport({failed, messages, issue, id, ...rest}: PageRecord): PageReport {
  const status = failed ? 'failed' : judge(messages)
  return {id, ...(issue ? {issue} : {}), status, ...rest, ...(messages.length > 0 ? {messages} : {})}
}

/** Add up what happened to the inputs. */
export function sumCounts(inputs: readonly InputReport[]): RunCounts {
  const pages = inputs.flatMap((input) => input.pages ?? [])
  const done = pages.filter((page) => page.status !== 'failed')
  const lost = inputs.filter((input) => input.status === 'failed' && !input.pages).length
  const all = [...inputs, ...pages].flatMap(({messages = []}) => messages)
  const sum = (pick: (page: PageReport) => number) => done.reduce((total, page) => total + pick(page), 0)
  return {
    inputs: inputs.length,
    pages: done.length,
    failed: pages.length - done.length + lost,
    issues: new Set(done.map((page) => page.issue)).size,
    articles: sum((page) => page.articles),
    warnings: all.filter(({severity}) => severity === 'warning').length,
    errors: all.filter(({severity}) => severity === 'error').length,
    lines: sum((page) => page.counts.lines),
    inArticles: sum((page) => page.counts.inArticles),
    inFurniture: sum((page) => page.counts.inFurniture),
    kept: 0
  }
}

/** The worst of several states. */
export function worst(statuses: readonly Status[]): Status {
  if (statuses.includes('failed')) return 'failed'
  return statuses.includes('partial') ? 'partial' : 'ok'
}

/** The state of a run: `ok` only when nothing was said that matters. */
export function judgeRun(inputs: readonly InputReport[], interrupted: boolean): ReportJson['status'] {
  return interrupted ? 'interrupted' : worst(inputs.map((input) => input.status))
}

function judge(messages: readonly MessageJson[]): Status {
  if (messages.some(({severity}) => severity === 'error')) return 'failed'
  return messages.some(({severity}) => severity === 'warning') ? 'partial' : 'ok'
}
