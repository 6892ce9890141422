import {describe, expect, it} from 'vitest'
import {article, figure, furniture, head, line, page, paragraph} from '../npst/build.js'
import {applyEdits} from '../npst/edits.js'
import type {Article, Byline, Dateline, Edit, Issue, Line} from '../npst/types.js'
import {findUntraced} from '../testing/find-untraced.js'
import {emitIssue, nameArticle} from './emit-issue.js'
import {renamePage} from './rename-page.js'
import {articleSchema, issueSchema} from './schema/index.js'

/** A line with edits: `[offset, from, to]`. */
function edited(id: string, raw: string, changes: [number, string, string][] = []): Line {
  const edits: Edit[] = changes.map(([offset, from, to]) => ({offset, from, to, rule: 'normalize:test'}))
  return {...line(id, raw, {place: {line: 1, column: 1}}), value: applyEdits(raw, edits), data: {edits}}
}

function issueOf(...articles: Article[]): Issue {
  const tree = page('p01', 'pages/a.txt', [furniture([line('p01-l0099', ' 星江日报 ')]), ...articles])
  return {type: 'issue', id: 'xj', publication: {title: '星江日报'}, children: [tree]}
}

function byline(value: string): Byline {
  return {type: 'byline', children: [], value, people: []}
}

function emitOne(story: Article) {
  const [result] = emitIssue(issueOf(story)).articles
  if (!result) throw new Error('no article')
  expect(articleSchema.parse(result)).toEqual(result)
  expect(findUntraced(result)).toEqual([])
  return result
}

