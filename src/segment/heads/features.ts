/**
 * The features by which a split of a head is judged. A feature is a name and
 * a value; `weights.ts` says what a value of 1 is worth. `headline` is the
 * measure of the others: a property of a line has a weight for `kicker` and
 * for `deck`, and none for `headline`.
 */
import type {HeadFacts, LineFacts, PairFacts} from './facts.js'
import type {HeadPart} from './types.js'

/** A property of a line that speaks for or against its part. */
interface LineFeature {
  name: string
  part: HeadPart
  of: (line: LineFacts) => number
}

/** A property of two lines in a row that speaks for or against one part running over both. */
interface JoinFeature {
  name: string
  part: HeadPart | 'any'
  /** `above` is the line over both; absent when they are the first. */
  of: (pair: PairFacts, first: LineFacts, second: LineFacts, above: LineFacts | undefined) => number
}

/** A property of the whole. */
interface WholeFeature {
  name: string
  of: (extent: Extent) => number
}

/** Sizes of the parts of one split. */
export interface Extent {
  /** Lines of each part. */
  count: Readonly<Record<HeadPart, number>>
  /** Widest line of each part, in em. */
  widest: Readonly<Record<HeadPart, number>>
  /** Width of the headline, its lines in a row, in em. */
  headline: number
}

/** Called with a feature’s place in `featureNames`, its value and its (first) line; -1 for the whole. */
export type AddFeature = (feature: number, value: number, line: number) => void

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value))
}

/** How far a part’s widest line stands out beyond the headline’s, which is set in the largest type. */
function wider({count, widest}: Extent, part: HeadPart): number {
  return count[part] === 0 ? 0 : clamp((widest[part] - widest.headline) / 6)
}

const lineFeatures: readonly LineFeature[] = [
  {name: 'standing:column-name', part: 'standingHead', of: (line) => line.column},
  {name: 'standing:four', part: 'standingHead', of: (line) => line.four},
  {name: 'standing:long', part: 'standingHead', of: (line) => clamp((line.em - 4) / 4)},
  {name: 'standing:in-lead', part: 'standingHead', of: (line) => line.overlap},
  {
    name: 'standing:marks',
    part: 'standingHead',
    of: (line) => Math.max(line.comma, line.colon, line.quote, line.figure, line.exclaims)
  },

  {name: 'kicker:says', part: 'kicker', of: (line) => line.says},
  {name: 'kicker:occasion', part: 'kicker', of: (line) => line.occasion},
  {name: 'kicker:body', part: 'kicker', of: (line) => line.body},
  {name: 'kicker:series', part: 'kicker', of: (line) => line.series},
  {name: 'kicker:affair', part: 'kicker', of: (line) => line.affair},
  {name: 'kicker:meeting', part: 'kicker', of: (line) => line.meeting},
  {name: 'kicker:column-name', part: 'kicker', of: (line) => line.column},
  {name: 'kicker:four', part: 'kicker', of: (line) => line.four},
  {name: 'kicker:figure', part: 'kicker', of: (line) => line.figure},
  {name: 'kicker:comma', part: 'kicker', of: (line) => line.comma},
  {name: 'kicker:colon', part: 'kicker', of: (line) => line.colon},
  {name: 'kicker:exclaims', part: 'kicker', of: (line) => line.exclaims},
  {name: 'kicker:spaced', part: 'kicker', of: (line) => line.spaced},
  {name: 'kicker:quote', part: 'kicker', of: (line) => line.quote},
  {name: 'kicker:in-lead', part: 'kicker', of: (line) => line.overlap},

  {name: 'deck:dash', part: 'deck', of: (line) => line.dash},
  {name: 'deck:presides', part: 'deck', of: (line) => line.presides},
  {name: 'deck:voice', part: 'deck', of: (line) => line.voice},
  {name: 'deck:meeting', part: 'deck', of: (line) => line.meeting},
  {name: 'deck:notice', part: 'deck', of: (line) => line.notice},
  {name: 'deck:news', part: 'deck', of: (line) => line.news},
  {name: 'deck:figure', part: 'deck', of: (line) => line.figure},
  {name: 'deck:comma', part: 'deck', of: (line) => line.comma},
  {name: 'deck:colon', part: 'deck', of: (line) => line.colon},
  {name: 'deck:exclaims', part: 'deck', of: (line) => line.exclaims},
  {name: 'deck:quote', part: 'deck', of: (line) => line.quote},
  {name: 'deck:in-lead', part: 'deck', of: (line) => line.overlap},

  {name: 'standing:large', part: 'standingHead', of: (line) => line.large},
  {name: 'standing:small', part: 'standingHead', of: (line) => line.small},
  {name: 'standing:inverse', part: 'standingHead', of: (line) => line.inverse},
  {name: 'kicker:large', part: 'kicker', of: (line) => line.large},
  {name: 'kicker:small', part: 'kicker', of: (line) => line.small},
  {name: 'headline:large', part: 'headline', of: (line) => line.large},
  {name: 'headline:small', part: 'headline', of: (line) => line.small},
  {name: 'deck:large', part: 'deck', of: (line) => line.large},
  {name: 'deck:small', part: 'deck', of: (line) => line.small}
]

