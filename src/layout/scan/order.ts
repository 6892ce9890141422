/**
 * Bands of a page: strips across it that are read one after the other.
 *
 * Cuts that look at white alone part columns first where a gutter is wider
 * than the white above the next band, and then read the first columns of
 * several bands before the second of any. Below a band everything opens
 * something, column for column: a head, or a box.
 */
import type {Break} from '../../npst/types.js'
import {type Area, heightOf, holds, unionAll, widthOf} from './components.js'
import {findGaps} from './gaps.js'
import type {FoundRegion} from './lines.js'
import type {Rule} from './rules.js'

/** What a page is made of, in pixels of the reading frame. */
export interface Blocks {
  /** In the order of the cuts. */
  regions: readonly FoundRegion[]
  frames: readonly Area[]
  pictures: readonly Area[]
  rules: readonly Rule[]
  /** Height of a character of body text. */
  em: number
}

/** A block, a box with blocks in it, or a picture. */
interface Item extends Area {
  /** Places of its regions in the order of the cuts. */
  places: number[]
  /** Lines of larger type, or a box: something begins here. */
  opens: boolean
  /** Lines, at most. */
  lines: number
}

/** Type from this size on, in em of the body, is a head’s. */
const headSize = 1.15
/** Lines of a head at most. */
const headLines = 4
/** White between the lines of one head, in em. */
const headGap = 1.5
/** Lines over a head that belong to it at most: a kicker of body size. */
const kickerLines = 2
/** Boxes of ink are not exact: they may overlap by this much, in em, and still stand apart. */
const slack = 0.35
/** Share of the width below a cut that has to open something. */
const openShare = 0.9
/** The same where all else stands level with what opens: columns beside a head that is narrower than its story. */
const levelShare = 0.12
/** Tops that lie further below a cut, in em, do not belong to it: text may begin under a byline that stands elsewhere. */
const levelReach = 12
/** A head is not parted from what stands this close below it, in em. */
const keepReach = 2
/** White of such a cut at least, in em: hardly anything else leaves so much from edge to edge. */
const levelWhite = 1.2

/** Put the bands of a page one after the other; inside a band the order stays. */
export function orderBands(blocks: Blocks): FoundRegion[] {
  const {regions, em} = blocks
  const items = boxItems(blocks)
  const cuts = findBandCuts(items, blocks)
  if (cuts.length === 0) return [...regions]
  const bandOf = (region: FoundRegion) => {
    const area = unionAll(region.lines) ?? region.area
    return cuts.filter(({at}) => (area.top + area.bottom) / 2 > at).length
  }
  const bands = regions.map(bandOf)
  // Boxes stay whole.
  for (const {places, top, bottom} of items) {
    const band = cuts.filter(({at}) => (top + bottom) / 2 > at).length
    for (const place of places) bands[place] = band
  }
  const order = regions.map((_, place) => place).sort((a, b) => (bands[a] ?? 0) - (bands[b] ?? 0) || a - b)
  return order.map((place, index): FoundRegion => {
    const region = regions[place] as FoundRegion
    const band = bands[place] ?? 0
    const cut = cuts[band - 1]
    const moved = order[index - 1] !== place - 1
    if (index === 0 || !moved || !cut) return region
    const entered = bands[order[index - 1] ?? 0] !== band
    const gap: Break = entered
      ? {cut: 'row', gap: Math.round((cut.white / em) * 100) / 100, ...(cut.rule ? {rule: true} : {})}
      : (region.break ?? {cut: 'column', gap: 0})
    return {...region, break: region.break?.frame ? {...gap, frame: true} : gap}
  })
}

/** Regions, those in a frame as one, and pictures. */
function boxItems({regions, frames, pictures, em}: Blocks): Item[] {
  let items = regions.map((region, place): Item => {
    const size = Math.max(...region.lines.map((line) => line.size)) / em
    const opens = size >= headSize && region.lines.length <= headLines
    return {...(unionAll(region.lines) ?? region.area), places: [place], opens, lines: region.lines.length}
  })
  for (const frame of frames) {
    const inside = items.filter((item) => holds(frame, item))
    if (inside.length === 0 || inside.length === items.length) continue
    const places = inside.flatMap((item) => item.places)
    items = [
      ...items.filter((item) => !inside.includes(item)),
      {...areaOf(frame), places, opens: true, lines: 1}
    ]
  }
  for (const picture of pictures) items.push({...areaOf(picture), places: [], opens: false, lines: 0})
  return items
}

