/** What speaks for and against two blocks of a page standing in one story, one behind the other. */
import {type Fragment, fragmentKinds, starts, stops} from './fragments.js'
import type {Likeness} from './likeness.js'

/** What a block can be that goes on with no other. */
export const openings = ['head', 'text', 'figure', 'furniture'] as const
export type Opening = (typeof openings)[number]

/** A page as the joiner sees it. */
export interface TangledPage {
  fragments: readonly Fragment[]
  /** Of each block to each other. */
  likeness: Likeness
  /** Whether two characters stand beside each other somewhere on the page. */
  standTogether: (first: string, second: string) => boolean
  /** Likeness of what would come together: all that stands before and with `a`, all that stands with `b` and behind; after a first look. */
  pooled?: Likeness
  /** How well the end of a block and the beginning of another go together, in log odds, where a dictionary is at hand. */
  continuity?: (a: number, b: number) => number
  /** What a scan shows beside its text. */
  sight?: Sight
}

/** Sees where the blocks of a page stand; kept apart, as a page of text shows nothing of it. */
export interface Sight {
  /** Of block `b` behind block `a`. */
  pair: (a: number, b: number, take: Take) => void
  /** Of a block that goes on with no other. */
  opening: (index: number, opening: Opening, take: Take) => void
  /** Of a block behind which its story ends. */
  ending: (index: number, take: Take) => void
}

/**
 * Takes what is seen of a page, one thing at a time.
 *
 * @param group kind of thing; things of one group and one `key` have one name.
 * @param key number of what was seen, from 0.
 * @param name its name, put together only where somebody asks for it: a page
 *   of 60 blocks has 3,600 pairs, and 50,000 names.
 * @param value how much of it; 1 for what is simply there.
 */
export type Take = (group: number, key: number, name: () => string, value?: number) => void

/** Number of groups: those from 40 on are what a scan shows. */
export const groupCount = 74

const likenessLimits = [0, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2]
const distanceLimits = [-6, -3, -2, -1, 0, 1, 2, 3, 4, 6, 9, 14]
const lineLimits = [1, 2, 4, 8, 16]
const widthLimits = [5, 8, 11, 14, 18, 24, 34]
const continuityLimits = [-4, -2.5, -1.5, -0.5, 0.5, 1.5, 3, 5]
const heightLimits = [-9, -4, -2, -1, 0, 1, 2, 4, 9]
const heightThenLimits = [-2, -1, 0, 1, 2]

/** More steps than any figure has. */
const base = 16

/** Which step a figure falls on. */
function step(value: number, limits: readonly number[]): number {
  let at = 0
  while (at < limits.length && value > (limits[at] ?? 0)) at++
  return at
}

/** See what is to be seen of block `b` behind block `a`. */
export function seePair(page: TangledPage, a: number, b: number, take: Take): void {
  page.sight?.pair(a, b, take)
  const before = page.fragments[a]
  const after = page.fragments[b]
  if (!before || !after) return
  const kinds = fragmentKinds.indexOf(before.kind) * fragmentKinds.length + fragmentKinds.indexOf(after.kind)
  const kindsName = () => `${before.kind}>${after.kind}`
  const ends = stops.indexOf(before.stop) * starts.length + starts.indexOf(after.start)
  take(0, kinds, () => `kinds:${kindsName()}`)
  take(1, kinds * base + ends, () => `ends:${kindsName()}:${before.stop}>${after.start}`)
  take(2, before.lastRole * 64 + after.firstRole, () => `roles:${before.last}>${after.first}`)
  const distance = step(b - a, distanceLimits)
  take(3, kinds * base + distance, () => `order:${kindsName()}:${distance}`)
  seeLikeness(page.likeness, a, b, kinds, kindsName, 'like', 4, take)
  if (page.pooled) seeLikeness(page.pooled, a, b, kinds, kindsName, 'pool', 8, take)
  const there = rankOf(page.likeness, a, b)
  const back = rankOf(page.likeness, b, a)
  take(12, (kinds * base + there) * base + back, () => `rank:${kindsName()}:${there}+${back}`)
  if (before.kind === 'body' && after.kind === 'body') seeText(page, before, after, a, b, take)
  if (before.kind === 'head') {
    const heads = b < a ? 6 : countBetween(page, a, b, ({kind}) => kind === 'head')
    const texts = countBetween(page, a, b, ({kind, start}) => kind === 'body' && start !== 'flush')
    take(13, heads * base + texts, () => `heads-between:${heads}+${texts}`)
  }
}

