import {describe, expect, it} from 'vitest'
import {createConverter} from './opencc.js'

describe('createConverter', () => {
  it('makes text simplified, Taiwan and Hong Kong forms alike', async () => {
    const convert = await createConverter('tw', 'cn')
    expect(convert('裡裏為爲，著火、著作；𠮷田')).toBe('里里为为，着火、著作；𠮷田')
  })
  it('makes text traditional without rewriting words', async () => {
    const convert = await createConverter('cn', 'tw')
    expect(convert('皇后头发，软件里')).toBe('皇后頭髮，軟件裡')
  })
  it('bears long rows of characters that describe others', async () => {
    const convert = await createConverter('tw', 'cn')
    for (const row of ['⿰'.repeat(50_000), '⿰⿱⿲一'.repeat(20_000)]) {
      expect(convert(`為${row}為`)).toBe(`为${row}为`)
    }
  })
  it('builds a converter once', () => {
    expect(createConverter('tw', 'cn')).toBe(createConverter('tw', 'cn'))
  })
})
