import {describe, expect, it} from 'vitest'
import {loadSegmenter, makeIntlSegmenter} from './nodejieba.js'

describe('loadSegmenter', () => {
  it('cuts, tags and weighs words', async () => {
    const segmenter = await loadSegmenter()
    expect(segmenter.engine).toBe('jieba')
    expect(segmenter.cut('水利工程').join('')).toBe('水利工程')
    expect(segmenter.tag('北京').map(({tag}) => tag)).toEqual(['ns'])
    expect(segmenter.extract('水库水库放水', 2).map(({word}) => word)).toContain('水库')
  })
})

describe('makeIntlSegmenter', () => {
  it('cuts, and knows neither tags nor weights', () => {
    const segmenter = makeIntlSegmenter()
    const words = segmenter.cut('报纸出版。')
    expect(words.join('')).toBe('报纸出版。')
    expect(words).toContain('报纸')
    expect(segmenter.tag('北京')).toEqual([])
    expect(segmenter.extract('北京', 3)).toEqual([])
  })
})
