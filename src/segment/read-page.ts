/** Decide what every unit of print on a page is, and remember how clear it was. */
import {decode} from './decode.js'
import type {FeatureId} from './feature-space.js'
import {featuresOfPage} from './features.js'
import {followJoins} from './follow-joins.js'
import {trainedModel} from './model.js'
import {poolSections} from './pool-sections.js'
import {scoreUnits} from './score.js'
import {type Context, type Kind, kinds, states} from './states.js'
import type {PageView, Unit} from './units.js'

/** A unit with what it was taken for. */
export interface ReadUnit {
  unit: Unit
  kind: Kind
  context: Context
  /** Kind that came second. */
  runnerUp: Kind
  /** Lead of the best reading of the page over the best one with another kind here, in units of log odds. */
  margin: number
  /** What was seen. */
  features: readonly FeatureId[]
  /** What the heads of its block said together (see `pool-sections.ts`): above 0 for headlines. */
  pooled?: number
}

const stateCount: number = states.length

/** Read a page: the best string of states for its units. */
export function readPage(page: PageView): ReadUnit[] {
  const features = featuresOfPage(page)
  const model = trainedModel(page.prints !== undefined)
  const scores = scoreUnits(features, model)
  const pooled = poolSections(page.units, scores)
  for (const [index, unit] of page.units.entries()) {
    const emission = scores.emission.subarray(index * stateCount, (index + 1) * stateCount)
    if (unit.certain) settle(emission, furnitureAlone)
    else if (unit.standing) settle(emission, columnName)
  }
  if (page.joins) followJoins(page.units, page.joins, scores, page.prints !== undefined)
  const {path, through} = decode(scores)
  return page.units.map((unit, index) => {
    const state = states[path[index] ?? 0] ?? {kind: 'opening', context: '', kindIndex: 0}
    const perKind = bestOfKinds(through.subarray(index * stateCount, (index + 1) * stateCount))
    const own = perKind[state.kindIndex] ?? 0
    let second = -1
    for (let kind = 0; kind < kinds.length; kind++) {
      if (kind !== state.kindIndex && (second < 0 || (perKind[kind] ?? 0) > (perKind[second] ?? 0)))
        second = kind
    }
    return {
      unit,
      kind: state.kind,
      context: state.context,
      runnerUp: kinds[second] ?? state.kind,
      margin: own - (perKind[second] ?? own),
      features: features[index] ?? [],
      ...(pooled.has(index) ? {pooled: pooled.get(index) ?? 0} : {})
    }
  })
}

/** More than all features of a page can weigh, in log odds. */
const settled = 1000

/** What a unit without doubt can be. */
const furnitureAlone: readonly Kind[] = ['furniture']
/** The name of a column is part of a head, or stands out of its place; it is no text, crosshead or byline. */
const columnName: readonly Kind[] = ['head', 'furniture']

/** Leave no choice but some kinds. */
function settle(emission: Float64Array, allowed: readonly Kind[]): void {
  for (const [index, {kind}] of states.entries()) {
    if (!allowed.includes(kind)) emission[index] = (emission[index] ?? 0) - settled
  }
}

function bestOfKinds(row: Float64Array): number[] {
  const best = kinds.map(() => Number.NEGATIVE_INFINITY)
  for (const [index, {kindIndex}] of states.entries()) {
    best[kindIndex] = Math.max(best[kindIndex] ?? 0, row[index] ?? 0)
  }
  return best
}
