/** From features to scores, by the learned weights. */
import type {Evidence} from '../npst/types.js'
import type {Scores} from './decode.js'
import {type FeatureId, nameOf} from './feature-space.js'
import {type Kind, kinds, states} from './states.js'

/** A trained model; rows are numbers of features. */
export interface Model {
  /** `[feature * kinds.length + kind]`. */
  kinds: Float64Array
  /** `[feature * states.length + state]`; zero but for features that tell contexts apart. */
  states: Float64Array
  /** Whether a feature has a row in `states`. */
  contextual: readonly boolean[]
  /** `[before * states.length + after]`. */
  transition: Float64Array
}

const stateCount: number = states.length
const kindCount: number = kinds.length
const kindOfState = states.map(({kindIndex}) => kindIndex)

/**
 * Score every state of every unit, and every pair of neighbouring states.
 *
 * @param features numbers of the features of each unit.
 */
export function scoreUnits(features: readonly (readonly FeatureId[])[], model: Model): Scores {
  const emission = new Float64Array(features.length * stateCount)
  for (const [unit, found] of features.entries()) {
    addFeatures(emission.subarray(unit * stateCount, (unit + 1) * stateCount), found, model)
  }
  return {units: features.length, emission, transition: model.transition}
}

function addFeatures(emission: Float64Array, found: readonly FeatureId[], model: Model): void {
  const perKind = new Float64Array(kindCount)
  for (const id of found) {
    addTo(perKind, model.kinds, id * kindCount)
    if (model.contextual[id]) addTo(emission, model.states, id * stateCount)
  }
  for (let state = 0; state < stateCount; state++) {
    emission[state] = (emission[state] ?? 0) + (perKind[kindOfState[state] ?? 0] ?? 0)
  }
}

/** Add a row of `from` that begins at `start`. */
function addTo(sum: Float64Array, from: Float64Array, start: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (from[start + i] ?? 0)
}

/**
 * What speaks for one kind against another, the weightiest first.
 *
 * @param most how many features to name.
 */
export function weighFeatures(
  found: readonly FeatureId[],
  model: Model,
  kind: Kind,
  against: Kind,
  most: number
): Evidence[] {
  const a = kinds.indexOf(kind)
  const b = kinds.indexOf(against)
  const top: {id: FeatureId; weight: number}[] = []
  for (const id of found) {
    const weight = (model.kinds[id * kindCount + a] ?? 0) - (model.kinds[id * kindCount + b] ?? 0)
    const size = Math.abs(weight)
    if (size <= (top.length < most ? leastWeight : Math.abs(top.at(-1)?.weight ?? 0))) continue
    if (top.length === most) top.pop()
    let place = top.length
    while (place > 0 && Math.abs(top[place - 1]?.weight ?? 0) < size) place--
    top.splice(place, 0, {id, weight})
  }
  return top.map(({id, weight}) => ({name: nameOf(id), weight: Math.round(weight * 100) / 100}))
}

/** Weights below this round to nothing. */
const leastWeight = 0.005
