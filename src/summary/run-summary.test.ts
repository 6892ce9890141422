import {describe, expect, it} from 'vitest'
import type {RunEvent} from '../emit/index.js'
import {
  makeEnd,
  makeFailed,
  makeInput,
  makeIssue,
  makeMessage,
  makePage,
  makeRead,
  makeStart
} from '../testing/make-events.js'
import {RunSummary} from './run-summary.js'
import type {SummaryJson} from './types.js'

function summarize(events: readonly RunEvent[]): SummaryJson {
  const summary = new RunSummary()
  for (const event of events) summary.add(event)
  return summary.toJSON()
}

const failure = makeMessage({ruleId: 'ingest:page-empty', severity: 'error', reason: 'Expected text'})

describe('RunSummary', () => {
  it('counts pages by how they ended, and what is on them', () => {
    const {pages, stories, lines, inputs, issues} = summarize([
      makeStart(4),
      makeRead(),
      makePage(),
      makePage({id: 'p02', status: 'partial', kept: true, messages: [makeMessage()]}),
      makePage({id: 'p03', attempts: 2}),
      makeFailed([failure]),
      makeIssue({pages: 3, articles: 27}),
      makeInput(),
      makeInput({index: 1, pages: 0, input: {source: 'gone.png', status: 'failed', messages: [failure]}})
    ])
    expect(pages).toEqual({ok: 2, partial: 1, failed: 1, kept: 1, retried: 1})
    expect({stories, lines}).toEqual({stories: 27, lines: {lines: 300, inArticles: 270, inFurniture: 30}})
    expect({inputs, issues}).toEqual({inputs: {found: 4, done: 2, failed: 1}, issues: 1})
  })

  it('knows whether the run has ended, and why', () => {
    const begun = summarize([makeStart(1, {shard: '3/8'}), makePage()])
    expect(begun).toMatchObject({status: 'unended', version: '0.1.0', shard: '3/8', timings: {}})
    expect(begun).not.toHaveProperty('seconds')
    const stopped = summarize([makeStart(1), makeEnd({status: 'stopped', reason: 'ENOSPC'})])
    expect(stopped).toMatchObject({
      status: 'stopped',
      reason: 'ENOSPC',
      seconds: 7.5,
      timings: {segment: 0.4}
    })
  })

  it('tells of the last run where there are several, and of pages without a beginning', () => {
    const again = summarize([makeStart(9), makePage(), makePage(), makeEnd(), makeStart(1), makePage()])
    expect(again).toMatchObject({status: 'unended', inputs: {found: 1}, pages: {ok: 1}})
    expect(summarize([makePage(), makeInput()])).toMatchObject({inputs: {found: 1, done: 1}, pages: {ok: 1}})
  })

  it('sorts confidences into ten bars; an edge belongs to the bar above, and 1 to the last', () => {
    const {confidences} = summarize([makePage({confidences: [0, 0.1, 0.3, 0.7, 0.899, 0.9, 1]})])
    expect(confidences.bars.map(({count}) => count)).toEqual([1, 1, 0, 1, 0, 0, 0, 1, 1, 2])
    expect(confidences.bars.at(-1)).toEqual({from: 0.9, to: 1, count: 2})
    expect(confidences).toMatchObject({count: 7, mean: 0.557})
    expect(summarize([]).confidences).not.toHaveProperty('mean')
  })

  it('groups what was said by rule, the most frequent first, with five examples at most', () => {
    const {errors, warnings} = summarize([
      ...Array.from({length: 7}, (_, index) => makeFailed([failure], {source: `${index}.png`})),
      makePage({messages: [makeMessage(), makeMessage({severity: 'info'})]}),
      makeInput({input: {source: 'a.pdf', status: 'partial', messages: [makeMessage({ruleId: 'a:b-c'})]}}),
      makePage({messages: [makeMessage()]})
    ])
    expect(errors).toMatchObject({
      count: 7,
      rules: [{ruleId: 'ingest:page-empty', count: 7, note: 'Scan it again.'}]
    })
    expect(errors.rules[0]?.examples).toHaveLength(5)
    expect(errors.rules[0]?.examples[0]).toEqual({source: '0.png', page: 'p01', reason: 'Expected text'})
    expect(warnings.rules.map(({ruleId, count}) => [ruleId, count])).toEqual([
      ['layout:skew-large', 2],
      ['a:b-c', 1]
    ])
    expect(warnings.rules[1]?.examples).toEqual([
      {source: 'a.pdf', reason: 'Expected a straight page, got `4.2`'}
    ])
  })

  it('picks warnings of every rule before it picks more of one, in the order in which they came', () => {
    const summary = new RunSummary()
    const names = ['a:x-y', 'a:x-y', 'a:x-y', 'b:x-y', 'c:x-y']
    for (const [index, ruleId] of names.entries()) {
      summary.add(makePage({messages: [makeMessage({ruleId})]}, {source: String(index)}))
    }
    const pick = (most: number) => summary.pickWarnings(most).map(({source}) => source)
    expect(pick(3)).toEqual(['0', '3', '4'])
    expect(pick(4)).toEqual(['0', '1', '3', '4'])
    expect(pick(20)).toEqual(['0', '1', '2', '3', '4'])
  })

  it('holds the slowest ten, and bars of seconds without empty ends', () => {
    const seconds = [0.015, 0.03, 1, 40, ...Array.from({length: 10}, () => 0.012), 0.003]
    const {pageSeconds, slowest} = summarize([
      ...seconds.map((time, index) => makePage({id: `p${index}`, seconds: time})),
      makePage({id: 'old', seconds: 900, kept: true})
    ])
    expect(slowest.map(({page}) => page)).toEqual([
      'old',
      'p3',
      'p2',
      'p1',
      'p0',
      'p4',
      'p5',
      'p6',
      'p7',
      'p8'
    ])
    expect(slowest[0]?.kept).toBe(true)
    expect(pageSeconds[0]).toEqual({from: 0, to: 0.01, count: 1})
    expect(pageSeconds.at(-1)).toEqual({from: 20, to: 50, count: 1})
    expect(pageSeconds.reduce((sum, {count}) => sum + count, 0)).toBe(15)
  })

  it.each([
    ['one day', ['x-2024-05-06'], 'day', ['2024-05-06']],
    [
      'a second issue of a day',
      ['x-2024-05-06', 'x-2024-05-06-2', 'x-2024-05-05'],
      'day',
      ['2024-05-05', '2024-05-06']
    ],
    ['70 days', days(70), 'month', ['2024-01', '2024-02', '2024-03']],
    ['70 months', months(70), 'year', ['2000', '2001', '2002', '2003', '2004', '2005']],
    ['70 years', years(70), 'decade', ['190', '191', '192', '193', '194', '195', '196']]
  ])('counts stories by date: %s', (_, issues, unit, dates) => {
    const {dates: chart} = summarize(issues.map((issue) => makeIssue({issue, articles: 2})))
    expect(chart.unit).toBe(unit)
    expect(chart.bars.map(({date}) => date)).toEqual(dates)
    expect(chart.bars.reduce((sum, {stories}) => sum + stories, 0)).toBe(2 * issues.length)
  })

  it('counts stories without a date apart', () => {
    const {dates} = summarize(['stdin', 'x-2024-13-06', 'x-2024-05-32'].map((issue) => makeIssue({issue})))
    expect(dates).toEqual({unit: 'day', bars: [], undated: 27})
  })

  it('holds no more for many pages than for few', () => {
    const summary = new RunSummary()
    summary.add(makeStart(100_000))
    const size = () => JSON.stringify(summary).length
    const play = (from: number, to: number) => {
      for (let index = from; index < to; index++) {
        const message = makeMessage({ruleId: `a:${index}-x`, reason: 'x'.repeat(2000)})
        const issue = `x-${1900 + (index % 120)}-01-01`
        summary.add(
          makePage({seconds: index, confidences: [0.5], messages: [message]}, {source: `${index}.png`})
        )
        summary.add(makeIssue({issue}))
      }
    }
    play(0, 2000)
    const before = size()
    play(2000, 6000)
    expect(size()).toBeLessThan(1.02 * before)
  })
})

function days(count: number): string[] {
  return Array.from({length: count}, (_, index) => {
    return `x-${new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)}`
  })
}

function months(count: number): string[] {
  return Array.from({length: count}, (_, index) => {
    return `x-${2000 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}-01`
  })
}

function years(count: number): string[] {
  return Array.from({length: count}, (_, index) => `x-${1900 + index}-01-01`)
}
