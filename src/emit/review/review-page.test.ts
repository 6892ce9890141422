import {describe, expect, it} from 'vitest'
import {article, head, line, page, paragraph} from '../../npst/build.js'
import type {Article, Decision, Jump, Line, Page} from '../../npst/types.js'
import {reviewSchema} from '../schema/index.js'
import {reviewPage} from './review-page.js'

const one = line('p01-l0001', '渡口修了新桥', {place: {line: 4, column: 1}})
const two = line('p01-l0002', '横跨星江的渡口大桥昨天通车。', {place: {line: 5, column: 1}})
const none = new Set<Jump>()

function decide(
  about: Decision['about'],
  of: Line,
  choice: string,
  rejected: string,
  margin: number
): Decision {
  return {about, line: of.id, choice, rejected, margin, evidence: [{name: 'role:heading', weight: 1.234567}]}
}

function story(decisions: Decision[], lines: Line[] = [one, two]): Article {
  const [first = one, ...rest] = lines
  return {...article([head('headline', [first]), paragraph(rest)]), data: {decisions}}
}

function review(...articles: Article[]) {
  return reviewPage(page('p01', 'pages/a.txt', articles), 'xj', none)
}

describe('reviewPage', () => {
  it('says what was in doubt, where, and why', () => {
    const {doubts} = review(story([decide('start', one, 'head', 'crosshead', 0.5)]))
    expect(doubts).toEqual([
      {
        kind: 'story-start',
        what: 'A story begins here',
        text: '渡口修了新桥',
        issue: 'xj',
        page: 'p01',
        article: 'xj-p01-a01',
        file: 'xj/xj-p01-a01.json',
        lines: ['p01-l0001'],
        source: 'pages/a.txt',
        place: {line: 4, column: 1},
        choice: 'head',
        rejected: 'crosshead',
        confidence: 0.622,
        risk: 0.378,
        margin: 0.5,
        evidence: [{name: 'role:heading', weight: 1.235}]
      }
    ])
  })

  it.each([
    [decide('role', two, 'opening', 'head', 1), 'story-start', 0.269],
    [decide('role', two, 'opening', 'going', 1), 'join', 0.134],
    [decide('role', two, 'opening', 'item', 1), 'role', 0.134],
    [decide('role', two, 'head', 'lead', 1), 'role', 0.134],
    [decide('role', one, 'kicker headline', 'headline deck', 1), 'head', 0.134],
    [decide('join', two, 'continues p01-l0001', 'opening', 1), 'join', 0.134],
    [decide('figure', two, 'caption', 'opening', 1), 'figure', 0.134],
    [decide('order', two, 'continues p01-l0001', 'nothing', 1), 'order', 0.269],
    [decide('end', two, 'before p01-l0009', 'going', 1), 'story-end', 0.269]
  ])('%j is a doubt about %s', (decision, kind, risk) => {
    expect(review(story([decision])).doubts).toMatchObject([{kind, risk}])
  })

  it('leaves out what is clear, and what leads by just enough', () => {
    const clear = [decide('start', one, 'head', 'crosshead', 2), decide('role', two, 'opening', 'item', 9)]
    const {counts, decisions, doubts} = review(story(clear))
    expect({doubts, counts: [...counts]}).toEqual({doubts: [], counts: []})
    expect(decisions).toEqual({count: 2, doubtful: 0, leastMargin: 2})
  })

  it('tells a boundary once: at the beginning of the story behind it', () => {
    const next = line('p01-l0003', '山村通了电')
    const {doubts} = review(
      story([decide('end', two, 'before p01-l0003', 'crosshead', 0.3)]),
      story([decide('start', next, 'head', 'crosshead', 0.3)], [next, line('p01-l0004', '昨天。')])
    )
    expect(doubts.map(({kind, article: id}) => [kind, id])).toEqual([['story-start', 'xj-p01-a02']])
  })

  it('makes one doubt of lines in a row that hang on one other reading', () => {
    const {doubts} = review(
      story([decide('role', two, 'opening', 'going', 0.11), decide('start', one, 'head', 'furniture', 0.11)])
    )
    expect(doubts).toMatchObject([{kind: 'story-start', lines: ['p01-l0002', 'p01-l0001']}])
  })

  it('shows suggestions, changes that are not sure, lines that were hard to read, and jumps that nothing answers', () => {
    const odd: Line = {
      ...line('p01-l0005', '他己经走了', {box: {x: 1.4, y: 2, width: 30, height: 9}}),
      confidence: 0.6,
      data: {
        suggestions: [{offset: 1, from: '己', to: '已', confidence: 0.7}],
        edits: [
          {offset: 4, from: '子', to: '了', rule: 'normalize:confusable', confidence: 0.8},
          {offset: 0, from: '他 ', to: '他', rule: 'normalize:space'}
        ],
        readings: [
          {engine: 'paddle', text: '他己经走了', confidence: 0.6},
          {engine: 'tesseract', text: '他已经走了', confidence: 0.5}
        ]
      }
    }
    const jump: Jump = {
      type: 'jump',
      children: [line('p01-l0006', '（下转第3版）')],
      direction: 'to',
      page: 3
    }
    const tree: Page = page('p01', 'a.png', [article([paragraph([odd]), jump])])
    const {counts, decisions, doubts} = reviewPage(tree, 'xj', new Set([jump]))
    expect(decisions).toBeUndefined()
    expect(Object.fromEntries(counts)).toEqual({jump: 1, recognition: 1, correction: 2})
    expect(doubts).toMatchObject([
      {kind: 'jump', what: 'The rest on page 3 was not found', lines: ['p01-l0006'], risk: 0.25},
      {kind: 'correction', choice: '己', rejected: '已', confidence: 0.3, risk: 0.175},
      {kind: 'recognition', rejected: '他已经走了', risk: 0.1, box: {x: 1, y: 2, width: 30, height: 9}},
      {kind: 'correction', choice: '了', rejected: '子', confidence: 0.8, risk: 0.05}
    ])
  })

  it('keeps the worst twenty of a page, and counts the others', () => {
    const lines = Array.from({length: 50}, (_, index) => line(`p01-l${index + 1000}`, '字'))
    const decisions = lines.map((of, index) => decide('role', of, 'opening', 'item', 1.5 - index / 50))
    const {counts, decisions: summary, doubts} = review(story(decisions, lines))
    expect(doubts).toHaveLength(20)
    expect(doubts[0]).toMatchObject({lines: ['p01-l1049'], margin: 0.52})
    expect(Object.fromEntries(counts)).toEqual({role: 50})
    expect(summary).toMatchObject({count: 50, doubtful: 50, leastMargin: 0.52})
    expect(summary?.least?.map(({line: id}) => id)).toEqual([
      'p01-l1049',
      'p01-l1048',
      'p01-l1047',
      'p01-l1046',
      'p01-l1045'
    ])
  })

  it('fits the schema', () => {
    const {doubts} = review(story([decide('start', one, 'head', 'crosshead', 0.5)]))
    const list = {
      schemaVersion: '1.0' as const,
      total: 1,
      leftOut: 0,
      counts: {'story-start': 1},
      entries: doubts.map((doubt) => ({rank: 1, ...doubt}))
    }
    expect(reviewSchema.parse(list)).toEqual(list)
  })
})
