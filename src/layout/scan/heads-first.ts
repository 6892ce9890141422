/**
 * Heads before their text.
 *
 * A head that stands in the middle of its columns leaves the first of them
 * free: a cut down the page parts that column from the head, and reads it
 * first. It is known by its level: it begins where the text below the head
 * does, and above it is white. So is a head that is set down the side of its
 * text, at the right. Heads side by side were parted from their texts before
 * (see `join-heads.ts`).
 */
import {type Area, unionAll, widthOf} from './components.js'
import {type Block, blockOf, endOfHead, reach, slack} from './head-blocks.js'
import {joinHeads, raiseDecks} from './join-heads.js'
import type {FoundRegion} from './lines.js'

/** Columns whose tops differ by less, in em, are level. */
const level = 0.9
/** Gutter at most, in em. */
const widestGutter = 4
/** Smaller type, in em of the body, is a caption’s. */
const smallest = 0.95

/** Put heads before the columns that belong to them. */
export function putHeadsFirst(regions: readonly FoundRegion[], em: number): FoundRegion[] {
  const blocks = regions.map((region) => blockOf(region, em))
  joinHeads(blocks, em)
  raiseDecks(blocks, em)
  for (let at = 1; at < blocks.length; at++) {
    const side = blocks[at]?.turned ? findSideText(blocks, at, em) : undefined
    if (side !== undefined) moveHead(blocks, at, at + 1, side)
    const end = endOfHead(blocks, at)
    const text = blocks[end]
    if (end === at || !text || isRuledOff(blocks[at])) continue
    const target = findColumn(blocks, at, end, em)
    if (target !== undefined) moveHead(blocks, at, end, target)
    at = end
  }
  return blocks.map(({region}) => region)
}

/** Whether a rule parts a head from what stands to its left. */
function isRuledOff(head: Block | undefined): boolean {
  const before = head?.region.break
  return before?.cut === 'column' && before.rule === true
}

/** White above a column at most that still belongs to its head, in em. */
const textReach = 5

/** The first block of the text at whose right side a head is set, when it was read before. */
function findSideText(blocks: readonly Block[], at: number, em: number): number | undefined {
  const head = blocks[at]
  if (!head || blocks.some((block) => isColumn(block, head, head.right, 1, em))) return undefined
  let found: number | undefined
  let edge = head.left
  let top: number | undefined
  for (;;) {
    const column = blocks.filter((block, index) => index < at && isColumn(block, head, edge, -1, em))
    if (column.length === 0) return found
    const upper = Math.min(...column.map((block) => block.top))
    // Columns of one story are level; those of the next story to the left need not be.
    if (top !== undefined && Math.abs(upper - top) > 2 * level * em) return found
    const first = column.find((block) => block.top === upper)
    const isHeaded = (other: Block) =>
      other.opens && other !== head && first && standsBetween(other, first, upper - textReach * em)
    if (blocks.some(isHeaded)) return undefined
    const nearest = Math.min(...column.map((block) => blocks.indexOf(block)))
    if (at - nearest > reach) return found
    found = Math.min(found ?? nearest, nearest)
    edge = Math.min(...column.map(({left}) => left))
    top = upper
  }
}

/** Whether a block of text stands right beside an edge, level with a head: to its left (-1) or right (1). */
function isColumn(block: Block, head: Block, edge: number, side: 1 | -1, em: number): boolean {
  if (!block.text || block.size < smallest) return false
  const white = side < 0 ? edge - block.right : block.left - edge
  const shared = Math.min(block.bottom, head.bottom) - Math.max(block.top, head.top)
  const least = Math.min(block.bottom - block.top, head.bottom - head.top)
  return white > -slack * em && white < widestGutter * em && shared > 0.6 * least
}

/** The first column of the story whose head is at `from`, when it was read before the head. */
function findColumn(blocks: readonly Block[], from: number, end: number, em: number): number | undefined {
  const head = unionAll(blocks.slice(from, end))
  const text = blocks[end]
  if (!head || !text || text.top < head.bottom - slack * em) return undefined
  let first: Block | undefined
  let at: Block | undefined = text
  while (at) {
    const right: Block = at
    // Text that is level with these columns and stands under a head of its own has them for its own.
    at = blocks.slice(Math.max(0, from - reach), end).find((block) => standsBeside(block, right, text, em))
    const column = at
    const isOver = (other: Block, index: number) =>
      column !== undefined &&
      other !== column &&
      (standsBetween(other, column, head.top - slack * em) ||
        ((index < from || index >= end) && standsAmong(other, column, head, em)))
    if (blocks.some(isOver)) return undefined
    if (at && blocks.indexOf(at) < from) first = at
  }
  return first && blocks.indexOf(first)
}

/** Whether a block of text is the column to the left of another, level with it and set like the text of a story. */
function standsBeside(block: Block, right: Block, text: Block, em: number): boolean {
  if (!block.text || block === right || block.right > right.left + slack * em) return false
  if (Math.abs(block.top - text.top) > level * em || right.left - block.right > widestGutter * em)
    return false
  return block.size > smallest && widthOf(block) > 0.7 * widthOf(text)
}

/** Whether something is printed over a column, below a level. */
function standsBetween(other: Area, column: Area, top: number): boolean {
  const shared = Math.min(other.right, column.right) - Math.max(other.left, column.left)
  return (
    shared > 0.2 * Math.min(widthOf(other), widthOf(column)) && other.bottom > top && other.top < column.top
  )
}

/** Whether another head stands level with a head, over a column or the gutter beside it. */
function standsAmong(other: Block, column: Area, head: Area, em: number): boolean {
  const centre = (other.left + other.right) / 2
  const over = centre > column.left - widestGutter * em && centre < column.right + widestGutter * em
  return over && other.opens && !other.turned && other.bottom > head.top && other.top < head.bottom
}

function moveHead(blocks: Block[], from: number, end: number, target: number): void {
  const head = blocks.splice(from, end - from)
  const [first] = head
  const column = blocks[target]
  const text = blocks[from]
  const before = column?.region.break
  if (column) column.region = {...column.region, break: {cut: 'row', gap: 0}}
  if (text) text.region = {...text.region, break: {cut: 'column', gap: 1}}
  if (first && before) first.region = {...first.region, break: before}
  blocks.splice(target, 0, ...head)
}
