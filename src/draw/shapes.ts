/** SVG elements as text: small, and nothing else is needed. */
import type {Box} from '../npst/types.js'

/** Attributes in the order in which they are written. */
export type Attributes = Readonly<Record<string, string | number>>

/** Write an element; attributes and text are escaped, content is not. */
export function element(name: string, attributes: Attributes, content: string = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? shorten(value) : escapeText(value)}"`)
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** Draw a box; `title` is shown where a mouse rests on it. */
export function rectangle({x, y, width, height}: Box, attributes: Attributes, title: string = ''): string {
  const content = title === '' ? '' : element('title', {}, escapeText(title))
  return element('rect', {x, y, width, height, ...attributes}, content)
}

/** How a label looks. */
export interface LabelStyle {
  size: number
  color: string
  /** Which part of it stands at its place (default: `start`). */
  anchor?: 'start' | 'middle' | 'end'
}

/** Write a label with a white rim, so that it is read on any ground. */
export function label(
  text: string,
  at: {x: number; y: number},
  {anchor = 'start', color, size}: LabelStyle
): string {
  return element(
    'text',
    {
      ...at,
      'text-anchor': anchor,
      'font-size': size,
      'font-family': 'sans-serif',
      fill: color,
      stroke: '#ffffff',
      'stroke-width': size / 5,
      'paint-order': 'stroke'
    },
    escapeText(text)
  )
}

/** What XML can not hold at all. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

function escapeText(text: string): string {
  return text.replace(forbidden, '\uFFFD').replace(/[&<>"]/gu, (char) => escapes[char] ?? char)
}

/** A tenth of a pixel is finer than anybody sees. */
function shorten(value: number): string {
  return String(Math.round(value * 10) / 10)
}
