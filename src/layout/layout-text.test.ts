import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {ingestText} from '../ingest/index.js'
import type {Page} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import {layoutText} from './index.js'
import {endsSentence, lineMeasure} from './wrapping.js'

async function layOut(text: string): Promise<Page> {
  const file = new VFile({path: 'page.txt', value: text})
  const page = unified().use(ingestText).parse(file)
  await unified().use(layoutText).run(page, file)
  return page
}

const wrapped = `渡口的船今年换了新的发动机
　　昨天傍晚，老船工冯四海把
新船开到河心，熄了火，让船顺
着水漂了一会儿。“声音小多
了。”他说。
　　这条船能坐三十个人，比旧
船多坐十二个。`

const flush = `昨天傍晚，老船工冯四海把新船
开到河心，熄了火，让船顺着水
漂了一会儿。“声音小多了。”
他说。
这条船能坐三十个人，比旧船多
坐十二个。`

/** Lines of a paragraph in a column of 14 em, whose indent of 2 em was printed and then lost. */
function print(paragraph: string): string[] {
  const chars = Array.from(paragraph)
  const lines = [chars.splice(0, 12).join('')]
  while (chars.length > 0) lines.push(chars.splice(0, 14).join(''))
  return lines
}

/** Rules that were reported on a text. */
async function listSaid(text: string): Promise<string[]> {
  const file = new VFile({path: 'page.txt', value: text})
  await unified().use(layoutText).run(unified().use(ingestText).parse(file), file)
  return file.messages.map(({source, ruleId, reason}) => `${source}:${ruleId} ${reason}`)
}

describe('layoutText', () => {
  it('says when there is nothing but words and widths to go by', async () => {
    const dense = `${flush}\n${flush}`
    const reason = 'Expected blank lines between blocks or indents of paragraphs, got neither in `12` lines'
    expect(await listSaid(dense)).toEqual([`layout:geometry-absent ${reason}`])
    expect(await listSaid(dense.replaceAll('\n', '\n\n'))).toEqual([`layout:geometry-absent ${reason}`])
    expect(await listSaid(`${flush}\n\n${flush}`)).toEqual([])
    expect(await listSaid(`${wrapped}\n${wrapped}`)).toEqual([])
    expect(await listSaid(flush)).toEqual([])
  })

  it('splits blocks at blank lines', async () => {
    const page = await layOut('渡口换新船\n\n昨天傍晚，新船下水。\n\n\n冯四海很高兴。')
    expect(regionsOf(page).map((region) => region.children.map((line) => line.value))).toEqual([
      ['渡口换新船'],
      ['昨天傍晚，新船下水。'],
      ['冯四海很高兴。']
    ])
  })

  it('knows lines of print from paragraphs of a line each', async () => {
    const print = regionsOf(await layOut(wrapped))
    expect(print[0]?.data).toEqual({wrap: 'lines', measure: 14})
    const paragraphs = regionsOf(
      await layOut('冯四海笑了。\n船开了，人也散了，河面上又静了下来，只剩水声。\n天黑了。')
    )
    expect(paragraphs[0]?.data).toEqual({wrap: 'paragraphs'})
  })

  it('finds where paragraphs open, by indent', async () => {
    const lines = regionsOf(await layOut(wrapped))[0]?.children ?? []
    expect(lines.filter((line) => line.data?.opens).map((line) => line.raw.trim().slice(0, 4))).toEqual([
      '昨天傍晚',
      '这条船能'
    ])
    expect(lines.map((line) => line.data?.indent ?? 0)).toEqual([0, 2, 0, 0, 0, 2, 0])
  })

  it('finds where paragraphs open, by the short line before', async () => {
    const lines = regionsOf(await layOut(flush))[0]?.children ?? []
    expect(lines.filter((line) => line.data?.opens).map((line) => line.raw.slice(0, 4))).toEqual(['这条船能'])
  })

  it('finds where paragraphs open when a dump has dropped their indents', async () => {
    const text = [
      ...print('昨天傍晚，老船工冯四海把新船开到河心，熄了火，让船顺着水漂了一会儿。他说，声音小得多了。'),
      ...print('坐船的人说，这条船比旧的稳当，孩子也敢站起来看水了，就是票价贵了五角。')
    ].join('\n')
    const lines = regionsOf(await layOut(text))[0]?.children ?? []
    expect(lines.filter((line) => line.data?.opens).map((line) => line.raw.slice(0, 4))).toEqual(['坐船的人'])
    expect(lines.some((line) => line.data?.alone)).toBe(false)
  })

  it('knows heads that stand in one block with their text', async () => {
    const text = `渡口换新船
冯四海试航归来
昨天傍晚，老船工冯四海把新船开
到河心，熄了火，让船顺着水漂了
一会儿。
本报记者 林越
“声音小多了。”他说，这条船能
坐三十个人。`
    const lines = regionsOf(await layOut(text))[0]?.children ?? []
    const alone = lines.filter((line) => line.data?.alone).map((line) => line.raw)
    expect(alone).toEqual(['渡口换新船', '冯四海试航归来', '本报记者 林越'])
  })

  it('takes lines that 1930s telegrams part with rings for running text', async () => {
    const page = await layOut('柳江水漲三尺有奇○兩岸民夫\n晝夜搶護○昨晚雨止水勢漸平\n人心稍安')
    expect(regionsOf(page)[0]?.data?.wrap).toBe('lines')
  })

  it('leaves a page alone that has been laid out', async () => {
    const page = await layOut(wrapped)
    const before = structuredClone(page)
    await unified().use(layoutText).run(page, new VFile())
    expect(page).toEqual(before)
  })
})

describe('endsSentence', () => {
  it.each([
    ['他走了。', true],
    ['“走吧！”', true],
    ['谁来管？）', true],
    ['他说：', false],
    ['技能人', false],
    ['”', false]
  ])('%s', (text, expected) => {
    expect(endsSentence(text)).toBe(expected)
  })
})

describe('lineMeasure', () => {
  it('is not set by one over-long line', () => {
    const lines = [20, 14, 14, 13.5, 6].map((width, index) => ({
      type: 'line' as const,
      id: `p01-l000${index}`,
      raw: '',
      value: '',
      data: {width}
    }))
    expect(lineMeasure(lines)).toBe(14)
  })
})
