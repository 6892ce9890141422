import {appendFileSync} from 'node:fs'
import type {Said} from '../../summary/index.js'
import {printLine} from '../io.js'
import {sayFigures} from '../say-run.js'
import {listSaid} from './list-said.js'
import type {Reporter, Scene} from './reporter.js'
import {formatStepSummary} from './step-summary.js'

/** Annotations of a kind that GitHub shows of one step. */
const mostAnnotations = 10

/**
 * Workflow commands of GitHub Actions: errors and warnings as annotations,
 * figures as a notice, and a summary of the step where GitHub asks for one.
 */
export function makeGithub({sink, summary, io}: Scene): Reporter {
  const counts = {error: 0, warning: 0}
  return {
    event: (event) => {
      for (const said of listSaid(event)) {
        const {severity} = said.message
        if (severity === 'info') continue
        counts[severity]++
        if (counts[severity] <= mostAnnotations) sink.write(`${formatCommand(severity, said)}\n`)
      }
      if (event.event !== 'end') return
      for (const [kind, count] of Object.entries(counts)) {
        const left = count - mostAnnotations
        if (left > 0) sink.write(`… and ${left} more ${kind}s\n`)
      }
      sink.write(`::notice title=banmian::${escapeData(sayFigures(summary.toJSON()))}\n`)
    },
    close: () => {
      const path = io.env.GITHUB_STEP_SUMMARY
      if (path) appendSummary(path, formatStepSummary(summary.toJSON()), io)
      sink.close()
    }
  }
}

/** The run does not fail for want of a summary. */
function appendSummary(path: string, text: string, {stderr}: Scene['io']): void {
  try {
    appendFileSync(path, text)
  } catch (error) {
    printLine(stderr, `banmian: the summary of the step can not be written: ${String(error)}`)
  }
}

/** Sample: `::error file=a.png,title=ingest%3Apage-empty::Expected text, got none (p01)`. */
function formatCommand(kind: 'error' | 'warning', {source, page, message}: Said): string {
  const {line, note, place, reason, ruleId} = message
  const properties = [
    `file=${escapeProperty(source)}`,
    ...(place ? [`line=${place.line}`, `col=${place.column}`] : []),
    `title=${escapeProperty(ruleId)}`
  ]
  const where = line ?? page
  const text = `${reason}${where === undefined ? '' : ` (${where})`}${note ? `\n${note}` : ''}`
  return `::${kind} ${properties.join(',')}::${escapeData(text)}`
}

/** Escape what would end a workflow command. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Escape what would end a property of a workflow command. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
