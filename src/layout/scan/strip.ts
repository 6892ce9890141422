/** Cut the picture of a line out of the picture of its page. */
import {type Affine, blankImage, chain, drawThrough, turnImage} from '../../raster/resample.js'
import type {GreyImage, LineImage} from '../../raster/types.js'
import type {FoundLine} from './lines.js'

/** White kept around a line, in its own size: along it and across it. */
const alongPad = 0.2
const acrossPad = 0.08

/** By how much a page is turned, in degrees, clockwise. */
export type Turn = 0 | 90 | 180 | 270

/** What a line is cut out of. */
export interface StripSource {
  picture: GreyImage
  /** From the reading frame to the picture. */
  toScan: Affine
  /** Whether lines run down the page. */
  vertical: boolean
}

/**
 * Cut out a line, upright and dark on light.
 *
 * @param turn by how much the page would have to be turned to stand upright, clockwise (default: `0`).
 */
export function cutStrip(line: FoundLine, source: StripSource, turn: Turn = 0): LineImage {
  const {picture, toScan, vertical} = source
  const scale = Math.hypot(toScan.a, toScan.d)
  const [padX, padY] = line.vertical ? [acrossPad, alongPad] : [alongPad, acrossPad]
  const left = line.left - padX * line.size
  const top = line.top - padY * line.size
  const width = Math.max(1, Math.round((line.right - line.left + 2 * padX * line.size) * scale))
  const height = Math.max(1, Math.round((line.bottom - line.top + 2 * padY * line.size) * scale))
  const toFrame: Affine = {a: 1 / scale, b: 0, c: left, d: 0, e: 1 / scale, f: top}
  const frame = drawThrough(picture, chain(toFrame, toScan), width, height)
  if (line.inverse) {
    invert(frame)
    clearEdges(frame)
  }
  const angle = ((vertical ? 90 : 0) + turn) % 360
  const upright = angle === 0 ? frame : turnImage(frame, angle as 90 | 180 | 270)
  const size = line.size * scale
  const runsDown = line.vertical !== (angle % 180 === 90)
  return runsDown ? restack(upright, size) : {...upright, size, vertical: false}
}

/**
 * Cut out a line that runs down the scan, with its characters set side by side
 * as if the page were turned: the same pieces for every turn, so that how well
 * they can be read says which way up they stand, and nothing else.
 */
export function cutTurnedCells(line: FoundLine, source: StripSource, turn: Turn): LineImage {
  const {picture, toScan} = source
  const scale = Math.hypot(toScan.a, toScan.d)
  const pad = acrossPad * line.size
  const width = Math.max(1, Math.round((line.right - line.left + 2 * pad) * scale))
  const height = Math.max(1, Math.round((line.bottom - line.top + 2 * pad) * scale))
  const toFrame: Affine = {a: 1 / scale, b: 0, c: line.left - pad, d: 0, e: 1 / scale, f: line.top - pad}
  // The reading frame of a vertical page lies on its left side.
  const upright = turnImage(drawThrough(picture, chain(toFrame, toScan), width, height), 90)
  return restack(upright, line.size * scale, turn)
}

function invert({data}: GreyImage): void {
  for (let at = 0; at < data.length; at++) data[at] = 255 - (data[at] ?? 0)
}

/** Share of an edge that is dark where the strip reaches over its bar: paper, which is dark now. */
const overEdge = 0.7

/** Clear what stands outside the bar of a line whose light and dark were changed. */
function clearEdges(image: GreyImage): void {
  const {width, height, data} = image
  const reachX = Math.min(Math.round(height / 4), width >> 2)
  const reachY = height >> 2
  const isDark = (at: number) => (data[at] ?? 255) < 128
  const column = (x: number) => ({length: height, at: (step: number) => step * width + x})
  const row = (y: number) => ({length: width, at: (step: number) => y * width + step})
  const clear = ({length, at}: ReturnType<typeof column>): boolean => {
    let dark = 0
    for (let step = 0; step < length; step++) if (isDark(at(step))) dark++
    if (dark < overEdge * length) return false
    for (let step = 0; step < length; step++) data[at(step)] = 255
    return true
  }
  for (let x = 0; x < reachX && clear(column(x)); x++);
  for (let x = width - 1; x >= width - reachX && clear(column(x)); x--);
  for (let y = 0; y < reachY && clear(row(y)); y++);
  for (let y = height - 1; y >= height - reachY && clear(row(y)); y--);
}

