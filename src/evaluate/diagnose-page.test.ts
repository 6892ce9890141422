import {describe, expect, it} from 'vitest'
import {wholeText} from './article-text.js'
import {evaluatePage} from './evaluate-page.js'
import type {PageError} from './page-error.js'
import type {EvaluatedArticle} from './types.js'

const opening = '砚水河渡口昨夜开出第一班夜航船，满载六十二人，比白天还多十一人。'
const boatman = '船工老邢说，灯一亮河就不黑了，他在这条河上撑了三十一年船。'
const fare = '票价两元，末班十一点，风大停航，候船棚也在上个月修过了。'
const ferry: EvaluatedArticle = {
  id: 'a01',
  type: 'news',
  kicker: '停了九年今又开船',
  headline: '砚水河渡口恢复夜航',
  deck: '末班船十一点',
  dateline: {text: '本报讯'},
  byline: {text: '记者段小禾', people: [{name: '段小禾', role: 'reporter'}]},
  body: toBody(opening, boatman, fare),
  figures: [{caption: '夜航船昨晚离岸。', credit: {text: '段小禾摄'}}],
  jumps: [{direction: 'to', page: 5, text: '下转第5版'}]
}
const market: EvaluatedArticle = {
  id: 'a02',
  type: 'brief',
  headline: '东关菜市今天搬家',
  body: toBody(
    '东关菜市今天搬到桥南，摊位四百个，摊主抽签定位。',
    '老菜市门前的槐树留着不动，树下仍可以摆棋。'
  )
}

function toBody(...texts: string[]) {
  return texts.map((text) => ({type: 'paragraph', text}))
}

/** A copy with some fields changed. */
function but(article: EvaluatedArticle, fields: Partial<EvaluatedArticle>): EvaluatedArticle {
  return {...article, ...fields}
}

interface Lines {
  gold?: string[]
  kept?: string[]
}

/** Errors of a page whose gold is the ferry and the market. */
function diagnose(predicted: EvaluatedArticle[], {gold = [], kept = []}: Lines = {}): readonly PageError[] {
  return evaluatePage({source: 'p01.png', articles: [ferry, market], furniture: gold}, predicted, kept).errors
}

/** Errors in short: which story, which field, which step, what became of it. */
function name(errors: readonly PageError[]): string[] {
  return errors.map(({story = '–', field, cause, verdict}) => `${story} ${field}: ${cause} ${verdict}`)
}

it('has nothing to say of a page that is right', () => {
  expect(diagnose([ferry, market])).toEqual([])
  expect(diagnose([market, ferry])).toEqual([])
})

describe('reading', () => {
  it('is to blame when the right lines were misread', () => {
    const misread = but(ferry, {
      headline: '砚水河渡囗恢复夜航',
      body: toBody(opening.replace('第一班', '弟—斑').replace('白天', '曰夭'), boatman, fare)
    })
    const [headline, body, ...others] = diagnose([misread, market])
    expect(others).toEqual([])
    expect(headline).toMatchObject({field: 'headline', cause: 'reading', verdict: 'misread', characters: 1})
    expect(headline).toMatchObject({piece: '口', read: '囗', share: 1 / 9})
    expect(body).toMatchObject({field: 'paragraphs', verdict: 'misread', characters: 5, piece: '第一班'})
  })

  it('is to blame for a whole story when that is what is wrong with it', () => {
    const garbled = but(market, {
      body: market.body.map(({type, text}) => ({type, text: text.replace(/[今桥四定树下]/gu, '口')}))
    })
    expect(name(diagnose([ferry, garbled]))).toEqual([
      '2 article: reading misread',
      '2 paragraphs: reading misread'
    ])
  })

  it('drops and invents a few characters', () => {
    const torn = but(market, {headline: '东关菜市天搬家'})
    expect(name(diagnose([ferry, torn]))).toEqual(['2 headline: reading unread'])
    const speck = but(market, {headline: '东关菜市，今天搬家'})
    expect(name(diagnose([ferry, speck]))).toEqual(['2 headline: reading invented'])
  })
})