function areaOf({left, top, right, bottom}: Area): Area {
  return {left, top, right, bottom}
}

interface BandCut {
  at: number
  white: number
  rule: boolean
}

function findBandCuts(items: readonly Item[], {em, rules}: Blocks): BandCut[] {
  const page = unionAll(items)
  if (!page) return []
  const inset = (slack * em) / 2
  const spans = items.map(
    ({top, bottom}) => [top + inset, Math.max(top + inset + 1, bottom - inset)] as const
  )
  return findGaps(spans, 1).flatMap(([from, to]) => {
    const at = (from + to) / 2
    const below = items.filter(({top, bottom}) => (top + bottom) / 2 > at)
    const above = items.filter(({top, bottom}) => (top + bottom) / 2 <= at)
    const rule = ruleShare(rules, from, to, page) > 0.6
    const white = Math.max(0, to - from - 2 * inset)
    const least = white > levelWhite * em && standsLevel(below, to + levelReach * em) ? levelShare : openShare
    // A rule down the page keeps what stands on its two sides apart; only a rule across ends it.
    if (!rule && rules.some((one) => !one.across && goesAcross(one, at, page, em))) return []
    return shareOpened(below, em) >= least && endsAll(above, below, from - keepReach * em)
      ? [{at, white, rule}]
      : []
  })
}

/** How far a rule down the page goes on over a cut, and how far from the edge of the page it stands, in em. */
const ruleOver = 2
const ruleInside = 3

function goesAcross(rule: Rule, at: number, page: Area, em: number): boolean {
  return (
    rule.top < at - ruleOver * em &&
    rule.bottom > at + ruleOver * em &&
    rule.left > page.left + ruleInside * em &&
    rule.right < page.right - ruleInside * em
  )
}

/** Share of the page’s width that rules go along a cut; several may stand in a row. */
function ruleShare(rules: readonly Rule[], from: number, to: number, page: Area): number {
  let length = 0
  for (const rule of rules) {
    const middle = (rule.top + rule.bottom) / 2
    if (rule.across && heightOf(rule) < to - from + 4 && middle > from - 2 && middle < to + 2)
      length += widthOf(rule)
  }
  return length / Math.max(1, widthOf(page))
}

/** What nothing of the same part stands over. */
function uppermost(items: readonly Item[]): Item[] {
  return items.filter((item) => !items.some((other) => other !== item && standsOver(other, item)))
}

/** Whether all columns below a cut begin at once. */
function standsLevel(below: readonly Item[], limit: number): boolean {
  return uppermost(below).every(({top}) => top < limit)
}

/** Share of the width below a cut where something opens. */
function shareOpened(below: readonly Item[], em: number): number {
  let open = 0
  let total = 0
  for (const item of uppermost(below)) {
    total += widthOf(item)
    if (opensBelow(item, below, em)) open += widthOf(item)
  }
  return open / Math.max(1, total)
}

/** Whether something begins with a block: it is a head, a box, or a small line just over one. */
function opensBelow(item: Item, items: readonly Item[], em: number): boolean {
  if (item.opens) return true
  if (item.lines === 0 || item.lines > kickerLines) return false
  return items.some(
    (other) => other.opens && standsOver(item, other) && other.top - item.bottom < headGap * em
  )
}

/** Whether no head stands lowest above a cut: it would be parted from its text. */
function endsAll(above: readonly Item[], below: readonly Item[], from: number): boolean {
  return above.every(
    (item) =>
      !item.opens ||
      item.bottom < from ||
      item.places.length !== 1 ||
      above.some((other) => other !== item && standsOver(item, other)) ||
      !below.some((other) => standsOver(item, other))
  )
}

function standsOver(upper: Area, lower: Area): boolean {
  const shared = Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left)
  return upper.top < lower.top && shared > 0.3 * Math.min(widthOf(upper), widthOf(lower))
}
