import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {line, page, region} from '../npst/build.js'
import type {Page} from '../npst/types.js'
import {articlesOf, collectLines, furnitureOf} from '../npst/visit.js'
import {createPagePipeline, parsePage} from '../pipeline.js'
import {segmentPage} from './segment-page.js'

async function read(text: string): Promise<Page> {
  const file = new VFile({path: 'a.txt', value: text})
  return await createPagePipeline()(parsePage(file), file)
}

const story = [
  '三十里长渠引来柳河水',
  '',
  '　　本报讯（记者 何山）三年里，青禾县的',
  '农民在山坡上修起三十里长的水渠，把柳河',
  '的水引到五千亩旱地里，没有一个人叫苦。',
  '　　县水利局的人说，明年还要再修二十里，',
  '让北坡的三个村子也用上河里的水。'
]

describe('lines that are set aside', () => {
  it('tear no paragraph and end as furniture', async () => {
    const noisy = [...story.slice(0, 4), '| l .', ...story.slice(4, 6), '~ .', ...story.slice(6)]
    const [clean, dirty] = await Promise.all([read(story.join('\n')), read(noisy.join('\n'))])
    const texts = (tree: Page) =>
      articlesOf(tree).map((node) =>
        node.children.map((part) => [part.type, collectLines(part).map(({raw}) => raw)])
      )
    expect(texts(dirty)).toEqual(texts(clean))
    expect(collectLines(dirty)).toHaveLength(collectLines(clean).length + 2)
    expect(furnitureOf(dirty).flatMap((node) => node.children.map(({raw}) => raw))).toEqual(
      expect.arrayContaining(['| l .', '~ .'])
    )
  })

  it('may be all that a page has', async () => {
    const dirt = line('p01-l0001', '| l .')
    dirt.data = {role: 'noise', certain: true}
    const tree = page('p01', 'a.txt', [region([dirt])])
    await unified().use(segmentPage).run(tree, new VFile())
    expect(tree.children).toMatchObject([{type: 'furniture', children: [{raw: '| l .'}]}])
  })
})