describe('layout', () => {
  it('is to blame for lines that stand in no story', () => {
    const [story, ...fields] = diagnose([but(ferry, {body: toBody(opening, fare)}), market])
    expect(story).toMatchObject({
      field: 'article',
      cause: 'layout',
      verdict: 'missing',
      article: 'a01',
      story: 1
    })
    expect(story).toMatchObject({characters: boatman.length, piece: `${boatman.slice(0, 24)}…`})
    expect(story?.similarity).toBe(1 - boatman.length / wholeText(ferry).length)
    expect(name(fields)).toEqual(['1 paragraphs: layout missing'])
  })

  it('is to blame for a story that is not there', () => {
    expect(name(diagnose([ferry]))).toEqual(['2 article: layout missing'])
  })

  it('is to blame for lines in the wrong order', () => {
    const shuffled = but(ferry, {body: toBody(fare, opening, boatman)})
    expect(name(diagnose([shuffled, market]))[0]).toBe('1 article: layout misplaced')
    expect(diagnose([shuffled, market])[0]).toMatchObject({characters: fare.length})
  })

  it('is to blame for columns that were read across', () => {
    const [left, right] = [ferry, market].map(({body}) => body.map(({text}) => text).join(''))
    const lines = Array.from({length: 7}, (_, at) =>
      [left, right].map((text) => text?.slice(at * 12, at * 12 + 12))
    )
    const mixed = but(ferry, {body: toBody(lines.flat().join(''))})
    expect(name(diagnose([mixed]))).toEqual([
      '1 article: layout mixed',
      '1 paragraphs: layout mixed',
      '2 article: joins elsewhere'
    ])
  })

  it('is to blame for paragraphs that begin at other places', () => {
    const run = but(market, {body: toBody(market.body.map(({text}) => text).join(''))})
    expect(name(diagnose([ferry, run]))).toEqual(['2 paragraphs: layout breaks'])
  })
})

describe('joins', () => {
  const whole = but(ferry, {body: [...ferry.body, ...toBody(market.headline), ...market.body]})

  it('are to blame for a story that was glued to another', () => {
    const [first, ...others] = diagnose([whole])
    expect(first).toMatchObject({cause: 'joins', verdict: 'foreign', partner: {headline: '东关菜市今天搬家'}})
    expect(first?.characters).toBe(53)
    expect(name(others)).toEqual(['1 paragraphs: joins foreign', '2 article: joins elsewhere'])
    expect(others.at(-1)).toMatchObject({
      partner: {article: 'a01', headline: '砚水河渡口恢复夜航'},
      characters: 53,
      share: 1
    })
    expect(others.at(-1)?.article).toBeUndefined()
  })

  it('are to blame for a story in two pieces', () => {
    const head = but(ferry, {body: toBody(opening), figures: []})
    const rest = {
      id: 'a03',
      type: 'news',
      headline: '',
      body: toBody(boatman, fare),
      figures: ferry.figures ?? []
    }
    const errors = diagnose([head, rest, market])
    expect(name(errors)).toContain('1 article: joins elsewhere')
    expect(name(errors).at(-1)).toBe('– article: joins fragment')
    expect(errors.at(-1)?.causes).toMatchObject({layout: 0, roles: 0, reading: 0})
  })

  it('are to blame for heads that changed places', () => {
    const swapped = [but(ferry, {headline: market.headline}), but(market, {headline: ferry.headline})]
    expect(name(diagnose(swapped))).toEqual([
      '1 headline: joins elsewhere',
      '2 article: joins foreign',
      '2 headline: joins foreign'
    ])
    expect(diagnose(swapped)[0]?.partner).toEqual({article: 'a02', headline: '东关菜市今天搬家'})
  })
})

