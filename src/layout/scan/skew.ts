/** How far the print is turned on the scan. */
import {shrinkImage} from '../../raster/resample.js'
import type {GreyImage} from '../../raster/types.js'

/** Widest skew that is looked for, in degrees; a sheet that lies worse was not meant to be scanned so. */
const widest = 5

/** Width of the copies on which is searched, in pixels: enough to see lines of print, then to see a twentieth of a degree. */
const coarseWidth = 700
const fineWidth = 1600

/**
 * Measure the skew of a page: the angle at which lines and columns of ink are
 * sharpest (projection profiles: Postl 1986; sums of squared differences).
 *
 * Both directions are looked at, so that vertical pages and pages of rules do as well.
 *
 * @returns degrees, clockwise, from -5 to 5.
 */
export function measureSkew(image: GreyImage): number {
  const coarse = findInk(shrinkImage(image, Math.max(1, Math.round(image.width / coarseWidth))))
  let best = peakOf(coarse, -widest, widest, 0.5)
  best = peakOf(coarse, best - 0.5, best + 0.5, 0.1)
  const fine = findInk(shrinkImage(image, Math.max(1, Math.round(image.width / fineWidth))))
  best = peakOf(fine, best - 0.15, best + 0.15, 0.025)
  return Math.abs(best) < 0.02 ? 0 : Math.round(best * 1000) / 1000
}

/** Places of dark pixels, x and y by turns. */
interface Ink {
  width: number
  height: number
  places: Float32Array
}

/** Most dark pixels that are projected; of more, every second, third … is. */
const enough = 120_000

function findInk({width, height, data}: GreyImage): Ink {
  // Dark against the mean of the pixels around, so that a picture’s flat areas say nothing.
  const half = 6
  let count = 0
  const marks = new Uint8Array(width * height)
  const sums = new Float64Array(width)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const added = y + half < height ? (data[(y + half) * width + x] ?? 0) : 0
      const gone = y - half - 1 >= 0 ? (data[(y - half - 1) * width + x] ?? 0) : 0
      sums[x] = (sums[x] ?? 0) + added - gone
      if (y === 0)
        for (let k = 0; k < half && k < height; k++) sums[x] = (sums[x] ?? 0) + (data[k * width + x] ?? 0)
    }
    const rows = Math.min(height - 1, y + half) - Math.max(0, y - half) + 1
    let run = 0
    for (let x = -half; x < width; x++) {
      if (x + half < width) run += sums[x + half] ?? 0
      if (x - half - 1 >= 0) run -= sums[x - half - 1] ?? 0
      if (x < 0) continue
      const columns = Math.min(width - 1, x + half) - Math.max(0, x - half) + 1
      const mean = run / (rows * columns)
      if ((data[y * width + x] ?? 0) < mean * 0.82) {
        marks[y * width + x] = 1
        count++
      }
    }
  }
  const step = Math.max(1, Math.ceil(count / enough))
  const places = new Float32Array(Math.ceil(count / step) * 2)
  let seen = 0
  let at = 0
  for (let index = 0; index < marks.length; index++) {
    if (marks[index] === 0 || seen++ % step !== 0) continue
    places[at++] = (index % width) - width / 2
    places[at++] = Math.floor(index / width) - height / 2
  }
  return {width, height, places: places.subarray(0, at)}
}

function peakOf(ink: Ink, from: number, to: number, step: number): number {
  const scores: number[] = []
  const steps = Math.round((to - from) / step)
  for (let index = 0; index <= steps; index++) scores.push(sharpness(ink, from + index * step))
  let best = 0
  for (let index = 1; index < scores.length; index++)
    if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index
  // The peak of a parabola through the best and its neighbours lies between the steps.
  const [before, here, after] = [scores[best - 1], scores[best] ?? 0, scores[best + 1]]
  if (before === undefined || after === undefined) return from + best * step
  const bend = before - 2 * here + after
  return from + (best + (bend < 0 ? (0.5 * (before - after)) / bend : 0)) * step
}

/** Sum of squared differences of neighbouring rows and columns, when the ink is turned back by an angle. */
function sharpness({width, height, places}: Ink, degrees: number): number {
  const angle = (degrees * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const reach = Math.ceil(Math.hypot(width, height) / 2) + 2
  const rows = new Float32Array(2 * reach + 2)
  const columns = new Float32Array(2 * reach + 2)
  for (let at = 0; at < places.length; at += 2) {
    const x = places[at] ?? 0
    const y = places[at + 1] ?? 0
    spread(rows, cos * y - sin * x + reach)
    spread(columns, cos * x + sin * y + reach)
  }
  return energyOf(rows) + energyOf(columns)
}

/** A pixel falls between two bins by its distance; whole bins would favour angles at which no pixel moves. */
function spread(bins: Float32Array, place: number): void {
  const bin = place | 0
  const share = place - bin
  bins[bin] = (bins[bin] ?? 0) + 1 - share
  bins[bin + 1] = (bins[bin + 1] ?? 0) + share
}

function energyOf(bins: Float32Array): number {
  let energy = 0
  for (let at = 1; at < bins.length; at++) {
    const difference = (bins[at] ?? 0) - (bins[at - 1] ?? 0)
    energy += difference * difference
  }
  return energy
}
