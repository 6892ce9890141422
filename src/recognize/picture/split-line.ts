import type {LineImage} from '../../raster/types.js'
import {countDark} from './ink.js'
import {measureLevels} from './levels.js'

/** Part of a line. */
export interface LinePart {
  image: LineImage
  /** Where it stands in the line, as shares of the width. */
  start: number
  end: number
}

/** Longest part, in em: memory and time of an engine stay bounded. */
const longestPart = 48
/** A part is cut off behind this many em, in the widest white there is up to its end. */
const earliestCut = 36

/** Cut a line that is very long at white between characters; others are one part. */
export function splitLine(image: LineImage): LinePart[] {
  const longest = Math.ceil(longestPart * image.size)
  if (image.width <= longest) return [{image, start: 0, end: 1}]
  const dark = countDark(image, measureLevels(image), 'column')
  const parts: LinePart[] = []
  for (let from = 0; from < image.width; ) {
    const rest = image.width - from
    const to =
      rest <= longest
        ? image.width
        : findCut(dark, from + Math.floor(earliestCut * image.size), from + longest)
    parts.push({image: cutPart(image, from, to), start: from / image.width, end: to / image.width})
    from = to
  }
  return parts
}

/** Middle of the longest run of least ink. */
function findCut(dark: Uint32Array, from: number, to: number): number {
  const least = dark.subarray(from, to).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  let best = {at: to, length: 0}
  for (let start = from; start < to; start++) {
    let end = start
    while (end < to && (dark[end] ?? 0) <= least) end++
    if (end - start > best.length) best = {at: (start + end) >> 1, length: end - start}
    start = end
  }
  return best.at
}

function cutPart(image: LineImage, from: number, to: number): LineImage {
  const width = to - from
  const data = new Uint8Array(width * image.height)
  for (let y = 0; y < image.height; y++) {
    data.set(image.data.subarray(y * image.width + from, y * image.width + to), y * width)
  }
  return {...image, width, data}
}
