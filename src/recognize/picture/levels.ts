import type {GreyImage} from '../../raster/types.js'

/** Grey values of a line. */
export interface Levels {
  paper: number
  ink: number
}

/** Share of pixels, from the dark end, that may be ink in the boldest headline. */
const paperShare = 0.7
/** Share of pixels that is dark in the thinnest line; what is darker is dirt. */
const inkShare = 0.02
/** Least distance of paper and ink: below it a line is empty, and stretching it would only show noise. */
const leastContrast = 40

/** Find the grey of paper and ink of a line, so that all lines look alike to an engine. */
export function measureLevels({data}: GreyImage): Levels {
  const counts = new Uint32Array(256)
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1
  const paper = valueAt(counts, paperShare * data.length)
  const ink = valueAt(counts, inkShare * data.length)
  return {paper, ink: Math.min(ink, paper - leastContrast)}
}

function valueAt(counts: Uint32Array, wanted: number): number {
  let seen = 0
  for (const [value, count] of counts.entries()) {
    seen += count
    if (seen >= wanted) return value
  }
  return 255
}