const joinFeatures: readonly JoinFeature[] = [
  {name: 'join:torn', part: 'any', of: (pair) => pair.torn},
  {name: 'join:sewn', part: 'any', of: (pair) => pair.sewn},
  {name: 'join:echo', part: 'any', of: (pair) => pair.echo},
  {name: 'join:label', part: 'headline', of: (_, first) => Math.max(first.column, first.four)},
  {name: 'join:after-says', part: 'headline', of: (_pair, _first, _second, above) => above?.says ?? 0},
  {name: 'join:headline', part: 'headline', of: () => 1},
  {name: 'join:predicate', part: 'any', of: (pair) => pair.predicate},
  {
    name: 'join:headline-uneven',
    part: 'headline',
    of: (pair) => clamp(Math.abs(pair.growth) / 8)
  },
  {
    name: 'join:headline-after-phrases',
    part: 'headline',
    of: (_, first, second) => Math.max(first.twin, second.twin, first.spaced, second.spaced)
  },
  {name: 'join:kicker', part: 'kicker', of: () => 1},
  {name: 'join:deck', part: 'deck', of: () => 1},
  {name: 'join:even', part: 'any', of: (pair) => pair.even},
  {name: 'join:one-size', part: 'any', of: (pair) => pair.oneSize},
  {name: 'join:other-size', part: 'any', of: (pair) => pair.otherSize}
]

/** Features that only the size of type shows; they are learned on top of the others. */
export function tellsSize(feature: number): boolean {
  return /:(?:large|small|inverse|one-size|other-size)$/u.test(featureNames[feature] ?? '')
}

const wholeFeatures: readonly WholeFeature[] = [
  {name: 'has:standing', of: ({count}) => Math.min(1, count.standingHead)},
  {name: 'has:kicker', of: ({count}) => Math.min(1, count.kicker)},
  {name: 'has:deck', of: ({count}) => Math.min(1, count.deck)},
  {name: 'has:kicker-and-deck', of: ({count}) => (count.kicker > 0 && count.deck > 0 ? 1 : 0)},
  {name: 'kicker:wider', of: (extent) => wider(extent, 'kicker')},
  {name: 'deck:wider', of: (extent) => wider(extent, 'deck')},
  {name: 'headline:long', of: ({headline}) => clamp(Math.max(0, headline - 26) / 8)},
  {name: 'headline:three-lines', of: ({count}) => (count.headline > 2 ? 1 : 0)},
  {name: 'headline:short', of: ({headline}) => clamp(Math.max(0, 7 - headline) / 4)}
]

/** Names of all features; a feature’s place here is its number. */
export const featureNames: readonly string[] = [...lineFeatures, ...joinFeatures, ...wholeFeatures].map(
  ({name}) => name
)

const firstJoin = lineFeatures.length
const firstWhole = firstJoin + joinFeatures.length

function addLine(line: LineFacts, part: HeadPart, at: number, add: AddFeature): void {
  for (let index = 0; index < lineFeatures.length; index++) {
    const feature = lineFeatures[index]
    if (feature?.part !== part) continue
    const value = feature.of(line)
    if (value !== 0) add(index, value, at)
  }
}

function addJoin(facts: HeadFacts, part: HeadPart, at: number, add: AddFeature): void {
  const pair = facts.pairs[at]
  const first = facts.lines[at]
  const second = facts.lines[at + 1]
  if (!pair || !first || !second) return
  for (let index = 0; index < joinFeatures.length; index++) {
    const feature = joinFeatures[index]
    if (!feature || (feature.part !== 'any' && feature.part !== part)) continue
    const value = feature.of(pair, first, second, facts.lines[at - 1])
    if (value !== 0) add(firstJoin + index, value, at)
  }
}

function measure(lines: readonly LineFacts[], parts: readonly HeadPart[]): Extent {
  const count = {standingHead: 0, kicker: 0, headline: 0, deck: 0}
  const widest = {standingHead: 0, kicker: 0, headline: 0, deck: 0}
  let headline = 0
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? 'headline'
    const em = lines[at]?.em ?? 0
    count[part]++
    widest[part] = Math.max(widest[part], em)
    if (part === 'headline') headline += em
  }
  return {count, widest, headline}
}

/** Hand over every feature of one split whose value is not 0, in a fixed order. */
export function collectFeatures(facts: HeadFacts, parts: readonly HeadPart[], add: AddFeature): void {
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? 'headline'
    const line = facts.lines[at]
    if (line) addLine(line, part, at, add)
    if (parts[at + 1] === part) addJoin(facts, part, at, add)
  }
  const extent = measure(facts.lines, parts)
  for (let index = 0; index < wholeFeatures.length; index++) {
    const value = wholeFeatures[index]?.of(extent) ?? 0
    if (value !== 0) add(firstWhole + index, value, -1)
  }
}
