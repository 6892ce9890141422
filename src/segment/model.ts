/** The model that segments pages: `weights.ts`, unpacked once. */
import type {FeatureWeights, Model} from './score.js'
import {states} from './states.js'
import {featureRows, transitionRows} from './weights.js'

let model: Model | undefined

/** The trained model; unpacked on first use and kept. */
export function trainedModel(): Model {
  model ??= unpack()
  return model
}

function unpack(): Model {
  const features = new Map<string, FeatureWeights>()
  for (const [name, kinds, perState] of featureRows) {
    features.set(name, perState ? {kinds, states: perState} : {kinds})
  }
  const transition = new Float64Array(states.length ** 2)
  for (const [before, after, weight] of transitionRows) transition[before * states.length + after] = weight
  return {features, transition}
}
