import {similarity} from './edit-distance.js'
import type {Count} from './types.js'

/** Nothing seen yet. */
export const zeroCount: Count = {hit: 0, predicted: 0, gold: 0}

/** Sum two counts. */
export function addCounts(a: Count, b: Count): Count {
  return {hit: a.hit + b.hit, predicted: a.predicted + b.predicted, gold: a.gold + b.gold}
}

/** F1 of a count: 2PR/(P+R); `null` when neither side has anything to count. */
export function f1Of({hit, predicted, gold}: Count): number | null {
  if (predicted + gold === 0) return null
  return (2 * hit) / (predicted + gold)
}

/**
 * Match two lists of texts one to one and count.
 *
 * @param leastSimilar a text without an exact partner still hits when its best
 *   free partner is at least this similar (default: `1`, exact matches alone).
 */
export function countHits(gold: readonly string[], predicted: readonly string[], leastSimilar = 1): Count {
  const free = [...predicted]
  const open = gold.filter((text) => !takeExact(free, text))
  const similar = leastSimilar < 1 ? open.filter((text) => takeSimilar(free, text, leastSimilar)) : []
  return {hit: gold.length - open.length + similar.length, predicted: predicted.length, gold: gold.length}
}

function takeExact(free: string[], text: string): boolean {
  const at = free.indexOf(text)
  if (at >= 0) free.splice(at, 1)
  return at >= 0
}

function takeSimilar(free: string[], text: string, leastSimilar: number): boolean {
  let best = -1
  let bestAt = -1
  free.forEach((candidate, at) => {
    const shorter = Math.min(candidate.length, text.length)
    const longer = Math.max(candidate.length, text.length)
    // Lengths alone already cost more than may be lost.
    if (shorter < leastSimilar * longer) return
    const found = similarity(text, candidate)
    if (found < leastSimilar || found <= best) return
    best = found
    bestAt = at
  })
  if (bestAt >= 0) free.splice(bestAt, 1)
  return bestAt >= 0
}
