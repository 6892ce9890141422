/** How two blocks of a scan stand to each other, in values that features are made of. */
import type {Break} from '../../npst/types.js'
import type {Fragment} from '../tangle/fragments.js'
import {type BlockPlace, meetings, type Neighbor, type Places, sharesWidth, slack} from './places.js'

/** Where a block stands, seen from another. Beside it: on its level, higher, lower, or beyond its end. */
export const steps = [
  'below',
  'above',
  'over',
  'right',
  'right-up',
  'right-down',
  'right-under',
  'right-over',
  'left',
  'left-under',
  'left-over'
] as const
/** The same, roughly. */
export const sides = ['below', 'above', 'over', 'right', 'left'] as const
/** Most that is counted of anything between two blocks. */
export const most = 3

/** Which step a figure falls on. */
export function stepOf(value: number, limits: readonly number[]): number {
  let at = 0
  while (at < limits.length && value > (limits[at] ?? 0)) at++
  return at
}

/** Where `b` stands, seen from `a`. */
export function stepFrom(a: BlockPlace, b: BlockPlace): (typeof steps)[number] {
  if (sharesWidth(a, b)) {
    if (b.top >= a.bottom - slack) return 'below'
    return b.bottom <= a.top + slack ? 'above' : 'over'
  }
  const side = b.start > a.start ? 'right' : 'left'
  if (b.top >= a.bottom - slack) return `${side}-under`
  if (b.bottom <= a.top + slack) return `${side}-over`
  if (side === 'left' || Math.abs(a.top - b.top) < 1.5) return side
  return b.top < a.top ? 'right-up' : 'right-down'
}

/** White between two blocks, in em. */
export function gapOf(a: BlockPlace, b: BlockPlace, beside: boolean): number {
  return beside ? Math.max(a.start - b.end, b.start - a.end) : Math.max(a.top - b.bottom, b.top - a.bottom)
}

/** Blocks of text between two that stand in one column, or columns between two that do not; up to 3. */
export function countBetween({blocks}: Places, a: BlockPlace, b: BlockPlace): number {
  if (!sharesWidth(a, b)) {
    const apart = Math.max(a.start - b.end, b.start - a.end)
    return apart < 3 ? 0 : Math.min(most, 1 + Math.floor(apart / Math.max(4, Math.min(a.width, b.width))))
  }
  const [upper, lower] = a.top < b.top ? [a, b] : [b, a]
  const between = blocks.filter(
    (other) =>
      other !== a &&
      other !== b &&
      (other.kind === 'body' || other.kind === 'head') &&
      other.top > upper.top &&
      other.bottom < lower.bottom &&
      sharesWidth(other, upper) &&
      sharesWidth(other, lower)
  )
  return Math.min(most, between.length)
}

/** Heads and texts between two blocks, in the order of layout. */
export function textBetween(fragments: readonly Fragment[], a: number, b: number): number {
  return fragments.slice(a + 1, b).filter(({kind}) => kind === 'body' || kind === 'head').length
}

/** In which frame two blocks stand: `enters` is that the second alone stands in one. */
export const frameSteps = ['none', 'same', 'enters', 'leaves', 'other'] as const

/** Find out which of them it is. */
export function frameStep(a: number, b: number): (typeof frameSteps)[number] {
  if (a === b) return a < 0 ? 'none' : 'same'
  if (a < 0) return 'enters'
  return b < 0 ? 'leaves' : 'other'
}

/** Whose head stands over two blocks: `own` is that the second stands under the first. */
export const headSteps = ['none', 'same', 'own', 'first', 'second', 'other'] as const

/** Find out which of them it is. */
export function headStep({blocks}: Places, a: number, b: number): (typeof headSteps)[number] {
  if (blocks[b]?.head === a) return 'own'
  const [first, second] = [blocks[a]?.title ?? -1, blocks[b]?.title ?? -1]
  if (first === second) return first < 0 ? 'none' : 'same'
  if (second < 0) return 'first'
  return first < 0 ? 'second' : 'other'
}

/** What a block meets, as a number: 0 for the block in question. */
export function meetingOf({kind, index, rule}: Neighbor, asked: number): number {
  if (index >= 0 && index === asked) return 0
  return 1 + meetings.indexOf(kind) + (rule ? meetings.length : 0)
}

/** Name such a number. */
export function sayMeeting(number: number): string {
  if (number === 0) return 'it'
  const at = number - 1
  return at < meetings.length ? (meetings[at] ?? '') : `rule-${meetings[at - meetings.length]}`
}

/** What layout found between a block and the one before, as a number. */
export function breakOf(found: Break | undefined): number {
  if (!found) return 0
  const gap = stepOf(found.gap, [0.7, 1.7, 4])
  return (
    1 + (found.cut === 'row' ? 0 : 1) + 2 * ((found.rule ? 1 : 0) + 2 * ((found.frame ? 1 : 0) + 2 * gap))
  )
}

/** Name such a number. */
export function sayBreak(number: number): string {
  if (number === 0) return 'none'
  const bits = number - 1
  return `${bits & 1 ? 'column' : 'row'}+${bits >> 3}${bits & 2 ? '+rule' : ''}${bits & 4 ? '+frame' : ''}`
}