describe('roles', () => {
  it('are to blame for a headline that was taken for text', () => {
    const flat = but(market, {headline: '', body: [...toBody(market.headline), ...market.body]})
    const [headline, body] = diagnose([ferry, flat])
    expect(headline).toMatchObject({verdict: 'role', goldRole: 'headline', role: 'paragraph', share: 1})
    expect(body).toMatchObject({field: 'paragraphs', cause: 'roles', verdict: 'role'})
  })

  it('are to blame for kicker and deck that were taken for each other', () => {
    const swapped = but(ferry, {kicker: ferry.deck, deck: ferry.kicker})
    expect(name(diagnose([swapped, market]))).toEqual([
      '1 article: roles role',
      '1 kicker: roles role',
      '1 deck: roles role'
    ])
  })

  it('are to blame for a byline and a dateline left in the text', () => {
    const uncut = but(ferry, {
      dateline: undefined,
      byline: undefined,
      body: toBody(`本报讯（记者段小禾）${opening}`, boatman, fare)
    })
    const errors = diagnose([uncut, market])
    expect(name(errors)).toEqual([
      '1 dateline: roles role',
      '1 byline: roles role',
      '1 paragraphs: roles role'
    ])
    expect(errors[1]).toMatchObject({goldRole: 'byline', role: 'paragraph', piece: '记者段小禾'})
  })

  it('are to blame for a caption in the text', () => {
    const [opened, ...rest] = ferry.body
    const caption = toBody('夜航船昨晚离岸。')
    const wrong = but(ferry, {
      body: [...(opened ? [opened] : []), ...caption, ...rest],
      figures: [{credit: {text: '段小禾摄'}}]
    })
    expect(name(diagnose([wrong, market]))).toEqual([
      '1 article: roles role',
      '1 paragraphs: roles role',
      '1 captions: roles role'
    ])
  })

  it('are to blame for furniture that was kept, known to gold or not', () => {
    const line = '岫溪报二〇二四年六月十八日星期二责任编辑方小池美术编辑麦冬'
    const kept = but(market, {body: [...market.body, ...toBody(line)]})
    expect(diagnose([ferry, kept], {gold: [line]})[0]).toMatchObject({
      verdict: 'furniture',
      role: 'paragraph'
    })
    expect(diagnose([ferry, kept])[0]).toMatchObject({cause: 'roles', verdict: 'unknown'})
  })

  it('are to blame for a story that is furniture', () => {
    const plate = {id: 'a09', type: 'other', headline: '岫溪报社出版', body: toBody('星期二责任编辑方小池')}
    const errors = diagnose([ferry, market, plate], {gold: ['岫溪报社出版星期二责任编辑方小池']})
    expect(errors).toMatchObject([{headline: '岫溪报社出版', article: 'a09', verdict: 'furniture', share: 1}])
    expect(errors[0]?.story).toBeUndefined()
  })

  it('are to blame for text of a story that was taken for furniture', () => {
    const short = but(ferry, {body: toBody(opening, fare)})
    expect(name(diagnose([short, market], {kept: [boatman]}))).toEqual([
      '1 article: roles dropped',
      '1 paragraphs: roles dropped'
    ])
  })

  it('are to blame for a short field in another role, though it has no four characters', () => {
    const gold = but(market, {byline: {text: '麦冬', people: []}})
    const wrong = but(market, {figures: [{credit: {text: '麦冬'}}]})
    const {errors} = evaluatePage({source: 'p01.png', articles: [gold]}, [wrong])
    expect(name(errors)).toEqual(['1 byline: roles role', '1 credits: roles role'])
  })

  it('are to blame for what was made of the right text', () => {
    const byline = {text: '记者段小禾', people: [{name: '段小禾', role: 'author'}]}
    const jumps = [{direction: 'to', page: 6, text: '下转第5版'}]
    expect(diagnose([but(ferry, {byline, jumps, type: 'brief'}), market])).toMatchObject([
      {field: 'people', verdict: 'value', piece: '段小禾|reporter', read: '段小禾|author'},
      {field: 'jumps', verdict: 'value', piece: 'to|5', read: 'to|6'},
      {field: 'type', verdict: 'value', piece: 'news', read: 'brief', characters: 0}
    ])
  })
})

describe('several steps', () => {
  it('are weighed by characters, and all are told', () => {
    const both = but(ferry, {body: [...toBody(opening.replace('昨夜', '咋液')), ...market.body]})
    const [story] = diagnose([both])
    expect(story?.causes).toEqual({joins: 45, layout: 57, roles: 0, reading: 2})
    expect(story).toMatchObject({cause: 'layout', characters: 57})
  })

  it('show the beginning of a piece, and never half a character', () => {
    const headline = `${'渡'.repeat(23)}𠮷家`
    const {errors} = evaluatePage({source: 'p01.png', articles: [but(market, {headline})]}, [])
    expect(errors[0]?.headline).toBe(`${'渡'.repeat(23)}…`)
  })

  it('name articles without ids by their place', () => {
    const {id: _, ...plain} = but(market, {headline: '东关菜市今天般家'})
    expect(diagnose([ferry, plain])[0]?.article).toBe('#2')
  })
})
