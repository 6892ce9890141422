/** Areas that no white paper shows in: pictures and tints. */
import {shrinkImage} from '../../raster/resample.js'
import type {GreyImage} from '../../raster/types.js'
import {type Area, type Component, findComponents, heightOf, widthOf} from './components.js'
import type {PaperLevel} from './threshold.js'

/** Smallest side of a picture, in em. */
export const smallestPicture: number = 3

/** A square is toned when even its lightest pixels are darker than this share of the paper. */
const tonedBelow = 0.87

/** An area without white paper. */
export interface Toned extends Area {
  /** One even tone, with or without print on it. */
  flat: boolean
}

/**
 * Areas without white paper, in squares of half an em. Looked at from so far
 * that the dots of a halftone run together.
 */
export function findToned(image: GreyImage, paper: PaperLevel, em: number): Toned[] {
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
