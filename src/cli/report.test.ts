import {readFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {eventSchema, type RunEvent} from '../emit/index.js'
import {runCli} from '../testing/fake-io.js'
import {makeEnd, makeFailed, makePage, makeStart} from '../testing/make-events.js'
import {doubt, killedRun as events, failure, listDoubts, makeRun} from '../testing/make-run.js'
import {findElements, parseXml} from '../testing/parse-xml.js'
import {makeFolder, samplePage, writeFiles} from '../testing/temporary.js'
import type {RunReport} from './run-report.js'

const folder = makeFolder()
const input = join(folder, 'xjrb-20240506-01.txt')

beforeAll(() => writeFiles(folder, {'xjrb-20240506-01.txt': samplePage, 'empty.txt': '\n'}))

describe('run --reporter', () => {
  it('tells of the run in several ways at once', async () => {
    const xml = join(folder, 'junit.xml')
    const args = ['run', input, join(folder, 'empty.txt'), '-o', join(folder, 'out')]
    const {code, out, err} = await runCli([...args, '--reporter', `junit=${xml}`, '--reporter', 'ndjson'])
    expect({code, err}).toEqual({code: 1, err: ''})
    const events = out
      .trimEnd()
      .split('\n')
      .map((line) => eventSchema.parse(JSON.parse(line)))
    expect(events[0]).toMatchObject({event: 'run', inputs: 2})
    expect(events.at(-1)).toMatchObject({event: 'end', status: 'failed', counts: {articles: 1}})
    const suites = findElements(parseXml(readFileSync(xml, 'utf8')), 'testsuite')
    expect(suites.map(({attributes}) => attributes.failures).toSorted()).toEqual(['0', '1'])
  })

  it('takes them from the config, and a flag before it', async () => {
    const home = makeFolder()
    await writeFiles(home, {'banmian.config.json': '{"reporter": ["github"]}'})
    const args = ['run', input, '-o', join(folder, 'out')]
    const config = await runCli(args, {folder: home})
    expect(config.out).toContain('::notice title=banmian::1 page, 1 article')
    const flag = await runCli([...args, '--reporter', 'plain'], {folder: home})
    expect({out: flag.out, err: flag.err}).toEqual({out: '', err: expect.stringContaining('done: 1 page')})
  })

  it.each([
    [['--reporter', 'x'], 'Expected a reporter, got `x`'],
    [['--reporter', 'ndjson', '--jsonl'], 'Expected one writer to standard output']
  ])('refuses %j', async (flags, message) => {
    const {code, err} = await runCli(['run', input, '-o', join(folder, 'out'), ...flags])
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})

describe('report', () => {
  it('tells of a run that was killed, and how to go on', async () => {
    const target = await makeRun(events, listDoubts([doubt]), 'broken\n{"event":"pa')
    const {code, err, out} = await runCli(['report', target])
    expect({code, err}).toEqual({code: 0, err: ''})
    const file = join(target, 'report.ndjson')
    expect(out.split('\n')).toEqual([
      `${target}: unended. It did not come to its end: it was killed. What is complete is written.`,
      `The last line of ${file} is torn, as after a kill.`,
      `1 line could not be read in ${file}; what stood there is not counted.`,
      '  pages    2 ok, 0 partial, 7 failed (1 kept from an earlier run)',
      '  inputs   1 of 4 done',
      '  stories  18 in 1 issue',
      '  lines    200: 180 in articles, 20 in furniture',
      '  version  0.1.0',
      '',
      'Confidence of 3 stories, mean 0.78',
      ...['0.0 to 0.1', '0.1 to 0.2', '0.2 to 0.3', '0.3 to 0.4'].map((bar) => `  ${bar}       0`),
      '  0.4 to 0.5       1 ####################',
      ...['0.5 to 0.6', '0.6 to 0.7', '0.7 to 0.8', '0.8 to 0.9'].map((bar) => `  ${bar}       0`),
      '  0.9 to 1.0       2 ########################################',
      '',
      'Failures: 7',
      '  ingest:page-empty 7 times',
      '    Look at the file.',
      ...Array.from({length: 5}, () => '    c.pdf p01: Expected text, got `nothing`'),
      '    … and 2 more',
      '',
      'Warnings: 1',
      '        1 layout:skew-large first at a.png p01',
      '',
      'Slowest pages',
      '    1 min 30 s b.png p01 (in an earlier run)',
      '         6.2 s a.png p01',
      ...Array.from({length: 7}, () => '         6.2 s c.pdf p01'),
      '',
      'In doubt: 1, from the end of an earlier run',
      '  story-start 1',
      '    1. A story begins here: 渡口修了新桥 story-start xjrb-2024-05-06-p01-a02',
      '',
      'What to do next',
      `  Run the same \`banmian run … -o ${target}\` again: it goes on.`,
      `  See to the failures, and run the same \`banmian run … -o ${target}\` again.`,
      `  Look at what was in doubt, the worst first: \`banmian review ${target}\`.`,
      ''
    ])
  })

  it.each<[string, RunEvent[], RegExp]>([
    [
      'is fine',
      [makeEnd()],
      /: ok\. Every page is fine\..*\n {2}time {5}7\.5 s.*\n {9}0\.4 s 100 % segment\n.*next\n {2}Nothing\.\n$/su
    ],
    [
      'has warnings',
      [makeEnd({status: 'partial'})],
      /: partial\. Every page gave output; there are warnings\./su
    ],
    ['was interrupted', [makeEnd({status: 'interrupted'})], /: interrupted\. .*next\n {2}Run the same/su],
    [
      'could not go on',
      [makeEnd({status: 'stopped', reason: 'ENOSPC'})],
      /: stopped\. .* The reason: ENOSPC\.\n.*next\n {2}Take the reason away/su
    ],
    [
      'is a shard with retries',
      [makeStart(1, {shard: '3/8'}), makePage({attempts: 2})],
      /\(1 tried more than once\).*shard {4}3\/8\n/su
    ]
  ])('says that a run %s', async (_, list, pattern) => {
    expect((await runCli(['report', await makeRun([makeStart(1), ...list])])).out).toMatch(pattern)
  })

  it('tells of a run that is at work, and asks for nothing', async () => {
    const target = await makeRun(events, '', '{"event":"pa')
    const owner = {pid: process.pid, host: hostname(), started: '2024-05-06T00:00:00Z'}
    await writeFiles(target, {'.banmian/lock': JSON.stringify(owner)})
    const {out} = await runCli(['report', target])
    expect(out.split('\n').slice(0, 2)).toEqual([
      `${target}: unended. It is at work.`,
      expect.stringMatching(/^ {2}pages/u)
    ])
    expect(out).toMatch(/What to do next\n {2}Nothing\.\n$/u)
  })

  it('tells of a run from `report.json`, as it was made', async () => {
    const target = join(folder, 'told')
    await runCli(['run', input, '-o', target, '--quiet'])
    const {out} = await runCli(['report', target, '--json'])
    const report: RunReport = JSON.parse(out)
    expect(report).toMatchObject({status: 'ok', pages: {ok: 1}, stories: 1, folder: target})
    expect(report.dates.bars).toEqual([{date: '2024-05-06', stories: 1}])
  })

  it('prints one JSON value with the first five doubts', async () => {
    const entries = Array.from({length: 8}, (_, index) => ({...doubt, rank: index + 1}))
    const {out} = await runCli(['report', await makeRun(events, listDoubts(entries)), '--json'])
    const report: RunReport = JSON.parse(out)
    expect(report).toMatchObject({status: 'unended', errors: {count: 7}, review: {total: 8}})
    expect(report.review?.entries.map(({rank}) => rank)).toEqual([1, 2, 3, 4, 5])
  })

  it('does without a review list that is none, and says so', async () => {
    const {code, err, out} = await runCli(['report', await makeRun(events, '{"entries"')])
    expect(err).toContain('is no review list and is left out')
    expect(out).not.toContain('In doubt')
    expect(code).toBe(0)
  })

  it('prints nothing that a terminal would obey', async () => {
    const source = 'a\u001B[2J\u202E.png'
    const list = [makeStart(1), makeFailed([{...failure, reason: '\u001B[31m', note: '\u0007'}], {source})]
    const {out} = await runCli(['report', await makeRun(list)])
    expect(out).not.toMatch(/[\u001B\u0007\u202E]/u)
  })

  it.each([
    [['report', '/nowhere'], 'got neither. Give the folder that a run wrote to'],
    [['report', '/nowhere', '--json', '--html'], 'Expected one of `--json` and `--html`']
  ])('refuses %j', async (args, message) => {
    const {code, err} = await runCli(args)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})
