import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Page} from '../../npst/types.js'
import {createPagePipeline, parsePage} from '../../pipeline.js'
import {openTestWords} from '../../testing/open-words.js'
import {viewPage} from '../units.js'
import {findTangle} from './find-tangle.js'
import {fragmentsOf} from './fragments.js'
import {untangle} from './untangle.js'

const run = createPagePipeline()

/** Blocks of two stories side by side: heads, and columns of 12 characters, the paragraphs indented. */
const bridge = {
  head: '柳溪桥昨日通车',
  columns: [
    '　　柳溪桥昨日上午通车，两岸\n村民敲锣打鼓走过新桥。桥长一\n百二十米，能过载重汽车，柳溪\n两岸的人从此不必再坐渡船。老',
    '艄公何大水把渡船系在桥下，他\n说撑了四十年船，今天也想从桥\n上走一走。桥头立着石碑，刻着\n捐钱修桥的三百二十户人家，石',
    '匠刻了整整一个月。\n　　县里说，明年还要把柳溪桥两\n头的路修好，让汽车一直开到渡\n口的集市上去。'
  ]
}
const tea = {
  head: '枫镇茶会今年卖出两千担',
  columns: [
    '　　枫镇茶会昨天散场，三天里卖\n出春茶两千担，比去年多三成。\n茶农说今年雨水匀，茶芽肥，外\n地茶商早早地就住进了枫镇的旅',
    '馆看样定价。老茶客尝了一口，\n说这茶有兰花香。镇上的秤不够\n用，从邻镇借来二十杆。茶会上\n还比了炒茶的手艺，头名是一位',
    '七十岁的老人。\n　　明年茶会要搬到河滩上办，搭\n一百个棚子，茶农不用再挑着担\n子满街找买主。'
  ]
}

async function view(blocks: readonly string[]) {
  const file = new VFile({path: 'page.txt', value: `${blocks.join('\n\n')}\n`})
  const page: Page = await run(parsePage(file), file, {to: 'label'})
  return viewPage(page)
}

const inOrder = [bridge.head, ...bridge.columns, tea.head, ...tea.columns]
const interleaved = [
  bridge.head,
  tea.head,
  ...bridge.columns.flatMap((column, index) => [column, tea.columns[index] ?? ''])
]

describe('findTangle', () => {
  it('leaves a page in reading order alone', async () => {
    expect(findTangle(await view(inOrder))).toBeUndefined()
  })

  it('finds stories that stand interleaved', async () => {
    const tangle = findTangle(await view(interleaved))
    expect(tangle?.contradictions).toBeGreaterThanOrEqual(0)
    expect(tangle?.lead).toBeGreaterThan(1)
  })

  it('leaves whole paragraphs and scraps alone', async () => {
    expect(findTangle(await view(['一', '二', '三']))).toBeUndefined()
    expect(findTangle(await view(inOrder.map((block) => block.replaceAll('\n', ''))))).toBeUndefined()
  })
})

describe('untangle', () => {
  it('puts each story together, every block once', async () => {
    const tangle = findTangle(await view(interleaved))
    const {order, joins} = untangle(tangle ?? expect.fail('not tangled'), await openTestWords(false))
    expect(order).toEqual([0, 2, 4, 6, 1, 3, 5, 7])
    expect(joins.map(({before}) => before)).toEqual([-1, 0, 2, 4, -1, 1, 3, 5])
    expect(joins.map(({headed}) => headed)).toEqual([true, true, false, false, true, true, false, false])
    for (const {before, margin} of joins) if (before >= 0) expect(margin).toBeGreaterThan(0)
  })
})

describe('fragmentsOf', () => {
  it('sees how blocks begin and end', async () => {
    const fragments = fragmentsOf(await view(inOrder))
    expect(fragments.map(({kind}) => kind)).toEqual([
      'head',
      'body',
      'body',
      'body',
      'head',
      'body',
      'body',
      'body'
    ])
    expect(fragments.slice(1, 4).map(({start, stop}) => [start, stop])).toEqual([
      ['opens', 'torn'],
      ['flush', 'torn'],
      ['flush', 'sentence-short']
    ])
  })

  it('knows lost indents by first lines that are short by them', async () => {
    const paragraph = '柳溪桥昨日上午通车，两岸\n村民敲锣打鼓走过新桥，桥下的\n水涨了三尺。'
    const block = [paragraph, paragraph, paragraph, paragraph].join('\n')
    const [first, second] = fragmentsOf(await view([block, block.slice(block.indexOf('村民'))]))
    expect(first?.start).toBe('opens')
    expect(second?.start).toBe('flush')
  })
})
