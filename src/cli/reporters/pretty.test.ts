import {describe, expect, it} from 'vitest'
import {plainPaint} from '../../diagnostics/index.js'
import type {RunEvent} from '../../emit/index.js'
import {
  makeEnd,
  makeFailed,
  makeInput,
  makeMessage,
  makePage,
  makeRead,
  makeStart
} from '../../testing/make-events.js'
import {playEvents, type Theater} from '../../testing/play-events.js'
import type {Standing} from './progress.js'
import {formatProgress} from './progress-line.js'
import {measureColumns} from './text-width.js'

const standing: Standing = {
  done: 1234,
  expected: 5000,
  sure: false,
  perMinute: 312,
  secondsLeft: 724,
  failed: 3,
  warned: 40,
  source: '扫描/星江日报/xjrb-20240506-01.png'
}

function draw(columns: number, more: Partial<Standing> = {}, stopping = false): string {
  return formatProgress({...standing, ...more}, {columns, stopping}, plainPaint)
}

describe('formatProgress', () => {
  it.each([
    [
      140,
      '[####----------------]  1234/~5000 pages  312/min  ~13 min left  3 failed  40 with warnings  扫描/星江日报/xjrb-20240506-01.png'
    ],
    [
      112,
      '[####----------------]  1234/~5000 pages  312/min  ~13 min left  3 failed  40 with warnings  ...-20240506-01.png'
    ],
    [90, '[####---------------]  1234/~5000 pages  312/min  ~13 min left  3 failed  40 with warnings'],
    [79, '1234/~5000 pages  312/min  ~13 min left  3 failed  40 with warnings'],
    [60, '1234/~5000 pages  312/min  ~13 min left  3 failed'],
    [45, '1234/~5000 pages  ~13 min left  3 failed'],
    [30, '1234/~5000 pages  3 failed'],
    [20, '1234/~5000 pages'],
    [8, '1234/~50']
  ])('fits into %i columns', (columns, line) => {
    expect(draw(columns)).toBe(line)
  })

  it('never takes more columns than there are', () => {
    for (let columns = 1; columns < 200; columns++) {
      expect(measureColumns(draw(columns)), String(columns)).toBeLessThanOrEqual(columns)
    }
  })

  it.each<[string, Partial<Standing>, string]>([
    ['a count that is sure', {sure: true}, '1234/5000 pages'],
    ['no seconds left', {secondsLeft: 0}, '~0 s left'],
    ['hours', {secondsLeft: 12_000}, '~3 h 20 min left'],
    ['a slow pace', {perMinute: 7.49}, '7.5/min'],
    ['more pages than were expected', {done: 9, expected: 3}, '[####################]  9/~3 pages']
  ])('shows %s', (_, more, text) => {
    expect(draw(150, more)).toContain(text)
  })

  it('leaves out what is not known, or naught', () => {
    const {expected: _, perMinute: __, secondsLeft: ___, ...rest} = standing
    const bare = {...rest, failed: 0, warned: 0, source: ''}
    expect(formatProgress(bare, {columns: 80, stopping: false}, plainPaint)).toBe('1234 pages')
  })

  it('says that the run is stopping in place of the time left', () => {
    expect(draw(79, {}, true)).toContain('312/min  stopping  3 failed')
  })

  it('lets no name of a file break the line', () => {
    expect(draw(140, {source: 'a\nb\u001B[2J.png'})).toContain('  a\uFFFDb\uFFFD[2J.png')
  })
})

describe('pretty', () => {
  const failure = makeMessage({ruleId: 'ingest:page-empty', severity: 'error', reason: 'Expected text'})

  /** What a terminal shows after it was sent some text: its lines, and where the cursor stands. */
  function show(text: string): {lines: string[]; column: number} {
    const lines = ['']
    let column = 0
    for (const [part = ''] of text.matchAll(/\u001B\[K|\u001B|[\s\S]/gu)) {
      const line = lines.at(-1) ?? ''
      if (part === '\r') column = 0
      else if (part === '\n') {
        lines.push('')
        column = 0
      } else if (part === '\u001B[K') lines[lines.length - 1] = line.slice(0, column)
      else if (part === '\u001B') throw new Error('A sequence that this terminal does not know')
      else {
        lines[lines.length - 1] = line.slice(0, column) + part + line.slice(column + 1)
        column++
      }
    }
    return {lines, column}
  }

  function play(events: readonly (RunEvent | number)[], theater: Theater = {}): string {
    return playEvents(events, {columns: 60, env: {NO_COLOR: '1'}, ...theater}).err
  }

  it('keeps the line at the bottom, errors above it, and the cursor at its beginning', () => {
    const events = [makeStart(4), 200, makeRead(), 200, makeFailed([failure], {source: 'b.png'})]
    const {lines, column} = show(play([...events, 200, makeRead({index: 1})], {open: true}))
    expect(lines).toEqual([
      'b.png p01 error Expected text (ingest:page-empty)',
      '  Scan it again.',
      '[##########----------]  2/~4 pages  ...xjrb-20240506-01.png'
    ])
    expect(column).toBe(0)
  })

  it('leaves nothing behind but errors, warnings and figures', () => {
    const events = [
      makeStart(2),
      makeRead(),
      100,
      makePage({messages: [makeMessage()]}, {source: 'a.png'}),
      makeInput(),
      makeRead({index: 1, status: 'failed'}),
      100,
      makeFailed([failure], {index: 1, source: 'b.png'}),
      makeInput({index: 1}),
      makeEnd(),
      1000
    ]
    expect(show(play(events, {output: 'out'})).lines).toEqual([
      'b.png p01 error Expected text (ingest:page-empty)',
      '  Scan it again.',
      'a.png p01 warning Expected a straight page, got `4.2` (layout:skew-large)',
      '  Scan it again.',
      'done: 1 page, 9 articles, 1 warning, 1 failed, 7.5 s → out',
      ''
    ])
  })

  it('wipes the line when the run breaks off', () => {
    expect(show(play([makeStart(2), makeRead(), 1000])).lines).toEqual([''])
  })

  it('paints ten times a second at most, and by itself when nothing happens', () => {
    const paintings = (events: readonly (RunEvent | number)[]) =>
      play(events, {open: true}).match(/pages/gu)?.length
    const busy = Array.from({length: 990}, (_, index) => [makeRead({index}), 1]).flat()
    expect(paintings([makeStart(1000), ...busy])).toBe(10)
    expect(paintings([makeStart(2), 5000])).toBe(11)
  })

  it('follows the signal', () => {
    const err = play([makeStart(2), makeRead(), 1000], {signal: AbortSignal.abort()})
    expect(err).toContain('  stopping')
  })

  it('colours what failed', () => {
    const events = [makeStart(2), makeRead({status: 'failed'}), 1000]
    expect(play(events, {env: {}})).toContain('\u001B[31m1 failed\u001B[39m')
  })

  it.each<[string, Theater]>([
    ['no terminal', {}],
    ['a dumb one', {columns: 60, env: {TERM: 'dumb'}}],
    ['one that articles are printed on as well', {columns: 60, outIsTerminal: true, jsonl: true}],
    ['one that another reporter prints on', {columns: 60, outIsTerminal: true, wanted: ['ndjson', 'pretty']}]
  ])('is plain where there is %s', (_, theater) => {
    const {err} = playEvents([makeStart(1), makeRead(), makeEnd()], {wanted: ['pretty'], ...theater})
    expect(err).toContain('[1/1]')
    expect(err).not.toContain('\r')
  })
})
