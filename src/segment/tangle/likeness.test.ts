import {describe, expect, it} from 'vitest'
import {readVocabulary} from './likeness.js'

const texts = ['柳溪桥昨日通车', '通车后柳溪桥免费', '枫镇茶会开幕', '茶会在枫镇河边']

describe('readVocabulary', () => {
  const {likeness, compareGroups} = readVocabulary(texts)

  it('finds texts of one matter alike, in both directions', () => {
    expect(likeness.between(0, 1)).toBeGreaterThan(0.3)
    expect(likeness.between(0, 1)).toBeCloseTo(likeness.between(1, 0))
    expect(likeness.between(0, 2)).toBe(0)
  })

  it('compares no text with itself', () => {
    expect(likeness.between(0, 0)).toBe(0)
  })

  it('knows the best of the others', () => {
    expect(likeness.bestFrom(0, -1)).toBe(likeness.between(0, 1))
    expect(likeness.bestFrom(0, 1)).toBe(0)
    expect(likeness.bestTo(3, 2)).toBe(0)
    expect(likeness.countAbove(0, 0)).toBe(1)
  })

  it('compares groups, but not those that share a text', () => {
    const groups = compareGroups([[0, 2]], [[1], [3], [2]], (_, b) => b === 2)
    expect(groups.between(0, 0)).toBeGreaterThan(0)
    expect(groups.between(0, 1)).toBeGreaterThan(0)
    expect(groups.between(0, 2)).toBe(0)
  })
})
