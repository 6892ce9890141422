import {describe, expect, it} from 'vitest'
import {line, region} from '../npst/build.js'
import type {Region} from '../npst/types.js'
import {findTwice} from './twice.js'

let count = 0
type Data = NonNullable<Region['data']>
function block(data: Data, ...texts: string[]): Region {
  return {...region(texts.map((text) => line(`p01-l${++count}`, text))), data}
}
const lines: Data = {wrap: 'lines', measure: 12}
const paragraphs: Data = {wrap: 'paragraphs'}
const found = (...regions: Region[]) => [...findTwice(regions).keys()].map(({id}) => id)

describe('findTwice', () => {
  it('finds a line inside a sentence that stands behind itself', () => {
    const node = block(
      lines,
      '三年里他们修起三十里',
      '长的水渠，把柳河的水',
      '长的水渠，把柳河的水',
      '引到五千亩旱地里。'
    )
    expect(found(node)).toEqual([node.children[2]?.id])
  })

  it('looks over dirt, and lets one character of a long line differ', () => {
    const node = block(
      lines,
      '三年里，',
      '长的水渠，把柳河的水引来',
      '| l .',
      '长的水渠，把柳问的水引来',
      '了。'
    )
    const dirt = new Set(node.children.slice(2, 3))
    expect([...findTwice([node], dirt).keys()]).toEqual(node.children.slice(3, 4))
  })

  it('finds paragraphs and blocks', () => {
    const text = '三年里他们修起三十里长的水渠，把柳河的水引到五千亩旱地里，没有人叫苦。'
    const node = block(paragraphs, text, text)
    expect(found(node)).toEqual([node.children[1]?.id])
    const again = block(lines, '三年里他们修起三十里长的水渠，', '把柳河的水引到五千亩旱地里去。')
    const other = block(lines, '三年里他们修起三十里长的水渠，', '把柳河的水引到五千亩旱地里去。')
    expect(found(again, other)).toEqual(other.children.map(({id}) => id))
  })

  it.each([
    ['a refrain', block(lines, '水退了，船来了，回家吧。', '水退了，船来了，回家吧。', '走。')],
    ['rows of a table', block(paragraphs, '鸡蛋每斤四角五分', '鸡蛋每斤四角五分')],
    ['short lines', block(lines, '他说，', '好啊，好', '好啊，好', '就走了。')],
    ['heads', block(paragraphs, '停水通知', '停水通知')],
    ['lines that are alike', block(lines, '他说，', '一分钟的路走了十年整', '十分钟的路走了一年整', '了。')]
  ])('leaves %s alone', (_, node) => {
    expect(found(node)).toEqual([])
  })
})