/** @param group first of four. */
function seeLikeness(
  likeness: Likeness,
  a: number,
  b: number,
  kinds: number,
  kindsName: () => string,
  name: string,
  group: number,
  take: Take
): void {
  const like = likeness.between(a, b)
  const steps = step(like, likenessLimits)
  take(group, kinds * base + steps, () => `${name}:${kindsName()}:${steps}`)
  take(group + 1, kinds, () => `${name}:${kindsName()}`, Math.min(1, like * 5))
  take(group + 2, kinds, () => `${name}-lead:${kindsName()}`, leadOf(like, likeness.bestFrom(a, b)))
  take(group + 3, kinds, () => `${name}-lead-back:${kindsName()}`, leadOf(like, likeness.bestTo(b, a)))
}

/** By how much one likeness is above another; 1 is an eighth. */
function leadOf(own: number, best: number): number {
  return Math.max(-1, Math.min(1, (own - best) * 8))
}

function seeText(
  page: TangledPage,
  before: Fragment,
  after: Fragment,
  a: number,
  b: number,
  take: Take
): void {
  const torn = before.stop === 'torn' || before.stop === 'comma'
  const off = Math.abs(before.measure - after.measure)
  const measured = before.measure > 0 && after.measure > 0
  if (measured) {
    const width = step(off, [0.5, 1, 2])
    take(14, width, () => `column-width:${width}`)
    if (off <= 1) {
      const between = countBetween(
        page,
        a,
        b,
        ({kind, measure}) => kind === 'body' && Math.abs(measure - after.measure) <= 1
      )
      const behind = b > a ? 1 : 0
      take(15, between * 2 + behind, () => `same-column:${between}:${behind ? 'behind' : 'before'}`)
    }
  }
  seeHeights(page, before, after, a, b, off <= 1 ? 1 : 0, take)
  if (before.quotes > 0 || after.closes) {
    const open = before.quotes > 0 ? 1 : 0
    const closes = after.closes ? 1 : 0
    take(19, open * 2 + closes, () => `quotes:${open ? 'open' : 'none'}>${closes ? 'closes' : 'none'}`)
  }
  if (!torn && before.stop !== 'sentence-full') return
  const front = after.text.slice(0, 1)
  if (torn) {
    const together = page.standTogether(before.text.slice(-1), front) ? 1 : 0
    take(20, together, () => `pair-on-page:${together ? 'yes' : 'no'}`)
    if (page.continuity && after.start !== 'opens') {
      const fit = page.continuity(a, b)
      const steps = step(fit, continuityLimits)
      take(21, steps, () => `continuity:${steps}`)
      take(22, 0, () => 'continuity', Math.max(-1, Math.min(1, fit / 4)))
    }
  }
  take(23, after.frontMark * 2 + (torn ? 1 : 0), () => `front:${torn ? 'torn' : 'full'}:${frontOf(after)}`)
}

