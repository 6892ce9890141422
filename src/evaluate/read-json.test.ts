import {describe, expect, it} from 'vitest'
import {readArticle, readFurniture, readGoldPage, readOrder} from './read-json.js'

const article = {
  id: 'a1',
  headline: '渡口',
  body: [{type: 'paragraph', text: '开船。'}],
  pages: [{source: 'p01.txt'}]
}

describe('readArticle', () => {
  it('keeps what is compared', () => {
    expect(readArticle({...article, source: {lines: []}})).toMatchObject({
      source: 'p01.txt',
      article: {id: 'a1', headline: '渡口', body: [{type: 'paragraph', text: '开船。'}]}
    })
  })

  it('takes null, empty and odd values for absent', () => {
    const odd = {
      ...article,
      kicker: null,
      deck: '',
      byline: '记者',
      figures: [null, {caption: null, credit: 'x'}],
      jumps: [{direction: 'to', page: null}],
      body: [null, 'text', {type: 'paragraph'}]
    }
    expect(readArticle(odd)?.article).toMatchObject({
      kicker: undefined,
      deck: undefined,
      byline: undefined,
      figures: [{caption: undefined, credit: undefined}],
      jumps: [{direction: 'to', page: 'null'}],
      body: [{type: 'paragraph', text: ''}]
    })
  })

  it.each([
    ['a list', []],
    ['null', null],
    ['a report', {inputs: []}],
    ['an article without text', {...article, body: undefined}],
    ['an article without headline', {...article, headline: null}],
    ['an article without page', {...article, pages: []}]
  ])('knows %s for none', (_, value) => {
    expect(readArticle(value)).toBeUndefined()
  })
})

it('reads gold pages, those without stories as well', () => {
  expect(readGoldPage({source: 'p01.png'})).toMatchObject({articles: [], furniture: []})
  expect(readGoldPage({articles: [article]})?.articles).toHaveLength(1)
  expect(readGoldPage({article_f1: 1})).toBeUndefined()
  expect(readGoldPage(3)).toBeUndefined()
})

it('reads the order and the furniture of an issue', () => {
  const issue = {
    articles: ['a2', {id: 'a1'}],
    pages: [{source: 'p01.txt', furniture: [{text: '第1版'}]}, {source: 'p02.txt'}, null]
  }
  expect(readOrder(issue)).toEqual(['a2', 'a1'])
  expect(readFurniture(issue)).toEqual([{source: 'p01.txt', text: '第1版'}])
  expect([readOrder(null), readFurniture({pages: 1})]).toEqual([[], []])
})
