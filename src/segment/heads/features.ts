/**
 * The features by which a split of a head is judged. A feature is a name and
 * a value; `weights.ts` says what a value of 1 is worth. `headline` is the
 * measure of the others: a property of a line has a weight for `kicker` and
 * for `deck`, and none for `headline`. A seam is where two lines meet:
 * `headline+` within a headline, `kicker|headline` between two parts.
 */
import {measureExtent, wholeFeatures} from './extent.js'
import type {HeadFacts, LineFacts} from './facts.js'
import type {PairFacts} from './pairs.js'
import type {HeadPart} from './types.js'

/** A property of a line. */
interface LineProperty {
  name: string
  of: (line: LineFacts) => number
}

/** A property of two lines in a row. */
interface SeamProperty {
  name: string
  of: (pair: PairFacts, first: LineFacts, second: LineFacts) => number
}

/** Called with a feature’s place in `featureNames`, its value and its (first) line; -1 for the whole. */
export type AddFeature = (feature: number, value: number, line: number) => void

/** From this width down a line is short, in em. */
const shortEm = 6

const standingProperties: readonly LineProperty[] = [
  {name: 'column-name', of: (line) => line.column},
  {name: 'four', of: (line) => line.four},
  {name: 'long', of: (line) => Math.max(-1, Math.min(1, (line.em - 4) / 4))},
  {name: 'in-lead', of: (line) => line.overlap},
  {
    name: 'marks',
    of: (line) => Math.max(line.comma, line.colon, line.quote, line.figure, line.exclaims)
  },
  {name: 'thing', of: (line) => line.thing},
  {name: 'large', of: (line) => line.large},
  {name: 'small', of: (line) => line.small},
  {name: 'inverse', of: (line) => line.inverse}
]

/** What speaks for or against a kicker, a deck. */
const properties: readonly LineProperty[] = [
  {name: 'says', of: (line) => line.says},
  {name: 'presides', of: (line) => line.presides},
  {name: 'occasion', of: (line) => line.occasion},
  {name: 'body', of: (line) => line.body},
  {name: 'series', of: (line) => line.series},
  {name: 'affair', of: (line) => line.affair},
  {name: 'meeting', of: (line) => line.meeting},
  {name: 'notice', of: (line) => line.notice},
  {name: 'news', of: (line) => line.news},
  {name: 'voice', of: (line) => line.voice},
  {name: 'column-name', of: (line) => line.column},
  {name: 'four', of: (line) => line.four},
  {name: 'figure', of: (line) => line.figure},
  {name: 'comma', of: (line) => line.comma},
  {name: 'colon', of: (line) => line.colon},
  {name: 'exclaims', of: (line) => line.exclaims},
  {name: 'dash', of: (line) => line.dash},
  {name: 'twin', of: (line) => line.twin},
  {name: 'spaced', of: (line) => line.spaced},
  {name: 'quote', of: (line) => line.quote},
  {name: 'form', of: (line) => line.form},
  {name: 'press', of: (line) => line.press},
  {name: 'time', of: (line) => line.time},
  {name: 'thing', of: (line) => line.thing},
  {name: 'measure', of: (line) => line.measure},
  {name: 'detail', of: (line) => line.detail},
  {name: 'source', of: (line) => line.source},
  {name: 'bracket', of: (line) => line.bracket},
  {name: 'crowd', of: (line) => line.crowd},
  {name: 'verb', of: (line) => line.verb},
  {name: 'place', of: (line) => line.place},
  {name: 'particle', of: (line) => line.particle},
  {name: 'call', of: (line) => line.call},
  {name: 'count', of: (line) => line.count},
  {name: 'in-lead', of: (line) => line.overlap},
  {name: 'early-in-lead', of: (line) => line.early},
  {name: 'not-in-lead', of: (line) => line.unsaid},
  {name: 'large', of: (line) => line.large},
  {name: 'small', of: (line) => line.small}
]

const headlineProperties: readonly LineProperty[] = [
  {name: 'large', of: (line) => line.large},
  {name: 'small', of: (line) => line.small}
]

const lineProperties: Readonly<Record<HeadPart, readonly LineProperty[]>> = {
  standingHead: standingProperties,
  kicker: properties,
  headline: headlineProperties,
  deck: properties
}

