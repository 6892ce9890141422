import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {line, page, region} from '../npst/build.js'
import {applyEdits, findEditFaults} from '../npst/edits.js'
import type {Page} from '../npst/types.js'
import {collectLines} from '../npst/visit.js'
import {type NormalizeOptions, normalizeLines} from './normalize-lines.js'

/** Each inner list is a region. */
function makePage(...blocks: string[][]): Page {
  let count = 0
  return page(
    'p01',
    'a.txt',
    blocks.map((block) => region(block.map((raw) => line(`p01-l${++count}`, raw))))
  )
}

async function run(tree: Page, options: NormalizeOptions = {}): Promise<{tree: Page; file: VFile}> {
  const file = new VFile()
  await unified().use(normalizeLines, options).run(tree, file)
  for (const {raw, value, data} of collectLines(tree)) {
    expect(applyEdits(raw, data?.edits)).toBe(value)
    expect(findEditFaults(raw, data?.edits ?? [])).toEqual([])
  }
  return {tree, file}
}

async function normalize(raw: string, options: NormalizeOptions = {}): Promise<string> {
  const {tree} = await run(makePage([raw]), options)
  return collectLines(tree)[0]?.value ?? ''
}

describe('what is right stays', () => {
  it.each([
    '记者从县里了解到，今年前8个月，全县完成投资3,500万元，同比增长8.6%。',
    '比赛于10:30开始，比分15:9，比例尺1:1000。',
    '详见www.example.com或http://example.com/a?b=1,2，谢谢。',
    'A(1)、f(x)和GDP(Q1)都在表里。',
    '“你来了？”他问，“坐吧。”',
    '「他說『好』。」她說。',
    '北京—上海高铁，3—5天，1938-1945年。',
    '他说……好吧——就这样。',
    '歐文·史密斯說，二〇二四年見。',
    '柳河水漲三尺有奇○下游堤岸多處滲漏○昨晚雨止',
    '编辑／沈一舟 美编／贺晓',
    '𠮷田先生在𠮷野家。',
    'The quick (brown) fox, said "hello": it\'s 5 o\'clock.',
    '一.总则'
  ])('%s', async (text) => {
    expect(await normalize(text)).toBe(text)
  })
})

describe('half width to full width', () => {
  it.each([
    ['会上,他说:“好;行!”', '会上，他说：“好；行！”'],
    ['第四次(扩大)会议', '第四次（扩大）会议'],
    ['(2024)京字第5号', '（2024）京字第5号'],
    ['会议(1)结束', '会议（1）结束'],
    ['数据(GDP)公布', '数据（GDP）公布'],
    ['增长8.6%,13.5%,均为新高', '增长8.6%，13.5%，均为新高'],
    ['1938年,42岁', '1938年，42岁'],
    ['电话:0000-1234', '电话：0000-1234'],
    ['他来了.后来走了.', '他来了。后来走了。'],
    ['是吗?', '是吗？'],
    ['一)加强领导', '一）加强领导'],
    ['他走了．大家也走了．', '他走了。大家也走了。']
  ])('%s', async (text, expected) => {
    expect(await normalize(text)).toBe(expected)
  })

  it('looks over the line break', async () => {
    const {tree} = await run(makePage(['全县投资3', ',500万元,增长8', ',比去年高(见第2', '版)的数字']))
    expect(collectLines(tree).map(({value}) => value)).toEqual([
      '全县投资3',
      ',500万元，增长8',
      '，比去年高（见第2',
      '版）的数字'
    ])
  })
})

describe('full width to half width', () => {
  it.each([
    ['２０２４年，ＧＤＰ增长８．６％', '2024年，GDP增长8.6%'],
    ['每天２４／７，电话０１－２３', '每天24/7，电话01-23'],
    ['编辑／沈一舟', '编辑／沈一舟']
  ])('%s', async (text, expected) => {
    expect(await normalize(text)).toBe(expected)
  })
})

describe('quotes', () => {
  it.each([
    ['他说:"走吧。"大家就走了。', '他说：“走吧。”大家就走了。'],
    ['＂青禾〃号和"晚风"号', '“青禾”号和“晚风”号'],
    ["所谓''样板''工程", '所谓“样板”工程'],
    ["“他说'好'。”", '“他说‘好’。”'],
    ["欧文·O'Neil说", "欧文·O'Neil说"],
    ['换上24"的屏', '换上24"的屏']
  ])('%s', async (text, expected) => {
    expect(await normalize(text)).toBe(expected)
  })

  it('pairs over the lines of a paragraph', async () => {
    const {tree} = await run(makePage(['他说:"今年', '的雨水很好', '。"说完就走了']))
    expect(collectLines(tree).map(({value}) => value)).toEqual(['他说：“今年', '的雨水很好', '。”说完就走了'])
  })

  it('takes the marks of the page', async () => {
    const {tree} = await run(makePage(['「好」，他說', '又說:"走吧。"']))
    expect(collectLines(tree)[1]?.value).toBe('又說：「走吧。」')
  })

  it('takes corner marks on a traditional page without any', async () => {
    expect(await normalize('他說:"這裡國會時間。"')).toBe('他說：「這裡國會時間。」')
  })
})

