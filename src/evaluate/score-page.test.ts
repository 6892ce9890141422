import {describe, expect, it} from 'vitest'
import {scorePage} from './score-page.js'
import {summarize} from './summarize.js'
import type {EvaluatedArticle, GoldPage} from './types.js'

const pages = [{number: 3, label: '第3版', section: '民生', source: 'p03.txt'}]
const ferry: EvaluatedArticle = {
  type: 'news',
  kicker: '停了九年',
  headline: '渡口夜航',
  deck: '——末班十一点',
  dateline: {text: '本报讯'},
  byline: {text: '记者段小禾', people: [{name: '段小禾', role: 'reporter'}]},
  body: [
    {type: 'paragraph', text: '砚水河渡口昨夜开出第一班夜航船，满载六十二人。'},
    {type: 'crosshead', text: '两元一张票'},
    {type: 'paragraph', text: '船票两元，末班十一点，风大停航。'}
  ],
  figures: [{caption: '夜航船离岸。', credit: {text: '段小禾 摄'}}],
  jumps: [{direction: 'to', page: 5, text: '下转第5版'}],
  publication: {title: '砚溪报', date: '2024-06-18'},
  pages
}
const market: EvaluatedArticle = {
  type: 'brief',
  headline: '菜市搬家',
  body: [{type: 'paragraph', text: '东关菜市今天搬到桥南，摊位四百个。'}],
  publication: {title: '砚溪报', date: '2024-06-18'},
  pages
}
const gold: GoldPage = {
  source: 'p03.txt',
  publication: {title: '砚溪报', date: '2024-06-18'},
  articles: [ferry, market]
}

function measure(articles: EvaluatedArticle[]) {
  return Object.fromEntries(summarize([scorePage(gold, articles)]).measures)
}

describe('scorePage', () => {
  it('finds gold itself perfect', () => {
    const {cer, cer_body, text_ned, furniture_leakage, ...rest} = measure([ferry, market])
    expect([cer, cer_body, text_ned, furniture_leakage]).toEqual([0, 0, 0, 0])
    expect(new Set(Object.values(rest))).toEqual(new Set([1]))
  })

  it('finds an empty page worthless', () => {
    const {cer, text_ned, furniture_leakage, ...rest} = measure([])
    expect([cer, text_ned, furniture_leakage]).toEqual([1, 1, 0])
    expect(rest).toMatchObject({
      article_f1: 0,
      headline_f1: 0,
      byline_f1: 0,
      publication_accuracy: 0,
      type_accuracy: 0
    })
  })

  it('does not mind house style: brackets, widths, the dash of a deck', () => {
    const styled = {
      ...ferry,
      deck: '末班十一点',
      byline: {text: '（记者 段小禾）', people: ferry.byline?.people ?? []}
    }
    expect(measure([styled, market])).toMatchObject({deck_f1: 1, byline_f1: 1})
  })

  it('takes two stories in one for one article too few', () => {
    const both = {...ferry, body: [...ferry.body, ...market.body]}
    const found = measure([both])
    expect(found).toMatchObject({article_f1: 0, headline_f1: 2 / 3, type_accuracy: 0.5})
    expect(found.furniture_leakage).toBe(0)
  })

  it('counts what a spurious article carries as spurious', () => {
    const advert = {
      type: 'advert',
      headline: '山泉水送货',
      body: [{type: 'paragraph', text: '电话六六七七八'}]
    }
    expect(measure([ferry, market, advert])).toMatchObject({
      article_f1: 0.8,
      headline_f1: 0.8,
      paragraph_f1: 8 / 9
    })
  })

  it('judges the order of articles by text_ned alone', () => {
    const {text_ned, text_score, ...rest} = measure([market, ferry])
    expect(text_ned).toBeGreaterThan(0.3)
    expect(Number(text_score) + Number(text_ned)).toBe(1)
    expect(rest).toMatchObject({article_f1: 1, cer: 0, paragraph_f1: 1})
  })

  it('names the fields of the paper that came out wrong', () => {
    const elsewhere = [ferry, market].map((story) => ({
      ...story,
      publication: {title: '砚溪报'},
      pages: [{number: 4, label: '第3版'}]
    }))
    const {publication} = scorePage(gold, elsewhere)
    expect(publication).toEqual({hit: 2, gold: 5, wrong: ['date', 'page.number', 'page.section']})
  })
})

describe('summarize', () => {
  it('weighs articles, not pages', () => {
    const full = scorePage(gold, [ferry, market])
    const empty = scorePage({source: 'p04.txt', articles: [market]}, [])
    const {measures, goldArticles, predictedArticles} = summarize([full, empty])
    expect(measures.get('article_f1')).toBe(0.8)
    expect(measures.get('text_ned')).toBe(0.5)
    expect([goldArticles, predictedArticles]).toEqual([3, 2])
  })

  it('has no figure where there was nothing to judge', () => {
    expect(summarize([]).measures.get('cer')).toBeNull()
    expect(
      summarize([scorePage({source: 'p05.txt', articles: [market]}, [market])]).measures.get('kicker_f1')
    ).toBeNull()
  })
})
