import {mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {RunEvent} from '../../emit/index.js'
import {
  makeEnd,
  makeFailed,
  makeInput,
  makeIssue,
  makeMessage,
  makePage,
  makeRead,
  makeStart
} from '../../testing/make-events.js'
import {playEvents} from '../../testing/play-events.js'
import {makeFolder} from '../../testing/temporary.js'

const failure = makeMessage({
  ruleId: 'ingest:page-empty',
  severity: 'error',
  reason: 'Expected text, got none',
  note: 'Look at the file.'
})
const lost = makeInput({index: 2, pages: 0, input: {source: 'c.png', status: 'failed', messages: [failure]}})
const warning = makeMessage({line: 'p01-l0007'})

const events: RunEvent[] = [
  makeStart(3),
  makeRead({source: 'a.png'}),
  makeRead({index: 1, source: 'b.pdf', status: 'failed', articles: 0, seconds: 75}),
  makeRead({index: 1, source: 'b.pdf', page: 'p02', status: 'partial', articles: 1, kept: true}),
  makePage({messages: [warning]}, {source: 'a.png'}),
  makeFailed([failure], {index: 1, source: 'b.pdf'}),
  makePage({id: 'p02', articles: 1, kept: true}, {index: 1, source: 'b.pdf'}),
  makeInput({input: {source: 'a.png', status: 'partial'}}),
  makeInput({index: 1, pages: 2, input: {source: 'b.pdf', status: 'failed'}}),
  makeIssue({pages: 2}),
  lost,
  makeEnd({status: 'failed'})
]

describe('plain', () => {
  it('prints a line a page, errors with what to do, warnings and figures at the end', () => {
    const {err, out} = playEvents(events, {output: 'out'})
    expect(out).toBe('')
    expect(err.split('\n')).toEqual([
      '[1/3] a.png p01 ok, 9 articles, 6.2 s',
      '[2/3] b.pdf p01 failed, 1 min 15 s',
      '[2/3] b.pdf p02 partial, 1 article, kept',
      'b.pdf p01 error Expected text, got none (ingest:page-empty)',
      '  Look at the file.',
      '[3/3] c.png failed',
      'c.png error Expected text, got none (ingest:page-empty)',
      '  Look at the file.',
      'a.png p01-l0007 warning Expected a straight page, got `4.2` (layout:skew-large)',
      '  Scan it again.',
      'done: 2 pages, 10 articles, 1 warning, 2 failed, 1 kept, 7.5 s → out',
      ''
    ])
  })

  it('says nothing but errors with --quiet', () => {
    const {err} = playEvents(events, {quiet: true})
    expect(err.match(/^.*$/gmu)?.filter((line) => line !== '')).toEqual([
      'b.pdf p01 error Expected text, got none (ingest:page-empty)',
      '  Look at the file.',
      'c.png error Expected text, got none (ingest:page-empty)',
      '  Look at the file.'
    ])
    expect(playEvents(events, {quiet: true, columns: 80}).err).toContain('ingest:page-empty')
  })

  it('shows twenty warnings and counts the rest; counts errors that are out of sight', () => {
    const pages = Array.from({length: 30}, (_, index) => [
      makeRead({index}),
      makePage(
        {messages: [makeMessage({ruleId: `layout:skew-${index % 3 ? 'large' : 'small'}`})]},
        {source: `${index}.png`}
      )
    ])
    const {err} = playEvents([makeStart(30), makeFailed([failure]), ...pages.flat(), makeEnd()], {
      output: 'out'
    })
    expect(err.match(/ warning Expected/gu)).toHaveLength(20)
    expect(err.match(/ {2}Scan it again\./gu)).toHaveLength(1)
    expect(err).toContain('… and 10 more warnings, see `banmian report out`\n')
    expect(err).toContain(
      '\nerror 1 time (ingest:page-empty) first at scans/xjrb-20240506-01.png p01\ndone: '
    )
    expect(err.indexOf('29.png')).toBe(-1)
  })

  it.each([
    ['interrupted', undefined, 'interrupted: '],
    ['stopped', 'ENOSPC', 'banmian: ENOSPC\nstopped: ']
  ] as const)('says that a run was %s', (status, reason, start) => {
    const {err} = playEvents([makeStart(1), makeEnd({status, ...(reason ? {reason} : {})})])
    expect(err).toBe(`${start}0 pages, 0 articles, 0 warnings, 7.5 s\n`)
  })

  it('says with --quiet as well why a run could not go on', () => {
    const {err} = playEvents([makeStart(1), makeEnd({status: 'stopped', reason: 'ENOSPC'})], {quiet: true})
    expect(err).toBe('banmian: ENOSPC\n')
  })

  it('lets no name of a file clear the screen or begin a line', () => {
    const source = 'a\u001B[2J\n::error::b\u202E.png'
    const {err} = playEvents([makeStart(1), makeRead({source}), makeFailed([failure], {source}), makeEnd()])
    expect(err).toContain('a\uFFFD[2J\uFFFD::error::b\uFFFD.png p01 ok')
    expect(err).not.toMatch(/\u001B|\u202E|^::/mu)
  })
})

describe('ndjson', () => {
  it('prints every event as a line', () => {
    const {out} = playEvents(events, {wanted: ['ndjson', 'plain']})
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
    ).toEqual(events)
  })
})

