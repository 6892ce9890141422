import {describe, expect, it} from 'vitest'
import type {RunEvent} from '../../emit/index.js'
import {makeInput, makePage, makeRead, makeStart} from '../../testing/make-events.js'
import {Pace} from './pace.js'
import {Progress, type Standing} from './progress.js'

/** Events of an input with some pages. */
function read(index: number, pages: number, done = true): RunEvent[] {
  const reads = Array.from({length: pages}, () => makeRead({index}))
  return done ? [...reads, makeInput({index, pages})] : reads
}

function follow(events: readonly RunEvent[]): Standing {
  const progress = new Progress(0)
  for (const event of events) progress.add(event, 0)
  return progress.tell(0)
}

describe('Progress', () => {
  it.each<[string, RunEvent[], number | undefined, boolean]>([
    ['nothing is known of a single file', [makeStart(1), ...read(0, 1, false)], undefined, false],
    ['a single file that is done', [makeStart(1), ...read(0, 300)], 300, true],
    ['a page for each file as long as none is done', [makeStart(50)], 50, false],
    ['a book at the beginning', [makeStart(50), ...read(0, 20, false)], 69, false],
    ['as many pages for each as so far', [makeStart(10), ...read(0, 2), ...read(1, 4)], 30, false],
    [
      'the file at hand has at least what was read',
      [makeStart(3), ...read(0, 2), ...read(1, 7, false)],
      11,
      false
    ],
    ['a next file ends the one before', [makeStart(3), ...read(0, 2, false), ...read(1, 1, false)], 6, false],
    ['files without a page', [makeStart(4), ...read(0, 1), ...read(1, 0)], 2, false],
    ['all done', [makeStart(2), ...read(0, 3), ...read(1, 2)], 5, true],
    ['the last file is at hand', [makeStart(2), ...read(0, 1), ...read(1, 1, false)], 2, false],
    ['pages out of order', [makeStart(3), ...read(1, 1, false), ...read(0, 1, false), ...read(2, 1)], 3, true]
  ])('expects: %s', (_, events, expected, sure) => {
    const standing = follow(events)
    expect(standing.expected).toBe(expected)
    expect(standing.sure).toBe(sure)
  })

  it('counts what failed and what has warnings', () => {
    const lost = makeInput({index: 1, pages: 0, input: {source: 'x', status: 'failed'}})
    const {done, failed, warned, source} = follow([
      makeStart(2),
      makeRead({status: 'failed'}),
      makeRead({status: 'partial', source: 'a.png'}),
      makePage({status: 'failed'}),
      makeInput({input: {source: 'x', status: 'failed'}}),
      lost
    ])
    expect({done, failed, warned, source}).toEqual({done: 2, failed: 2, warned: 1, source: 'a.png'})
  })

  it('tells pace and time left of the pages that were not kept', () => {
    const progress = new Progress(0)
    progress.add(makeStart(1000), 0)
    for (let index = 0; index < 900; index++) progress.add(makeRead({index, kept: true}), 10)
    expect(progress.tell(5000).perMinute).toBeUndefined()
    for (let index = 900; index < 910; index++) progress.add(makeRead({index}), 100 * index)
    const {perMinute = 0, secondsLeft = 0} = progress.tell(91_000)
    expect(perMinute).toBeCloseTo(10 * (60 / 91))
    expect(secondsLeft).toBeCloseTo((60 * 90) / perMinute)
  })
})

describe('Pace', () => {
  /** A page every so many milliseconds. */
  function run(pace: Pace, from: number, to: number, step: number): void {
    for (let now = from; now <= to; now += step) pace.add(now)
  }

  it('is that of the last minute, and not of the whole run', () => {
    const pace = new Pace(0)
    run(pace, 10, 60_000, 10)
    expect(pace.perMinute(60_000)).toBeCloseTo(6000, -2)
    run(pace, 62_000, 180_000, 2000)
    expect(pace.perMinute(180_000)).toBeGreaterThan(29)
    expect(pace.perMinute(180_000)).toBeLessThan(33)
  })

  it('counts five pages at least, however long they take', () => {
    const pace = new Pace(0)
    run(pace, 120_000, 1_200_000, 120_000)
    expect(pace.perMinute(1_200_000)).toBeCloseTo(0.5)
  })

  it('is not known before a page, and not in the first second', () => {
    const pace = new Pace(0)
    expect(pace.perMinute(5000)).toBeUndefined()
    pace.add(200)
    expect(pace.perMinute(900)).toBeUndefined()
    expect(pace.perMinute(1000)).toBeCloseTo(60)
  })

  it('falls when no page comes', () => {
    const pace = new Pace(0)
    run(pace, 1000, 10_000, 1000)
    const before = pace.perMinute(10_000) ?? 0
    expect(pace.perMinute(50_000)).toBeLessThan(before / 4)
  })
})
