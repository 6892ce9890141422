import {expect, it} from 'vitest'
import {type PageReport, type ReportJson, type RunEvent, schemas} from '../emit/index.js'
import {makeEnd, makePage, makeStart} from '../testing/make-events.js'
import {eventsOf} from './events-of.js'

it('tells a report as events: pages, their inputs, and issues with all their pages', () => {
  const {event: _, ...outcome} = makeEnd()
  const {event: __, inputs: ___, ...setup} = makeStart(0)
  const page = (id: string, more: Partial<PageReport> = {}) => makePage({id, ...more}).page
  const lost = page('p09', {status: 'failed', articles: 0})
  delete lost.issue
  const report: ReportJson = {
    ...setup,
    ...outcome,
    inputs: [
      {
        source: 'a.pdf',
        status: 'failed',
        pages: [page('p01', {kept: true}), lost, page('p02', {kept: true})]
      },
      {source: 'b.png', status: 'ok', pages: [page('p03', {kept: true})]},
      {source: 'c.png', status: 'failed'},
      {source: 'd.png', status: 'ok', pages: [page('p01', {issue: 'other'})]}
    ]
  }
  const events = [...eventsOf(report)]
  for (const event of events) expect(schemas.event.safeParse(event).success).toBe(true)
  expect(events.map(name)).toEqual([
    'run',
    ...['read p01', 'page p01', 'read p09', 'page p09', 'read p02', 'page p02', 'input a.pdf'],
    ...['read p03', 'page p03', 'input b.png', 'input c.png', 'issue xjrb-2024-05-06 3 27 kept'],
    ...['read p01', 'page p01', 'input d.png', 'issue other 1 9', 'end']
  ])
})

function name(event: RunEvent): string {
  if (event.event === 'read') return `read ${event.page}`
  if (event.event === 'page') return `page ${event.page.id}`
  if (event.event === 'input') return `input ${event.input.source}`
  if (event.event !== 'issue') return event.event
  return ['issue', event.issue, event.pages, event.articles, ...(event.kept ? ['kept'] : [])].join(' ')
}
