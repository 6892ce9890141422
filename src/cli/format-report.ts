import type {Paint} from '../diagnostics/index.js'
import type {RuleGroup} from '../summary/index.js'
import {clean} from './clean.js'
import {listOddities, type RunReport, sayStatus} from './run-report.js'
import {count, saySeconds} from './say-run.js'

/** Marks of the longest bar. */
const longestBar = 40

/** Entries of the review list that are shown. */
const mostDoubts = 5

/** Show what a run came to, for a terminal. */
export function formatReport(report: RunReport, paint: Paint): string {
  const sections = [
    formatFacts(report, paint),
    formatConfidences(report, paint),
    formatFailures(report, paint),
    formatWarnings(report, paint),
    formatSlowest(report, paint),
    formatTimings(report, paint),
    formatDoubts(report, paint),
    section('What to do next', report.next.length > 0 ? report.next : ['Nothing.'], paint)
  ]
  return sections.filter((text) => text !== '').join('\n\n')
}

function formatFacts(report: RunReport, paint: Paint): string {
  const {status} = report
  const color = status === 'ok' ? paint.info : status === 'partial' ? paint.warning : paint.error
  return [
    `${paint.bold(clean(report.folder))}: ${color(status)}. ${clean(sayStatus(report))}`,
    ...listOddities(report).map((text) => paint.warning(clean(text))),
    ...listFacts(report).map(([name, fact]) => `  ${paint.dim(name.padEnd(8))} ${fact}`)
  ].join('\n')
}

/** The figures of a run, each with its name. */
export function listFacts(report: RunReport): [string, string][] {
  const {pages, inputs, issues, stories, lines, seconds, version, shard} = report
  const more = [
    ...(pages.kept > 0 ? [`${pages.kept} kept from an earlier run`] : []),
    ...(pages.retried > 0 ? [`${pages.retried} tried more than once`] : [])
  ]
  const lost = inputs.failed > 0 ? `, ${inputs.failed} failed without a page` : ''
  return [
    [
      'pages',
      `${pages.ok} ok, ${pages.partial} partial, ${pages.failed} failed${more.length > 0 ? ` (${more.join(', ')})` : ''}`
    ],
    ['inputs', `${inputs.done} of ${inputs.found} done${lost}`],
    ['stories', `${stories} in ${count(issues, 'issue')}`],
    ['lines', `${lines.lines}: ${lines.inArticles} in articles, ${lines.inFurniture} in furniture`],
    ...(seconds === undefined ? [] : [['time', saySeconds(seconds)] satisfies [string, string]]),
    ...(version === undefined ? [] : [['version', version] satisfies [string, string]]),
    ...(shard === undefined ? [] : [['shard', shard] satisfies [string, string]])
  ]
}

function formatConfidences({confidences}: RunReport, paint: Paint): string {
  const {bars, count: all, mean} = confidences
  if (all === 0) return ''
  const most = Math.max(...bars.map((bar) => bar.count))
  const rows = bars.map(({from, to = 1, count: number}) => {
    const marks = '#'.repeat(Math.ceil((longestBar * number) / most))
    return `${from.toFixed(1)} to ${to.toFixed(1)} ${String(number).padStart(7)} ${paint.info(marks)}`.trimEnd()
  })
  return section(`Confidence of ${all} stories, mean ${mean}`, rows, paint)
}

function formatFailures({errors}: RunReport, paint: Paint): string {
  const rows = errors.rules.flatMap((group) => formatGroup(group, paint))
  return rows.length === 0 ? '' : section(`Failures: ${errors.count}`, rows, paint)
}

function formatGroup({ruleId, count: times, note, examples}: RuleGroup, paint: Paint): string[] {
  const left = times - examples.length
  return [
    `${paint.error(clean(ruleId))} ${count(times, 'time')}`,
    ...(note === undefined ? [] : [paint.dim(`  ${clean(note)}`)]),
    ...examples.map(({source, page, reason}) => `  ${clean(sayPlace(source, page))}: ${clean(reason)}`),
    ...(left > 0 ? [paint.dim(`  … and ${left} more`)] : [])
  ]
}

function formatWarnings({warnings}: RunReport, paint: Paint): string {
  const rows = warnings.rules.map(({ruleId, count: times, examples: [first]}) => {
    const where = first ? paint.dim(`first at ${clean(sayPlace(first.source, first.page))}`) : ''
    return `${String(times).padStart(7)} ${paint.warning(clean(ruleId))} ${where}`.trimEnd()
  })
  return rows.length === 0 ? '' : section(`Warnings: ${warnings.count}`, rows, paint)
}

function formatSlowest({slowest}: RunReport, paint: Paint): string {
  const rows = slowest.map(({source, page, seconds, kept}) => {
    const note = kept ? paint.dim(' (in an earlier run)') : ''
    return `${saySeconds(seconds).padStart(12)} ${clean(sayPlace(source, page))}${note}`
  })
  return rows.length === 0 ? '' : section('Slowest pages', rows, paint)
}

function formatTimings({timings}: RunReport, paint: Paint): string {
  const entries = Object.entries(timings)
  const all = entries.reduce((sum, [, seconds]) => sum + seconds, 0)
  const rows = entries.map(([stage, seconds]) => {
    const share = all === 0 ? 0 : Math.round((100 * seconds) / all)
    return `${saySeconds(seconds).padStart(12)} ${String(share).padStart(3)} % ${clean(stage)}`
  })
  return rows.length === 0 ? '' : section('Time by stage', rows, paint)
}

function formatDoubts({review, status}: RunReport, paint: Paint): string {
  if (!review || review.total === 0) return ''
  const kinds = Object.entries(review.counts).map(([kind, number]) => `${kind} ${number}`)
  const rows = review.entries.slice(0, mostDoubts).map(({rank, what, text, kind, article}) => {
    return `${String(rank).padStart(3)}. ${clean(what)}: ${clean(text)} ${paint.warning(kind)} ${paint.dim(clean(article))}`
  })
  const old = status === 'unended' ? ', from the end of an earlier run' : ''
  return section(`In doubt: ${review.total}${old}`, [kinds.join(', '), ...rows], paint)
}

function section(title: string, rows: readonly string[], paint: Paint): string {
  return [paint.bold(title), ...rows.map((row) => `  ${row}`)].join('\n')
}

/** Sample: `scans/a.pdf p03`. */
export function sayPlace(source: string, page?: string): string {
  return page === undefined ? source : `${source} ${page}`
}
