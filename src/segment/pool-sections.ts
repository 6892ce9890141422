/** Heads inside one block of text are of one kind: all of them begin stories, or all of them part one. */
import type {Scores} from './decode.js'
import {states} from './states.js'
import type {Unit} from './units.js'

/** Fewest heads that make a pattern. */
const fewest = 3

/** Most that one head can say for all, in log odds. */
const loudest = 4

const head = states.findIndex(({kind}) => kind === 'head')
const crosshead = states.findIndex(({kind}) => kind === 'crosshead')

/**
 * Let the heads that stand between the paragraphs of one block decide together
 * whether they are headlines (a column of briefs) or crossheads.
 *
 * Seen alone, most of them could be either; one that is followed by a dateline
 * settles the column. Changes `scores.emission`.
 *
 * @returns for each unit that was settled so, what the others said: above 0
 *   for headlines, below for crossheads.
 */
export function poolSections(units: readonly Unit[], {emission}: Scores): Map<number, number> {
  const said = new Map<number, number>()
  const groups = new Map<number, number[]>()
  for (const [index, unit] of units.entries()) {
    if (!isInside(units, index)) continue
    const group = groups.get(unit.region)
    if (group) group.push(index)
    else groups.set(unit.region, [index])
  }
  for (const group of groups.values()) {
    if (group.length < fewest) continue
    const sum = shareScores(group, emission)
    for (const index of group) said.set(index, sum)
  }
  return said
}

/** Whether a unit is a head with text of its block before and behind it. */
function isInside(units: readonly Unit[], index: number): boolean {
  const unit = units[index]
  if (unit?.role !== 'heading' || unit.bulk !== 'short') return false
  return [units[index - 1], units[index + 1]].every(
    (other) => other?.region === unit.region && other.bulk !== 'short'
  )
}

function shareScores(group: readonly number[], emission: Float64Array): number {
  const places = group.map((index) => index * states.length)
  const leads = places.map((row) => (emission[row + head] ?? 0) - (emission[row + crosshead] ?? 0))
  const sum = leads.reduce((total, lead) => total + Math.max(-loudest, Math.min(loudest, lead)), 0)
  for (const row of places) {
    const middle = ((emission[row + head] ?? 0) + (emission[row + crosshead] ?? 0)) / 2
    emission[row + head] = middle + sum / 2
    emission[row + crosshead] = middle - sum / 2
  }
  return sum
}
