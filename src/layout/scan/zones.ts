/** What is neither paper nor plain print: light print on a dark ground, pictures, tints. */
import {shrinkImage} from '../../raster/resample.js'
import type {GreyImage} from '../../raster/types.js'
import {
  type Area,
  type Component,
  findComponents,
  heightOf,
  holds,
  overlap,
  union,
  widthOf
} from './components.js'
import type {PaperLevel} from './threshold.js'

export interface Zones {
  pictures: Area[]
  /** Boxes of dark ground with light print. */
  bars: Area[]
  /** Boxes of tinted paper with print. */
  tints: Area[]
  /** Ink of the light print, as if it were dark. */
  light: Component[]
}

/** Smallest side of a picture, in em. */
const smallestPicture = 3

/** A heavy character of a headline fills its square with ink as well, up to this size, in em; it has few half tones. */
const largestCharacter = 8
const halfTones = 0.45

/** A square is toned when even its lightest pixels are darker than this share of the paper. */
const tonedBelow = 0.87

/** Find dark bars, pictures and tints. */
export function findZones(
  image: GreyImage,
  paper: PaperLevel,
  components: readonly Component[],
  em: number
): Zones {
  const zones: Zones = {pictures: [], bars: [], tints: [], light: []}
  for (const component of components) {
    const width = widthOf(component)
    const height = heightOf(component)
    const solid = component.ink / (width * height)
    if (width < 2 * em && height < 2 * em) continue
    if (Math.min(width, height) < 0.8 * em) continue
    if (solid <= 0.4 || !isBarShaped(component, em)) continue
    const light = readBar(image, component, em)
    if (!light) continue
    zones.bars.push(component)
    zones.light.push(...light)
  }
  const toned = findToned(image, paper, em)
  for (const area of toned) {
    if (zones.bars.some((bar) => overlap(bar, area) > 0.5 * areaSize(area))) continue
    if (!area.flat) zones.pictures.push(area)
    else if (darkShare(image, paper, area) < inkOnTint) zones.tints.push(area)
  }
  zones.pictures = mergeTouching(zones.pictures, 0.5 * em).filter((area) => {
    const side = Math.min(widthOf(area), heightOf(area))
    if (side < smallestPicture * em) return false
    return side > largestCharacter * em || isShaded(image, paper, area)
  })
  zones.tints = zones.tints.filter((tint) => !zones.pictures.some((picture) => holds(picture, tint)))
  return zones
}

/** A bar is longer than high, or the other way round, or large; characters in heavy type are square and small. */
function isBarShaped(area: Area, em: number): boolean {
  const width = widthOf(area)
  const height = heightOf(area)
  return Math.max(width, height) >= 2.2 * Math.min(width, height) || Math.min(width, height) > 5 * em
}

function areaSize(area: Area): number {
  return widthOf(area) * heightOf(area)
}

/**
 * Read a solid dark area as light print on dark ground.
 *
 * @returns the light print; nothing when the area is something else.
 */
function readBar(image: GreyImage, bar: Area, em: number): Component[] | undefined {
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

/** Ink on a tint covers less than this; a heavy character that looks like a tint from afar has more. */
const inkOnTint = 0.3

function darkShare(image: GreyImage, paper: PaperLevel, area: Area): number {
  let count = 0
  let dark = 0
  for (let y = area.top; y < area.bottom; y += 2) {
    for (let x = area.left; x < area.right; x += 2) {
      count++
      if ((image.data[y * image.width + x] ?? 0) < 0.55 * paper.at(x, y)) dark++
    }
  }
  return dark / Math.max(1, count)
}

/** Whether much of an area is neither ink nor paper. */
function isShaded(image: GreyImage, paper: PaperLevel, area: Area): boolean {
  let count = 0
  let half = 0
  for (let y = area.top; y < area.bottom; y += 2) {
    for (let x = area.left; x < area.right; x += 2) {
      const v = (image.data[y * image.width + x] ?? 0) / paper.at(x, y)
      count++
      if (v > 0.45 && v < 0.87) half++
    }
  }
  return half > halfTones * count
}

interface Toned extends Area {
  /** One even tone, with or without print on it. */
  flat: boolean
}

/**
 * Areas without white paper, in squares of half an em. Looked at from so far
 * that the dots of a halftone run together.
 */
function findToned(image: GreyImage, paper: PaperLevel, em: number): Toned[] {
  const step = Math.max(1, Math.round(em / 8))
  const small = shrinkImage(image, step)
  const cell = 4
  const width = Math.floor(small.width / cell)
  const height = Math.floor(small.height / cell)
  const levels = new Float32Array(width * height)
  const marks = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      // The third lightest of sixteen: one speck of light or two do not make paper.
      let [first, second, third] = [0, 0, 0]
      for (let y = row * cell; y < (row + 1) * cell; y++) {
        for (let x = column * cell; x < (column + 1) * cell; x++) {
          const v = small.data[y * small.width + x] ?? 0
          if (v > first) [first, second, third] = [v, first, second]
          else if (v > second) [second, third] = [v, second]
          else if (v > third) third = v
        }
      }
      const level = third / paper.at(column * cell * step, row * cell * step)
      levels[row * width + column] = level
      if (level < tonedBelow) marks[row * width + column] = 1
    }
  }
  const grid: Grid = {width, height, step: cell * step, levels, marks}
  return findComponents({width, height, data: marks}).flatMap((part) => describeToned(part, grid))
}