/** Columns of one band are of one height, but for the last: so blocks that go on with each other often are. */
function seeHeights(
  page: TangledPage,
  before: Fragment,
  after: Fragment,
  a: number,
  b: number,
  same: 0 | 1,
  take: Take
): void {
  const taller = before.lines - after.lines
  const height = step(taller, heightLimits)
  const place = b === a + 1 ? 2 : b > a ? 1 : 0
  const width = same ? 'same' : 'other'
  take(
    16,
    (height * 3 + place) * 2 + same,
    () => `height:${width}:${height}:${['before', 'behind', 'next'][place]}`
  )
  const then = step(taller, heightThenLimits)
  const ends = stops.indexOf(before.stop) * starts.length + starts.indexOf(after.start)
  take(17, then * 32 + ends, () => `height-then:${then}:${before.stop}>${after.start}`)
  if (b > a) {
    const between = countBetween(
      page,
      a,
      b,
      ({kind, lines}) => kind === 'body' && Math.abs(lines - before.lines) <= 1
    )
    take(18, between * 2 + same, () => `skipped:${width}:${between}`)
  }
}

/** See what is to be seen of a block that goes on with no other. */
export function seeOpening(page: TangledPage, index: number, opening: Opening, take: Take): void {
  page.sight?.opening(index, opening, take)
  const own = page.fragments[index]
  if (!own) return
  const kind = fragmentKinds.indexOf(own.kind)
  const first = openings.indexOf(opening)
  const see = (group: number, key: number, name: () => string) =>
    take(group, key * openings.length + first, () => `opening:${opening}:${name()}`)
  const lines = step(own.lines, lineLimits)
  const width = step(own.width, widthLimits)
  const like = step(page.likeness.bestFrom(index, -1), likenessLimits)
  const place = index === 0 ? 0 : index < 4 ? 1 : index >= page.fragments.length - 2 ? 3 : 2
  take(24, first, () => `opening:${opening}`)
  see(25, kind, () => `kind:${own.kind}`)
  see(26, own.firstRole * 64 + own.lastRole, () => `roles:${own.first}+${own.last}`)
  see(27, kind * base + starts.indexOf(own.start), () => `start:${own.kind}:${own.start}`)
  see(28, kind * base + stops.indexOf(own.stop), () => `stop:${own.kind}:${own.stop}`)
  see(29, kind * base + lines, () => `lines:${own.kind}:${lines}`)
  see(30, kind * base + width, () => `width:${own.kind}:${width}`)
  see(31, kind * base + like, () => `like:${own.kind}:${like}`)
  see(32, place, () => `place:${['first', 'top', 'middle', 'bottom'][place]}`)
  see(33, own.frontMark, () => `front:${frontOf(own)}`)
}

/** See what is to be seen of a block behind which its story ends. */
export function seeEnding(page: TangledPage, index: number, take: Take): void {
  page.sight?.ending(index, take)
  const own = page.fragments[index]
  if (!own) return
  const kind = fragmentKinds.indexOf(own.kind)
  const lines = step(own.lines, lineLimits)
  const like = step(page.likeness.bestFrom(index, -1), likenessLimits)
  take(34, 0, () => 'ending')
  take(35, kind * base + stops.indexOf(own.stop), () => `ending:stop:${own.kind}:${own.stop}`)
  take(36, own.lastRole, () => `ending:role:${own.last}`)
  take(37, kind * base + lines, () => `ending:lines:${own.kind}:${lines}`)
  take(38, kind * base + like, () => `ending:like:${own.kind}:${like}`)
  take(39, own.quotes > 0 ? 1 : 0, () => `ending:quotes:${own.quotes > 0 ? 'open' : 'none'}`)
}

function frontOf({frontMark}: Fragment): string {
  return frontMark === 0 ? 'word' : String.fromCharCode(frontMark)
}

/** How many blocks are more like `a` than `b` is: up to 3; 4 where the two share nothing. */
function rankOf(likeness: Likeness, a: number, b: number): number {
  const own = likeness.between(a, b)
  return own === 0 ? 4 : likeness.countAbove(a, own)
}

/** Most blocks that are counted between two. */
const mostCounted = 5

function countBetween(page: TangledPage, a: number, b: number, test: (other: Fragment) => boolean): number {
  let count = 0
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b) && count < mostCounted; i++) {
    const other = page.fragments[i]
    if (other && test(other)) count++
  }
  return count
}
