/** From what is seen of a page to scores, by the learned weights. */
import type {Evidence} from '../../npst/types.js'
import {
  describeEnding,
  describeOpening,
  describePair,
  type Opening,
  openings,
  type Seen,
  type TangledPage
} from './features.js'

/** What is seen, and what it weighs. */
export type Weights = ReadonlyMap<string, number>

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
  return {
    pairs: indices.map((a) => indices.map((b) => (a === b ? 0 : sum(describePair(page, a, b), weights)))),
    opening: indices.map((index) => bestOpening(page, index, weights)),
    ending: indices.map((index) => sum(describeEnding(page, index), weights))
  }
}

function bestOpening(page: TangledPage, index: number, weights: Weights): {opening: Opening; score: number} {
  let best: {opening: Opening; score: number} = {opening: 'text', score: Number.NEGATIVE_INFINITY}
  for (const opening of openings) {
    const score = sum(describeOpening(page, index, opening), weights)
    if (score > best.score) best = {opening, score}
  }
  return best
}

function sum(seen: readonly Seen[], weights: Weights): number {
  let total = 0
  for (const one of seen) {
    if (typeof one === 'string') total += weights.get(one) ?? 0
    else total += one[1] * (weights.get(one[0]) ?? 0)
  }
  return total
}

/** What weighs most for a join, or against it. */
export function weighJoin(
  page: TangledPage,
  a: number,
  b: number,
  weights: Weights,
  most: number
): Evidence[] {
  const evidence = describePair(page, a, b).map((one) => {
    const [name, value] = typeof one === 'string' ? [one, 1] : one
    return {name: `join:${name}`, weight: Math.round(value * (weights.get(name) ?? 0) * 100) / 100}
  })
  return evidence
    .filter(({weight}) => weight !== 0)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
    .slice(0, most)
}
