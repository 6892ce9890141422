import type {Paint} from '../diagnostics/index.js'
import type {RunSummary, Said, SummaryJson} from '../summary/index.js'
import {clean} from './clean.js'
import {count, sayFigures, saySaid} from './say-run.js'

/** Warnings shown before the rest is left to the report. */
const mostWarnings = 20

/** Configuration. */
export interface SummaryOptions {
  /** Folder written to; `undefined` when none was. */
  output: string | undefined
  /** Errors that were shown too long ago to be still in sight: count them by rule. */
  far: boolean
  paint: Paint
}

/** Say how a run went, line by line: its warnings, one line of figures. Errors were shown as they came. */
export function listSummary(summary: RunSummary, {output, far, paint}: SummaryOptions): string[] {
  const all = summary.toJSON()
  const warnings = summary.pickWarnings(mostWarnings)
  const left = all.warnings.count - warnings.length
  const more = output === undefined ? '' : `, see \`banmian report ${output}\``
  return [
    ...sayWarnings(warnings, paint),
    ...(left > 0 ? [paint.dim(`… and ${left} more warnings${more}`)] : []),
    ...(far ? countErrors(all, paint) : []),
    ...sayEnding(all, paint, output)
  ]
}

/** Say how a run ended: why it could not go on, if it could not, and its figures. */
export function sayEnding(summary: SummaryJson, paint: Paint, output: string | undefined): string[] {
  const where = output === undefined ? '' : ` → ${output}`
  return [...sayReason(summary, paint), `${paint.bold(nameStatus(summary))} ${sayFigures(summary)}${where}`]
}

/** What to do about a rule is said once. */
function sayWarnings(warnings: readonly Said[], paint: Paint): string[] {
  const notes = new Set<string>()
  return warnings.map((said) => {
    const {note, ...message} = said.message
    if (note === undefined || !notes.has(note)) {
      notes.add(note ?? '')
      return saySaid(said, paint)
    }
    return saySaid({...said, message}, paint)
  })
}

function countErrors({errors}: SummaryJson, paint: Paint): string[] {
  return errors.rules.map(({ruleId, count: times, examples: [first]}) => {
    const where = first ? ` first at ${[first.source, first.page].filter((part) => part).join(' ')}` : ''
    return `${paint.error('error')} ${count(times, 'time')} (${ruleId})${where}`
  })
}

/** Say why a run could not go on, if it could not. */
export function sayReason({reason}: Pick<SummaryJson, 'reason'>, paint: Paint): string[] {
  return reason === undefined ? [] : [`${paint.error('banmian:')} ${clean(reason)}`]
}

function nameStatus({status}: SummaryJson): string {
  return status === 'interrupted' || status === 'stopped' ? `${status}:` : 'done:'
}
