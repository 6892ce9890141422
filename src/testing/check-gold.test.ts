import {describe, expect, it} from 'vitest'
import type {GoldPage} from '../evaluate/index.js'
import {checkGold} from './check-gold.js'

const text = `石桥晚报
渡口夜航
　　（记者 段小禾）砚水河渡口昨夜开
出第一班夜航船，满载六十二人，

夜航船离岸。

票价两元。
东关菜市搬到桥南，摊位四百个，新增冷库两间。`

function goldWith(lead: string, furniture = ['石桥晚报']): GoldPage {
  return {
    source: 'a.txt',
    furniture,
    articles: [
      {
        type: 'news',
        headline: '渡口夜航',
        byline: {text: '记者 段小禾'},
        body: [{type: 'paragraph', text: lead}],
        figures: [{caption: '夜航船离岸。'}]
      },
      {
        type: 'brief',
        headline: '',
        body: [{type: 'paragraph', text: '东关菜市搬到桥南，摊位四百个，新增冷库两间。'}]
      }
    ]
  }
}

const lead = '砚水河渡口昨夜开出第一班夜航船，满载六十二人，票价两元。'

describe('checkGold', () => {
  it('accepts a paragraph torn by a caption', () => {
    expect(checkGold(goldWith(lead), text)).toEqual([])
  })

  it('finds a character that is not printed', () => {
    expect(checkGold(goldWith(lead.replace('昨夜', '昨晩')), text)).toEqual([
      expect.stringContaining('not printed as it stands: 砚水河')
    ])
  })

  it('finds pieces in the wrong order', () => {
    expect(
      checkGold(goldWith('票价两元。砚水河渡口昨夜开出第一班夜航船，满载六十二人，'), text)
    ).toHaveLength(1)
  })

  it('finds printed text that no field holds', () => {
    expect(checkGold(goldWith(lead, []), text)).toEqual([expect.stringContaining('characters in gold')])
  })
})
