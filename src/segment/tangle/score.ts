/** From what is seen of a page to scores, by the learned weights. */
import type {Evidence} from '../../npst/types.js'
import {
  groupCount,
  type Opening,
  openings,
  seeEnding,
  seeOpening,
  seePair,
  type Take,
  type TangledPage
} from './features.js'

/** What is seen, and what it weighs. */
export interface Weights {
  byName: ReadonlyMap<string, number>
  /** The same by group and key of what is seen, filled as they turn up. */
  known: readonly Map<number, number>[]
}

/** Make weights of learned rows. */
export function toWeights(rows: readonly (readonly [name: string, weight: number])[]): Weights {
  return {byName: new Map(rows), known: Array.from({length: groupCount}, () => new Map())}
}

/** Scores of one page, in log odds. */
export interface JoinScores {
  /** `pairs[a][b]`: block `b` goes on where `a` ends. */
  pairs: number[][]
  /** Per block, the likeliest of what it can be when it goes on with no other. */
  opening: {opening: Opening; score: number}[]
  /** Per block: nothing of its story comes behind it. */
  ending: number[]
}

/** Score all pairs of blocks of a page. */
export function scoreJoins(page: TangledPage, weights: Weights): JoinScores {
  const indices = page.fragments.map((_, index) => index)
  const scale = makeScale(weights)
  return {
    pairs: indices.map((a) => indices.map((b) => (a === b ? 0 : scale((take) => seePair(page, a, b, take))))),
    opening: indices.map((index) => bestOpening(page, index, scale)),
    ending: indices.map((index) => scale((take) => seeEnding(page, index, take)))
  }
}

type Scale = (see: (take: Take) => void) => number

function makeScale({byName, known}: Weights): Scale {
  let sum = 0
  const take: Take = (group, key, name, value = 1) => {
    const group_ = known[group]
    let weight = group_?.get(key)
    if (weight === undefined) {
      weight = byName.get(name()) ?? 0
      group_?.set(key, weight)
    }
    sum += weight * value
  }
  return (see) => {
    sum = 0
    see(take)
    return sum
  }
}

function bestOpening(page: TangledPage, index: number, scale: Scale): {opening: Opening; score: number} {
  let best: {opening: Opening; score: number} = {opening: 'text', score: Number.NEGATIVE_INFINITY}
  for (const opening of openings) {
    const score = scale((take) => seeOpening(page, index, opening, take))
    if (score > best.score) best = {opening, score}
  }
  return best
}

/** What weighs most for a join, or against it. */
export function weighJoin(
  page: TangledPage,
  a: number,
  b: number,
  {byName}: Weights,
  most: number
): Evidence[] {
  const evidence: Evidence[] = []
  seePair(page, a, b, (_group, _key, name, value = 1) => {
    const weight = Math.round(value * (byName.get(name()) ?? 0) * 100) / 100
    if (weight !== 0) evidence.push({name: name(), weight})
  })
  return evidence.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight)).slice(0, most)
}
