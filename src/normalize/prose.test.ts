import {describe, expect, it} from 'vitest'
import {line, region} from '../npst/build.js'
import {isProse} from './prose.js'

function judge(
  text: string,
  data: {wrap?: 'lines' | 'paragraphs'; measure?: number},
  before?: string
): boolean {
  const node = line('p01-l0001', text)
  return isProse(text, node, {...region([node]), data}, before)
}

describe('isProse in a block of printed lines', () => {
  const data = {wrap: 'lines', measure: 13} as const
  it.each([
    ['了。', undefined, true],
    ['全县上下齐动手修起三十里渠', undefined, true],
    ['齐动手', '全县上下', true],
    ['齐动手', '全县上下。', false],
    ['家门口的渠', undefined, false],
    ['修笔的老匠人还在街口　3版', undefined, false]
  ])('%s behind %s: %s', (text, before, expected) => {
    expect(judge(text, data, before)).toBe(expected)
  })
})

describe('isProse in a block of paragraphs', () => {
  const data = {wrap: 'paragraphs'} as const
  it.each([
    ['会议认为，要坚持。', true],
    ['会议认为，要坚持，', true],
    ['青禾县农民连续三年在山坡上修起三十里长的水渠，把柳河的水引到五千亩旱地里去', true],
    ['高标准起步 推动“双改”走深走实', false],
    ['检修三天，两万户停水 七处设点', false],
    ['2019年11月3日 星期日 己亥年十月初七 国内统一刊号 CN00-0000 邮发代号 0-0 今日8版', false]
  ])('%s: %s', (text, expected) => {
    expect(judge(text, data)).toBe(expected)
  })

  it('takes lines of a whole page for running text', () => {
    expect(judge('甲'.repeat(1001), data)).toBe(true)
  })
})
