/** The learned weights of joins on scans: what text says, and what print says on top of it. */
import {firstRows, secondRows} from '../tangle/join-weights.js'
import {toWeights, type Weights} from '../tangle/score.js'
import {firstPlaceRows, secondPlaceRows} from './place-weights.js'

let first: Weights | undefined
let second: Weights | undefined

type Rows = readonly (readonly [name: string, weight: number])[]

/** What is seen of single blocks. */
export function firstPlaceWeights(): Weights {
  first ??= addUp(firstRows, firstPlaceRows)
  return first
}

/** The same, once it is known what a join would bring together. */
export function secondPlaceWeights(): Weights {
  second ??= addUp(secondRows, secondPlaceRows)
  return second
}

function addUp(text: Rows, print: Rows): Weights {
  const sum = new Map(text)
  for (const [name, weight] of print) sum.set(name, (sum.get(name) ?? 0) + weight)
  return toWeights([...sum])
}
