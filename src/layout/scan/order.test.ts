import {describe, expect, it} from 'vitest'
import {putHeadsFirst} from './heads-first.js'
import type {FoundRegion} from './lines.js'
import {orderBands} from './order.js'

const em = 10

/** A block of lines of one size; all measures in em. */
function block(left: number, top: number, width: number, lines: number, size = 1): FoundRegion {
  const found = Array.from({length: lines}, (_, index) => ({
    left: left * em,
    right: (left + width) * em,
    top: (top + index * 1.4 * size) * em,
    bottom: (top + index * 1.4 * size + size) * em,
    size: size * em,
    vertical: false,
    inverse: false
  }))
  return {
    lines: found,
    area: {
      left: left * em,
      right: (left + width) * em,
      top: top * em,
      bottom: (top + lines * 1.4 * size) * em
    }
  }
}

const page = {frames: [], pictures: [], rules: [], em}

describe('orderBands', () => {
  it('reads the stories of one band before those of the next', () => {
    const headA = block(0, 0, 10, 1, 2)
    const textA = block(0, 3, 14, 10)
    const headB = block(0, 20, 10, 1, 2)
    const textB = block(0, 23, 14, 10)
    const headC = block(16, 0, 10, 1, 2)
    const textC = block(16, 3, 14, 10)
    const headD = block(16, 20, 10, 1, 2)
    const textD = block(16, 23, 14, 10)
    const regions = [headA, textA, headB, textB, headC, textC, headD, textD]
    const ordered = orderBands({...page, regions})
    expect(ordered.map(({lines}) => lines)).toEqual(
      [headA, textA, headC, textC, headB, textB, headD, textD].map(({lines}) => lines)
    )
    expect(ordered.at(4)?.break).toEqual({cut: 'row', gap: 3.4})
  })

  it('leaves columns of one story alone, however their blocks are parted', () => {
    const regions = [
      block(0, 0, 20, 1, 2),
      block(0, 3, 14, 5),
      block(2, 11, 6, 1, 1.2),
      block(0, 13, 14, 5),
      block(16, 3, 14, 14)
    ]
    expect(orderBands({...page, regions})).toEqual(regions)
  })

  it('does not part heads from the text below them', () => {
    const regions = [block(0, 0, 10, 1, 2), block(0, 3, 14, 5), block(16, 0, 10, 1, 2), block(16, 3, 14, 5)]
    expect(orderBands({...page, regions})).toEqual(regions)
  })
})

describe('putHeadsFirst', () => {
  it('reads a head before the column that a cut has parted from it', () => {
    const first = block(0, 4, 14, 10)
    const head = block(18, 0, 12, 1, 2)
    const second = block(16, 4, 14, 10)
    const third = block(32, 4, 14, 10)
    const ordered = putHeadsFirst([first, head, second, third], em)
    expect(ordered.map(({lines}) => lines)).toEqual([head, first, second, third].map(({lines}) => lines))
  })

  it('leaves a column with a head of its own where it is', () => {
    const own = block(0, 0, 10, 1, 2)
    const first = block(0, 4, 14, 10)
    const regions = [own, first, block(18, 0, 12, 1, 2), block(16, 4, 14, 10)]
    expect(putHeadsFirst(regions, em)).toEqual(regions)
  })

  it('leaves the last column of another story where it is', () => {
    const regions = [
      block(0, 0, 10, 1, 2),
      block(0, 4, 14, 10),
      block(16, 4, 14, 10),
      block(34, 0, 10, 1, 2),
      block(32, 4, 14, 10)
    ]
    expect(putHeadsFirst(regions, em)).toEqual(regions)
  })
})

describe('putHeadsFirst, side by side', () => {
  it('brings a head to the text that stands below it', () => {
    const headA = block(0, 0, 14, 1, 2)
    const headB = block(16, 0, 8, 1, 1.5)
    const textB = block(16, 3, 14, 4)
    const textA = block(0, 3, 14, 10)
    const ordered = putHeadsFirst([headA, headB, textB, textA], em)
    expect(ordered.map(({lines}) => lines)).toEqual([headB, textB, headA, textA].map(({lines}) => lines))
  })

  it('reads a head at the right side of its text before it', () => {
    const first = block(0, 0, 14, 10)
    const second = block(16, 0, 14, 10)
    const head = block(31, 2, 2, 1, 2)
    const [line] = head.lines
    if (line) Object.assign(line, {bottom: 14 * em, vertical: true})
    const ordered = putHeadsFirst([first, second, head], em)
    expect(ordered.map(({lines}) => lines)).toEqual([head, first, second].map(({lines}) => lines))
  })
})
