/** Blocks of a page as heads and texts: what the order of heads looks at. */
import {type Area, unionAll} from './components.js'
import type {FoundRegion} from './lines.js'

/** Type from this size on, in em of the body, is a head’s. */
const headSize = 1.15
/** Lines of a part of a head at most. */
const headLines = 4
/** How far blocks may hang over each other, in em. */
export const slack = 0.5
/** How far back the first column of a story may have been read, in blocks. */
export const reach = 12
/** How far below a head its own text begins at most, in em. */
export const ownReach = 2.6

/** A block of lines. */
export interface Block extends Area {
  region: FoundRegion
  opens: boolean
  text: boolean
  /** Set down the page, while its lines run across. */
  turned: boolean
  size: number
}

/** Look at a region. */
export function blockOf(region: FoundRegion, em: number): Block {
  const area = unionAll(region.lines) ?? region.area
  const size = Math.max(...region.lines.map((line) => line.size)) / em
  const opens = size >= headSize && region.lines.length <= headLines
  return {
    ...area,
    region,
    opens,
    text: !opens && region.lines.length > 1,
    turned: opens && region.lines.some(({vertical}) => vertical),
    size
  }
}

/** Behind the blocks of a head that begins here; here when none does. */
export function endOfHead(blocks: readonly Block[], at: number): number {
  let end = at
  let opened = false
  for (let block = blocks[end]; block && !block.text; block = blocks[++end]) opened ||= block.opens
  return opened && blocks[end] ? end : at
}
