import type {MessageJson} from '../../diagnostics/index.js'
import type {InputHead, PageReport, RunEventInput} from '../../emit/index.js'
import {escapeAttribute, escapeXml} from '../xml.js'
import {listSaid} from './list-said.js'
import type {Reporter, Scene} from './reporter.js'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="banmian">\n'
const tail = '</testsuites>\n'

/** A page of an input that is not done. */
interface Case {
  /** Place in the input. */
  position: number
  xml: string
  failed: boolean
  seconds: number
  /** Warnings, one a line. */
  warnings: string[]
}

interface OpenInput {
  source: string
  cases: Case[]
}

/**
 * JUnit XML: an input is a suite, a page is a case of it, its errors are the
 * failure, warnings the output of the suite.
 *
 * A suite is written when its input is done, and the file is well-formed from
 * its beginning on, so that a run that is killed leaves one that can be read.
 */
export function makeJunit({sink}: Scene): Reporter {
  const open = new Map<number, OpenInput>()
  const write = (index: number, input: InputHead, warnings: readonly string[]) => {
    const {cases = []} = open.get(index) ?? {}
    open.delete(index)
    const sorted = cases.toSorted((a, b) => a.position - b.position)
    sink.write(formatSuite(input, sorted, warnings), tail)
  }
  sink.write(head, tail)
  return {
    event: (event) => {
      if (event.event === 'page') {
        const {index, position, source, page} = event
        const input = open.get(index) ?? {source, cases: []}
        open.set(index, input)
        input.cases.push(toCase(source, position, page))
      }
      if (event.event === 'input') write(event.index, event.input, listWarnings(event))
    },
    close: () => {
      // An input that was not done when the run was interrupted.
      for (const [index, {source}] of open) write(index, {source, status: 'ok'}, [])
      sink.close()
    }
  }
}

function toCase(source: string, position: number, page: PageReport): Case {
  const {id, issue, messages = [], seconds, status} = page
  const failed = status === 'failed'
  const errors = messages.filter(({severity}) => severity === 'error')
  const xml = formatCase({name: id, classname: issue ?? source, source, seconds}, failed ? errors : undefined)
  return {
    position,
    xml,
    failed,
    seconds,
    warnings: messages.filter(isWarning).map((message) => sayMessage(message, id))
  }
}

function listWarnings(event: RunEventInput): string[] {
  return listSaid(event)
    .filter(({message}) => isWarning(message))
    .map(({message}) => sayMessage(message))
}

function formatSuite(input: InputHead, pages: readonly Case[], warnings: readonly string[]): string {
  const {source, status} = input
  const errors = (input.messages ?? []).filter(({severity}) => severity === 'error')
  const lost = errors.length > 0 || (pages.length === 0 && status === 'failed')
  const own = {name: 'input', classname: source, source, seconds: 0}
  const cases = [...pages.map(({xml}) => xml), ...(lost ? [formatCase(own, errors)] : [])]
  const failures = pages.filter(({failed}) => failed).length + (lost ? 1 : 0)
  const seconds = pages.reduce((sum, page) => sum + page.seconds, 0)
  const output = [...warnings, ...pages.flatMap((page) => page.warnings)]
  const facts = `tests="${cases.length}" failures="${failures}" errors="0" time="${seconds.toFixed(3)}"`
  return [
    `  <testsuite name="${escapeAttribute(source)}" ${facts}>\n`,
    ...cases,
    ...(output.length > 0 ? [`    <system-out>${escapeXml(output.join('\n'))}</system-out>\n`] : []),
    '  </testsuite>\n'
  ].join('')
}

interface CaseFacts {
  name: string
  classname: string
  source: string
  seconds: number
}

/**
 * Format a case.
 *
 * @param errors why it failed, all in one failure: some readers know but one; absent when it did not.
 */
function formatCase({name, classname, source, seconds}: CaseFacts, errors?: readonly MessageJson[]): string {
  const facts = Object.entries({name, classname, file: source, time: seconds.toFixed(3)})
    .map(([key, value]) => `${key}="${escapeAttribute(value)}"`)
    .join(' ')
  if (!errors) return `    <testcase ${facts}/>\n`
  const [first] = errors
  const reason = escapeAttribute(first?.reason ?? 'It gave nothing.')
  const type = escapeAttribute(first?.ruleId ?? 'run:page-failed')
  const text = escapeXml(errors.map((message) => sayMessage(message)).join('\n'))
  return `    <testcase ${facts}>\n      <failure message="${reason}" type="${type}">${text}</failure>\n    </testcase>\n`
}

/** @param page page id, where the message has no line that names it. */
function sayMessage({line, note, reason, ruleId, severity}: MessageJson, page?: string): string {
  const parts = [line ?? page, severity, reason, `(${ruleId})`].filter((part) => part !== undefined)
  return [parts.join(' '), ...(note ? [note] : [])].join('\n  ')
}

function isWarning({severity}: MessageJson): boolean {
  return severity === 'warning'
}
