export type Severity = 'info' | 'warning' | 'error'

/** `<stage>:<thing>-<state>`; never holds data and never changes meaning. */
export type RuleId = `${string}:${string}`

export type Rules = Readonly<Record<RuleId, Rule>>

/** One thing that can be said about a page. */
export interface Rule {
  severity: Severity
  /** What was found; `{actual}` and `{expected}` stand for the values, shown in backticks. */
  reason: string
  /** Why it matters and what to do. */
  note: string
}
