/** The learned weights of joins, made ready on first use. */
import {firstRows, secondRows} from './join-weights.js'
import {toWeights, type Weights} from './score.js'

let first: Weights | undefined
let second: Weights | undefined

/** What is seen of single blocks. */
export function firstWeights(): Weights {
  first ??= toWeights(firstRows)
  return first
}

/** The same, once it is known what a join would bring together. */
export function secondWeights(): Weights {
  second ??= toWeights(secondRows)
  return second
}
