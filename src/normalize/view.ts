/** A strip as the passes read it: its text, with the lines around it. */
import {isBlank} from './kinds.js'
import {type Strip, stripText} from './strip.js'

/** The text of a strip by place (UTF-16 units); places outside reach into the lines around. */
export interface View {
  readonly text: string
  /** Cell of the character at a place. */
  cell(place: number): number
  /** Character at a place; -1 is the last one before the line, `length` the first one behind. */
  at(place: number): string | undefined
  /** Nearest character before a place that is not blank. */
  left(place: number): string | undefined
  /** Nearest character behind a place that is not blank. */
  right(place: number): string | undefined
}

/** How many blanks are looked through for a neighbour. */
const maxBlanks = 8

/** Read a strip as it stands; changes to it show in the next view. */
export function viewStrip(strip: Strip): View {
  const text = stripText(strip)
  const {before} = strip
  const after = strip.after.trimStart()
  const cells = mapCells(strip, text)

  function at(place: number): string | undefined {
    if (place < 0) return before[before.length + place]
    return place < text.length ? text[place] : after[place - text.length]
  }

  function seek(place: number, step: 1 | -1): string | undefined {
    for (let next = place + step, count = 0; count <= maxBlanks; next += step, count++) {
      const char = at(next)
      if (!isBlank(char)) return char
    }
    return undefined
  }

  return {
    text,
    cell: (place) => (cells ? (cells[place] ?? 0) : place),
    at,
    left: (place) => seek(place, -1),
    right: (place) => seek(place, 1)
  }
}

/** Cell of each place; `undefined` when they are the same. */
function mapCells(strip: Strip, text: string): Uint32Array | undefined {
  if (text.length === strip.to.length && !strip.to.includes('')) return undefined
  const cells = new Uint32Array(text.length)
  let place = 0
  for (const [index, to] of strip.to.entries())
    for (let unit = 0; unit < to.length; unit++) cells[place++] = index
  return cells
}
