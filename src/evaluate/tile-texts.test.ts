import {describe, expect, it} from 'vitest'
import {leastTime} from '../testing/least-time.js'
import {tileTexts} from './tile-texts.js'

describe('tileTexts', () => {
  it('finds pieces wherever they went', () => {
    expect(tileTexts(['砚水河渡口恢复夜航', '东关菜市今天搬家'], ['恢复夜航东关菜市', '砚水河渡口'])).toEqual(
      [
        {left: 0, leftStart: 0, right: 1, rightStart: 0, length: 5},
        {left: 0, leftStart: 5, right: 0, rightStart: 0, length: 4},
        {left: 1, leftStart: 0, right: 0, rightStart: 4, length: 4}
      ]
    )
  })

  it('gives a phrase that stands twice to where its sentence went', () => {
    const tiles = tileTexts(['记者从市政府获悉桥修好了'], ['记者从市政府', '记者从市政府获悉桥修好了'])
    expect(tiles).toEqual([{left: 0, leftStart: 0, right: 1, rightStart: 0, length: 12}])
  })

  it('gives no character twice', () => {
    expect(tileTexts(['渡口恢复夜航'], ['渡口恢复夜航', '渡口恢复夜航'])).toHaveLength(1)
    expect(tileTexts(['渡口恢复夜航', '渡口恢复夜航'], ['渡口恢复夜航'])).toHaveLength(1)
  })

  it('takes what is left of a match that another one has cut into', () => {
    expect(tileTexts(['甲乙丙丁戊己庚辛壬癸'], ['丁戊己庚辛壬癸', '甲乙丙丁戊己庚辛'])).toEqual([
      {left: 0, leftStart: 0, right: 1, rightStart: 0, length: 8}
    ])
    expect(tileTexts(['甲乙丙丁戊己庚辛壬癸子丑'], ['丁戊己庚辛壬癸子丑', '甲乙丙丁戊己庚辛壬癸'])).toEqual([
      {left: 0, leftStart: 0, right: 1, rightStart: 0, length: 10}
    ])
    expect(tileTexts(['甲乙丙丁戊己庚辛壬癸子丑寅卯'], ['戊己庚辛壬癸子丑寅卯', '甲乙丙丁戊己庚'])).toEqual([
      {left: 0, leftStart: 0, right: 1, rightStart: 0, length: 4},
      {left: 0, leftStart: 4, right: 0, rightStart: 0, length: 10}
    ])
  })

  it('finds nothing in short, strange and empty texts', () => {
    expect(tileTexts(['渡口夜'], ['渡口夜'])).toEqual([])
    expect(tileTexts(['砚水河渡口恢复夜航'], ['东关菜市今天搬到桥南'])).toEqual([])
    expect(tileTexts([], [''])).toEqual([])
    expect(tileTexts(['', '渡口恢复'], ['', '', '渡口恢复'])).toEqual([
      {left: 1, leftStart: 0, right: 2, rightStart: 0, length: 4}
    ])
  })

  it('does not linger where every place is like every other', async () => {
    const dots = '·'.repeat(20_000)
    expect(tileTexts([dots], [dots])).toEqual([])
    const phrase = '记者从市政府获悉'.repeat(2000)
    expect(await leastTime(() => tileTexts([phrase], [phrase]), 2000)).toBeLessThan(2000)
  })
})
