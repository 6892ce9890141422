import {describe, expect, it} from 'vitest'
import {backwardPass, decode, forwardPass, type Scores} from './decode.js'
import {predecessors, starters, states} from './states.js'

const count = states.length

/** Scores drawn from a fixed generator (Lehmer), from -2 to 2. */
function drawScores(units: number, seed: number): Scores {
  let state = seed
  const draw = () => {
    state = (state * 48271) % 2147483647
    return (state / 2147483647) * 4 - 2
  }
  return {
    units,
    emission: Float64Array.from({length: units * count}, draw),
    transition: Float64Array.from({length: count * count}, draw)
  }
}

/** Every string of states that is allowed, with its score. */
function enumerate({units, emission, transition}: Scores): {path: number[]; score: number}[] {
  let paths = starters.map((state) => ({path: [state], score: emission[state] ?? 0}))
  for (let unit = 1; unit < units; unit++) {
    paths = paths.flatMap(({path, score}) =>
      states.flatMap((_, after) => {
        const before = path.at(-1) ?? 0
        if (!predecessors[after]?.includes(before)) return []
        const step = (transition[before * count + after] ?? 0) + (emission[unit * count + after] ?? 0)
        return [{path: [...path, after], score: score + step}]
      })
    )
  }
  return paths
}

describe.each([1, 7, 2024])('with scores from seed %d', (seed) => {
  const scores = drawScores(4, seed)
  const all = enumerate(scores)
  const best = all.reduce((a, b) => (b.score > a.score ? b : a))

  it('decode finds the best of all allowed strings', () => {
    expect(decode(scores).path).toEqual(best.path)
  })

  it('decode gives the score of the best string through each state', () => {
    const {through} = decode(scores)
    for (let unit = 0; unit < 4; unit++) {
      for (let state = 0; state < count; state++) {
        const expected = Math.max(...all.filter(({path}) => path[unit] === state).map(({score}) => score))
        const actual = through[unit * count + state] ?? 0
        if (expected === Number.NEGATIVE_INFINITY) expect(actual).toBe(expected)
        else expect(actual).toBeCloseTo(expected, 9)
      }
    }
  })

  it('forward and backward passes sum over all allowed strings', () => {
    const total = Math.log(all.reduce((sum, {score}) => sum + Math.exp(score), 0))
    const forward = forwardPass(scores)
    const backward = backwardPass(scores)
    for (let unit = 0; unit < 4; unit++) {
      let sum = 0
      for (let state = 0; state < count; state++) {
        sum += Math.exp((forward[unit * count + state] ?? 0) + (backward[unit * count + state] ?? 0))
      }
      expect(Math.log(sum)).toBeCloseTo(total, 9)
    }
  })
})

describe('decode', () => {
  it('takes a page without lines', () => {
    expect(decode(drawScores(0, 1)).path).toEqual([])
  })
})
