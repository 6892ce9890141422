import type {Box, Line} from '../npst/types.js'
import type {PlacedGlyph} from '../raster/types.js'

/** A line with the direction in which it is read. */
export interface LinePlace {
  line: Line
  vertical: boolean
}

/** What the lines say, and what stands in none of them. */
export interface PlacedText {
  /** Text by line id; lines without a character are left out. */
  texts: Map<string, string>
  /** Characters outside of all lines. */
  left: PlacedGlyph[]
}

/** How far outside of a line the middle of a character may be, in heights of the line: commas hang below. */
const reach = 0.3

/** Gaps between ink from which on a blank was set, in heights of the line: between Latin letters; beside a mark, which has half of its square white or more, and where scripts meet. */
const inkGaps = {latin: 0.22, other: 1.2}

/** How much further than usual the middles of two Han characters stand apart where a blank was set, as a share of the usual: a narrow one, a wide one. Gaps between ink say nothing here: those around 日 are wide without any blank. */
const hanGaps = {narrow: 0.2, wide: 0.7}

/** Pairs of Han characters from which on a line shows its own spacing, however wide it was set. */
const leastPairs = 3

/** Share of a character that its double may be off: bold print that was made by printing twice. */
const doubled = 0.3

const han = /\p{Script=Han}/u
const blank = /^\s$/u
const latin = /[\p{Script=Latin}\p{Nd}]/u

/**
 * Give the characters of a page’s own text to the lines that `layout` found.
 *
 * A character belongs to the line its middle lies in, or to the nearest within
 * reach; in the line they are read by their places, whatever order the file has
 * them in. Blanks of the file are kept, and set again where a wide gap shows one.
 */
export function placeGlyphs(glyphs: readonly PlacedGlyph[], places: readonly LinePlace[]): PlacedText {
  const found = new Map<LinePlace, PlacedGlyph[]>()
  const left: PlacedGlyph[] = []
  for (const glyph of glyphs) {
    const place = findPlace(glyph, places)
    if (!place) left.push(glyph)
    else found.set(place, [...(found.get(place) ?? []), glyph])
  }
  const texts = new Map([...found].map(([place, own]) => [place.line.id, readLine(own, place)]))
  return {texts, left: left.filter(({text}) => !blank.test(text))}
}

function findPlace(glyph: PlacedGlyph, places: readonly LinePlace[]): LinePlace | undefined {
  const x = glyph.x + glyph.width / 2
  const y = glyph.y + glyph.height / 2
  let best: LinePlace | undefined
  let least = Number.POSITIVE_INFINITY
  for (const place of places) {
    const {box} = place.line
    if (!box) continue
    const distance = distanceTo(box, x, y) / thicknessOf(box, place.vertical)
    if (distance > reach || distance >= least) continue
    least = distance
    best = place
  }
  return best
}

/** 0 inside. */
function distanceTo({x, y, width, height}: Box, atX: number, atY: number): number {
  const across = Math.max(x - atX, 0, atX - x - width)
  const down = Math.max(y - atY, 0, atY - y - height)
  return Math.hypot(across, down)
}

function thicknessOf({width, height}: Box, vertical: boolean): number {
  return Math.max(1, vertical ? width : height)
}

/** A character as it stands along its line. */
interface Stop {
  text: string
  start: number
  end: number
  middle: number
}

function readLine(glyphs: readonly PlacedGlyph[], {line, vertical}: LinePlace): string {
  const size = line.box ? thicknessOf(line.box, vertical) : 1
  const stops = dropDoubles(glyphs.map((glyph) => toStop(glyph, vertical)))
  const pitch = findPitch(stops) ?? size
  const parts = stops.map((stop, index) => {
    const before = stops[index - 1]
    return before ? blankBetween(before, stop, size, pitch) + stop.text : stop.text
  })
  return parts.join('').trim()
}

function toStop({text, ...box}: PlacedGlyph, vertical: boolean): Stop {
  const start = vertical ? box.y : box.x
  const length = vertical ? box.height : box.width
  return {text, start, end: start + length, middle: start + length / 2}
}

function dropDoubles(stops: readonly Stop[]): Stop[] {
  const kept: Stop[] = []
  for (const stop of stops.toSorted((a, b) => a.middle - b.middle)) {
    const before = kept.at(-1)
    const same = before?.text === stop.text && stop.middle - before.middle < doubled * (stop.end - stop.start)
    if (!same) kept.push(stop)
  }
  return kept
}

/** How far the middles of neighbouring Han characters usually stand apart. */
function findPitch(stops: readonly Stop[]): number | undefined {
  const steps = stops
    .flatMap((stop, index) => {
      const before = stops[index - 1]
      return before && han.test(before.text) && han.test(stop.text) ? stop.middle - before.middle : []
    })
    .sort((a, b) => a - b)
  return steps.length >= leastPairs ? steps[Math.floor(steps.length / 2)] : undefined
}

function blankBetween(before: Stop, stop: Stop, size: number, pitch: number): string {
  if (blank.test(before.text) || blank.test(stop.text)) return ''
  if (han.test(before.text) && han.test(stop.text)) {
    const more = (stop.middle - before.middle) / pitch - 1
    return more >= hanGaps.wide ? '\u3000' : more >= hanGaps.narrow ? ' ' : ''
  }
  const gap = (stop.start - before.end) / size
  if (latin.test(before.text) && latin.test(stop.text)) return gap >= inkGaps.latin ? ' ' : ''
  return gap >= inkGaps.other ? '\u3000' : ''
}

/** Gap that parts two lines in one row, in heights of a character. */
const rowGap = 2

/** A row of characters that stands in none of the lines. */
export interface GlyphRow {
  text: string
  box: Box
}

/** Chain characters that stand in none of the lines to rows, from top to bottom. */
export function chainGlyphs(glyphs: readonly PlacedGlyph[]): GlyphRow[] {
  const rows: PlacedGlyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.x - b.x || a.y - b.y)) {
    const row = rows.find((own) => follows(own.at(-1), glyph))
    if (row) row.push(glyph)
    else rows.push([glyph])
  }
  return rows
    .map((row) => ({box: surround(row), row}))
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
    .map(({box, row}) => ({box, text: row.map(({text}) => text).join('')}))
}

function follows(before: PlacedGlyph | undefined, glyph: PlacedGlyph): boolean {
  if (!before) return false
  const size = Math.max(before.height, glyph.height)
  const middle = glyph.y + glyph.height / 2
  const beside = middle > before.y - size / 2 && middle < before.y + before.height + size / 2
  return beside && glyph.x - before.x - before.width < rowGap * size
}

function surround(glyphs: readonly PlacedGlyph[]): Box {
  const x = Math.floor(Math.min(...glyphs.map((glyph) => glyph.x)))
  const y = Math.floor(Math.min(...glyphs.map((glyph) => glyph.y)))
  const right = Math.ceil(Math.max(...glyphs.map((glyph) => glyph.x + glyph.width)))
  const bottom = Math.ceil(Math.max(...glyphs.map((glyph) => glyph.y + glyph.height)))
  return {x, y, width: right - x, height: bottom - y}
}
