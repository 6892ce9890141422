import {describe, expect, it} from 'vitest'
import {readingOf} from '../testing/fake-engines.js'
import {alignTexts} from './align.js'
import {textOf} from './readings.js'
import {settleVote} from './vote.js'

const trust = {main: {power: 1, bias: 0}, other: {power: 1, bias: 0}}

describe('alignTexts', () => {
  it.each([
    ['', '', ''],
    ['甲', '', '甲-'],
    ['', '乙', '-乙'],
    ['甲乙丙', '甲丁丙', '甲甲 乙丁 丙丙'],
    ['甲乙丙', '甲丙', '甲甲 乙- 丙丙'],
    ['人', '人人', '-人 人人'],
    ['𠮷田', '吉田', '𠮷吉 田田']
  ])('%s against %s', (left, right, expected) => {
    const [a, b] = [Array.from(left), Array.from(right)]
    const pairs = alignTexts(a, b).map(([i, j]) => `${a[i ?? -1] ?? '-'}${b[j ?? -1] ?? '-'}`)
    expect(pairs.join(' ')).toBe(expected)
  })
})

describe('settleVote', () => {
  it.each([
    ['the surer one', '水厍', 0.4, '水库', 0.9, '水库'],
    ['the main one when both are sure', '水厍', 0.9, '水库', 0.9, '水厍'],
    ['what only the main one has', '水库', 0.4, '水', 0.9, '水库'],
    ['not what only an unsure second has', '水', 0.9, '水库', 0.6, '水'],
    ['what only a sure second has', '水', 0.9, '水库', 0.99, '水库'],
    ['marks of the main one', '水，', 0.5, '水。', 0.99, '水，'],
    ['nothing of nothing', '', 0, '', 0, '']
  ])('takes %s', (_, main, sure, other, surer, expected) => {
    const settled = settleVote({main: readingOf(main, sure), other: readingOf(other, surer), trust})
    expect(textOf(settled)).toBe(expected)
  })

  it('lets words decide between equals', () => {
    const lexicon = (text: string) => (text.includes('水库') ? 1 : 2)
    const vote = {main: readingOf('水厍', 0.6), other: readingOf('水库', 0.55), trust}
    expect(textOf(settleVote(vote))).toBe('水厍')
    expect(textOf(settleVote({...vote, lexicon}))).toBe('水库')
  })

  it('keeps what lost as an alternative', () => {
    const settled = settleVote({main: readingOf('厍', 0.3), other: readingOf('库', 0.9), trust})
    expect(settled.glyphs[0]?.alternatives).toEqual([{text: '厍', confidence: 0.3}])
  })

  it('keeps what the other reader has as an alternative, once', () => {
    const main = readingOf('厍', 0.9)
    const settled = settleVote({main, other: readingOf('库', 0.6), trust})
    expect(settled.glyphs[0]).toMatchObject({text: '厍', alternatives: [{text: '库', confidence: 0.6}]})
    const again = settleVote({main: settled, other: readingOf('库', 0.6), trust})
    expect(again.glyphs[0]?.alternatives).toHaveLength(1)
  })
})
