/** What the places of two blocks on a scan say about one going on with the other. */
import {type Opening, openings, type Sight, type Take} from '../tangle/features.js'
import {type Fragment, fragmentKinds, starts, stops} from '../tangle/fragments.js'
import {type Places, ruleBetween, sharesHeight, sharesWidth} from './places.js'
import {
  breakOf,
  countBetween,
  frameStep,
  frameSteps,
  gapOf,
  headStep,
  headSteps,
  meetingOf,
  most,
  sayBreak,
  sayMeeting,
  sides,
  stepFrom,
  stepOf,
  steps,
  textBetween
} from './relations.js'

const gapLimits = [0.7, 1.1, 1.7, 2.6, 4, 8, 16]
/** White between columns up to this, in em, is what the paper sets everywhere. */
const gutter = 2
const shiftLimits = [-12, -4, -1.2, -0.4, 0.4, 1.2, 4, 12]
const widthLimits = [0.4, 0.6, 0.85, 0.95, 1.05, 1.15, 1.6, 2.4, 3.5]
const sizeLimits = [0.6, 0.8, 0.93, 1.08, 1.2, 1.5, 2.2]
const wideLimits = [0.6, 0.9, 1.1, 1.7, 2.3, 3.3]

/** First group of these features; those before are of text. */
const firstGroup = 40

/** More than any value of a feature. */
const base = 256

/** One number of several small ones. */
function keyOf(...values: readonly number[]): number {
  return values.reduce((sum, value) => sum * base + value, 0)
}

/** See where the blocks of a scan stand. */
export function seePlaces(places: Places, fragments: readonly Fragment[]): Sight {
  const columns = columnWidth(places)
  return {
    pair: (a, b, take) => seePair(places, fragments, a, b, take),
    opening: (index, opening, take) => seeOpening(places, columns, index, opening, take),
    ending: (index, take) => seeEnding(places, index, take)
  }
}

function seePair(places: Places, fragments: readonly Fragment[], a: number, b: number, take: Take): void {
  const [before, after, end, front] = [places.blocks[a], places.blocks[b], fragments[a], fragments[b]]
  if (!before || !after || !end || !front) return
  const kinds = fragmentKinds.indexOf(before.kind) * fragmentKinds.length + fragmentKinds.indexOf(after.kind)
  const both = `${before.kind}>${after.kind}`
  const step = stepFrom(before, after)
  const at = steps.indexOf(step)
  const side = sides.findIndex((name) => step.startsWith(name))
  const sideName = sides[side]
  const between = countBetween(places, before, after)
  const turned = places.vertical ? 1 : 0
  const beside = side > 2
  let group = firstGroup
  const see = (name: string, values: readonly number[], say: () => string) =>
    take(group++, keyOf(...values), () => `${name}:${say()}`)
  see('place', [kinds, at, between], () => `${both}:${step}:${between}`)
  see('place-set', [kinds, at, turned], () => `${both}:${step}:${turned ? 'vertical' : 'horizontal'}`)
  const gap = stepOf(Math.max(beside ? gutter : 0, gapOf(before, after, beside)), gapLimits)
  see('place-gap', [kinds, side, gap], () => `${both}:${sideName}:${gap}`)
  const size = stepOf(after.size / before.size, sizeLimits)
  see('place-size', [kinds, size], () => `${both}:${size}`)
  see('place-gap-size', [kinds, side, gap, size], () => `${both}:${sideName}:${gap}:${size}`)
  const rule = ruleBetween(places, before, after) ? 1 : 0
  see('place-rule', [kinds, side, rule], () => `${both}:${sideName}:${rule ? 'rule' : 'plain'}`)
  const wide = stepOf(after.width / Math.max(1, before.width), widthLimits)
  see('place-width', [kinds, side, wide], () => `${both}:${sideName}:${wide}`)
  const frame = frameStep(before.frame, after.frame)
  see('place-frame', [kinds, frameSteps.indexOf(frame)], () => `${both}:${frame}`)
  const foot = meetingOf(before.below, b)
  const top = meetingOf(after.above, a)
  see('place-foot', [kinds, side, foot], () => `${both}:${sideName}:${sayMeeting(foot)}`)
  see('place-top', [kinds, side, top], () => `${both}:${sideName}:${sayMeeting(top)}`)
  const head = headStep(places, a, b)
  see('place-head', [kinds, side, headSteps.indexOf(head)], () => `${both}:${sideName}:${head}`)
  const rank = after.head === a ? Math.min(most, after.rank) + 1 : 0
  see('place-rank', [kinds, side, rank], () => `${both}:${sideName}:${rank}`)
  const order = b === a + 1 ? 1 : b > a ? 2 + Math.min(2, textBetween(fragments, a, b)) : 0
  see('place-order', [kinds, order], () => `${both}:${order}`)
  const known = b === a + 1 ? breakOf(after.break) : 0
  see('place-break', [kinds, known], () => `${both}:${sayBreak(known)}`)
  if (before.kind !== 'body' || after.kind !== 'body') return
  const ends = stops.indexOf(end.stop) * starts.length + starts.indexOf(front.start)
  see('place-ends', [at, ends], () => `${step}:${end.stop}>${front.start}`)
  see('place-order-ends', [order, ends], () => `${order}:${end.stop}>${front.start}`)
  see('place-foot-top', [at, foot, top], () => `${step}:${sayMeeting(foot)}>${sayMeeting(top)}`)
  see('place-head-step', [at, between, headSteps.indexOf(head)], () => `${step}:${between}:${head}`)
  if (!beside) return
  const tops = stepOf(after.top - before.top, shiftLimits)
  see('place-tops', [side, tops], () => `${sideName}:${tops}`)
  const feet = stepOf(after.bottom - before.bottom, shiftLimits)
  see('place-feet', [side, feet, tops], () => `${sideName}:${feet}:${tops}`)
}