interface Grid {
  width: number
  height: number
  /** Side of a square, in pixels. */
  step: number
  levels: Float32Array
  marks: Uint8Array
}

/** A toned part of the page is a picture, or a tint, which may have pictures on it. */
function describeToned(part: Component, grid: Grid): Toned[] {
  if (!isLargeBlock(part)) return []
  const ground = findGround(part, grid)
  const whole = {...scaled(part, grid.step), flat: ground !== undefined}
  if (ground === undefined) return [whole]
  const data = new Uint8Array(grid.width * grid.height)
  for (let y = part.top; y < part.bottom; y++) {
    for (let x = part.left; x < part.right; x++) {
      const at = y * grid.width + x
      if (grid.marks[at] === 1 && (grid.levels[at] ?? 0) < ground - 0.05) data[at] = 1
    }
  }
  const inner = findComponents({width: grid.width, height: grid.height, data}).filter(isLargeBlock)
  return [whole, ...inner.map((one) => ({...scaled(one, grid.step), flat: false}))]
}

/** Whether squares fill a rectangle that is large enough for a picture. */
function isLargeBlock(part: Component): boolean {
  const least = 2 * smallestPicture
  const size = widthOf(part) * heightOf(part)
  return widthOf(part) >= least && heightOf(part) >= least && part.ink >= 0.55 * size
}

function scaled({left, top, right, bottom}: Area, step: number): Area {
  return {left: left * step, top: top * step, right: right * step, bottom: bottom * step}
}

/** Darkest tint that is printed on, as a share of the paper. */
const darkestTint = 0.76

/** Tone that a good part of an area has, where it is light enough to be printed on. */
function findGround(part: Component, {levels, marks, width}: Grid): number | undefined {
  const bins = new Uint32Array(60)
  let total = 0
  for (let y = part.top; y < part.bottom; y++) {
    for (let x = part.left; x < part.right; x++) {
      if (marks[y * width + x] !== 1) continue
      const bin = Math.min(59, Math.floor((levels[y * width + x] ?? 0) * 50))
      bins[bin] = (bins[bin] ?? 0) + 1
      total++
    }
  }
  let best = 0
  for (let bin = 1; bin < 59; bin++) if (around(bins, bin) > around(bins, best)) best = bin
  const level = (best + 0.5) / 50
  return level >= darkestTint && around(bins, best) >= 0.2 * total ? level : undefined
}

function around(bins: Uint32Array, bin: number): number {
  return (bins[bin - 1] ?? 0) + (bins[bin] ?? 0) + (bins[bin + 1] ?? 0)
}

function mergeTouching(areas: readonly Area[], reach: number): Area[] {
  const merged: Area[] = []
  for (const area of areas) {
    let whole: Area = {left: area.left, top: area.top, right: area.right, bottom: area.bottom}
    for (let index = merged.length - 1; index >= 0; index--) {
      const other = merged[index]
      if (!other || !touches(whole, other, reach)) continue
      whole = union(whole, other)
      merged.splice(index, 1)
      index = merged.length
    }
    merged.push(whole)
  }
  return merged
}

function touches(a: Area, b: Area, reach: number): boolean {
  return (
    a.left <= b.right + reach &&
    b.left <= a.right + reach &&
    a.top <= b.bottom + reach &&
    b.top <= a.bottom + reach
  )
}