const seamProperties: readonly SeamProperty[] = [
  {name: 'here', of: () => 1},
  {name: 'label', of: (_, first) => Math.max(first.column, first.four)},
  {name: 'says', of: (_, first) => first.says},
  {name: 'says-call', of: (_, first, second) => first.says * second.call},
  {name: 'calls', of: (_, first, second) => first.call * second.call},
  {name: 'counts', of: (_, first, second) => first.count * second.count},
  {name: 'verb', of: (_pair, _first, second) => second.verb},
  {name: 'body-verb', of: (_, first, second) => first.body * second.verb},
  {name: 'short-verb', of: (_, first, second) => (first.em < shortEm + 2 ? second.verb : 0)},
  {name: 'place', of: (_, first) => first.place},
  {name: 'thing', of: (_, first) => first.thing},
  {name: 'ended', of: (_, first) => Math.max(first.particle, first.exclaims)},
  {name: 'short-first', of: (_, first) => (first.em <= shortEm ? 1 : 0)},
  {name: 'short-second', of: (_pair, _first, second) => (second.em <= shortEm ? 1 : 0)},
  {
    name: 'phrases',
    of: (_, first, second) => Math.max(first.twin, second.twin, first.spaced, second.spaced)
  },
  {name: 'neither-in-lead', of: ({order}) => (order === 'neither' ? 1 : 0)},
  {name: 'first-in-lead', of: ({order}) => (order === 'onlyFirst' ? 1 : 0)},
  {name: 'second-in-lead', of: ({order}) => (order === 'onlySecond' ? 1 : 0)},
  {name: 'same-clause', of: ({order}) => (order === 'sameClause' ? 1 : 0)},
  {name: 'next-clause', of: ({order}) => (order === 'nextClause' ? 1 : 0)},
  {name: 'next-sentence', of: ({order}) => (order === 'nextSentence' ? 1 : 0)},
  {name: 'reverse-in-lead', of: ({order}) => (order === 'reverse' ? 1 : 0)}
]

/** Holds for every two lines of one part. */
const joinProperties: readonly SeamProperty[] = [
  {name: 'torn', of: (pair) => pair.torn},
  {name: 'sewn', of: (pair) => pair.sewn},
  {name: 'echo', of: (pair) => pair.echo},
  {name: 'predicate', of: (pair) => pair.predicate},
  {name: 'one-size', of: (pair) => pair.oneSize},
  {name: 'other-size', of: (pair) => pair.otherSize}
]

const parts = ['standingHead', 'kicker', 'headline', 'deck'] as const

/** A list of properties with the number of its first feature. */
interface Block<P> {
  first: number
  properties: readonly P[]
}

const names: string[] = []

function number<P extends {name: string}>(prefix: string, listed: readonly P[]): Block<P> {
  const first = names.length
  for (const {name} of listed) names.push(`${prefix}:${name}`)
  return {first, properties: listed}
}

const lineBlocks = new Map(parts.map((part) => [part, number(part, lineProperties[part])]))
const joinBlock = number('join', joinProperties)
const seamBlocks = new Map(
  parts.flatMap((upper, index) =>
    parts.slice(index).map((lower) => {
      const key = upper === lower ? `${upper}+` : `${upper}|${lower}`
      return [key, number(key, seamProperties)] as const
    })
  )
)
const wholeBlock = number('head', wholeFeatures)

/** Names of all features; a feature’s place here is its number. */
export const featureNames: readonly string[] = names

/** Features that only the size of type shows; they are learned on top of the others. */
export function tellsSize(feature: number): boolean {
  return /:(?:large|small|inverse|one-size|other-size)$/u.test(featureNames[feature] ?? '')
}

function addAll<P>(
  block: Block<P> | undefined,
  at: number,
  add: AddFeature,
  measure: (of: P) => number
): void {
  if (!block) return
  for (let index = 0; index < block.properties.length; index++) {
    const property = block.properties[index]
    const value = property ? measure(property) : 0
    if (value !== 0) add(block.first + index, value, at)
  }
}

/** Hand over every feature of one split whose value is not 0, in a fixed order. */
export function collectFeatures(facts: HeadFacts, split: readonly HeadPart[], add: AddFeature): void {
  for (let at = 0; at < split.length; at++) {
    const part = split[at] ?? 'headline'
    const line = facts.lines[at]
    if (line) addAll(lineBlocks.get(part), at, add, ({of}) => of(line))
    const pair = facts.pairs[at]
    const next = facts.lines[at + 1]
    const below = split[at + 1]
    if (!line || !pair || !next || !below) continue
    if (below === part) addAll(joinBlock, at, add, ({of}) => of(pair, line, next))
    const key = below === part ? `${part}+` : `${part}|${below}`
    addAll(seamBlocks.get(key), at, add, ({of}) => of(pair, line, next))
  }
  const extent = measureExtent(facts, split)
  addAll(wholeBlock, -1, add, ({of}) => of(extent))
}
