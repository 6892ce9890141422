/** How the units of a scanned page stand on it: their type, their columns, and what is printed around them. */
import {type Placed, readingFrame} from '../npst/frame.js'
import type {Box, Break, Page, Region} from '../npst/types.js'
import type {Unit} from './units.js'

/** How a unit is printed; lengths in em of the body. */
export interface Print extends Placed {
  /** Size of its type, of which the body’s is 1. */
  size: number
  /** Light on dark. */
  inverse: boolean
  /** Set across the lines of the page: a headline down the side of its text, a horizontal one over vertical columns. */
  turned: boolean
  /** What lies between its region and the one before; absent inside a region. */
  break?: Break
  /** Smallest frame around it: its index; -1 for none. */
  frame: number
  /** Column of running text that is nearest above or below. */
  column?: Placed
  /** Where the nearest picture stands that shares a side with it. */
  picture?: 'above' | 'below' | 'beside'
  /** White above and below, up to the next print in its width; absent at the edges of the page. */
  above?: number
  below?: number
}

/** Say how each unit is printed; nothing for a page of text. */
export function readPrint(
  page: Page,
  regions: readonly Region[],
  units: readonly Unit[]
): Print[] | undefined {
  const em = page.data?.bodySize
  if (!em || units.some(({lines}) => lines.some(({box}) => !box))) return undefined
  const place = readingFrame(page)
  const inEm = (box: Box): Placed => {
    const {start, end, top, bottom} = place(box)
    return {start: start / em, end: end / em, top: top / em, bottom: bottom / em}
  }
  const frames = (page.data?.frames ?? []).map(inEm)
  const pictures = (page.data?.pictures ?? []).map(inEm)
  const prints = units.map((unit) => printOf(unit, regions[unit.region], inEm, em))
  for (const print of prints) print.frame = frameOf(print, frames)
  for (const [index, print] of prints.entries()) {
    addSurroundings(print, index, prints, units)
    const picture = pictureBy(print, pictures)
    if (picture) print.picture = picture
  }
  return prints
}

function printOf(unit: Unit, region: Region | undefined, inEm: (box: Box) => Placed, em: number): Print {
  const all = unit.lines.flatMap(({box}) => (box ? [inEm(box)] : []))
  const sizes = unit.lines.map(({data}) => (data?.size ?? em) / em).sort((a, b) => a - b)
  const gap = unit.place === 0 ? region?.data?.break : undefined
  return {
    start: Math.min(...all.map(({start}) => start)),
    end: Math.max(...all.map(({end}) => end)),
    top: Math.min(...all.map(({top}) => top)),
    bottom: Math.max(...all.map(({bottom}) => bottom)),
    size: sizes[sizes.length >> 1] ?? 1,
    inverse: unit.lines.some(({data}) => data?.inverse === true),
    turned: region?.direction !== undefined,
    frame: -1,
    ...(gap ? {break: gap} : {})
  }
}

/** The smallest frame that holds the middle of a unit. */
function frameOf(print: Placed, frames: readonly Placed[]): number {
  const x = (print.start + print.end) / 2
  const y = (print.top + print.bottom) / 2
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const [index, {start, end, top, bottom}] of frames.entries()) {
    const area = (end - start) * (bottom - top)
    if (x < start || x > end || y < top || y > bottom || area >= least) continue
    best = index
    least = area
  }
  return best
}

function addSurroundings(
  print: Print,
  index: number,
  prints: readonly Print[],
  units: readonly Unit[]
): void {
  let nearest = Number.POSITIVE_INFINITY
  for (const [at, other] of prints.entries()) {
    if (at === index || !sharesWidth(print, other)) continue
    const above = print.top - other.bottom
    const below = other.top - print.bottom
    if (above > -0.3 && above < (print.above ?? Number.POSITIVE_INFINITY)) print.above = Math.max(0, above)
    if (below > -0.3 && below < (print.below ?? Number.POSITIVE_INFINITY)) print.below = Math.max(0, below)
    const apart = Math.max(above, below)
    if (units[at]?.bulk === 'prose' && apart < nearest) {
      nearest = apart
      print.column = other
    }
  }
}

/** Whether one of two stands over the other for a good part of the narrower one. */
function sharesWidth(a: Placed, b: Placed): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > 0.4 * Math.min(a.end - a.start, b.end - b.start)
}

/** White between a picture and its text at most, in em. */
const pictureGap = 2

function pictureBy(print: Placed, pictures: readonly Placed[]): Print['picture'] {
  for (const picture of pictures) {
    const inside = print.start > picture.start - 1 && print.end < picture.end + 1
    if (inside && Math.abs(print.top - picture.bottom) < pictureGap) return 'above'
    if (inside && Math.abs(picture.top - print.bottom) < pictureGap) return 'below'
    const level = print.top > picture.top - 1 && print.bottom < picture.bottom + 1
    const apart = Math.max(picture.start - print.end, print.start - picture.end)
    if (level && Math.abs(apart) < pictureGap) return 'beside'
  }
  return undefined
}
