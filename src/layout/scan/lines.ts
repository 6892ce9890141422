/** From blocks to lines of print. */
import type {Break} from '../../npst/types.js'
import {type Area, heightOf, unionAll, widthOf} from './components.js'
import type {Block} from './cut.js'
import {boundsOf, findGaps, splitBy} from './gaps.js'
import type {Mark} from './sheet.js'
import {findStacks} from './stacks.js'

/** A line of print that was found. */
export interface FoundLine extends Area {
  /** Height of a full character, in pixels. */
  size: number
  vertical: boolean
  inverse: boolean
}

/** Lines that stand together. */
export interface FoundRegion {
  lines: FoundLine[]
  break?: Break
  /** Edges of the block that the lines stand in. */
  area: Area
}

/** Ink height of a full character as a share of its em: the square of type has some white around. */
const inkShare = 0.93
/** White inside a line, in its own size, that only a new column of print explains. */
const widestSpace = 2.8
/** Points and quotation marks are no smaller than this, in the size of their line; specks are. */
const smallestPoint = 0.17
/** Lines of one region have nearly one size. */
const sameSize = 1.16

/**
 * Find the lines of a block.
 *
 * @param small points and other small pieces of the page; a space with one in it is no gap.
 */
export function findLines(block: Block, small: readonly Mark[], em: number, leading: number): FoundRegion[] {
  const area = unionAll(block.marks)
  if (!area) return []
  const stacks = findStacks(block.marks, em)
  if (stacks) {
    const lines = stacks
      .flatMap((stack) => splitStack(stack))
      .map((marks) => makeLine(marks, em, true))
      .filter((line) => line !== undefined)
    return group(lines, block, area, em, leading)
  }
  const rows = splitRows(block.marks, em)
  const lines = rows
    .flatMap((row) =>
      rows.length >= fewestRows && isJustified(row, area, em) ? [row] : splitRow(row, small, em)
    )
    .map((marks) => makeLine(marks, em, false))
    .filter((line) => line !== undefined)
  return group(lines, block, area, em, leading)
}

/** Rows of a block, from top to bottom. */
function splitRows(marks: readonly Mark[], em: number): Mark[][] {
  return splitBy(marks, ({top, bottom}) => [top, bottom], 1).flatMap((row) => splitTallRow(row, em))
}

/**
 * Part rows that ink has grown together: where the profile of ink is thinnest,
 * a line’s height apart.
 */
function splitTallRow(row: Mark[], em: number): Mark[][] {
  const bounds = boundsOf(row)
  const size = Math.max(0.8 * em, sizeOf(row))
  const height = heightOf(bounds)
  if (height < 1.75 * size) return [row]
  const profile = new Float32Array(Math.ceil(height) + 1)
  for (const mark of row) {
    const inset = 0.1 * heightOf(mark)
    const from = Math.round(mark.top + inset - bounds.top)
    const to = Math.round(mark.bottom - inset - bounds.top)
    for (let y = from; y < to; y++) profile[y] = (profile[y] ?? 0) + widthOf(mark)
  }
  const top = Math.max(...profile)
  let best = -1
  let least = 0.3 * top
  for (let y = Math.round(0.6 * size); y < height - 0.6 * size; y++) {
    const here = profile[y] ?? 0
    if (here < least) {
      least = here
      best = y
    }
  }
  if (best < 0) return [row]
  const cut = bounds.top + best
  const isAbove = (mark: Mark) => (mark.top + mark.bottom) / 2 < cut
  const above = row.filter(isAbove)
  const below = row.filter((mark) => !isAbove(mark))
  if (above.length === 0 || below.length === 0) return [row]
  return [...splitTallRow(above, em), ...splitTallRow(below, em)]
}

/** Rows from which on a block is a column of text. */
const fewestRows = 3
/** White in a line that was spread over its column, in em. */
const widestSpread = 6

/** Whether a row goes from edge to edge of a column: then its white was spread to fill it. */
function isJustified(row: readonly Mark[], area: Area, em: number): boolean {
  const {left, right} = boundsOf(row)
  if (left - area.left > 0.6 * em || area.right - right > 0.6 * em) return false
  return (
    findGaps(
      row.map((mark): [number, number] => [mark.left, mark.right]),
      widestSpread * em
    ).length === 0
  )
}

