import type {GreyImage} from '../../raster/types.js'
import type {Levels} from './levels.js'

/** Rows of a line that hold print, half open. */
export interface InkRows {
  top: number
  bottom: number
}

/** Share of the darkest row that a row of print has at least; specks have less. */
const leastRow = 0.04

/** Find the rows that hold print. Empty pictures give all of it. */
export function findInkRows(image: GreyImage, levels: Levels): InkRows {
  const rows = countDark(image, levels, 'row')
  const least = leastRow * rows.reduce((most, count) => Math.max(most, count), 0)
  const top = rows.findIndex((count) => count > least)
  if (top < 0) return {top: 0, bottom: image.height}
  return {top, bottom: rows.findLastIndex((count) => count > least) + 1}
}

/** Count the dark pixels of each row or column. */
export function countDark(
  {width, height, data}: GreyImage,
  {paper, ink}: Levels,
  along: 'row' | 'column'
): Uint32Array {
  const limit = (paper + ink) / 2
  const counts = new Uint32Array(along === 'row' ? height : width)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if ((data[at] ?? 255) >= limit) continue
      const to = along === 'row' ? y : x
      counts[to] = (counts[to] ?? 0) + 1
    }
  }
  return counts
}
