/** Where the blocks of a scan stand, and what stands around them. */
import {type Placed, readingFrame} from '../../npst/frame.js'
import type {Box, Break, Page, Region} from '../../npst/types.js'
import type {Fragment, FragmentKind} from '../tangle/fragments.js'

/** What a block meets above or below: another block, a picture, or nothing. */
export const meetings = ['head', 'body', 'figure', 'furniture', 'other', 'picture', 'edge'] as const
export type Meeting = (typeof meetings)[number]

/** What stands next to a block, over it or under it. */
export interface Neighbor {
  kind: Meeting
  /** Its number; -1 for what is no block. */
  index: number
  /** White between the two, in em. */
  gap: number
  /** A printed rule stands in between. */
  rule: boolean
}

/** Where a block stands; lengths in em of the body. */
export interface BlockPlace extends Placed {
  kind: FragmentKind
  /** Size of its type, of which the body’s is 1. */
  size: number
  /** Width of the column of text that it stands in. */
  width: number
  /** Smallest frame around it: its number; -1 for none. */
  frame: number
  above: Neighbor
  below: Neighbor
  /** Nearest head that stands over it; -1 for none. */
  head: number
  /** The nearest head whose reach it stands in, or the uppermost of those close over that one: kicker, headline, deck; -1 for none. */
  title: number
  /** Edges up to which nothing stands beside it: a head is often narrower than its story. */
  reach: {start: number; end: number}
  /** Blocks under the same title that stand before it: to its left, or over it. */
  rank: number
  /** What lies between it and the block before, as layout found it. */
  break?: Break
}

/** The blocks of a scan, and its rules. */
export interface Places {
  blocks: BlockPlace[]
  rules: Placed[]
  /** Whether lines run down the page. */
  vertical: boolean
}

/** Boxes of ink are not exact, in em. */
export const slack = 0.7

/** Place the blocks of a page; nothing for a page of text. */
export function readPlaces(page: Page, regions: readonly Region[], fragments: readonly Fragment[]): Places {
  const em = page.data?.bodySize ?? 1
  const frame = readingFrame(page)
  const place = (box: Box): Placed => {
    const {start, end, top, bottom} = frame(box)
    return {start: start / em, end: end / em, top: top / em, bottom: bottom / em}
  }
  const placed = (boxes: readonly Box[] = []) => boxes.map(place)
  const rules = placed(page.data?.separators)
  const frames = placed(page.data?.frames)
  const pictures = placed(page.data?.pictures)
  const blocks = fragments.map((fragment, index) => placeBlock(fragment, regions[index], place, em))
  for (const block of blocks) {
    block.frame = smallestAround(block, frames)
    block.above = nearest(block, blocks, pictures, rules, 'above')
    block.below = nearest(block, blocks, pictures, rules, 'below')
  }
  for (const block of blocks) if (block.kind === 'head') block.reach = reachOf(block, blocks, rules, frames)
  for (const block of blocks) block.head = headOver(block, blocks, (head) => head)
  for (const block of blocks) block.title = titleOver(block, blocks)
  for (const block of blocks) block.rank = blocks.filter((other) => comesFirst(other, block)).length
  return {blocks, rules, vertical: page.direction === 'vertical-rl'}
}

const nothing: Neighbor = {kind: 'edge', index: -1, gap: 0, rule: false}

function placeBlock(
  {kind}: Fragment,
  region: Region | undefined,
  place: (box: Box) => Placed,
  em: number
): BlockPlace {
  const lines = region?.children ?? []
  const all = lines.flatMap(({box}) => (box ? [place(box)] : []))
  const sizes = lines.map(({data}) => (data?.size ?? em) / em).sort((a, b) => a - b)
  const start = Math.min(...all.map((line) => line.start))
  const end = Math.max(...all.map((line) => line.end))
  const column = region?.data?.column
  return {
    start,
    end,
    top: Math.min(...all.map((line) => line.top)),
    bottom: Math.max(...all.map((line) => line.bottom)),
    kind,
    size: sizes[sizes.length >> 1] ?? 1,
    width: column ? (column.end - column.start) / em : end - start,
    frame: -1,
    above: nothing,
    below: nothing,
    head: -1,
    title: -1,
    reach: {start, end},
    rank: 0,
    ...(region?.data?.break ? {break: region.data.break} : {})
  }
}

/** The smallest frame that holds the middle of a block. */
function smallestAround(block: Placed, frames: readonly Placed[]): number {
  const x = (block.start + block.end) / 2
  const y = (block.top + block.bottom) / 2
  const areas = frames.map(({start, end, top, bottom}) =>
    x < start || x > end || y < top || y > bottom ? Number.POSITIVE_INFINITY : (end - start) * (bottom - top)
  )
  const least = Math.min(...areas, Number.POSITIVE_INFINITY)
  return least === Number.POSITIVE_INFINITY ? -1 : areas.indexOf(least)
}

