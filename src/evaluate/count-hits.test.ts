import {describe, expect, it} from 'vitest'
import {addCounts, countHits, f1Of, zeroCount} from './count-hits.js'

describe('countHits', () => {
  it.each([
    [['甲', '乙'], ['乙', '丙'], {hit: 1, predicted: 2, gold: 2}],
    [['甲', '甲'], ['甲'], {hit: 1, predicted: 1, gold: 2}],
    [['甲'], [], {hit: 0, predicted: 0, gold: 1}],
    [[], ['甲'], {hit: 0, predicted: 1, gold: 0}],
    [[], [], zeroCount]
  ])('of %j in %j', (gold, predicted, count) => {
    expect(countHits(gold, predicted)).toEqual(count)
  })

  it('lets a text with one misread character count when that is soft enough', () => {
    const gold = ['砚水河渡口昨夜开出第一班夜航船船票两元']
    const predicted = ['砚水河渡口昨夜开岀第一班夜航船船票两元']
    expect(countHits(gold, predicted).hit).toBe(0)
    expect(countHits(gold, predicted, 0.94).hit).toBe(1)
    expect(countHits(gold, predicted, 0.95).hit).toBe(0)
  })

  it('takes exact partners first, so that a near one can not steal them', () => {
    expect(countHits(['甲乙丙丁', '甲乙丙戊'], ['甲乙丙戊', '甲乙丙己'], 0.7).hit).toBe(2)
  })
})

describe('f1Of', () => {
  it('is null when there was nothing, 0 when nothing was right', () => {
    expect(f1Of(zeroCount)).toBeNull()
    expect(f1Of({hit: 0, predicted: 3, gold: 0})).toBe(0)
  })

  it('is the harmonic mean of precision and recall', () => {
    expect(f1Of(addCounts({hit: 1, predicted: 2, gold: 1}, {hit: 1, predicted: 2, gold: 3}))).toBe(0.5)
  })
})
