/** Tables of the page. */
import type {ReviewJson} from '../../emit/index.js'
import type {RuleGroup, SlowPage} from '../../summary/index.js'
import {sayPlace} from '../format-report.js'
import {count, saySeconds} from '../say-run.js'
import {type Content, html, type Markup, nothing, withCode} from './markup.js'

/** Entries of the review list that are shown. */
const mostDoubts = 100

/** What rules said: how often, where, and what to do. */
export function formatRules(title: string, rules: readonly RuleGroup[]): Markup {
  const rows = rules.map(({ruleId, count: times, note = '', examples}) => {
    const items = examples.map(
      ({source, page, reason}) => html`<li>${sayPlace(source, page)}: ${withCode(reason)}</li>\n`
    )
    const left = times - examples.length
    const more = left > 0 ? html`<li>… and ${left} more</li>\n` : nothing
    return [html`<code>${ruleId}</code>`, figure(times), html`<ul>\n${items}${more}</ul>`, withCode(note)]
  })
  return formatTable(title, ['Rule', figure('Times'), 'Where', 'What to do'], rows)
}

/** The slowest pages. */
export function formatSlowest(pages: readonly SlowPage[]): Markup {
  const rows = pages.map(({source, page, issue = '', seconds, kept}) => {
    return [figure(saySeconds(seconds)), sayPlace(source, page), issue, kept ? 'in an earlier run' : '']
  })
  return formatTable('Slowest pages', [figure('Time'), 'Page', 'Issue', 'Note'], rows)
}

/** Time by stage. */
export function formatTimings(timings: Readonly<Record<string, number>>): Markup {
  const entries = Object.entries(timings)
  const all = entries.reduce((sum, [, seconds]) => sum + seconds, 0)
  const rows = entries.map(([stage, seconds]) => {
    const share = all === 0 ? 0 : Math.round((100 * seconds) / all)
    return [stage, figure(saySeconds(seconds)), figure(`${share} %`)]
  })
  return formatTable('Time by stage', ['Stage', figure('Time'), figure('Share')], rows)
}

/**
 * The review list, each entry with a link to its article.
 *
 * @param base path from the page to the folder of the run.
 * @param old the list is that of an earlier run.
 */
export function formatDoubts(review: ReviewJson, base: string, old: boolean): Markup {
  const {counts, entries, total} = review
  if (total === 0) return nothing
  const kinds = Object.entries(counts).map(([kind, number]) => `${kind} ${number}`)
  const rows = entries
    .slice(0, mostDoubts)
    .map(({rank, what, text, kind, article, file, source, risk}) => [
      figure(rank),
      html`${what}: <span lang="zh">${text}</span>`,
      kind,
      html`<a href="${linkTo(base, file)}">${article}</a>`,
      source,
      figure(risk.toFixed(2))
    ])
  const left = total - rows.length
  const heads: Content[] = ['', 'What', 'Kind', 'Article', 'Input', figure('Risk')]
  const earlier = old ? 'This list is from the end of an earlier run. ' : ''
  const about = html`<p>${earlier}${count(total, 'doubt')}: ${kinds.join(', ')}.</p>\n`
  const rest = left > 0 ? html`<p>… and ${left} more, see <code>review.json</code>.</p>\n` : nothing
  return html`${formatTable('Review list', heads, rows, about)}${rest}`
}

/** A cell with a figure, or its head. */
interface Figure extends Markup {
  figure: true
}

function figure(content: Content): Figure {
  return {...html`${content}`, figure: true}
}

function formatTable(
  title: string,
  heads: readonly Content[],
  rows: readonly (readonly Content[])[],
  about: Markup = nothing
): Markup {
  if (rows.length === 0) return nothing
  const cells = (row: readonly Content[]) => row.map((cell) => html`<td${classOf(cell)}>${cell}</td>`)
  return html`<section>
<h2>${title}</h2>
${about}<div class="wide"><table>
<thead><tr>${heads.map((head) => html`<th scope="col"${classOf(head)}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${cells(row)}</tr>\n`)}</tbody>
</table></div>
</section>
`
}

function classOf(cell: Content): Markup {
  return typeof cell === 'object' && 'figure' in cell ? html` class="figure"` : nothing
}

/** Make a link of a path below a folder; whatever a name holds, it stays a relative path. */
export function linkTo(base: string, file: string): string {
  const parts = `${base === '' ? '.' : base}/${file}`.split(/[/\\]/u).filter((part) => part !== '')
  return parts.map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD'))).join('/')
}
