import type {PageAlignment, Places} from './align-page.js'
import {isMeasured} from './story-text.js'

/** Most units of a piece that is one printed line; columns that were read across give one line at a time. */
const longestLine = 40
/** Fewest turns of a strange story inside another from which on the two were read across. */
const leastTurns = 3

interface Run {
  readonly start: number
  readonly place: number
  length: number
}

/**
 * Find the units of a gold story that stand in its partner in the wrong order:
 * all but the heaviest chain of pieces that is in order on both sides.
 */
export function findMisplaced({gold, predicted}: PageAlignment, story: number, partner: number): Set<number> {
  const places = gold.places[story]
  const goldRoles = gold.texts[story]?.roles ?? []
  const roles = predicted.texts[partner]?.roles ?? []
  const runs: Run[] = []
  for (const [unit, owner] of places?.text.entries() ?? []) {
    const place = places?.at[unit] ?? -1
    const [goldRole, role] = [goldRoles[unit], roles[place]]
    if (owner !== partner || !goldRole || !role || !isMeasured(goldRole) || !isMeasured(role)) continue
    const last = runs.at(-1)
    if (last && last.start + last.length === unit && last.place + last.length === place) last.length++
    else runs.push({start: unit, place, length: 1})
  }
  const kept = new Set(findHeaviestChain(runs))
  return new Set(
    runs
      .filter((run) => !kept.has(run))
      .flatMap(({start, length}) => Array.from({length}, (_, at) => start + at))
  )
}

/** The heaviest subsequence whose places rise. */
function findHeaviestChain(runs: readonly Run[]): Run[] {
  const weights: number[] = []
  const before: number[] = []
  let best = -1
  for (const [index, run] of runs.entries()) {
    let from = -1
    for (let at = 0; at < index; at++) {
      if ((runs[at]?.place ?? 0) < run.place && (weights[at] ?? 0) > (weights[from] ?? 0)) from = at
    }
    weights.push((weights[from] ?? 0) + run.length)
    before.push(from)
    if ((weights[index] ?? 0) > (weights[best] ?? 0)) best = index
  }
  const chain: Run[] = []
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const run = runs[at]
    if (run) chain.push(run)
  }
  return chain
}

/**
 * Find the texts that take turns with the own one, a line at a time: the mark
 * of columns that were read across.
 *
 * @param own number of the text that should stand there alone.
 */
export function findMixed({text}: Places, own: number): Set<number> {
  const turns: {owner: number; length: number}[] = []
  for (const owner of text) {
    if (owner < 0) continue
    const last = turns.at(-1)
    if (last?.owner === owner) last.length++
    else turns.push({owner, length: 1})
  }
  const others = new Set(turns.map(({owner}) => owner).filter((owner) => owner !== own))
  return new Set(
    [...others].filter((other) => {
      const lengths = turns.filter(({owner}) => owner === other).map(({length}) => length)
      return lengths.length >= leastTurns && Math.max(...lengths) <= longestLine
    })
  )
}