/** Whether one of two stands over the other for a good part of the narrower one. */
export function sharesWidth(a: Placed, b: Placed): boolean {
  return overlap(a.start, a.end, b.start, b.end) > 0.4 * Math.min(a.end - a.start, b.end - b.start)
}

/** Whether two stand beside each other for a good part of the lower one. */
export function sharesHeight(a: Placed, b: Placed): boolean {
  return overlap(a.top, a.bottom, b.top, b.bottom) > 0.3 * Math.min(a.bottom - a.top, b.bottom - b.top)
}

function overlap(a: number, b: number, c: number, d: number): number {
  return Math.min(b, d) - Math.max(a, c)
}

function nearest(
  block: BlockPlace,
  blocks: readonly BlockPlace[],
  pictures: readonly Placed[],
  rules: readonly Placed[],
  side: 'above' | 'below'
): Neighbor {
  let best = nothing
  let least = Number.POSITIVE_INFINITY
  const look = (other: Placed, kind: Meeting, index: number) => {
    const gap = side === 'below' ? other.top - block.bottom : block.top - other.bottom
    if (gap < -slack || gap >= least || !sharesWidth(block, other)) return
    least = gap
    best = {kind, index, gap: Math.max(0, gap), rule: false}
  }
  for (const [index, other] of blocks.entries()) if (other !== block) look(other, other.kind, index)
  for (const picture of pictures) look(picture, 'picture', -1)
  const [from, to] = side === 'below' ? [block.bottom, block.bottom + least] : [block.top - least, block.top]
  return {...best, rule: rules.some((rule) => liesAcross(rule, block, from, to))}
}

/** Whether a rule parts what is above from what is below, in a column of the page. */
function liesAcross(rule: Placed, {start, end}: Placed, from: number, to: number): boolean {
  const wide = rule.end - rule.start > rule.bottom - rule.top
  return (
    wide &&
    rule.top > from - slack &&
    rule.bottom < to + slack &&
    overlap(rule.start, rule.end, start, end) > 0.5 * (end - start)
  )
}

/** Whether a rule stands between two blocks. */
export function ruleBetween({rules}: Places, a: Placed, b: Placed): boolean {
  if (sharesWidth(a, b)) {
    const [upper, lower] = a.top < b.top ? [a, b] : [b, a]
    return rules.some((rule) => liesAcross(rule, lower, upper.bottom, lower.top))
  }
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  const [top, bottom] = [Math.min(a.top, b.top), Math.max(a.bottom, b.bottom)]
  return rules.some(
    (rule) =>
      rule.bottom - rule.top > rule.end - rule.start &&
      rule.start > first.end - slack &&
      rule.end < second.start + slack &&
      overlap(rule.top, rule.bottom, top, bottom) > 0.3 * Math.min(bottom - top, b.bottom - b.top)
  )
}

/** How far a head could belong to what stands below it: up to the next print, rule or edge of a frame beside it. */
function reachOf(
  head: BlockPlace,
  blocks: readonly BlockPlace[],
  rules: readonly Placed[],
  frames: readonly Placed[]
): {start: number; end: number} {
  const around = frames[head.frame] ?? {start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY}
  let {start, end} = around
  for (const other of [...blocks, ...rules]) {
    if (other === head || overlap(head.top, head.bottom, other.top, other.bottom) < levelShare) continue
    if (other.end <= head.start + slack) start = Math.max(start, other.end)
    if (other.start >= head.end - slack) end = Math.min(end, other.start)
  }
  return {start, end}
}

/** What overlaps a head by this much in height, in em, stands beside it. */
const levelShare = 0.3

/** The nearest head above, in the same frame, that holds the middle of a block between its edges. */
function headOver(
  block: BlockPlace,
  blocks: readonly BlockPlace[],
  edgesOf: (head: BlockPlace) => {start: number; end: number}
): number {
  const middle = (block.start + block.end) / 2
  let best = -1
  for (const [index, head] of blocks.entries()) {
    if (head === block || head.kind !== 'head' || head.frame !== block.frame) continue
    const {start, end} = edgesOf(head)
    if (head.bottom > block.top + slack || middle < start - slack || middle > end + slack) continue
    if (best < 0 || head.bottom > (blocks[best]?.bottom ?? 0)) best = index
  }
  return best
}

/** White between the lines of one head at most, in em. */
const headGap = 2.5

function titleOver(block: BlockPlace, blocks: readonly BlockPlace[]): number {
  const over = (one: BlockPlace) => headOver(one, blocks, ({reach}) => reach)
  let title = over(block)
  for (let step = 0; step < blocks.length; step++) {
    const own = blocks[title]
    const next = own ? over(own) : -1
    const upper = blocks[next]
    if (!own || !upper || own.top - upper.bottom > headGap) break
    title = next
  }
  return title
}

function comesFirst(other: BlockPlace, block: BlockPlace): boolean {
  if (other === block || other.title !== block.title || other.kind === 'head') return false
  return sharesWidth(other, block) ? other.top < block.top : other.start < block.start
}
