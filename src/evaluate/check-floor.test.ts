import {expect, it} from 'vitest'
import {listFallen, listRaises, listUnknown, makeFloor} from './check-floor.js'

const figures = new Map<string, number | null>([
  ['article_f1', 0.87654],
  ['cer', 0.01234],
  ['split_rate', 0.1],
  ['jump_f1', null]
])

it('lets a figure fall by nothing', () => {
  expect(listFallen(figures, new Map([['article_f1', 0.87654]]))).toEqual([])
  expect(listFallen(figures, new Map([['article_f1', 0.876541]]))).toEqual([
    {measure: 'article_f1', figure: 0.87654, floor: 0.876541}
  ])
})

it('takes costs the other way round', () => {
  const most = new Map([
    ['cer', 0.0123],
    ['split_rate', 0.1]
  ])
  expect(listFallen(figures, most)).toEqual([{measure: 'cer', figure: 0.01234, floor: 0.0123}])
})

it('takes what could not be judged for fallen', () => {
  expect(listFallen(figures, new Map([['jump_f1', 0]]))).toEqual([
    {measure: 'jump_f1', figure: null, floor: 0}
  ])
})

it('raises floors to four decimals that the figures hold, and never lowers one', () => {
  const floor = new Map([
    ['article_f1', 0.8],
    ['cer', 0.2],
    ['split_rate', 0.05],
    ['jump_f1', 1]
  ])
  expect(listRaises(figures, floor)).toEqual([
    {measure: 'article_f1', from: 0.8, to: 0.8765},
    {measure: 'cer', from: 0.2, to: 0.0124}
  ])
  expect(listRaises(figures, new Map([['article_f1', 0.87651]]))).toEqual([])
})

it('makes a floor that holds', () => {
  const floor = makeFloor(figures)
  expect(Object.fromEntries(floor)).toEqual({article_f1: 0.8765, cer: 0.0124, split_rate: 0.1})
  expect(listFallen(figures, floor)).toEqual([])
  // 0.0013 × 10,000 is a little less than 13 in binary.
  expect(makeFloor(new Map([['headline_f1', 0.0013]]))).toEqual(new Map([['headline_f1', 0.0013]]))
})

it('knows its measures', () => {
  expect(listUnknown(figures, new Map([['article_f2', 1]]))).toEqual(['article_f2'])
})
