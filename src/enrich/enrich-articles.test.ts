import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {article, head, line, page, paragraph} from '../npst/build.js'
import type {Article, Page} from '../npst/types.js'
import {articlesOf} from '../npst/visit.js'
import {makeIntlSegmenter} from '../vendor/nodejieba.js'
import {type EnrichOptions, enrichArticles} from './enrich-articles.js'
import {chooseEntities} from './entities.js'
import {chooseKeywords, weighWords} from './keywords.js'

function makePage(headline: string, body: string, language: Page['language'] = 'zh-Hans'): Page {
  const story: Article = article([
    head('headline', [line('p01-l0001', headline)]),
    paragraph([line('p01-l0002', body)])
  ])
  story.children.push({type: 'byline', children: [], value: '', people: [{name: '沈一舟', role: 'reporter'}]})
  return {...page('p01', 'a.txt', [story]), language}
}

async function enrich(tree: Page, options: EnrichOptions = {}): Promise<{story: Article; file: VFile}> {
  const file = new VFile()
  await unified().use(enrichArticles, options).run(tree, file)
  const story = articlesOf(tree)[0]
  if (!story) throw new Error('no article')
  return {story, file}
}

const text = '水库放水灌溉农田。北京专家说，水库灌溉农田三千亩，水库还要加固。北京来的专家走了。'

describe('enrichArticles', () => {
  it('adds keywords and entities', async () => {
    const {story, file} = await enrich(makePage('水库放水', text))
    expect(story.data?.keywords?.[0]).toBe('水库')
    expect(story.data?.entities).toEqual([
      {text: '沈一舟', type: 'person'},
      {text: '北京', type: 'place'}
    ])
    expect(file.messages).toEqual([])
  })

  it('gives back traditional text as printed', async () => {
    const body = '水庫放水灌溉農田。專家說，水庫灌溉農田三千畝，水庫還要加固。'
    const {story} = await enrich(makePage('水庫放水', body, 'zh-Hant'))
    expect(story.data?.keywords).toContain('水庫')
    expect(story.data?.keywords).toContain('農田')
  })

  it('keeps other data, and gives the same when it runs twice', async () => {
    const tree = makePage('水库放水', text)
    const [story] = articlesOf(tree)
    if (story) story.data = {confidence: 0.5}
    await enrich(tree)
    const once = structuredClone(tree)
    await enrich(tree)
    expect(tree).toEqual(once)
    expect(story?.data?.confidence).toBe(0.5)
  })

  it('does without the addon, and says so once', async () => {
    const file = new VFile()
    const processor = unified()
      .use(enrichArticles, {segmenter: async () => makeIntlSegmenter()})
      .freeze()
    const tree = makePage('水库放水', text)
    await processor.run(tree, file)
    await processor.run(makePage('水库', text), file)
    expect(articlesOf(tree)[0]?.data?.keywords).toContain('水库')
    expect(file.messages.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual([['addon-missing', false]])
  })

  it('adds nothing to an article that says nothing', async () => {
    const tree = makePage('', '')
    const [story] = articlesOf(tree)
    story?.children.pop()
    await enrich(tree)
    expect(story?.data).toBeUndefined()
  })
})

describe('chooseKeywords', () => {
  it('orders by weight, then place, and leaves out what is no word of the story', () => {
    const words = ['乙乙', '甲甲', '记者', 'GDP', '丙', '丁丁'].map((word) => ({word, weight: 1}))
    expect(chooseKeywords([...words, {word: '戊戊', weight: 2}], '甲甲记者GDP乙乙丙戊戊')).toEqual([
      '戊戊',
      '甲甲',
      '乙乙'
    ])
  })
  it('takes eight at most', () => {
    const words = Array.from('甲乙丙丁戊己庚辛壬癸', (char) => ({word: char + char, weight: 1}))
    expect(chooseKeywords(words, words.map(({word}) => word).join('')).length).toBe(8)
  })
})

describe('weighWords', () => {
  it('counts words that stand more than once', () => {
    expect(weighWords(['水库', '水库', '放水', '，', '，', '没有', '没有'])).toEqual([
      {word: '水库', weight: 2}
    ])
  })
})

describe('chooseEntities', () => {
  it('puts people of the byline first and drops guesses that stand once', () => {
    const words = [
      {word: '贺晓', tag: 'nr'},
      {word: '青禾', tag: 'ns'},
      {word: '柳河', tag: 'ns'},
      {word: '青禾', tag: 'ns'},
      {word: '青禾县水利局', tag: 'nt'},
      {word: '沈一舟', tag: 'nr'},
      {word: '走', tag: 'v'}
    ]
    expect(chooseEntities(words, ['沈一舟', '沈一舟'])).toEqual([
      {text: '沈一舟', type: 'person'},
      {text: '青禾', type: 'place'},
      {text: '青禾县水利局', type: 'organization'}
    ])
  })
})
