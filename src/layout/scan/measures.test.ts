import {describe, expect, it} from 'vitest'
import type {Area} from './components.js'
import {isSetVertically} from './measures.js'

const em = 20

/** Pairs of characters, far from each other: some side by side, some one below the other. */
function pairs(beside: number, below: number): Area[] {
  return Array.from({length: beside + below}, (_, index) => {
    const [left, top] = [100 * (index % 10), 100 * Math.floor(index / 10)]
    const first = {left, top, right: left + em, bottom: top + em}
    const step = em + 4
    const second =
      index < beside
        ? {...first, left: left + step, right: left + step + em}
        : {...first, top: top + step, bottom: top + step + em}
    return [first, second]
  }).flat()
}

describe('isSetVertically', () => {
  it.each<[number, number, boolean, boolean, boolean]>([
    // beside, below: without a hint, with one for vertical lines, with one for horizontal lines
    [20, 20, false, true, false],
    [20, 30, true, true, false],
    [20, 14, false, true, false],
    [40, 10, false, false, false],
    [10, 40, true, true, true]
  ])('%i beside and %i below', (beside, below, alone, vertical, horizontal) => {
    const marks = pairs(beside, below)
    expect(isSetVertically(marks, em)).toBe(alone)
    expect(isSetVertically(marks, em, 'vertical-rl')).toBe(vertical)
    expect(isSetVertically(marks, em, 'horizontal-tb')).toBe(horizontal)
  })
})
