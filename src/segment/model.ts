/** The model that segments pages: `weights.ts`, unpacked once. */
import {featureNames} from './feature-space.js'
import {tellsContext} from './features.js'
import {printRows} from './print-weights.js'
import type {Model} from './score.js'
import {kinds, states} from './states.js'
import {type FeatureRow, featureRows, transitionRows} from './weights.js'

let textModel: Model | undefined
let printModel: Model | undefined

/**
 * The trained model; unpacked on first use and kept.
 *
 * @param prints whether the page is a scan: then what its print weighs comes
 *   on top of what is known from text.
 */
export function trainedModel(prints: boolean): Model {
  if (!prints) {
    textModel ??= unpack()
    return textModel
  }
  if (!printModel) {
    printModel = unpack()
    addRows(printModel, printRows)
  }
  return printModel
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
  addRows(unpacked, featureRows)
  for (const [before, after, weight] of transitionRows)
    unpacked.transition[before * states.length + after] = weight
  return unpacked
}

function addRows(model: Model, rows: readonly FeatureRow[]): void {
  const ids = new Map(featureNames().map((name, id) => [name, id]))
  for (const [name, perKind, perState = []] of rows) {
    const id = ids.get(name)
    if (id === undefined) continue
    addRow(model.kinds, id * kinds.length, perKind)
    addRow(model.states, id * states.length, perState)
  }
}

function addRow(sum: Float64Array, start: number, row: readonly number[]): void {
  for (const [index, weight] of row.entries()) sum[start + index] = (sum[start + index] ?? 0) + weight
}
