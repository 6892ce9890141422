import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {line, page, region} from '../npst/build.js'
import type {Page} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import {layoutParagraphs} from './index.js'

const em = 20

/** Lines of body type in a column of 10 em: text, start in em, and how far below the top, in em. */
function scan(...blocks: [text: string, start: number, top: number, size?: number][][]): Page {
  let number = 0
  const children = blocks.map((lines) =>
    region(
      lines.map(([text, start, top, size = 1]) => {
        const width = Math.round(text.length * size * em)
        const node = line(`p01-l${++number}`, text, {
          box: {x: 100 + start * em, y: 100 + top * em, width, height: size * em}
        })
        node.data = {size: size * em}
        return node
      })
    )
  )
  return {...page('p01', 'a.png', children), width: 1000, height: 2000, data: {bodySize: em}}
}

async function layOut(tree: Page): Promise<Page> {
  return unified().use(layoutParagraphs).run(tree, new VFile())
}

const text: [string, number, number][] = [
  ['昨天傍晚老船工冯', 2, 0],
  ['四海把新船开到河心熄', 0, 1.4],
  ['了火，让船顺着水漂。', 0, 2.8],
  ['坐船的人说这条船', 2, 4.2],
  ['比旧的稳当，孩子也敢', 0, 5.6],
  ['站起来看水了。', 0, 7]
]

describe('layoutParagraphs', () => {
  it('finds paragraphs by where their lines begin', async () => {
    const [block] = regionsOf(await layOut(scan(text)))
    expect(block?.data?.wrap).toBe('lines')
    expect(block?.children.map(({data}) => data?.opens === true)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false
    ])
  })

  it('measures the indent of a block of one line from the column of others', async () => {
    const tree = await layOut(scan(text, [['河面上又静了下来', 2, 12]]))
    expect(regionsOf(tree)[1]?.children[0]?.data).toMatchObject({indent: 2, opens: true})
  })

  it('sets a line off from its text by the white around it', async () => {
    const parted = text.map(([words, start, top]): [string, number, number] => [
      words,
      start,
      top > 4 ? top + 3.6 : top
    ])
    parted.splice(3, 0, ['试航', 4, 5.2])
    const [block] = regionsOf(await layOut(scan(parted)))
    expect(block?.children.map(({data}) => data?.alone === true).indexOf(true)).toBe(3)
  })

  it('takes large type for a head, however it breaks', async () => {
    const head: [string, number, number, number][] = [
      ['老船工试航归来，', 0, 0, 2],
      ['新船开到河心熄了', 0, 2.6, 2]
    ]
    const [block] = regionsOf(await layOut(scan(head, text)))
    expect(block?.data?.wrap).toBe('paragraphs')
  })

  it('leaves a page alone that has been laid out', async () => {
    const tree = await layOut(scan(text))
    const before = structuredClone(tree)
    expect(await layOut(tree)).toEqual(before)
  })
})
