/** Which block goes on with which: one decision for the whole page. */
import {assign} from '../../vendor/munkres.js'
import type {Opening} from './features.js'
import type {JoinScores} from './score.js'

/** What was decided of one block. */
export interface Join {
  /** The block that it goes on with; -1 for none. */
  before: number
  /** What it is, when it goes on with none. */
  opening: Opening
  /** Whether nothing but heads stands before it in its story. */
  headed: boolean
  /** Its number in the input; that is what `before` and `second` count by. */
  index: number
  /** Lead over the best other choice for the block, all others being free to make way, in log odds. */
  margin: number
  /** The block that came second; -1 for none. */
  second: number
}

/** The same, before heads are known. */
export type Decided = Omit<Join, 'headed' | 'index'>

/** Higher than any sum of scores. */
const never = 1e6

/**
 * Decide for every block with which other it goes on, or that it opens
 * something.
 *
 * Each block is gone on with at most once: an assignment problem, solved
 * exactly for the page as a whole. Rings of blocks are opened at their weakest
 * join.
 */
export function assignJoins(scores: JoinScores): Decided[] {
  const gains = gainsOf(scores)
  const size = gains.length
  const columns = assign(gains.map((row, b) => costsOf(row, b, scores, size)))
  const before = columns.map((column) => (column < size ? column : -1))
  breakRings(before, gains, scores)
  return before.map((a, b) => ({
    before: a,
    opening: scores.opening[b]?.opening ?? 'text',
    ...leadOf(a, b, before, gains, scores)
  }))
}

/** `gains[b][a]`: what joining `b` to `a` adds over ending the story behind `a`. */
export function gainsOf({pairs, ending}: JoinScores): number[][] {
  return pairs.map((_, b) => pairs.map((row, a) => (a === b ? -never : (row[b] ?? 0) - (ending[a] ?? 0))))
}

/** Columns: every block to go on with, and behind them one for each block of its own, for opening something. */
function costsOf(row: readonly number[], b: number, {opening}: JoinScores, size: number): number[] {
  const costs = new Array<number>(2 * size).fill(never)
  for (const [a, gain] of row.entries()) costs[a] = -gain
  costs[size + b] = -(opening[b]?.score ?? 0)
  return costs
}

function breakRings(before: number[], gains: readonly (readonly number[])[], {opening}: JoinScores): void {
  const settled = new Set<number>()
  for (const start of before.keys()) {
    const path: number[] = []
    let at = start
    while (at >= 0 && !settled.has(at) && !path.includes(at)) {
      path.push(at)
      at = before[at] ?? -1
    }
    const ring = at >= 0 && path.includes(at) ? path.slice(path.indexOf(at)) : []
    let weakest = -1
    let least = Number.POSITIVE_INFINITY
    for (const b of ring) {
      const lead = (gains[b]?.[before[b] ?? -1] ?? 0) - (opening[b]?.score ?? 0)
      if (lead < least) {
        least = lead
        weakest = b
      }
    }
    if (weakest >= 0) before[weakest] = -1
    for (const b of path) settled.add(b)
  }
}

/** Lead over the best other choice, where whoever holds it takes what is left over. */
function leadOf(
  chosen: number,
  b: number,
  before: readonly number[],
  gains: readonly (readonly number[])[],
  {opening}: JoinScores
): {margin: number; second: number} {
  const open = (index: number) => opening[index]?.score ?? 0
  const own = chosen >= 0 ? (gains[b]?.[chosen] ?? 0) : open(b)
  let best = chosen >= 0 ? open(b) : Number.NEGATIVE_INFINITY
  let second = -1
  for (const [a, gain] of (gains[b] ?? []).entries()) {
    if (a === chosen || a === b) continue
    const holder = before.indexOf(a)
    let offer = gain
    if (holder >= 0) {
      const left = chosen >= 0 ? Math.max(open(holder), gains[holder]?.[chosen] ?? -never) : open(holder)
      offer += left - (gains[holder]?.[a] ?? 0)
    }
    if (offer > best) {
      best = offer
      second = a
    }
  }
  return {margin: Math.round((own - best) * 100) / 100, second}
}