/** Part a row where its white is wider than any space. */
function splitRow(row: Mark[], small: readonly Mark[], em: number): Mark[][] {
  const size = Math.max(0.7 * em, sizeOf(row))
  const side = ({left, right}: Mark): [number, number] => [left, right]
  if (findGaps(row.map(side), widestSpace * size).length === 0) return [row]
  const {top, bottom, left, right} = boundsOf(row)
  const isPoint = (mark: Mark) => {
    const middle = (mark.top + mark.bottom) / 2
    const large = Math.max(widthOf(mark), heightOf(mark)) >= smallestPoint * size
    return large && middle > top && middle < bottom && mark.left > left && mark.right < right
  }
  const solid = new Set(row)
  return splitBy([...row, ...small.filter(isPoint)], side, widestSpace * size)
    .map((part) => part.filter((mark) => solid.has(mark)))
    .filter((part) => part.length > 0)
}

/** Part a stack where its white is wider than any space. */
function splitStack(stack: readonly Mark[]): Mark[][] {
  return splitBy(stack, ({top, bottom}) => [top, bottom], widestSpace * widthOf(boundsOf(stack)))
}

/** Fewest pieces by which a size is voted on; of fewer, the height of the row says more. */
const voters = 8

/**
 * Height of a full character of a row, ink only: the height of the row, unless
 * most of its pieces are far lower; then something else stands in it.
 */
function sizeOf(marks: readonly Mark[]): number {
  const height = heightOf(boundsOf(marks))
  if (marks.length < voters) return height
  const sizes = marks
    .map((mark) => Math.min(Math.max(widthOf(mark), heightOf(mark)), height))
    .sort((a, b) => a - b)
  const voted = sizes[Math.floor((sizes.length - 1) * 0.85)] ?? 0
  return height <= 1.4 * voted ? Math.max(voted, 0.96 * height) : voted
}

function makeLine(marks: readonly Mark[], em: number, vertical: boolean): FoundLine | undefined {
  const area = unionAll(marks)
  if (!area) return undefined
  const across = vertical ? widthOf(area) : heightOf(area)
  const size = (vertical ? across : sizeOf(marks)) / inkShare
  if (size < 0.3 * em || across < 0.3 * em) return undefined
  return {...area, size, vertical, inverse: marks.some(({inverse}) => inverse === true)}
}

/** Lines that follow each other in one size and spacing are a region. */
function group(
  lines: readonly FoundLine[],
  block: Block,
  area: Area,
  em: number,
  leading: number
): FoundRegion[] {
  const regions: FoundRegion[] = []
  const own = middleGap(lines, em)
  for (const line of lines) {
    const region = regions.at(-1)
    const last = region?.lines.at(-1)
    if (!region || !last) {
      regions.push({lines: [line], area, ...(block.break ? {break: block.break} : {})})
      continue
    }
    const ratio = line.size / last.size
    const gap = line.top - last.bottom
    const apart = gap > Math.max(leading, own) + 0.9 * em
    const other = ratio > sameSize || ratio < 1 / sameSize
    if (line.vertical || (!apart && !(other && isFullSize(line) && isFullSize(last)))) {
      region.lines.push(line)
      continue
    }
    regions.push({
      lines: [line],
      area,
      break: {cut: 'row', gap: Math.max(0, Math.round((gap / em) * 100) / 100)}
    })
  }
  return regions
}

/** White between the lines of a text, in pixels; 0 when they are too few or too far apart to be one. */
function middleGap(lines: readonly FoundLine[], em: number): number {
  const gaps = lines.slice(1).map((line, index) => line.top - (lines[index]?.bottom ?? line.top))
  const middle = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  return gaps.length >= fewestRows && middle < 1.3 * em ? middle : 0
}

/** Whether a line is long enough for its size to be believed: a few letters or points are smaller than their type. */
function isFullSize(line: FoundLine): boolean {
  return widthOf(line) >= 3 * line.size
}
