import type {RuleGroup, SummaryJson} from '../../summary/index.js'
import {count, saySeconds} from '../say-run.js'

/** Rules shown in a table. */
const mostRules = 20

/** The summary of a run in Markdown: figures, failures, warnings. */
export function formatStepSummary(summary: SummaryJson): string {
  const {pages, inputs, issues, stories, seconds, status, reason, errors, warnings} = summary
  const facts: [string, string][] = [
    ['Pages', `${pages.ok + pages.partial}, of these ${pages.partial} with warnings, ${pages.kept} kept`],
    ['Failed', `${count(pages.failed, 'page')}, ${count(inputs.failed, 'input')} without a page`],
    ['Stories', `${stories} in ${count(issues, 'issue')}`],
    ...(seconds === undefined ? [] : [['Time', saySeconds(seconds)] satisfies [string, string]])
  ]
  const why = reason === undefined ? '' : ` (${escapeMarkdown(reason)})`
  return [
    `## banmian: ${status}${why}`,
    '',
    '| | |',
    '| --- | --- |',
    ...facts.map(([name, figure]) => `| ${name} | ${figure} |`),
    '',
    ...formatRules('Failures', errors.rules),
    ...formatRules('Warnings', warnings.rules),
    ''
  ].join('\n')
}

function formatRules(title: string, rules: readonly RuleGroup[]): string[] {
  if (rules.length === 0) return []
  const left = rules.length - mostRules
  return [
    `### ${title}`,
    '',
    '| Rule | Count | First | What to do |',
    '| --- | ---: | --- | --- |',
    ...rules.slice(0, mostRules).map(({ruleId, count, note = '', examples: [first]}) => {
      const where = first ? `${first.source} ${first.page ?? ''}`.trim() : ''
      return `| ${escapeMarkdown(ruleId)} | ${count} | ${escapeMarkdown(where)} | ${escapeMarkdown(note)} |`
    }),
    ...(left > 0 ? ['', `… and ${count(left, 'more rule')}`] : []),
    ''
  ]
}

/** Make a text stand for itself in a cell of a table: no markup, no HTML, no line end. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#]/gu, String.raw`\$&`)
}