describe('marks', () => {
  it.each([
    ['他--一个农民―走来', '他——一个农民—走来'],
    ['书名──副题', '书名——副题'],
    ['等一等...好', '等一等……好'],
    ['走吧。。。', '走吧……'],
    ['他走了…', '他走了……'],
    ['风力3~4级，东风〜南风', '风力3～4级，东风～南风'],
    ['歐文•史密斯、歐文・史密斯', '歐文·史密斯、歐文·史密斯'],
    ['约翰．史密斯', '约翰·史密斯'],
    ['二○二四年、一九九O年、二0二四年', '二〇二四年、一九九〇年、二〇二四年'],
    ['雨三尺○一人傷', '雨三尺○一人傷'],
    ['｢好｣､他說｡', '「好」、他說。'],
    ['︵見圖︶', '（見圖）'],
    ['記者沈一舟╱青禾報導', '記者沈一舟／青禾報導'],
    [
      '邮编:100733 网址:http://www.example.com:8080/a.html?x=1,2',
      '邮编：100733 网址：http://www.example.com:8080/a.html?x=1,2'
    ],
    ['⻓⻔⼈金立', '长门人金立'],
    ['你\u200B好\u0007吗\uFEFF', '你好吗']
  ])('%s', async (text, expected) => {
    expect(await normalize(text)).toBe(expected)
  })
})

describe('options', () => {
  it('leaves rules out', async () => {
    expect(await normalize('　他来了,走 了。', {off: ['normalize:width-full']})).toBe('他来了,走了。')
    expect(await normalize('　他来了,走了。', {off: ['normalize:space-edge']})).toBe('　他来了，走了。')
  })

  it('refuses unknown rules', () => {
    expect(() =>
      unified()
        .use(normalizeLines, {off: ['normalize:nothing']})
        .freeze()
    ).toThrow(TypeError)
  })

  it('converts to simplified characters, as edits', async () => {
    const {tree} = await run(makePage(['　著火了,後來這個皇后說𠮷田乾隆']), {script: 'hans'})
    expect(collectLines(tree)[0]).toMatchObject({
      raw: '　著火了,後來這個皇后說𠮷田乾隆',
      value: '着火了，后来这个皇后说𠮷田乾隆'
    })
    expect(tree.language).toBe('zh-Hans')
  })

  it('converts to traditional characters', async () => {
    expect(await normalize('头发里的干部后来这样说', {script: 'hant'})).toBe('頭髮裡的幹部後來這樣說')
  })

  it('leaves a page alone that is in the script already', async () => {
    expect(await normalize('乾隆著书立说，这个国家来说', {script: 'hans'})).toBe('乾隆著书立说，这个国家来说')
  })
})

describe('page', () => {
  it.each([
    ['这个国家的发展', 'zh-Hans'],
    ['這個國家的發展', 'zh-Hant'],
    ['山水人口', undefined]
  ])('finds the language of %s', async (text, language) => {
    expect((await run(makePage([text]))).tree.language).toBe(language)
  })

  it('asks the profile of the page where few characters tell it', async () => {
    const known = {title: '泊河新報', shortName: 'bhxb', script: 'hant' as const, hash: '0'}
    const language = async (text: string) => {
      const tree = {...makePage([text]), profile: {name: 'bhxb', by: 'given' as const}}
      return (await run(tree, {profiles: {profiles: [known]}})).tree.language
    }
    expect(await language('上下左右')).toBe('zh-Hant')
    expect(await language('这个会开了')).toBe('zh-Hant')
    expect(await language('这个会开了，'.repeat(20))).toBe('zh-Hans')
  })

  it('says when scripts are mixed', async () => {
    const {file} = await run(makePage(['這國來會時學說們發對'.repeat(4), '这国来会时学说们发对'.repeat(4)]))
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['script-mixed'])
    expect((await run(makePage(['這國', '这国来会时学说们发对'.repeat(5)]))).file.messages).toEqual([])
  })

  it('gives the same tree when it runs twice', async () => {
    const {tree} = await run(
      makePage(['　　他说:"走 吧,', '。"大家 走了.', '甲 乙'], ['本 报 讯 记 者 沈 一 舟'])
    )
    const once = structuredClone(tree)
    expect((await run(tree)).tree).toEqual(once)
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree)
  })

  it('forgets edits of a run with other rules', async () => {
    const {tree} = await run(makePage(['走 了。']))
    await run(tree, {off: ['normalize:space-stray']})
    expect(collectLines(tree)[0]).toMatchObject({value: '走 了。'})
    expect(collectLines(tree)[0]?.data?.edits).toBeUndefined()
  })
})
