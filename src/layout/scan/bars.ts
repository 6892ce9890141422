/** Light print on a dark ground. */
import type {GreyImage} from '../../raster/types.js'
import {type Area, type Component, findComponents, heightOf, widthOf} from './components.js'

/** A bar is longer than high, or the other way round, or large; characters in heavy type are square and small. */
export function isBarShaped(area: Area, em: number): boolean {
  const width = widthOf(area)
  const height = heightOf(area)
  return Math.max(width, height) >= 2.2 * Math.min(width, height) || Math.min(width, height) > 5 * em
}

/**
 * Read a solid dark area as light print on dark ground.
 *
 * @returns the light print; nothing when the area is something else.
 */
export function readBar(image: GreyImage, bar: Area, em: number): Component[] | undefined {
  const width = widthOf(bar)
  const height = heightOf(bar)
  const counts = new Uint32Array(256)
  for (let y = bar.top; y < bar.bottom; y++) {
    for (let x = bar.left; x < bar.right; x++) {
      const v = image.data[y * image.width + x] ?? 0
      counts[v] = (counts[v] ?? 0) + 1
    }
  }
  const {level, separation} = splitLevels(counts)
  if (separation < 0.75 || !hasDarkEdges(image, bar, level, em)) return undefined
  const data = new Uint8Array(width * height)
  let share = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((image.data[(y + bar.top) * image.width + x + bar.left] ?? 0) <= level) continue
      data[y * width + x] = 1
      share++
    }
  }
  share /= width * height
  if (share < 0.02 || share > 0.5) return undefined
  // What touches the edge is the paper around the bar.
  const inner = findComponents({width, height, data}).filter(
    ({left, top, right, bottom}) => left > 0 && top > 0 && right < width && bottom < height
  )
  const glyphs = inner.filter((c) => Math.max(widthOf(c), heightOf(c)) >= 0.3 * em)
  const tallest = Math.max(0, ...glyphs.map((c) => heightOf(c)))
  if (glyphs.length < 2 || tallest < 0.4 * em) return undefined
  return inner.map((c) => ({
    left: c.left + bar.left,
    right: c.right + bar.left,
    top: c.top + bar.top,
    bottom: c.bottom + bar.top,
    ink: c.ink
  }))
}

/** Share of each edge of a bar that is dark; edges are seen a little inside, where blur has ended. */
const darkEdge = 0.85
/** How far inside, in em: behind the blur, before the print. */
const edgeInset = 0.1

function hasDarkEdges(
  image: GreyImage,
  {left, top, right, bottom}: Area,
  level: number,
  em: number
): boolean {
  const inset = Math.max(2, Math.round(em * edgeInset))
  const share = (length: number, at: (step: number) => number) => {
    let dark = 0
    for (let step = 0; step < length; step++) if ((image.data[at(step)] ?? 255) <= level) dark++
    return dark / Math.max(1, length)
  }
  const width = right - left - 2 * inset
  const height = bottom - top - 2 * inset
  const across = (y: number) => share(width, (step) => y * image.width + left + inset + step)
  const down = (x: number) => share(height, (step) => (top + inset + step) * image.width + x)
  return [across(top + inset), across(bottom - 1 - inset), down(left + inset), down(right - 1 - inset)].every(
    (dark) => dark >= darkEdge
  )
}

/** The level that parts dark from light best (Otsu 1979), and how well: between-class share of the variance. */
function splitLevels(counts: Uint32Array): {level: number; separation: number} {
  let total = 0
  let sum = 0
  let squares = 0
  counts.forEach((count, level) => {
    total += count
    sum += count * level
    squares += count * level * level
  })
  const variance = squares / total - (sum / total) ** 2
  let best = 0
  let level = 0
  let below = 0
  let belowSum = 0
  for (let at = 0; at < 256; at++) {
    const count = counts[at] ?? 0
    below += count
    belowSum += count * at
    if (below === 0 || below === total) continue
    const gap = belowSum / below - (sum - belowSum) / (total - below)
    const between = (below / total) * (1 - below / total) * gap * gap
    if (between > best) {
      best = between
      level = at
    }
  }
  return {level, separation: variance > 0 ? best / variance : 0}
}