/** White between two characters that were set side by side, in their size. */
const besideGap = 0.08
/** A gap in a vertical line that is a space, in its size. */
const spaceGap = 0.7

/** Set the characters of a vertical strip side by side. */
function restack(strip: GreyImage, size: number, turn: Turn = 0): LineImage {
  const found = findCells(strip, size)
  // Turned to the right or on its head, a page has the foot of its lines first.
  const cells = turn === 90 || turn === 180 ? found.toReversed() : found
  const gap = Math.round(besideGap * size)
  const side = strip.width
  const pieces: {image: GreyImage; left: number}[] = []
  let width = gap
  for (const [index, [from, to]] of cells.entries()) {
    const before = cells[index - 1]
    const white = before ? Math.max(from - before[1], before[0] - to) : 0
    if (white > spaceGap * size) width += Math.round(white)
    const piece = {width: side, height: to - from, data: strip.data.subarray(from * side, to * side)}
    const image = turn === 0 ? piece : turnImage(piece, turn)
    pieces.push({image, left: width})
    width += image.width + gap
  }
  const height = Math.max(side, ...pieces.map(({image}) => image.height))
  const out = blankImage(Math.max(1, width), height)
  for (const {image, left} of pieces) {
    const top = Math.floor((height - image.height) / 2)
    for (let row = 0; row < image.height; row++) {
      out.data.set(
        image.data.subarray(row * image.width, (row + 1) * image.width),
        (top + row) * out.width + left
      )
    }
  }
  return {...out, size, vertical: true}
}

/** Rows of the characters of a vertical strip: where ink is least, about one size apart. */
function findCells(strip: GreyImage, size: number): [from: number, to: number][] {
  const profile = inkProfile(strip)
  const runs = findRuns(profile)
  const cells: [number, number][] = []
  for (const [from, to] of runs.flatMap((run) => splitRun(run, profile, size))) {
    const last = cells.at(-1)
    // Parts of one character (二, 言) belong together.
    if (last && to - last[0] <= 1.08 * size && from - last[1] < 0.3 * size) last[1] = to
    else cells.push([from, to])
  }
  return cells
}

function inkProfile({width, height, data}: GreyImage): Float32Array {
  let lightest = 0
  let darkest = 255
  for (const v of data) {
    if (v > lightest) lightest = v
    if (v < darkest) darkest = v
  }
  const level = (lightest + darkest) / 2
  const profile = new Float32Array(height)
  for (let y = 0; y < height; y++) {
    let ink = 0
    for (let x = 0; x < width; x++) if ((data[y * width + x] ?? 255) < level) ink++
    profile[y] = ink
  }
  return profile
}

function findRuns(profile: Float32Array): [number, number][] {
  const runs: [number, number][] = []
  let from = -1
  for (let y = 0; y <= profile.length; y++) {
    const ink = y < profile.length && (profile[y] ?? 0) > 0
    if (ink && from < 0) from = y
    if (!ink && from >= 0) {
      runs.push([from, y])
      from = -1
    }
  }
  return runs
}

/** Part a run of ink that is too long for one character, where it is thinnest near each multiple of the size. */
function splitRun([from, to]: [number, number], profile: Float32Array, size: number): [number, number][] {
  const count = Math.round((to - from) / size)
  if (to - from < 1.35 * size || count < 2) return [[from, to]]
  const parts: [number, number][] = []
  let start = from
  for (let index = 1; index < count; index++) {
    const middle = from + ((to - from) * index) / count
    let best = Math.round(middle)
    for (let y = Math.round(middle - 0.25 * size); y <= middle + 0.25 * size; y++) {
      if ((profile[y] ?? 0) < (profile[best] ?? 0)) best = y
    }
    parts.push([start, best])
    start = best
  }
  return [...parts, [start, to]]
}
