/** Pages drawn from blocks in place of characters, for tests of layout: every box is known. */
import type {GreyImage} from '../raster/types.js'

/** A page to draw on. */
export interface Canvas extends GreyImage {
  /** Fill a rectangle with a grey (default: `20`). */
  fill: (left: number, top: number, width: number, height: number, grey?: number) => void
  /** Set a line of characters; returns its right edge. */
  print: (left: number, top: number, count: number, size: number, options?: PrintOptions) => number
}

/** How a line is set. */
export interface PrintOptions {
  /** Grey of the ink (default: `20`). */
  grey?: number
  /** Characters run down (default: `false`). */
  down?: boolean
  /** Places that stay empty, from 0 (default: none). */
  spaces?: readonly number[]
}

/** Make an empty page of white paper. */
export function canvas(width: number, height: number, paper: number = 245): Canvas {
  const data = new Uint8Array(width * height).fill(paper)
  const fill: Canvas['fill'] = (left, top, w, h, grey = 20) => {
    for (let y = Math.max(0, top); y < Math.min(height, top + h); y++) {
      data.fill(grey, y * width + Math.max(0, left), y * width + Math.min(width, left + w))
    }
  }
  /** A character: a frame with a cross in it, nine tenths of its square. */
  const character = (left: number, top: number, size: number, grey: number) => {
    const ink = Math.round(size * 0.92)
    const stroke = Math.max(1, Math.round(size / 12))
    const middle = Math.round(ink / 2)
    fill(left, top, ink, stroke, grey)
    fill(left, top + ink - stroke, ink, stroke, grey)
    fill(left, top, stroke, ink, grey)
    fill(left + ink - stroke, top, stroke, ink, grey)
    fill(left, top + middle, ink, stroke, grey)
    fill(left + middle, top, stroke, ink, grey)
  }
  const print: Canvas['print'] = (left, top, count, size, {grey = 20, down = false, spaces = []} = {}) => {
    for (let index = 0; index < count; index++) {
      if (spaces.includes(index)) continue
      if (down) character(left, top + index * size, size, grey)
      else character(left + index * size, top, size, grey)
    }
    return left + count * size
  }
  return {width, height, data, fill, print}
}
