import {describe, expect, it} from 'vitest'
import {hasInk, numberFirstLines, splitLines, splitPages} from './split-pages.js'

describe('splitPages', () => {
  it.each([
    ['甲\n', ['甲\n']],
    ['甲\n\f乙\n', ['甲\n', '乙\n']],
    ['甲\f乙\f', ['甲', '乙']],
    ['甲\f\n 　\f\n', ['甲']],
    ['甲\f\f乙', ['甲', '', '乙']],
    ['', ['']],
    ['\f', ['']]
  ])('splits %j', (text, pages) => {
    expect(splitPages(text)).toEqual(pages)
  })
})

describe('numberFirstLines', () => {
  it('counts lines over the pages of a file', () => {
    expect(numberFirstLines(splitPages('甲\r\n乙\r\n\f丙\n丁\n\f戊'))).toEqual([1, 3, 5])
  })
})

describe('splitLines', () => {
  it('knows all line ends', () => {
    expect(splitLines('甲\r\n乙\r丙\u2028丁\n\n戊')).toEqual(['甲', '乙', '丙', '丁', '', '戊'])
  })
})

describe('hasInk', () => {
  it.each(['', ' \t　', '\u200B\uFEFF', '\u0007', '\u00A0'])('is false for %j', (text) => {
    expect(hasInk(text)).toBe(false)
  })
  it.each(['甲', ' .', '𠮷', '\u0007一'])('is true for %j', (text) => {
    expect(hasInk(text)).toBe(true)
  })
})
