import {describe, expect, it} from 'vitest'
import {assignJoins} from './assign-joins.js'
import type {JoinScores} from './score.js'

/** Scores of three blocks; `pairs[a][b]` joins `b` to `a`. */
function scores(pairs: number[][], open: readonly number[] = pairs.map(() => 0)): JoinScores {
  return {
    pairs,
    opening: open.map((score) => ({opening: 'text' as const, score})),
    ending: pairs.map(() => 0)
  }
}

describe('assignJoins', () => {
  it('joins what is worth it, and leaves the rest', () => {
    const joins = assignJoins(
      scores([
        [0, 3, -1],
        [-2, 0, -1],
        [-2, -2, 0]
      ])
    )
    expect(joins.map(({before}) => before)).toEqual([-1, 0, -1])
    expect(joins[1]?.margin).toBe(3)
  })

  it('lets a block be gone on with once: the best for the page, not for one block', () => {
    // Both want block 0; block 2 has another choice, block 1 has not.
    const joins = assignJoins(
      scores([
        [0, 3, 4],
        [-9, 0, 3.5],
        [-9, -9, 0]
      ])
    )
    expect(joins.map(({before}) => before)).toEqual([-1, 0, 1])
    // The other way about, block 1 would open something: 4 + 0 against 3 + 3.5.
    expect(joins[2]).toMatchObject({margin: 2.5, second: 0})
  })

  it('opens a ring at its weakest join', () => {
    const joins = assignJoins(
      scores([
        [0, 5, -9],
        [-9, 0, 4],
        [2, -9, 0]
      ])
    )
    expect(joins.map(({before}) => before)).toEqual([-1, 0, 1])
  })

  it('asks what ending a story is worth', () => {
    const page = scores([
      [0, 3],
      [-9, 0]
    ])
    page.ending[0] = 4
    expect(assignJoins(page).map(({before}) => before)).toEqual([-1, -1])
  })

  it('takes a page without blocks', () => {
    expect(assignJoins(scores([]))).toEqual([])
  })
})
