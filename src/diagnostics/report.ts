import type {VFile} from 'vfile'
import type {Node} from '../npst/types.js'
import type {RuleId} from './rule.js'
import {rules} from './rules.js'

export interface ReportOptions {
  /** Nodes from the page down to the one spoken of. */
  ancestors?: readonly Node[]
  actual?: string | number
  expected?: string | number
  cause?: unknown
}

/** Longest value shown in a message, in UTF-16 units; a page can hold a line of a million. */
const longestValue = 60

/**
 * Say something about a page: the one way for a stage to speak.
 *
 * Severity, reason and note come from `rules.ts`.
 *
 * @throws {VFileMessage} when the rule is an error: the page gives no output.
 * @throws {TypeError} when the rule is not registered.
 */
export function report(file: VFile, id: RuleId, options: ReportOptions = {}): void {
  const rule = rules[id]
  if (!rule) throw new TypeError(`Rule \`${id}\` is not in diagnostics/rules`)
  const [source, name] = id.split(':')
  const message = file.message(fill(rule.reason, options), {
    ruleId: name ?? id,
    source: source ?? 'banmian',
    ...(options.ancestors ? {ancestors: [...options.ancestors]} : {}),
    ...(options.cause === undefined ? {} : {cause: toError(options.cause)})
  })
  message.note = rule.note
  if (options.actual !== undefined) message.actual = shorten(options.actual)
  if (options.expected !== undefined) message.expected = [shorten(options.expected)]
  if (rule.severity === 'info') message.fatal = undefined
  if (rule.severity === 'error') {
    message.fatal = true
    throw message
  }
}

function fill(reason: string, {actual = '', expected = ''}: ReportOptions): string {
  return reason
    .replace('{actual}', () => `\`${shorten(actual)}\``)
    .replace('{expected}', () => `\`${shorten(expected)}\``)
}

function shorten(value: string | number): string {
  const text = String(value)
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text
}

function toError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause))
}
