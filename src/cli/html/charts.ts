/** Charts as SVG that needs nothing else; the page gives the colours. */
import {type Content, html, type Markup} from './markup.js'

/** One bar of a chart. */
export interface ChartBar {
  label: string
  value: number
}

/** A chart with its texts. */
export interface Chart {
  /** Begins the ids in it; each chart of a page needs its own. */
  id: string
  title: string
  /** What the bars are, and what they are counted in. */
  about: {label: string; value: string}
  bars: readonly ChartBar[]
}

const width = 640
const height = 220
const top = 20
const bottom = 32

/** Width of a letter of a label, and between two labels. */
const letter = 7.5
const between = 12

/** Draw bars side by side, each with its figure; a table says the same. */
export function drawBars({id, title, about, bars}: Chart): Markup {
  const most = Math.max(1, ...bars.map(({value}) => value))
  const step = width / Math.max(1, bars.length)
  const wide = letter * Math.max(1, ...bars.map(({label}) => label.length))
  const every = Math.ceil((wide + between) / step)
  // Away from the edge, where it would be cut.
  const first = Math.floor(every / 2)
  const shapes = bars.map(({label, value}, index) => {
    const tall = ((height - top - bottom) * value) / most
    const x = index * step
    const middle = fix(x + step / 2)
    const fits = x + step / 2 + wide / 2 <= width
    const y = height - bottom - tall
    const caption =
      fits && index % every === first ? html`<text x="${middle}" y="${height - 12}">${label}</text>` : html``
    const figure =
      value > 0 && every === 1 ? html`<text x="${middle}" y="${fix(y - 5)}">${value}</text>` : html``
    return html`<g><title>${label}: ${value}</title><rect class="bar" x="${fix(x + step * 0.1)}" y="${fix(y)}" width="${fix(step * 0.8)}" height="${fix(tall)}"/>${figure}${caption}</g>\n`
  })
  const axis = height - bottom
  return frame(
    {id, title, about, bars},
    html`<svg role="img" aria-labelledby="${id}-title ${id}-text" viewBox="0 0 ${width} ${height}">
<title id="${id}-title">${title}</title>
<desc id="${id}-text">${describe(bars)}</desc>
<line class="axis" x1="0" y1="${axis}" x2="${width}" y2="${axis}"/>
${shapes}</svg>`
  )
}

/** A part of a whole. */
export interface Share extends ChartBar {
  /** Class that gives the colour. */
  name: string
}

const stripHeight = 34

/** Draw the parts of a whole on one strip, with a legend. */
export function drawShares(chart: Omit<Chart, 'bars'>, shares: readonly Share[]): Markup {
  const {id, title} = chart
  const all = Math.max(
    1,
    shares.reduce((sum, {value}) => sum + value, 0)
  )
  let x = 0
  const shapes = shares.map(({label, name, value}) => {
    const wide = (width * value) / all
    const start = x
    x += wide
    return value === 0
      ? html``
      : html`<rect class="${name}" x="${fix(start)}" y="0" width="${fix(wide)}" height="${stripHeight}"><title>${label}: ${value}</title></rect>\n`
  })
  const legend = shares.map(({label, name, value}) => html`<li class="${name}">${label}: ${value}</li>\n`)
  return frame(
    {...chart, bars: shares},
    html`<svg role="img" aria-labelledby="${id}-title ${id}-text" viewBox="0 0 ${width} ${stripHeight}">
<title id="${id}-title">${title}</title>
<desc id="${id}-text">${describe(shares)}</desc>
${shapes}</svg>
<ul class="legend">
${legend}</ul>`,
    false
  )
}

/** @param table whether the figures are to be had as a table as well (default: `true`). */
function frame({title, about, bars}: Chart, drawing: Markup, table: boolean = true): Markup {
  const rows = bars.map(
    ({label, value}) => html`<tr><th scope="row">${label}</th><td class="figure">${value}</td></tr>\n`
  )
  const figures: Content = table
    ? html`<details><summary>As a table</summary>
<table><thead><tr><th scope="col">${about.label}</th><th scope="col" class="figure">${about.value}</th></tr></thead>
<tbody>
${rows}</tbody></table></details>
`
    : html``
  return html`<figure>
<figcaption><h3>${title}</h3></figcaption>
${drawing}
${figures}</figure>
`
}

function describe(bars: readonly ChartBar[]): string {
  return bars.map(({label, value}) => `${label}: ${value}`).join('; ')
}

/** Tenths of a pixel are enough. */
function fix(value: number): string {
  return String(Math.round(value * 10) / 10)
}
