import {describe, expect, it} from 'vitest'
import {fitsLunarDate, matchLunarDate, toLunarDate} from './lunar.js'

describe('matchLunarDate', () => {
  it.each([
    ['壬寅年二月廿六', '壬寅年二月廿六', 0, 7],
    ['农历甲辰年四月初五', '甲辰年四月初五', 0, 9],
    ['農曆甲辰年臘月十六', '甲辰年臘月十六', 0, 9],
    ['夏历癸卯年十月二十', '癸卯年十月二十', 0, 9],
    ['陰曆五月初五', '五月初五', 0, 6],
    ['旧历正月十五', '正月十五', 0, 6],
    ['甲辰年闰二月初一', '甲辰年闰二月初一', 0, 8],
    ['乙巳年閏六月三十', '乙巳年閏六月三十', 0, 8],
    ['星期三甲辰年冬月廿九', '甲辰年冬月廿九', 3, 10],
    ['四月初一', '四月初一', 0, 4],
    ['岁次甲辰年三月廿八日', '甲辰年三月廿八日', 0, 10],
    ['甲戌车二月初三', '甲戌年二月初三', 0, 7],
    ['𠮷 甲午年八月十五', '甲午年八月十五', 2, 9],
    ['农历 甲辰年 三月廿八', '甲辰年三月廿八', 0, 11],
    ['民國一一四年一月十五日星期三農曆甲辰年臘月十六', '甲辰年臘月十六', 14, 23]
  ])('reads %s', (text, value, start, end) => {
    expect(matchLunarDate(text)).toEqual({value, start, end})
  })

  it.each([
    [''],
    ['三月十日'],
    ['2024年3月8日'],
    ['甲辰年'],
    ['农历新年'],
    ['甲午战争'],
    ['十三月初一'],
    ['三月初']
  ])('leaves %j', (text) => {
    expect(matchLunarDate(text)).toBeUndefined()
  })
})

describe('fitsLunarDate', () => {
  it.each([
    ['甲辰年三月廿八', '2024-05-06', true],
    ['甲辰年臘月十六', '2025-01-15', true],
    ['腊月十六', '2025-01-15', true],
    ['闰六月初二', '2025-07-26', true],
    ['六月初二', '2025-07-26', false],
    ['冬月初一', '2024-12-01', true],
    ['甲辰年三月廿九', '2024-05-06', undefined],
    ['甲辰年三月廿七', '2024-05-06', undefined],
    ['癸卯年三月廿八', '2024-05-06', false],
    ['甲辰年四月廿八', '2024-05-06', false],
    ['甲戌年二月三十', '1934-04-13', true],
    ['無曆', '2024-05-06', undefined],
    ['四月初一', 'soon', undefined]
  ])('%s on %s', (lunar, date, fits) => {
    expect(fitsLunarDate(lunar, date)).toBe(fits)
  })
})

describe('toLunarDate', () => {
  it.each([
    ['2024-05-06', '甲辰年三月廿八'],
    ['2025-01-19', '甲辰年腊月二十'],
    ['2024-05-08', '甲辰年四月初一']
  ])('%s', (date, text) => {
    expect(toLunarDate(date)).toBe(text)
  })
})
