/** What is neither paper nor plain print: light print on a dark ground, pictures, tints. */
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

/** A square is toned when even its lightest pixels are darker than this share of the paper. */
const tonedBelow = 0.93

/** Find dark bars, pictures and tints. */
export function findZones(
  image: GreyImage,
  paper: PaperLevel,
  components: readonly Component[],
  em: number
): Zones {
  const zones: Zones = {pictures: [], bars: [], tints: [], light: []}
  const large: Component[] = []
  for (const component of components) {
    const width = widthOf(component)
    const height = heightOf(component)
    const solid = component.ink / (width * height)
    if (width < 2 * em && height < 2 * em) continue
    if (Math.min(width, height) < 0.8 * em) continue
    if (solid > 0.45) {
      const light = readBar(image, component, em)
      if (light) {
        zones.bars.push(component)
        zones.light.push(...light)
        continue
      }
    }
    if (Math.min(width, height) >= smallestPicture * em * 0.7) large.push(component)
  }
  const toned = findToned(image, paper, em)
  for (const area of toned) {
    if (zones.bars.some((bar) => overlap(bar, area) > 0.5 * areaSize(area))) continue
    if (area.flat) zones.tints.push(area)
    else zones.pictures.push(area)
  }
  for (const component of large) {
    if (midtones(image, paper, component) > 0.3) zones.pictures.push(component)
  }
  zones.pictures = mergeTouching(zones.pictures, 0.5 * em).filter(
    (area) => widthOf(area) >= smallestPicture * em && heightOf(area) >= smallestPicture * em
  )
  zones.tints = zones.tints.filter((tint) => !zones.pictures.some((picture) => holds(picture, tint)))
  return zones
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
  if (separation < 0.75) return undefined
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

/** Share of pixels that are neither ink nor paper: strokes have them at their edges only. */
function midtones(image: GreyImage, paper: PaperLevel, area: Area): number {
  let count = 0
  let mid = 0
  for (let y = area.top; y < area.bottom; y += 2) {
    for (let x = area.left; x < area.right; x += 2) {
      const v = (image.data[y * image.width + x] ?? 0) / paper.at(x, y)
      count++
      if (v > 0.3 && v < 0.85) mid++
    }
  }
  return count === 0 ? 0 : mid / count
}

interface Toned extends Area {
  /** One even tone, with or without print on it. */
  flat: boolean
}

/** Areas without white paper, in squares of half an em. */
function findToned(image: GreyImage, paper: PaperLevel, em: number): Toned[] {
  const cell = Math.max(4, Math.round(em / 2))
  const width = Math.floor(image.width / cell)
  const height = Math.floor(image.height / cell)
  const levels = new Float32Array(width * height)
  const marks = new Uint8Array(width * height)
  const counts = new Uint32Array(64)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      counts.fill(0)
      let total = 0
      for (let y = row * cell; y < (row + 1) * cell; y++) {
        for (let x = column * cell; x < (column + 1) * cell; x++) {
          const bin = (image.data[y * image.width + x] ?? 0) >> 2
          counts[bin] = (counts[bin] ?? 0) + 1
          total++
        }
      }
      let bin = 63
      let seen = counts[63] ?? 0
      while (bin > 0 && seen < total * 0.15) seen += counts[--bin] ?? 0
      const level = (bin * 4 + 3) / paper.at(column * cell, row * cell)
      levels[row * width + column] = level
      if (level < tonedBelow) marks[row * width + column] = 1
    }
  }
  const found: Toned[] = []
  for (const part of findComponents({width, height, data: marks})) {
    if (widthOf(part) < 2 * smallestPicture || heightOf(part) < 2 * smallestPicture) continue
    if (part.ink < 0.55 * widthOf(part) * heightOf(part)) continue
    found.push({
      left: part.left * cell,
      right: part.right * cell,
      top: part.top * cell,
      bottom: part.bottom * cell,
      flat: isFlat(levels, marks, width, part)
    })
  }
  return found
}

/** Whether most toned squares have nearly the same light tone. */
function isFlat(levels: Float32Array, marks: Uint8Array, width: number, part: Area): boolean {
  const tones: number[] = []
  for (let y = part.top; y < part.bottom; y++) {
    for (let x = part.left; x < part.right; x++) {
      if (marks[y * width + x] === 1) tones.push(levels[y * width + x] ?? 0)
    }
  }
  tones.sort((a, b) => a - b)
  const middle = tones[tones.length >> 1] ?? 0
  const close = tones.filter((tone) => Math.abs(tone - middle) < 0.03).length
  return middle > 0.75 && close > tones.length * 0.75
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