describe('github', () => {
  it('prints annotations, ten of a kind at most, and figures', () => {
    const many = Array.from({length: 12}, (_, index) => makeFailed([failure], {source: `${index}.png`}))
    const placed = makeMessage({place: {line: 12, column: 3}, line: 'p01-l0007'})
    const {err, out} = playEvents(
      [
        makeStart(13),
        ...many,
        makePage({messages: [placed, makeMessage({severity: 'info'})]}, {source: 'a.txt'}),
        makeEnd()
      ],
      {wanted: ['github']}
    )
    expect(err).toBe('')
    const lines = out.trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(lines[0]).toBe(
      '::error file=0.png,title=ingest%3Apage-empty::Expected text, got none (p01)%0ALook at the file.'
    )
    expect(lines.slice(10)).toEqual([
      '::warning file=a.txt,line=12,col=3,title=layout%3Askew-large::Expected a straight page, got `4.2` (p01-l0007)%0AScan it again.',
      '… and 2 more errors',
      '::notice title=banmian::1 page, 9 articles, 1 warning, 12 failed, 7.5 s'
    ])
  })

  it('escapes what would end a command or a property', () => {
    const bad = makeMessage({reason: '100 %\r\n::set-env::x', note: 'a:b,c'})
    const {out} = playEvents([makePage({messages: [bad]}, {source: 'C:\\a,b%\n.png'})], {wanted: ['github']})
    expect(out).toBe(
      '::warning file=C%3A\\a%2Cb%25%0A.png,title=layout%3Askew-large::100 %25%0D%0A::set-env::x (p01)%0Aa:b,c\n'
    )
  })

  it('appends a summary where GitHub asks for one, whose cells hold no markup', () => {
    const path = join(makeFolder(), 'summary.md')
    const sources = ['a|b.png', '<img src=x>.png', '[x](http://x).png\n# Head', '`*_~.png']
    const failed = sources.map((source, index) =>
      makeFailed([{...failure, ruleId: `a:b-${index}`}], {source})
    )
    const env = {GITHUB_STEP_SUMMARY: path}
    playEvents([makeStart(1), ...failed, makeEnd({status: 'failed'})], {wanted: ['github'], env})
    playEvents([makeStart(1)], {wanted: ['github'], env})
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('## banmian: failed\n')
    expect(text).toContain('## banmian: unended\n')
    expect(text).toContain('| Failed | 4 pages, 0 inputs without a page |')
    expect(text).toContain('| a:b-0 | 1 | a\\|b.png p01 | Look at the file. |')
    expect(text).toContain('| a:b-1 | 1 | &lt;img src=x>.png p01 |')
    expect(text).toContain('| a:b-2 | 1 | \\[x\\](http://x).png \\# Head p01 |')
    expect(text).toContain('| a:b-3 | 1 | \\`\\*\\_\\~.png p01 |')
  })

  it('goes on without a summary that can not be written', () => {
    const env = {GITHUB_STEP_SUMMARY: '/proc/none/summary.md'}
    const {err, out} = playEvents([makeStart(1), makeEnd()], {wanted: ['github'], env})
    expect(err).toContain('the summary of the step can not be written')
    expect(out).toContain('::notice')
  })
})

describe('createReporters', () => {
  it.each([
    [{wanted: ['prety']}, 'did you mean `pretty`?'],
    [{wanted: ['x']}, 'known are pretty, plain, ndjson, junit, github'],
    [{wanted: ['junit=']}, 'Expected a file behind `junit=`'],
    [{wanted: ['ndjson'], jsonl: true}, 'Expected one writer to standard output'],
    [{wanted: ['ndjson', 'github']}, 'Expected one writer to standard output'],
    [{wanted: ['pretty', 'plain']}, 'Expected one writer to standard error'],
    [{wanted: ['junit=/tmp/x', 'ndjson=/tmp/../tmp/x']}, 'Expected one writer to `/tmp/x`'],
    [{wanted: ['junit=/proc/none/x']}, 'Expected a file that can be written']
  ])('refuses %j', (theater, message) => {
    expect(() => playEvents([], theater)).toThrow(message)
  })

  it('adds the usual reporter where all write to files, and makes these empty first', () => {
    const folder = makeFolder()
    const files = ['ndjson=events.ndjson', 'plain=log.txt', 'pretty=pretty.txt'].map((text) =>
      text.replace('=', `=${folder}/`)
    )
    playEvents(events, {wanted: files})
    const {err} = playEvents(events, {wanted: files, env: {FORCE_COLOR: '1'}})
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    expect(read('events.ndjson').trimEnd().split('\n')).toHaveLength(events.length)
    expect(read('log.txt')).toContain('done: ')
    expect(read('pretty.txt')).toBe(read('log.txt'))
    expect(read('log.txt')).not.toContain('\u001B')
    expect(err).toContain('\u001B[')
  })

  it('writes files as they grow', () => {
    const path = join(makeFolder(), 'events.ndjson')
    playEvents(events.slice(0, 2), {wanted: [`ndjson=${path}`], open: true})
    expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(2)
  })

  it('goes on without a file that can not be written any more, and says so once', () => {
    // A device that is always full.
    const {err} = playEvents(events, {wanted: ['ndjson=/dev/full', 'plain']})
    expect(err.match(/`\/dev\/full` is not written any further: .*ENOSPC/gu)).toHaveLength(1)
    expect(err).toContain('done: ')
  })

  it('refuses a folder in place of a file', () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'x'))
    expect(() => playEvents([], {wanted: [`junit=${folder}/x`]})).toThrow('EISDIR')
  })
})
