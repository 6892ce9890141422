import {describe, expect, it} from 'vitest'
import type {ArticleJson, Doubtful, PageReport} from '../../emit/index.js'
import {type Renaming, renameArticle, renameDoubt, renameIssuePage, renameReport} from './rename.js'

const names: Renaming = {from: 'x', to: 'x-2', pages: new Map([['p01', 'p01-3']])}
const decision = {
  about: 'join' as const,
  line: 'p01-l0002',
  choice: 'continues p01-l0001',
  rejected: 'continues p02-l0009',
  evidence: [{name: 'seen', weight: 1, detail: 'p01-l0002'}]
}
const renamed = {...decision, line: 'p01-3-l0002', choice: 'continues p01-3-l0001'}

const doubt: Doubtful = {
  kind: 'join',
  what: 'The text runs on from the line before',
  text: 'x-p01-a01 p01-l0001',
  issue: 'x',
  page: 'p01',
  article: 'x-p01-a02',
  file: 'x/x-p01-a02.json',
  lines: ['p01-l0002'],
  source: 'in/x/p01.txt',
  choice: 'continues p01-l0001',
  confidence: 0.5,
  margin: 0,
  risk: 0.5,
  evidence: []
}

const report: PageReport = {
  id: 'p01',
  issue: 'x',
  status: 'ok',
  counts: {lines: 2, inArticles: 1, inFurniture: 1},
  articles: 1,
  seconds: 1,
  decisions: {count: 1, doubtful: 1, least: [decision]},
  confidences: [1],
  messages: [
    {ruleId: 'label:thing-odd', severity: 'info', reason: 'about p01-l0002', line: 'p01-l0002'},
    {ruleId: 'link:jump-unmatched', severity: 'info', reason: 'Expected more', line: 'p01-l0002'}
  ]
}

describe('rename', () => {
  it('gives an article its ids, and leaves its texts', () => {
    const article: ArticleJson = {
      schemaVersion: '1.0',
      id: 'x-p01-a02',
      type: 'news',
      language: 'zh-Hans',
      publication: {},
      pages: [{number: 1, source: 'x-p01'}],
      headline: 'x-p01-a02',
      body: [{type: 'paragraph', text: 'p01-l0001'}],
      source: {
        lines: [{id: 'p01-l0001', raw: 'p01-l0001'}],
        spans: [{path: 'headline', offset: 0, length: 1, line: 'p01-l0001', column: 1}],
        decisions: [decision]
      }
    }
    expect(renameArticle(article, 'p01', names)).toEqual({
      ...article,
      id: 'x-2-p01-3-a02',
      source: {
        lines: [{id: 'p01-3-l0001', raw: 'p01-l0001'}],
        spans: [{path: 'headline', offset: 0, length: 1, line: 'p01-3-l0001', column: 1}],
        decisions: [renamed]
      }
    })
  })

  it('gives a page of an issue its ids', () => {
    const page = {
      id: 'p01',
      source: 'p01',
      language: 'zh-Hans' as const,
      articles: ['x-p01-a01', 'x-p01-a102'],
      furniture: [{id: 'p01-l0009', text: 'p01-l0009', raw: 'p01-l0009'}]
    }
    expect(renameIssuePage(page, names)).toEqual({
      ...page,
      id: 'p01-3',
      articles: ['x-2-p01-3-a01', 'x-2-p01-3-a102'],
      furniture: [{id: 'p01-3-l0009', text: 'p01-l0009', raw: 'p01-l0009'}]
    })
  })

  it('gives a doubt its place', () => {
    expect(renameDoubt(doubt, names)).toEqual({
      ...doubt,
      issue: 'x-2',
      page: 'p01-3',
      article: 'x-2-p01-3-a02',
      file: 'x-2/x-2-p01-3-a02.json',
      lines: ['p01-3-l0002'],
      choice: 'continues p01-3-l0001'
    })
  })

  it('takes what was read for a text, where nothing was decided', () => {
    const {margin: _, ...read} = doubt
    const {choice, rejected} = renameDoubt({...read, rejected: 'before p01-l0001'}, names)
    expect([choice, rejected]).toEqual(['continues p01-l0001', 'before p01-l0001'])
  })

  it('gives a report its names, and tells the claim before what the issue says', () => {
    const now = renameReport(report, {issue: 'x', page: 'p01'}, names)
    expect(now).toMatchObject({
      id: 'p01-3',
      issue: 'x-2',
      status: 'partial',
      wanted: {issue: 'x', page: 'p01'},
      decisions: {least: [renamed]}
    })
    expect(now.messages?.map(({line, ruleId}) => [ruleId, line])).toEqual([
      ['label:thing-odd', 'p01-3-l0002'],
      ['run:page-claimed', undefined],
      ['link:jump-unmatched', 'p01-3-l0002']
    ])
    const back = {from: 'x-2', to: 'x', pages: new Map([['p01-3', 'p01']])}
    expect(JSON.stringify(renameReport(now, {}, back))).toBe(JSON.stringify(report))
  })

  it('leaves a failed page failed', () => {
    const failed: PageReport = {...report, status: 'failed', messages: []}
    expect(renameReport(failed, {}, names)).toMatchObject({status: 'failed'})
  })

  it('names a changed article as it is called now', () => {
    const changed = {
      ruleId: 'run:article-changed',
      severity: 'warning' as const,
      reason: 'Expected `x-p01-a01.json` as an earlier run wrote it, got another one'
    }
    const {messages} = renameReport({...report, messages: [changed]}, {}, names)
    expect(messages?.[0]?.reason).toBe(
      'Expected `x-2-p01-3-a01.json` as an earlier run wrote it, got another one'
    )
  })
})
