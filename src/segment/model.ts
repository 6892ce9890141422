/** The model that segments pages: `weights.ts`, unpacked once. */
import {featureNames} from './feature-space.js'
import {tellsContext} from './features.js'
import type {Model} from './score.js'
import {kinds, states} from './states.js'
import {featureRows, transitionRows} from './weights.js'

let model: Model | undefined

/** The trained model; unpacked on first use and kept. */
export function trainedModel(): Model {
  model ??= unpack()
  return model
}

/** A model of which nothing has been learned, to train. */
export function emptyModel(): Model {
  const names = featureNames()
  return {
    kinds: new Float64Array(names.length * kinds.length),
    states: new Float64Array(names.length * states.length),
    contextual: names.map((_, id) => tellsContext(id)),
    transition: new Float64Array(states.length ** 2)
  }
}

function unpack(): Model {
  const unpacked = emptyModel()
  const ids = new Map(featureNames().map((name, id) => [name, id]))
  for (const [name, perKind, perState] of featureRows) {
    const id = ids.get(name)
    if (id === undefined) continue
    unpacked.kinds.set(perKind, id * kinds.length)
    if (perState) unpacked.states.set(perState, id * states.length)
  }
  for (const [before, after, weight] of transitionRows)
    unpacked.transition[before * states.length + after] = weight
  return unpacked
}