describe('emitIssue', () => {
  it('leaves out what is not there, except headline and body', () => {
    const result = emitOne(article([]))
    expect(result).toMatchObject({id: 'xj-p01-a01', type: 'other', headline: '', body: []})
    expect(Object.keys(result).sort()).toEqual([
      'body',
      'headline',
      'id',
      'language',
      'pages',
      'publication',
      'schemaVersion',
      'source',
      'type'
    ])
  })

  it('lists pages, article ids and furniture', () => {
    const {issue} = emitIssue(issueOf(article(), article()))
    expect(issueSchema.parse(issue)).toEqual(issue)
    expect(issue.articles).toEqual(['xj-p01-a01', 'xj-p01-a02'])
    expect(issue.pages[0]).toMatchObject({
      id: 'p01',
      source: 'pages/a.txt',
      furniture: [{id: 'p01-l0099', text: '星江日报', raw: ' 星江日报 '}]
    })
  })

  it('joins the lines of a head with spaces and those of a paragraph without', () => {
    const result = emitOne(
      article([
        head('headline', [line('p01-l0001', '山村通了电'), line('p01-l0002', '老人笑开颜')]),
        paragraph([line('p01-l0003', '　　昨天，𠮷水村'), line('p01-l0004', '通电。')])
      ])
    )
    expect(result.headline).toBe('山村通了电 老人笑开颜')
    expect(result.body).toEqual([{type: 'paragraph', text: '昨天，𠮷水村通电。'}])
    // The space of a headline is the line break: column 6 of the first line.
    expect(result.source?.spans).toEqual([
      {path: 'headline', offset: 0, length: 6, line: 'p01-l0001', column: 1},
      {path: 'headline', offset: 6, length: 5, line: 'p01-l0002', column: 1},
      {path: 'body.0.text', offset: 0, length: 6, line: 'p01-l0003', column: 3},
      {path: 'body.0.text', offset: 6, length: 3, line: 'p01-l0004', column: 1}
    ])
  })

  it('gives every edit as a correction, but not the indent', () => {
    const result = emitOne(
      article([
        paragraph([
          edited('p01-l0001', '  水 位,涨了2米...', [
            [0, '  ', ''],
            [3, ' ', ''],
            [5, ',', '，'],
            [10, '...', '……']
          ])
        ])
      ])
    )
    expect(result.body[0]?.text).toBe('水位，涨了2米……')
    expect(result.corrections?.map(({offset, from, to}) => [offset, from, to])).toEqual([
      [1, ' ', ''],
      [2, ',', '，'],
      [7, '...', '……']
    ])
    expect(result.source?.spans?.at(-1)).toEqual({
      path: 'body.0.text',
      offset: 8,
      length: 1,
      line: 'p01-l0001',
      column: 11
    })
  })

  it('leads dateline and byline back to where they were cut out', () => {
    const text = '　　本报讯（记者 林一帆）昨天，水位下降。'
    const lead = paragraph([line('p01-l0001', text)])
    lead.cuts = [
      {start: 2, end: 5, as: 'dateline'},
      {start: 5, end: 13, as: 'byline'}
    ]
    const dateline: Dateline = {type: 'dateline', children: [], value: '本报讯'}
    const author = {...byline('记者林一帆'), people: [{name: '林一帆', role: 'reporter' as const}]}
    const result = emitOne(article([dateline, author, lead]))
    expect(result).toMatchObject({
      dateline: {text: '本报讯'},
      byline: {text: '记者林一帆', people: [{name: '林一帆', role: 'reporter'}]},
      body: [{type: 'paragraph', text: '昨天，水位下降。'}]
    })
    expect(result.source?.spans?.filter(({path}) => path === 'byline.text')).toEqual([
      {path: 'byline.text', offset: 0, length: 2, line: 'p01-l0001', column: 7},
      {path: 'byline.text', offset: 2, length: 3, line: 'p01-l0001', column: 10}
    ])
  })

  it('joins bylines before and behind the story', () => {
    const front = {...byline('记者林一帆'), children: [line('p01-l0001', '记者林一帆报道')]}
    const back = {...byline('通讯员周远'), children: [line('p01-l0003', '（通讯员周远）')]}
    const result = emitOne(article([front, paragraph([line('p01-l0002', '水退了。')]), back]))
    expect(result.byline?.text).toBe('记者林一帆 通讯员周远')
    expect(result.corrections).toEqual([
      {path: 'byline.text', offset: 5, from: '', to: ' ', rule: 'emit:parts-joined'}
    ])
  })

  it('gives figures with credits out of their own captions', () => {
    const first = figure([line('p01-l0001', '桥通了。林远 摄')], [])
    const second = figure([line('p01-l0002', '路修了。')], [line('p01-l0003', '林远 摄')])
    for (const part of first.children) {
      if (part.type === 'caption') part.cuts = [{start: 4, end: 8, as: 'credit'}]
    }
    first.children.push({type: 'credit', children: [], value: '林远 摄'})
    const result = emitOne(article([first, second]))
    expect(result.figures).toEqual([
      {caption: '桥通了。', credit: {text: '林远 摄'}},
      {caption: '路修了。', credit: {text: '林远 摄'}}
    ])
    expect(result.source?.spans?.filter(({path}) => path.endsWith('credit.text'))).toEqual([
      {path: 'figures.0.credit.text', offset: 0, length: 4, line: 'p01-l0001', column: 5},
      {path: 'figures.1.credit.text', offset: 0, length: 4, line: 'p01-l0003', column: 1}
    ])
  })

  it('gives jumps whose direction is known', () => {
    const result = emitOne(
      article([
        {
          type: 'jump',
          children: [line('p01-l0001', '（下转第3版）')],
          direction: 'to',
          page: 3,
          value: '下转第3版'
        },
        {type: 'jump', children: [line('p01-l0002', '（详见）')]}
      ])
    )
    expect(result.jumps).toEqual([{direction: 'to', page: 3, text: '下转第3版'}])
    expect(result.source?.lines.map(({id}) => id)).toEqual(['p01-l0001', 'p01-l0002'])
  })

  it('rounds confidence and weights', () => {
    const story = article([paragraph([line('p01-l0001', '水')])])
    story.data = {
      confidence: 0.98765,
      decisions: [
        {about: 'start', line: 'p01-l0001', choice: 'headline', evidence: [{name: 'short', weight: 1 / 3}]}
      ]
    }
    const result = emitOne(story)
    expect(result.confidence).toBe(0.988)
    expect(result.source?.decisions?.[0]?.evidence).toEqual([{name: 'short', weight: 0.333}])
  })
})

describe('renamePage', () => {
  it('renames the page, its lines, and the lines that decisions name', () => {
    const story = article([paragraph([line('p01-l0001', '水'), line('p01-l0002', '火')])])
    story.data = {
      decisions: [{about: 'join', line: 'p01-l0002', choice: 'continues p01-l0001', evidence: []}]
    }
    const tree = page('p01', 'a.txt', [story])
    renamePage(tree, 'p06-2')
    expect(JSON.stringify(tree)).not.toContain('p01')
    expect(story.data.decisions?.[0]?.choice).toBe('continues p06-2-l0001')
  })
})

it('names articles by issue, page and number', () => {
  expect(nameArticle('xjrb-2024-05-06', 'p01', 2)).toBe('xjrb-2024-05-06-p01-a02')
  expect(nameArticle('xj', 'p12-2', 101)).toBe('xj-p12-2-a101')
})
