import {describe, expect, it} from 'vitest'
import {cutColumns, cutStart, measureColumns} from './text-width.js'

describe('measureColumns', () => {
  it.each([
    ['', 0],
    ['scan.png', 8],
    ['星江日报', 8],
    ['第1版，Ａ', 9],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['“…”', 6],
    ['👍', 2],
    ['か゛', 4],
    ['한', 2]
  ])('%j takes %i', (text, columns) => {
    expect(measureColumns(text)).toBe(columns)
  })
})

describe('cutColumns', () => {
  it.each([
    ['abcdef', 3, 'abc'],
    ['星江日报', 5, '星江'],
    ['星江', 4, '星江'],
    ['星江', 0, ''],
    ['𠮷𠮷', 3, '𠮷']
  ])('%j in %i is %j', (text, columns, cut) => {
    expect(cutColumns(text, columns)).toBe(cut)
  })
})

describe('cutStart', () => {
  it.each([
    ['a/b.png', 7, 'a/b.png'],
    ['scans/b.png', 8, '...b.png'],
    ['扫描/星江.png', 11, '...星江.png'],
    ['扫描/星江.png', 10, '...江.png'],
    ['abcdef', 2, '']
  ])('%j in %i is %j', (text, columns, cut) => {
    expect(cutStart(text, columns)).toBe(cut)
  })
})
