/** Ink or paper, for every pixel. */
import type {GreyImage} from '../../raster/types.js'

/** One byte a pixel: 1 is ink. */
export interface Bitmap {
  width: number
  height: number
  data: Uint8Array
}

/** Weight of local contrast in the threshold (Sauvola and Pietikäinen 2000 use 0.2 to 0.5 on paper; low keeps thin strokes). */
const contrastWeight = 0.2

/** Range of the standard deviation of 8-bit grey. */
const deviationRange = 128

/** Below this share of the paper’s own grey a pixel is ink, whatever is around it: the inside of broad strokes. */
const surelyDark = 0.42

/**
 * Tell ink from paper by the mean and deviation of the grey around each pixel
 * (Sauvola and Pietikäinen 2000), with running sums, so that the cost does
 * not grow with the window.
 *
 * @param half half of the window’s side, in pixels: about 0.7 of a character.
 * @param paper grey of the paper around each pixel (see `measurePaper`).
 */
export function findInk(image: GreyImage, half: number, paper: PaperLevel): Bitmap {
  const {width, height, data} = image
  const out = new Uint8Array(width * height)
  const sums = new Float64Array(width)
  const squares = new Float64Array(width)
  const add = (y: number, sign: number) => {
    const row = y * width
    for (let x = 0; x < width; x++) {
      const v = data[row + x] ?? 0
      sums[x] = (sums[x] ?? 0) + sign * v
      squares[x] = (squares[x] ?? 0) + sign * v * v
    }
  }
  for (let y = 0; y < Math.min(half, height); y++) add(y, 1)
  for (let y = 0; y < height; y++) {
    if (y + half < height) add(y + half, 1)
    if (y - half - 1 >= 0) add(y - half - 1, -1)
    const rows = Math.min(height - 1, y + half) - Math.max(0, y - half) + 1
    let sum = 0
    let square = 0
    for (let x = 0; x < Math.min(half, width); x++) {
      sum += sums[x] ?? 0
      square += squares[x] ?? 0
    }
    const row = y * width
    for (let x = 0; x < width; x++) {
      if (x + half < width) {
        sum += sums[x + half] ?? 0
        square += squares[x + half] ?? 0
      }
      if (x - half - 1 >= 0) {
        sum -= sums[x - half - 1] ?? 0
        square -= squares[x - half - 1] ?? 0
      }
      const count = rows * (Math.min(width - 1, x + half) - Math.max(0, x - half) + 1)
      const mean = sum / count
      const deviation = Math.sqrt(Math.max(0, square / count - mean * mean))
      const threshold = mean * (1 + contrastWeight * (deviation / deviationRange - 1))
      const v = data[row + x] ?? 0
      if (v < threshold || v < paper.at(x, y) * surelyDark) out[row + x] = 1
    }
  }
  return {width, height, data: out}
}

/** Grey of the paper, in squares. */
export class PaperLevel {
  readonly #cell: number
  readonly #columns: number
  readonly #levels: Float32Array

  /** @param levels grey of each square, row by row. */
  constructor(cell: number, columns: number, levels: Float32Array) {
    this.#cell = cell
    this.#columns = columns
    this.#levels = levels
  }

  /** Grey of the paper at a pixel, 0 to 255. */
  at(x: number, y: number): number {
    return this.#levels[((y / this.#cell) | 0) * this.#columns + ((x / this.#cell) | 0)] ?? 255
  }
}

/** Share of a square’s pixels that are darker than its paper: all but the lightest tenth. */
const paperShare = 0.9

/** Paper in the shade, as a share of the paper in most places. */
const darkestPaper = 0.88

/**
 * Measure the grey of the paper over the page, as the lightest tenth of the
 * pixels in and around squares; squares are large, so that a picture or a
 * dark bar has paper near it.
 *
 * @param cell side of a square, in pixels.
 */
export function measurePaper(image: GreyImage, cell: number): PaperLevel {
  const columns = Math.ceil(image.width / cell)
  const rows = Math.ceil(image.height / cell)
  const own = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      own[row * columns + column] = lightLevel(image, column * cell, row * cell, cell)
    }
  }
  // Inside a large picture there is no paper to be seen; what the page has elsewhere stands in.
  const usual = own.toSorted()[own.length >> 1] ?? 255
  const levels = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let top = usual * darkestPaper
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          top = Math.max(top, own[y * columns + x] ?? 0)
        }
      }
      levels[row * columns + column] = top
    }
  }
  return new PaperLevel(cell, columns, levels)
}

function lightLevel({width, height, data}: GreyImage, left: number, top: number, cell: number): number {
  const counts = new Uint32Array(256)
  const right = Math.min(width, left + cell)
  const bottom = Math.min(height, top + cell)
  let total = 0
  // Every third row and column says enough.
  for (let y = top; y < bottom; y += 3) {
    for (let x = left; x < right; x += 3) {
      const v = data[y * width + x] ?? 0
      counts[v] = (counts[v] ?? 0) + 1
      total++
    }
  }
  let seen = 0
  for (let level = 0; level < 256; level++) {
    seen += counts[level] ?? 0
    if (seen >= total * paperShare) return level
  }
  return 255
}
