/** From features to scores, by the learned weights. */
import type {Evidence} from '../npst/types.js'
import type {Scores} from './decode.js'
import {tellsContext} from './features.js'
import {type Kind, kinds, states} from './states.js'

/** Weights of one feature: for each kind, and for each state when it tells contexts apart. */
export interface FeatureWeights {
  kinds: readonly number[]
  states?: readonly number[]
}

/** A trained model. */
export interface Model {
  features: ReadonlyMap<string, FeatureWeights>
  /** `[before * states.length + after]`. */
  transition: Float64Array
}

const stateCount: number = states.length

/**
 * Score every state of every unit, and every pair of neighbouring states.
 *
 * @param features names of the features of each unit.
 */
export function scoreUnits(features: readonly (readonly string[])[], model: Model): Scores {
  const emission = new Float64Array(features.length * stateCount)
  for (const [unit, names] of features.entries()) addFeatures(emission, unit * stateCount, names, model)
  return {units: features.length, emission, transition: model.transition}
}

function addFeatures(emission: Float64Array, row: number, names: readonly string[], model: Model): void {
  const perKind = new Float64Array(kinds.length)
  for (const name of names) {
    const weights = model.features.get(name)
    if (!weights) continue
    for (let kind = 0; kind < perKind.length; kind++) {
      perKind[kind] = (perKind[kind] ?? 0) + (weights.kinds[kind] ?? 0)
    }
    if (!weights.states || !tellsContext(name)) continue
    for (let state = 0; state < stateCount; state++) {
      emission[row + state] = (emission[row + state] ?? 0) + (weights.states[state] ?? 0)
    }
  }
  for (const [index, state] of states.entries()) {
    emission[row + index] = (emission[row + index] ?? 0) + (perKind[state.kindIndex] ?? 0)
  }
}

/**
 * What speaks for one kind against another, the weightiest first.
 *
 * @param most how many features to name.
 */
export function weighFeatures(
  names: readonly string[],
  model: Model,
  kind: Kind,
  against: Kind,
  most: number
): Evidence[] {
  const a = kinds.indexOf(kind)
  const b = kinds.indexOf(against)
  const top: Evidence[] = []
  for (const name of names) {
    const weights = model.features.get(name)?.kinds
    const weight = roundWeight((weights?.[a] ?? 0) - (weights?.[b] ?? 0))
    const least = top.length < most ? 0 : Math.abs(top.at(-1)?.weight ?? 0)
    if (Math.abs(weight) <= least) continue
    if (top.length === most) top.pop()
    const place = top.findIndex((other) => Math.abs(other.weight) < Math.abs(weight))
    top.splice(place < 0 ? top.length : place, 0, {name, weight})
  }
  return top
}

function roundWeight(weight: number): number {
  return Math.round(weight * 100) / 100
}
