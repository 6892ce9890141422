import {join} from 'node:path'
import {formatMessage, type MessageJson} from '../diagnostics/index.js'
import type {RunOutcome} from '../emit/index.js'
import {type Io, printLine} from './io.js'
import {choosePaint} from './paint.js'

/** Warnings shown before the rest is left to the report; errors are all shown. */
const mostWarnings = 20

/** Configuration. */
export interface SummaryOptions {
  quiet: boolean
  /** Folder written to; `undefined` when none was. */
  output: string | undefined
}

/** Say on stderr how a run went: its errors, its warnings, one line of figures. */
export function printSummary(
  report: RunOutcome,
  messages: readonly Said[],
  {quiet, output}: SummaryOptions,
  io: Io
): void {
  const paint = choosePaint(io.stderr, io)
  const errors = messages.filter(({message}) => message.severity === 'error')
  const warnings = messages.filter(({message}) => message.severity === 'warning')
  const shown = quiet ? errors : [...errors, ...warnings.slice(0, mostWarnings)]
  for (const {source, message} of shown) printLine(io.stderr, formatMessage(source, message, paint))
  if (report.reason !== undefined) printLine(io.stderr, `${paint.error('banmian:')} ${report.reason}`)
  if (quiet) return
  const left = warnings.length - mostWarnings
  const where = output === undefined ? '' : `, see ${join(output, 'report.json')}`
  if (left > 0) printLine(io.stderr, paint.dim(`… and ${left} more warnings${where}`))
  printLine(
    io.stderr,
    `${paint.bold(nameStatus(report))} ${listFigures(report)}${output === undefined ? '' : ` → ${output}`}`
  )
}

/** Something that was said of an input. */
export interface Said {
  source: string
  message: MessageJson
}

function nameStatus({status}: RunOutcome): string {
  return status === 'interrupted' || status === 'stopped' ? `${status}:` : 'done:'
}

function listFigures({counts, seconds}: RunOutcome): string {
  const {pages, failed, articles, warnings} = counts
  const figures = [count(pages, 'page'), count(articles, 'article'), count(warnings, 'warning')]
  if (failed > 0) figures.push(`${failed} failed`)
  return `${figures.join(', ')}, ${seconds.toFixed(1)} s`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
