/**
 * Find the best string of states for the units of a page.
 *
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira
 * 2001): one score for the page as a whole, the sum of what speaks for each
 * unit’s state and for each pair of neighbouring states. `decode` finds the
 * best string (Viterbi 1967) and how much it leads, exactly and
 * deterministically. `forwardPass` and `backwardPass` (Rabiner 1989) serve the
 * training.
 */
import {predecessors, starters, states} from './states.js'

const stateCount: number = states.length

/** Scores of one page: `emission[unit * stateCount + state]`, `transition[before * stateCount + after]`. */
export interface Scores {
  units: number
  emission: Float64Array
  transition: Float64Array
}

/** The best reading of a page. */
export interface Decoded {
  /** One state index per unit; of two strings with the same score, the one with the lower indices. */
  path: number[]
  /**
   * Score of the best string through each state of each unit,
   * `[unit * states + state]`. The lead of the winner over the best string
   * with another state at one unit says how clear that unit was.
   */
  through: Float64Array
}

/** Find the best string of states, and how much it leads. */
export function decode(scores: Scores): Decoded {
  const {units} = scores
  if (units === 0) return {path: [], through: new Float64Array(0)}
  const {best, from} = bestUpTo(scores)
  let state = argMax(best, (units - 1) * stateCount)
  const path = [state]
  for (let unit = units - 1; unit > 0; unit--) {
    state = from[unit * stateCount + state] ?? 0
    path.push(state)
  }
  return {path: path.reverse(), through: addBehind(best, scores)}
}

/** Score of the best string up to and with each state of each unit, and the state before it there. */
function bestUpTo({units, emission, transition}: Scores): {best: Float64Array; from: Int16Array} {
  const best = new Float64Array(units * stateCount).fill(Number.NEGATIVE_INFINITY)
  const from = new Int16Array(units * stateCount)
  for (const state of starters) best[state] = emission[state] ?? 0

  for (let unit = 1; unit < units; unit++) {
    const row = unit * stateCount
    const last = row - stateCount
    for (let after = 0; after < stateCount; after++) {
      let high = Number.NEGATIVE_INFINITY
      let choice = 0
      for (const before of predecessors[after] ?? []) {
        const score = (best[last + before] ?? 0) + (transition[before * stateCount + after] ?? 0)
        if (score > high) {
          high = score
          choice = before
        }
      }
      best[row + after] = high + (emission[row + after] ?? 0)
      from[row + after] = choice
    }
  }
  return {best, from}
}

/** Add to each score up to a unit the best score behind it. */
function addBehind(ahead: Float64Array, {units, emission, transition}: Scores): Float64Array {
  const behind = new Float64Array(units * stateCount)
  for (let unit = units - 2; unit >= 0; unit--) {
    const row = unit * stateCount
    const next = row + stateCount
    behind.fill(Number.NEGATIVE_INFINITY, row, next)
    for (let after = 0; after < stateCount; after++) {
      const score = (behind[next + after] ?? 0) + (emission[next + after] ?? 0)
      for (const before of predecessors[after] ?? []) {
        const through = score + (transition[before * stateCount + after] ?? 0)
        if (through > (behind[row + before] ?? 0)) behind[row + before] = through
      }
    }
  }
  for (let i = 0; i < behind.length; i++) behind[i] = (behind[i] ?? 0) + (ahead[i] ?? 0)
  return behind
}

/** Log of the summed scores of all strings up to and with each unit and state. */
export function forwardPass({units, emission, transition}: Scores): Float64Array {
  const forward = new Float64Array(units * stateCount).fill(Number.NEGATIVE_INFINITY)
  for (const state of starters) forward[state] = emission[state] ?? 0
  const terms: number[] = []
  for (let unit = 1; unit < units; unit++) {
    const row = unit * stateCount
    for (let after = 0; after < stateCount; after++) {
      terms.length = 0
      for (const before of predecessors[after] ?? []) {
        terms.push((forward[row - stateCount + before] ?? 0) + (transition[before * stateCount + after] ?? 0))
      }
      forward[row + after] = logSum(terms) + (emission[row + after] ?? 0)
    }
  }
  return forward
}

/** Log of the summed scores of all strings behind each unit and state. */
export function backwardPass({units, emission, transition}: Scores): Float64Array {
  const backward = new Float64Array(units * stateCount).fill(Number.NEGATIVE_INFINITY)
  backward.fill(0, (units - 1) * stateCount)
  for (let unit = units - 2; unit >= 0; unit--) {
    const row = unit * stateCount
    const next = row + stateCount
    const terms: number[][] = Array.from({length: stateCount}, () => [])
    for (let after = 0; after < stateCount; after++) {
      const behind = (backward[next + after] ?? 0) + (emission[next + after] ?? 0)
      for (const before of predecessors[after] ?? []) {
        terms[before]?.push(behind + (transition[before * stateCount + after] ?? 0))
      }
    }
    terms.forEach((list, before) => {
      backward[row + before] = logSum(list)
    })
  }
  return backward
}

function logSum(terms: ArrayLike<number>): number {
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < terms.length; i++) high = Math.max(high, terms[i] ?? high)
  if (high === Number.NEGATIVE_INFINITY) return high
  let sum = 0
  for (let i = 0; i < terms.length; i++) sum += Math.exp((terms[i] ?? 0) - high)
  return high + Math.log(sum)
}

function argMax(values: Float64Array, start: number): number {
  let choice = 0
  for (let state = 1; state < stateCount; state++) {
    if ((values[start + state] ?? 0) > (values[start + choice] ?? 0)) choice = state
  }
  return choice
}
