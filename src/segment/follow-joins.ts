/** What the joins of a page that stood interleaved say about its units. */
import type {Scores} from './decode.js'
import {type Kind, states} from './states.js'
import type {Join} from './tangle/assign-joins.js'
import type {Unit} from './units.js'

/** Most that a join can say about a unit, in log odds: less than a page as a whole can say against it. */
const loudest = {text: 6, scan: 3}

/** What a unit can be at the start of a story, in a picture, in furniture. */
const openings: Readonly<Record<Join['opening'], ReadonlySet<Kind>>> = {
  head: new Set(['head']),
  text: new Set(['lead', 'head', 'item', 'opening']),
  figure: new Set(['caption', 'captionGoing', 'credit', 'furniture']),
  furniture: new Set(['furniture'])
}

/**
 * Let the joins of blocks speak where units are read: a block that opens a
 * story begins with its head or its lead, one that goes on with another begins
 * no story. Changes `scores.emission`.
 *
 * On a scan, print says much about each unit by itself, and a block may hold
 * the end of one story and the head of the next: there a join speaks less
 * loudly, of the first unit of its block alone, and not against a crosshead,
 * which is a block of its own as heads are.
 *
 * @param joins by index of the region.
 * @param scan whether the page is a scan.
 */
export function followJoins(
  units: readonly Unit[],
  joins: readonly Join[],
  {emission}: Scores,
  scan: boolean
): void {
  const most = scan ? loudest.scan : loudest.text
  for (const [index, unit] of units.entries()) {
    const join = joins[unit.region]
    if (!join || (scan && unit.place > 0)) continue
    const weight = Math.max(0, Math.min(most, join.margin))
    const row = index * states.length
    for (const [state, {kind}] of states.entries()) {
      if (speaksAgainst(join, unit.place === 0, kind) && !(scan && isCrosshead(join, kind)))
        emission[row + state] = (emission[row + state] ?? 0) - weight
    }
  }
}

function speaksAgainst({before, headed, opening}: Join, first: boolean, kind: Kind): boolean {
  if (before >= 0)
    return headed
      ? kind === 'lead' || kind === 'furniture'
      : kind === 'lead' || kind === 'head' || kind === 'furniture'
  if (opening === 'figure' || opening === 'furniture') return !openings[opening].has(kind)
  return first && !openings[opening].has(kind)
}

function isCrosshead({before, opening}: Join, kind: Kind): boolean {
  return before < 0 && opening === 'head' && kind === 'crosshead'
}
