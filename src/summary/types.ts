/** What a run came to, in figures and in the worst of its pages. */
import type {MessageJson} from '../diagnostics/index.js'
import type {LineCounts, RunStatus, Status} from '../emit/index.js'

/** How a run stands: `unended` is at work, or was killed. */
export type SummaryStatus = RunStatus | 'unended'

/** Something that was said, and where. */
export interface Said {
  source: string
  /** Page id; absent when it was said of a whole input. */
  page?: string
  message: MessageJson
}

/** One place where a rule spoke. */
export interface Example {
  source: string
  /** Page id; absent when it was said of a whole input. */
  page?: string
  reason: string
}

/** What one rule said in a run. */
export interface RuleGroup {
  ruleId: string
  count: number
  /** Why it matters and what to do; absent when plain. */
  note?: string
  /** The first ones. */
  examples: Example[]
}

/** Things between two figures; `to` is outside, and absent in a last bar that is open. */
export interface Bar {
  from: number
  to?: number
  count: number
}

/** A page and how long it took. */
export interface SlowPage {
  source: string
  page: string
  issue?: string
  seconds: number
  /** The time is that of an earlier run. */
  kept?: true
}

/** How wide the bars of dates are. */
export type DateUnit = 'day' | 'month' | 'year' | 'decade'

/** Stories by the date of their issue. */
export interface DateChart {
  unit: DateUnit
  /** In order; `date` is the beginning of an ISO date, as long as the unit says. */
  bars: {date: string; stories: number}[]
  /** Stories of issues that have no date. */
  undated: number
}

/** What a run came to. */
export interface SummaryJson {
  status: SummaryStatus
  /** Why it was stopped. */
  reason?: string
  /** Version that ran; absent when the beginning of the run is not known. */
  version?: string
  shard?: string
  /** Time of the run; absent when it has not ended. */
  seconds?: number
  /** `failed`: those that failed without a page. */
  inputs: {found: number; done: number; failed: number}
  /** `kept` and `retried` are among the others. */
  pages: Record<Status, number> & {kept: number; retried: number}
  issues: number
  stories: number
  lines: LineCounts
  /** How sure stories are: ten bars from 0 to 1. */
  confidences: {count: number; mean?: number; bars: Bar[]}
  /** Pages by seconds, without those that were kept. */
  pageSeconds: Bar[]
  errors: {count: number; rules: RuleGroup[]}
  warnings: {count: number; rules: RuleGroup[]}
  slowest: SlowPage[]
  /** Seconds by stage; empty when the run has not ended. */
  timings: Record<string, number>
  dates: DateChart
}
