import {describe, expect, it} from 'vitest'
import {line, page, region} from '../../npst/build.js'
import type {Page, Region} from '../../npst/types.js'
import {regionsOf} from '../../npst/visit.js'
import {openTestWords} from '../../testing/open-words.js'
import {viewPage} from '../units.js'
import {untangleScan} from './untangle-scan.js'

const em = 20

/** Two stories one below the other, each with a head over its two columns of twelve characters. */
const bridge = {
  head: '柳溪桥昨日通车',
  columns: [
    [
      '柳溪桥昨日上午通车，',
      '两岸村民敲锣打鼓走过新桥',
      '。桥长一百二十米，能过载',
      '重汽车，柳溪两岸的人从此'
    ],
    ['不必再坐渡船。老艄公何大', '水把渡船系在桥下，他说撑', '了四十年船，今天也想从桥', '上走一走。']
  ]
}
const tea = {
  head: '枫镇茶会卖出两千担',
  columns: [
    [
      '枫镇茶会昨天散场，三',
      '天里卖出春茶两千担，比去',
      '年多三成。茶农说今年雨水',
      '匀，茶芽肥，外地茶商早早'
    ],
    ['地就住进了枫镇的旅馆看样', '定价。老茶客尝了一口，说', '这茶有兰花香，镇上的秤不', '够用。']
  ]
}

/** A block of lines; its place and the size of its type in em. */
function block(id: string, texts: readonly string[], x: number, y: number, size = 1): Region {
  const node = region(
    texts.map((text, index) => {
      const indent = size === 1 && text.length < 12 && index === 0 ? 2 : 0
      const box = {
        x: (x + indent) * em,
        y: (y + 1.5 * index) * em,
        width: text.length * size * em,
        height: size * em
      }
      return {
        ...line(`${id}-${index}`, text, {box}),
        data: {
          size: size * em,
          width: text.length,
          role: size > 1 ? 'heading' : 'body',
          ...(indent ? {indent, opens: true} : {})
        }
      }
    })
  )
  const end = (x + (size === 1 ? 12 : 25)) * em
  node.data = {column: {start: x * em, end}, break: {cut: 'row', gap: 1}}
  if (size === 1) Object.assign(node.data, {wrap: 'lines', measure: 12})
  return node
}

/** As a layout reads it that leaves the second column of the first story to the last. */
function columnLast(): Page {
  const place = ({columns, head}: typeof bridge, id: string, y: number) => [
    block(`${id}h`, [head], 2, y, 2),
    ...columns.map((texts, at) => block(`${id}${at}`, texts, 2 + 13.5 * at, y + 3))
  ]
  const placed = [...place(bridge, 'b', 3), ...place(tea, 't', 15)]
  const children = [0, 1, 3, 4, 5, 2].flatMap((at) => placed[at] ?? [])
  return {...page('p01', 'a.png', children), width: 600, height: 800, data: {bodySize: em}}
}

describe('untangleScan', () => {
  it('reads the columns under each head before the next head', async () => {
    const tree = columnLast()
    const untangled = untangleScan(tree, viewPage(tree), await openTestWords(false))
    expect(untangled?.order).toEqual([0, 1, 5, 2, 3, 4])
    expect(untangled?.joins.map(({before}) => before)).toEqual([-1, 0, 1, -1, 2, 3])
    expect(regionsOf(tree)[2]?.data?.break).toMatchObject({cut: 'row'})
  })

  it('leaves a page of few blocks alone', () => {
    const tree = columnLast()
    tree.children = tree.children.slice(0, 2)
    expect(untangleScan(tree, viewPage(tree))).toBeUndefined()
  })
})
