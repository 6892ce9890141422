import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {line, page, region} from '../npst/build.js'
import {checkPage} from '../npst/check.js'
import type {Page} from '../npst/types.js'
import {collectLines} from '../npst/visit.js'
import type {LineImage} from '../raster/types.js'
import {fakeEngine, faultyEngines, readingOf} from '../testing/fake-engines.js'
import type {Engine} from './engine.js'
import {makeEngineSet} from './open-engines.js'
import {type RecognizeOptions, recognizeLines} from './recognize-lines.js'

/** A picture whose first pixel says which line it is; the rest is white. */
function picture(number: number): LineImage {
  const data = new Uint8Array(100).fill(255)
  data[0] = number
  return {width: 50, height: 2, data, size: 5, vertical: false}
}

function makePage(count: number): Page {
  const lines = Array.from({length: count}, (_, index) =>
    line(`p01-l000${index + 1}`, '', {box: {x: 0, y: 10 * index, width: 50, height: 5}})
  )
  return {
    ...page(
      'p01',
      'a.png',
      lines.map((one) => region([one]))
    ),
    width: 100,
    height: 100
  }
}

function makeFile(): VFile {
  const file = new VFile({path: 'a.png'})
  file.data.scan = {
    load: async () => ({width: 1, height: 1, data: new Uint8Array(1)}),
    cropLine: (id) => picture(Number(id.slice(-1)))
  }
  return file
}

/** Reads line n as the nth text. */
function reader(texts: readonly string[], name: string, confidence = 0.99): Engine {
  return fakeEngine(async ({data}) => readingOf(texts[(data[0] ?? 1) - 1] ?? '', confidence), name)
}

async function recognize(options: RecognizeOptions, count = 3) {
  const file = makeFile()
  const tree = makePage(count)
  await unified().use(recognizeLines, options).run(tree, file)
  return {tree, file}
}

describe('recognizeLines', () => {
  it('leaves lines that have text alone', async () => {
    const tree = page('p01', 'a.txt', [region([line('p01-l0001', '　甲 乙')])])
    const before = structuredClone(tree)
    const engines = makeEngineSet([faultyEngines.throws()])
    expect(await unified().use(recognizeLines, {engines}).run(tree, makeFile())).toEqual(before)
    expect(await unified().use(recognizeLines).run(tree)).toEqual(before)
  })

  it('fills lines, and drops the ones in which nothing is read', async () => {
    const engines = makeEngineSet([reader(['水库放水了', '', '桥通了'], 'paddle')])
    const {tree, file} = await recognize({engines})
    expect(collectLines(tree).map(({id, raw, value}) => [id, raw, value])).toEqual([
      ['p01-l0001', '水库放水了', '水库放水了'],
      ['p01-l0003', '桥通了', '桥通了']
    ])
    expect(tree.children).toHaveLength(2)
    expect(collectLines(tree)[0]).toMatchObject({confidence: 0.99})
    expect(file.messages).toEqual([])
    expect(checkPage(tree)).toEqual([])
  })

  it('takes the script from the characters, the engine from the script', async () => {
    const paddle = reader(['這個國會來時說為', '為們學後發對開關', '體電'], 'paddle')
    const tesseract = reader(['東邊', '西邊', '南邊'], 'tesseract')
    const {tree} = await recognize({engines: makeEngineSet([paddle, tesseract])})
    expect(collectLines(tree).map(({raw}) => raw)).toEqual(['東邊', '西邊', '南邊'])
  })

  it('takes the script from the profile of the page, unless it is told', async () => {
    const paddle = reader(['东边', '西边', '南边'], 'paddle')
    const tesseract = reader(['東邊', '西邊', '南邊'], 'tesseract')
    const engines = makeEngineSet([paddle, tesseract])
    const profiles = {profiles: [{title: '泊河新報', shortName: 'bhxb', script: 'hant' as const, hash: '0'}]}
    const read = async (options: RecognizeOptions) => {
      const tree = {...makePage(3), profile: {name: 'bhxb', by: 'fileName' as const}}
      await unified().use(recognizeLines, options).run(tree, makeFile())
      return collectLines(tree).map(({raw}) => raw)
    }
    expect(await read({engines})).toEqual(['东边', '西边', '南边'])
    expect(await read({engines, profiles})).toEqual(['東邊', '西邊', '南邊'])
    expect(await read({engines, profiles, lang: 'hans'})).toEqual(['东边', '西边', '南边'])
  })

  it('asks the second engine where the first is not sure, and keeps both readings', async () => {
    const paddle = reader(['水厍放水'], 'paddle', 0.4)
    const tesseract = reader(['水库放水'], 'tesseract', 0.95)
    const {tree} = await recognize({engines: makeEngineSet([paddle, tesseract]), lang: 'hans'}, 1)
    const [first] = collectLines(tree)
    expect(first?.raw).toBe('水库放水')
    expect(first?.data?.readings).toEqual([
      {engine: 'paddle', text: '水厍放水', confidence: 0.4},
      {engine: 'tesseract', text: '水库放水', confidence: 0.95}
    ])
  })

  it('reports pages that are read badly', async () => {
    const engines = makeEngineSet([reader(['水库', '放水', '桥通'], 'paddle', 0.6)])
    const {tree, file} = await recognize({engines})
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['confidence-low'])
    expect(collectLines(tree)[0]?.data?.doubts).toEqual([
      {offset: 0, confidence: 0.6, alternatives: []},
      {offset: 1, confidence: 0.6, alternatives: []}
    ])
  })

  it.each([
    ['empty', 'page-silent', /`3` lines/],
    ['throws', 'engine-failed', /out of ink/],
    ['throwsText', 'engine-failed', /out of ink/],
    ['hangs', 'engine-timeout', /within `0.05` seconds/],
    ['garbage', 'engine-failed', /no reading/]
  ] as const)('fails the page by one message when an engine %s', async (fault, rule, reason) => {
    const file = makeFile()
    const engines = makeEngineSet([faultyEngines[fault]()])
    const run = unified().use(recognizeLines, {engines, lineSeconds: 0.05}).run(makePage(3), file)
    await expect(run).rejects.toMatchObject({ruleId: rule, fatal: true})
    expect(file.messages).toHaveLength(1)
    expect(file.messages[0]?.reason).toMatch(reason)
  })
})
