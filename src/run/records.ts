/** Small records of a run, for the report, while trees and texts go. */
import {VFile} from 'vfile'
import {
  type MessageJson,
  type ReportOptions,
  type RuleId,
  report,
  toMessageJson
} from '../diagnostics/index.js'
import type {DecisionSummary, InputHead, LineCounts, PageReport, Status, Step, Wanted} from '../emit/index.js'
import {type Geometry, listGeometry} from '../npst/geometry.js'
import {noLines} from './count-lines.js'
import type {TaskResult} from './page-task.js'
import type {PageResult} from './run-page.js'

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
  /** How sure its articles are; set when its issue is written. */
  confidences?: number[]
  /** How often it was tried; absent when once. */
  attempts?: number
  wanted?: Wanted
  /** It does not say which issue it belongs to. */
  unnamed?: true
}

/**
 * Make the record of a page from what became of it.
 *
 * @param id page id as long as the issue has not given another.
 */
export function recordPage(id: string, result: PageResult & Pick<TaskResult, 'attempts'>): PageRecord {
  const {attempts, counts, engines, messages, page, seconds} = result
  const record = {id, counts, articles: 0, seconds, messages: [...messages], failed: page === undefined}
  return {
    ...record,
    ...(page?.profile ? {profile: page.profile.name} : {}),
    ...(engines ? {engines} : {}),
    ...(page ? {geometry: listGeometry(page)} : {}),
    ...(attempts === undefined ? {} : {attempts})
  }
}

/** Give the messages of a page the final ids of its lines. */
export function renameMessages(messages: readonly MessageJson[], from: string, to: string): void {
  const before = `${from}-l`
  for (const message of messages) {
    if (message.line?.startsWith(before)) message.line = `${to}-l${message.line.slice(before.length)}`
  }
}

/**
 * Say something of a page when its tree is done. An error takes its output
 * away: it fails, and counts for nothing.
 */
export function sayOf(record: PageRecord, rule: RuleId, values: ReportOptions): void {
  const file = new VFile()
  try {
    report(file, rule, values)
  } catch {
    // `report` throws what it has put on the file.
    record.failed = true
    record.counts = noLines
    record.articles = 0
    delete record.issue
  }
  record.messages.push(...file.messages.map(toMessageJson))
}

/** Put something that is no error into words, for a page whose tree is gone. */
export function makeMessage(rule: RuleId, values: ReportOptions): MessageJson[] {
  const file = new VFile()
  report(file, rule, values)
  return file.messages.map(toMessageJson)
}

/** Make the report of a page. */
export function toPageReport({failed, messages, issue, id, ...rest}: PageRecord): PageReport {
  const status = failed ? 'failed' : judge(messages)
  return {
    id,
    ...(issue === undefined ? {} : {issue}),
    status,
    ...rest,
    // A copy: more may be said of the page, which is not to be kept.
    ...(messages.length > 0 ? {messages: [...messages]} : {})
  }
}

/** What is known of an input. */
export interface InputRecord {
  source: string
  encoding?: string
  messages: MessageJson[]
  /** The worst of its pages. */
  worst: Status
}

/** Make the report of an input, without its pages; the worst of them is its status. */
export function toInputHead({source, encoding, messages, worst: pages}: InputRecord): InputHead {
  return {
    source,
    status: worst(judge(messages), pages),
    ...(encoding === undefined ? {} : {encoding}),
    ...(messages.length > 0 ? {messages} : {})
  }
}

/** The worse of two states. */
export function worst(a: Status, b: Status): Status {
  if (a === 'failed' || b === 'failed') return 'failed'
  return a === 'partial' || b === 'partial' ? 'partial' : 'ok'
}

/** How a page or an input ended, by what was said of it. */
export function judge(messages: readonly MessageJson[]): Status {
  if (messages.some(({severity}) => severity === 'error')) return 'failed'
  return messages.some(({severity}) => severity === 'warning') ? 'partial' : 'ok'
}
