/** Conversion between scripts, as edits. */
import {type Strip, setCell, setCells} from './strip.js'
import {type View, viewStrip} from './view.js'

const rule = 'normalize:script'

/** Phrases of the dictionaries never reach over these. */
const stop = /^[，。；：？！、“”「」（）\s]/u

/**
 * Convert a line.
 *
 * Where the converted text is as long as the text, characters match one by
 * one. Elsewhere the parts between punctuation are compared: what they share
 * at both ends stays, the rest is one edit.
 */
export function convertScript(strip: Strip, convert: (text: string) => string): void {
  const view = viewStrip(strip)
  const {text} = view
  const converted = convert(text)
  if (converted === text) return
  if (converted.length === text.length) {
    for (let place = 0; place < text.length; place++)
      if (converted[place] !== text[place]) setCell(strip, view.cell(place), converted.charAt(place), rule)
    return
  }
  let start = 0
  for (let place = 0; place <= text.length; place++) {
    if (place < text.length && !stop.test(text.charAt(place))) continue
    alignPart(strip, view, start, place, convert)
    start = place + 1
  }
}

/** Replace what differs between the first and the last difference. */
function alignPart(
  strip: Strip,
  view: View,
  start: number,
  end: number,
  convert: (text: string) => string
): void {
  const from = view.text.slice(start, end)
  const to = convert(from)
  const most = Math.min(from.length, to.length)
  let head = 0
  while (head < most && from[head] === to[head]) head++
  let tail = 0
  while (tail < most - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++
  const cells = Array.from({length: from.length - tail - head}, (_, place) => view.cell(start + head + place))
  if (cells.length > 0) setCells(strip, cells, to.slice(head, to.length - tail), rule)
}
