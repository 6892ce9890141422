/** Heads side by side: each to its own text. */
import {type Area, unionAll, widthOf} from './components.js'
import {type Block, endOfHead, ownReach, reach, slack} from './head-blocks.js'

/**
 * Bring heads to the text that stands right below them, when what was read in
 * between stands elsewhere.
 */
export function joinHeads(blocks: Block[], em: number): void {
  for (let at = 0; at < blocks.length; at++) {
    const head = blocks[at]
    if (!head?.opens || head.turned || !blocks[at + 1]?.opens) continue
    // Kicker and headline go together.
    let from = at
    while (from > 0 && isPart(blocks[from - 1], blocks[from], em)) from--
    const other = at + 1
    const end = endOfHead(blocks, other)
    const second = unionAll(blocks.slice(other, end))
    const text = blocks[end]
    if (!second || !text || !standBeside(second, unionAll(blocks.slice(from, other)) ?? head)) continue
    if (standsUnder(text, second, em)) moveToText(blocks, from, other, head, em)
    else moveToText(blocks, other, end, second, em)
  }
}

/** Move blocks of a head to just before the text that stands right below it. */
function moveToText(blocks: Block[], from: number, to: number, head: Area, em: number): void {
  const below = blocks.findIndex(
    (block, index) => index > to && index <= to + reach && standsUnder(block, head, em)
  )
  if (below < 0 || !blocks[below]?.text) return
  if (blocks.slice(to, below).every((block) => !standsUnder(block, head, em)))
    moveBehind(blocks, from, to, below)
}

/** A deck that ends above the byline beside it comes before it. */
export function raiseDecks(blocks: Block[], em: number): void {
  for (let at = 0; at + 1 < blocks.length; at++) {
    const small = blocks[at]
    const deck = blocks[at + 1]
    if (!small || !deck?.opens || deck.turned || small.opens || small.text || !blocks[at - 1]?.opens) continue
    const higher = small.top - deck.bottom
    if (higher < -slack * em || higher > ownReach * em) continue
    const before = small.region.break
    blocks[at] = before ? {...deck, region: {...deck.region, break: before}} : deck
    blocks[at + 1] = {
      ...small,
      region: {...small.region, break: {cut: 'row', gap: Math.max(0, Math.round((100 * higher) / em) / 100)}}
    }
  }
}

/** Whether two heads stand side by side. */
function standBeside(block: Area, head: Area): boolean {
  const apart = block.left > head.right || block.right < head.left
  return apart && Math.min(block.bottom, head.bottom) > Math.max(block.top, head.top)
}

function standsUnder(block: Area, head: Area, em: number): boolean {
  const shared = Math.min(block.right, head.right) - Math.max(block.left, head.left)
  const white = block.top - head.bottom
  return (
    shared > 0.3 * Math.min(widthOf(block), widthOf(head)) && white > -slack * em && white < ownReach * em
  )
}

/** Whether a block is the part of a head that stands over the next one. */
function isPart(upper: Block | undefined, lower: Block | undefined, em: number): boolean {
  return (
    upper !== undefined &&
    lower !== undefined &&
    !upper.text &&
    !upper.turned &&
    standsUnder(lower, upper, em)
  )
}

/** Move blocks to just before a later one. */
function moveBehind(blocks: Block[], from: number, to: number, target: number): void {
  const moved = blocks.splice(from, to - from)
  const [first] = moved
  const next = blocks[from]
  const before = first?.region.break
  if (first) first.region = {...first.region, break: {cut: 'column', gap: 1}}
  if (next && before) next.region = {...next.region, break: before}
  const text = blocks[target - moved.length]
  if (text) text.region = {...text.region, break: {cut: 'row', gap: 1}}
  blocks.splice(target - moved.length, 0, ...moved)
}
