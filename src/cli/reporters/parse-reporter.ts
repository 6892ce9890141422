import {findNearest} from '../../diagnostics/index.js'
import {UsageError} from '../io.js'

/** Names of reporters. */
export const reporterNames = ['pretty', 'plain', 'ndjson', 'junit', 'github'] as const

export type ReporterName = (typeof reporterNames)[number]

/** A reporter that was asked for. */
export interface WantedReporter {
  name: ReporterName
  /** File to write to; absent: a stream. */
  path?: string
}

/**
 * Read what `--reporter` says: `plain`, `junit=junit.xml`.
 *
 * @throws {UsageError} when there is no such reporter, or no file behind `=`.
 */
export function parseReporter(text: string): WantedReporter {
  const equals = text.indexOf('=')
  const word = equals < 0 ? text : text.slice(0, equals)
  const name = reporterNames.find((known) => known === word)
  if (name === undefined) {
    const nearest = findNearest(word, reporterNames)
    const hint = nearest ? `did you mean \`${nearest}\`?` : `known are ${reporterNames.join(', ')}`
    throw new UsageError(`Expected a reporter, got \`${word}\`, ${hint}`)
  }
  if (equals < 0) return {name}
  const path = text.slice(equals + 1)
  if (path === '') throw new UsageError(`Expected a file behind \`${name}=\``)
  return {name, path}
}
