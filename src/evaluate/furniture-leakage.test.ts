import {describe, expect, it} from 'vitest'
import {measureLeakage, splitSentences} from './furniture-leakage.js'
import type {EvaluatedArticle} from './types.js'

const gold: EvaluatedArticle = {
  type: 'news',
  headline: '渡口夜航',
  byline: {text: '记者 段小禾'},
  body: [{type: 'paragraph', text: '砚水河渡口昨夜开船。船票两元，末班十一点。'}]
}

function printing(...texts: string[]): EvaluatedArticle {
  return {type: 'news', headline: '', body: texts.map((text) => ({type: 'paragraph', text}))}
}

describe('measureLeakage', () => {
  it('finds none in the story itself, byline and misread characters included', () => {
    const {part, whole} = measureLeakage(
      [gold],
      [printing('记者段小禾', '砚水河渡囗昨夜开船。船票两元，末班十一点。')]
    )
    expect(part).toBe(0)
    expect(whole).toBe(26)
  })

  it('finds what belongs to no story', () => {
    expect(measureLeakage([gold], [printing('责任编辑 方小池', '砚水河渡口昨夜开船。')])).toEqual({
      part: 7,
      whole: 17
    })
  })

  it('finds a pull quote: each pair of characters can be given once', () => {
    expect(measureLeakage([gold], [printing('砚水河渡口昨夜开船。', '砚水河渡口昨夜开船。')])).toEqual({
      part: 10,
      whole: 20
    })
  })

  it('finds nothing where nothing was printed', () => {
    expect(measureLeakage([gold], [])).toEqual({part: 0, whole: 0})
  })
})

describe('splitSentences', () => {
  it.each([
    ['今天开船。明天停航！后天再说', ['今天开船。', '明天停航！', '后天再说']],
    ['他说今天开船。“', ['他说今天开船。“']],
    ['好！今天开船。', ['好！今天开船。']],
    ['', []]
  ])('cuts %j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences)
  })
})
