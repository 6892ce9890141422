import {describe, expect, it} from 'vitest'
import {type JumpEnd, likeness, pairJumps} from './pair-jumps.js'

const to = (page: number, other: number, headline = ''): JumpEnd => ({page, direction: 'to', other, headline})
const from = (page: number, other: number | undefined, headline = ''): JumpEnd => ({
  page,
  direction: 'from',
  headline,
  ...(other === undefined ? {} : {other})
})

describe('pairJumps', () => {
  it('pairs ends that name each other’s pages', () => {
    const ends = [to(1, 3), from(3, 1)]
    expect(pairJumps(ends).get(ends[0] ?? to(0, 0))).toBe(ends[1])
  })

  it.each([
    ['the other names a third page', [to(1, 3), from(3, 2)]],
    ['it stands on a third page', [to(1, 3), from(4, 1)]],
    ['both send', [to(1, 3), to(3, 1)]],
    [
      'no page is named and the headlines differ',
      [to(1, 3, '渡口修了新桥'), from(3, undefined, '山村通了电')]
    ]
  ])('pairs nothing when %s', (_, ends) => {
    expect(pairJumps(ends).size).toBe(0)
  })

  it('takes the more alike headline, each end once', () => {
    const ends = [
      to(1, 3, '渡口修了新桥'),
      to(1, 3, '山村通了𠮷电'),
      from(3, 1, '山村通了𠮷电'),
      from(3, 1, '渡口新桥')
    ]
    const pairs = pairJumps(ends)
    expect(ends.slice(0, 2).map((end) => ends.indexOf(pairs.get(end) ?? end))).toEqual([3, 2])
  })

  it('goes by the headline when the 上接 names no page', () => {
    expect(pairJumps([to(1, 3, '渡口修了新桥'), from(3, undefined, '渡口修新桥')]).size).toBe(1)
  })
})

it.each([
  ['渡口新桥', '渡口新桥', 1],
  ['渡口 新桥', '渡口新桥', 1],
  ['渡口新桥', '山村通电', 0],
  ['', '', 0]
])('likeness of %s and %s is %d', (a, b, expected) => {
  expect(likeness(a, b)).toBe(expected)
})