/** Group behind those of pairs. */
const openingGroup = firstGroup + 22

function seeOpening(places: Places, columns: number, index: number, opening: Opening, take: Take): void {
  const own = places.blocks[index]
  if (!own) return
  const kind = fragmentKinds.indexOf(own.kind)
  let group = openingGroup
  const see = (name: string, value: number, say: string | number) =>
    take(
      group++,
      keyOf(openings.indexOf(opening), kind, value),
      () => `seat-${name}:${opening}:${own.kind}:${say}`
    )
  const top = meetingOf(own.above, -1)
  const foot = meetingOf(own.below, -1)
  const width = stepOf((own.end - own.start) / columns, wideLimits)
  const size = stepOf(own.size, sizeLimits)
  const white = own.above.kind === 'edge' ? 15 : stepOf(own.above.gap, gapLimits)
  const framed =
    own.frame < 0
      ? 0
      : places.blocks.some((other) => other.frame === own.frame && other.top < own.top)
        ? 1
        : 2
  see('top', top, sayMeeting(top))
  see('foot', foot, sayMeeting(foot))
  see('around', top * 16 + foot, `${sayMeeting(top)}>${sayMeeting(foot)}`)
  see('width', width, width)
  see('size', size, size)
  see('white', white, white)
  see('frame', framed, ['none', 'in', 'first'][framed] ?? '')
  see(
    'head',
    own.head < 0 ? 0 : 1 + Math.min(most, own.rank),
    own.head < 0 ? 'none' : Math.min(most, own.rank)
  )
  const known = breakOf(own.break)
  take(
    group,
    keyOf(openings.indexOf(opening), kind, known),
    () => `seat-break:${opening}:${own.kind}:${sayBreak(known)}`
  )
}

function seeEnding(places: Places, index: number, take: Take): void {
  const own = places.blocks[index]
  if (!own) return
  const kind = fragmentKinds.indexOf(own.kind)
  const foot = meetingOf(own.below, -1)
  const next = breakOf(places.blocks[index + 1]?.break)
  const beside = places.blocks.some(
    (other) =>
      other.kind === 'body' &&
      other.start > own.start &&
      other.start - own.end < 3 &&
      sharesHeight(own, other) &&
      !sharesWidth(own, other) &&
      other.title === own.title
  )
  const group = openingGroup + 9
  take(group, keyOf(kind, foot), () => `last-foot:${own.kind}:${sayMeeting(foot)}`)
  take(group + 1, kind * 2 + (beside ? 1 : 0), () => `last-beside:${own.kind}:${beside ? 'text' : 'none'}`)
  take(group + 2, keyOf(kind, next), () => `last-break:${own.kind}:${sayBreak(next)}`)
}

/** Usual width of a column of text, in em. */
function columnWidth({blocks}: Places): number {
  const widths = blocks.filter(({kind}) => kind === 'body').map(({start, end}) => end - start)
  widths.sort((a, b) => a - b)
  return widths[widths.length >> 1] ?? 16
}
