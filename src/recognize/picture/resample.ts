import type {GreyImage} from '../../raster/types.js'

/** Part of a picture to draw anew. */
export interface Frame {
  /** Size of the result, in pixels. */
  width: number
  height: number
  /** Pixels of the result for one of the source. */
  scaleX: number
  scaleY: number
  /** Where the result begins in the source; may lie outside of it. */
  left: number
  top: number
  /** Grey of what lies outside. */
  paper: number
}

/**
 * Draw a part of a picture in another size.
 *
 * Weights fall off linearly over one pixel, or over as many of the source as
 * one of the result stands for: thin strokes get paler and do not vanish.
 *
 * @returns grey values, not rounded.
 */
export function resample(image: GreyImage, frame: Frame): Float32Array {
  const across = makeTaps(frame.width, frame.scaleX, frame.left)
  const down = makeTaps(frame.height, frame.scaleY, frame.top)
  const rows = new Float32Array(frame.width * image.height)
  for (let y = 0; y < image.height; y++) {
    const source = image.data.subarray(y * image.width, (y + 1) * image.width)
    for (let x = 0; x < frame.width; x++) {
      const first = across.first[x] ?? 0
      let sum = 0
      for (let tap = 0; tap < across.count; tap++) {
        sum += (across.weights[x * across.count + tap] ?? 0) * (source[first + tap] ?? frame.paper)
      }
      rows[y * frame.width + x] = sum
    }
  }
  return drawDown(rows, down, frame)
}

function drawDown(rows: Float32Array, down: Taps, {width, height, paper}: Frame): Float32Array {
  const out = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let tap = 0; tap < down.count; tap++) {
      const weight = down.weights[y * down.count + tap] ?? 0
      if (weight === 0) continue
      const from = ((down.first[y] ?? 0) + tap) * width
      const inside = from >= 0 && from < rows.length
      for (let x = 0; x < width; x++) {
        const at = y * width + x
        out[at] = (out[at] ?? 0) + weight * (inside ? (rows[from + x] ?? paper) : paper)
      }
    }
  }
  return out
}

/** Pixels of the source that each pixel of the result is made of: `count` from `first` on. */
interface Taps {
  count: number
  first: Int32Array
  weights: Float32Array
}

function makeTaps(length: number, scale: number, offset: number): Taps {
  const radius = Math.max(1, 1 / scale)
  const count = Math.ceil(2 * radius) + 1
  const first = new Int32Array(length)
  const weights = new Float32Array(length * count)
  for (let at = 0; at < length; at++) {
    const center = (at + 0.5) / scale + offset - 0.5
    const start = Math.ceil(center - radius)
    let sum = 0
    for (let tap = 0; tap < count; tap++) {
      const weight = Math.max(0, 1 - Math.abs(start + tap - center) / radius)
      weights[at * count + tap] = weight
      sum += weight
    }
    for (let tap = 0; tap < count; tap++) {
      const place = at * count + tap
      weights[place] = (weights[place] ?? 0) / sum
    }
    first[at] = start
  }
  return {count, first, weights}
}
