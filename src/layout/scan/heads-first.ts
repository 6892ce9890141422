/**
 * Heads before their text.
 *
 * A head that stands in the middle of its columns leaves the first of them
 * free: a cut down the page parts that column from the head, and reads it
 * first. It is known by its level: it begins where the text below the head
 * does, and above it is white.
 */
import {type Area, unionAll, widthOf} from './components.js'
import type {FoundRegion} from './lines.js'

/** Type from this size on, in em of the body, is a head’s. */
const headSize = 1.15
/** Lines of a part of a head at most. */
const headLines = 4
/** Columns whose tops differ by less, in em, are level. */
const level = 0.9
/** How far back the first column of a story may have been read, in blocks. */
const reach = 12
/** Gutter at most, in em. */
const widestGutter = 4
/** Smaller type, in em of the body, is a caption’s. */
const smallest = 0.95
/** How far a head may hang over the column beside it, in em. */
const slack = 0.5

interface Block extends Area {
  region: FoundRegion
  opens: boolean
  text: boolean
  size: number
}

/** Put heads before the columns that belong to them. */
export function putHeadsFirst(regions: readonly FoundRegion[], em: number): FoundRegion[] {
  const blocks = regions.map((region) => blockOf(region, em))
  for (let at = 1; at < blocks.length; at++) {
    const end = endOfHead(blocks, at)
    const text = blocks[end]
    if (end === at || !text) continue
    const target = findColumn(blocks, at, end, em)
    if (target !== undefined) moveHead(blocks, at, end, target)
    at = end
  }
  return blocks.map(({region}) => region)
}

function blockOf(region: FoundRegion, em: number): Block {
  const area = unionAll(region.lines) ?? region.area
  const size = Math.max(...region.lines.map((line) => line.size)) / em
  const opens = size >= headSize && region.lines.length <= headLines
  return {...area, region, opens, text: !opens && region.lines.length > 1, size}
}

/** Behind the blocks of a head that begins here; here when none does. */
function endOfHead(blocks: readonly Block[], at: number): number {
  let end = at
  let opened = false
  for (let block = blocks[end]; block && !block.text; block = blocks[++end]) opened ||= block.opens
  return opened && blocks[end] ? end : at
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
    if (
      at &&
      blocks.some((other) => other !== at && standsBetween(other, at as Block, head.top - slack * em))
    ) {
      return undefined
    }
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
