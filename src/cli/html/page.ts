import type {DateChart} from '../../summary/index.js'
import {listFacts} from '../format-report.js'
import {listOddities, type RunReport, sayStatus} from '../run-report.js'
import {drawBars, drawShares} from './charts.js'
import {html, type Markup, nothing, withCode} from './markup.js'
import {style} from './style.js'
import {formatDoubts, formatRules, formatSlowest, formatTimings} from './tables.js'

/**
 * Make one page of what a run came to: charts and tables, without a script
 * and without anything from elsewhere. It is HTML, and XML as well.
 *
 * @param base path from the page to the folder of the run, for links.
 */
export function formatPage(report: RunReport, base: string): string {
  const {errors, file, folder, review, slowest, status, timings, version, warnings} = report
  const page = html`<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<title>banmian: ${folder}</title>
<style>${{markup: style}}</style>
</head>
<body>
<header>
<h1>Run into ${folder}</h1>
<p><span class="status ${status}">${status}</span>${sayStatus(report)}</p>
${listOddities(report).map((text) => html`<p class="odd">${text}</p>\n`)}</header>
<main>
<dl class="facts">
${listFacts(report).map(([name, fact]) => html`<div><dt>${name}</dt><dd>${fact}</dd></div>\n`)}</dl>
${formatNext(report)}${formatCharts(report)}${formatRules('Failures', errors.rules)}${
  review ? formatDoubts(review, base, status === 'unended') : nothing
}${formatRules('Warnings', warnings.rules)}${formatSlowest(slowest)}${formatTimings(timings)}</main>
<footer><p>Made by banmian${version === undefined ? '' : ` ${version}`} from ${file}.</p></footer>
</body>
</html>
`
  return `<!DOCTYPE html>\n${page.markup}`
}

function formatNext({next}: RunReport): Markup {
  if (next.length === 0) return nothing
  const items = next.map((text) => html`<li>${withCode(text)}</li>\n`)
  return html`<section>
<h2>What to do next</h2>
<ul>
${items}</ul>
</section>
`
}

function formatCharts({pages, inputs, confidences, pageSeconds, dates}: RunReport): Markup {
  const shares = [
    {name: 'ok', label: 'ok', value: pages.ok},
    {name: 'partial', label: 'with warnings', value: pages.partial},
    {name: 'failed', label: 'failed', value: pages.failed},
    {name: 'lost', label: 'inputs without a page', value: inputs.failed}
  ]
  const status = {id: 'status', title: 'Pages by how they ended', about: {label: 'Status', value: 'Pages'}}
  return html`<section>
<h2>Figures</h2>
<div class="charts">
${drawShares(status, shares)}${
  confidences.count === 0
    ? nothing
    : drawBars({
        id: 'confidence',
        title: `Confidence of stories, mean ${confidences.mean ?? 0}`,
        about: {label: 'Confidence', value: 'Stories'},
        bars: confidences.bars.map(({from, count: value}) => ({label: `${from.toFixed(1)}+`, value}))
      })
}${
  pageSeconds.length === 0
    ? nothing
    : drawBars({
        id: 'seconds',
        title: 'Pages by the seconds they took',
        about: {label: 'Seconds, from', value: 'Pages'},
        bars: pageSeconds.map(({from, count: value}) => ({label: `${from}+`, value}))
      })
}${dates.bars.length === 0 ? nothing : drawDates(dates)}</div>
</section>
`
}

function drawDates({bars, undated, unit}: DateChart): Markup {
  const rest = undated > 0 ? `, without ${undated} of issues that have none` : ''
  return drawBars({
    id: 'dates',
    title: `Stories by ${unit} of their issue${rest}`,
    about: {label: 'Date', value: 'Stories'},
    bars: bars.map(({date, stories}) => ({label: unit === 'decade' ? `${date}0s` : date, value: stories}))
  })
}
