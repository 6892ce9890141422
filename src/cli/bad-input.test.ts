import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import type {ReportJson} from '../emit/index.js'
import {runCli} from '../testing/fake-io.js'
import {findRules} from '../testing/find-rules.js'
import {makeFolder, readJsonFile, samplePage, writeFiles} from '../testing/temporary.js'

const folder = makeFolder()
const sentence = '横跨星江的渡口大桥昨天通车，两岸村民不再等船。'

/** No text in any encoding: every byte there is, again and again. */
const junk = Buffer.from(Array.from({length: 4096}, (_, index) => (index * 37) % 256))

beforeAll(() =>
  writeFiles(folder, {
    'good.txt': samplePage,
    'empty.txt': '',
    'blank.txt': ' \n\n\t\n　　\n',
    'junk.txt': junk,
    'cut.txt': Buffer.concat([
      Buffer.from(sentence.repeat(20)),
      Buffer.from([0xe6, 0x98]),
      Buffer.from('\n'),
      Buffer.from([0xff, 0xfe, 0xff])
    ]),
    'big.txt': sentence.repeat(200),
    'huge.txt': `${sentence}\n`.repeat(720_000),
    'long-line.txt': `${sentence.repeat(45_000)}\n`.slice(0, 1_000_000),
    'one-word.txt': `${'版'.repeat(1_000_000)}`,
    'brackets.txt': `${'（'.repeat(300_000)}${'）'.repeat(300_000)}${' 1'.repeat(200_000)}`,
    'no-headline.txt': `${sentence.repeat(3)}\n\n${sentence.repeat(2)}\n`,
    'controls.txt': samplePage.replace('，', '\u0007，\u200B\uFEFF\u202E'),
    'a b/[第 1 版] 报.txt': samplePage,
    'none/readme.md': 'x'
  })
)

/** Run over one input beside a good one. */
async function runBeside(name: string) {
  const output = join(makeFolder(), 'out')
  const {code, err} = await runCli(['run', join(folder, name), join(folder, 'good.txt'), '-o', output])
  const report = readJsonFile<ReportJson>(output, 'report.json')
  return {code, err, report, ...findRules(report, name)}
}

describe('inputs that fail cost nothing but themselves', () => {
  it.each([
    ['nowhere.txt', 'run:input-missing'],
    ['none', 'run:folder-empty'],
    ['empty.txt', 'ingest:page-empty'],
    ['blank.txt', 'ingest:page-empty'],
    ['junk.txt', 'ingest:binary-found'],
    ['cut.txt', 'ingest:bytes-undecodable'],
    ['huge.txt', 'run:page-oversize']
  ])('%s: %s', async (name, rule) => {
    const {code, err, report, input, rules} = await runBeside(name)
    expect(code).toBe(1)
    expect(input?.status).toBe('failed')
    expect(rules).toEqual([rule])
    expect(err.split(rule)).toHaveLength(2)
    expect(report).toMatchObject({status: 'failed', counts: {pages: 1, failed: 1, articles: 1}})
  })

  it('a file over the limit', async () => {
    const args = [
      'run',
      join(folder, 'big.txt'),
      '-o',
      join(makeFolder(), 'out'),
      '--max-file-bytes',
      '10000'
    ]
    const {code, err} = await runCli(args)
    expect(code).toBe(1)
    expect(err).toContain('Expected a file of at most `10000` bytes, got `13800` (run:input-oversize)')
  })
})

describe('inputs that are odd and no more', () => {
  it.each([
    'no-headline.txt',
    'controls.txt',
    'a b/[第 1 版] 报.txt',
    'long-line.txt',
    'one-word.txt',
    'brackets.txt'
  ])('%s loses nothing', async (name) => {
    const {code, input, report} = await runBeside(name)
    expect(code).toBe(0)
    const [page] = input?.pages ?? []
    expect(page?.counts.lines).toBeGreaterThan(0)
    expect((page?.counts.inArticles ?? 0) + (page?.counts.inFurniture ?? 0)).toBe(page?.counts.lines)
    expect(report.counts.failed).toBe(0)
  })
})

describe('nothing can run', () => {
  it.each([
    ['a missing file', ['run', '/nowhere/x.txt'], '`/nowhere/x.txt` (nothing there)'],
    ['a folder without inputs', ['run', join(folder, 'none')], '(a folder without pages)'],
    ['no input', ['run'], 'Expected an input'],
    ['an unknown option', ['run', 'x.txt', '--nope'], "unknown option '--nope'"],
    ['an unknown command', ['rnu'], '(Did you mean run?)'],
    ['an unknown script', ['run', 'x.txt', '--script', 'pinyin'], 'Allowed choices are keep, hans, hant'],
    ['retries that are no number', ['run', 'x.txt', '--retries', '-1'], 'Expected a whole number from 0'],
    ['a limit that is no number', ['run', 'x.txt', '--max-file-bytes', '1e3'], 'Expected a whole number'],
    [
      'a target that is a file',
      ['run', join(folder, 'good.txt'), '-o', join(folder, 'empty.txt')],
      'can be written'
    ],
    [
      'a target below a file',
      ['run', join(folder, 'good.txt'), '-o', join(folder, 'empty.txt', 'x')],
      'can be written'
    ],
    [
      'a target that the system refuses',
      ['run', join(folder, 'good.txt'), '-o', '/proc/self/none/out'],
      'can be written'
    ],
    ['a stage without a tree', ['run', 'x.txt', '--from', 'label'], 'Expected `--from-tree`'],
    ['a tree without a stage', ['run', '--from-tree', 'x.json'], 'Expected `--from STAGE`'],
    ['no command', [], 'Usage: banmian']
  ])('%s', async (_, args, message) => {
    const {code, err, out} = await runCli(args)
    expect(err).toContain(message)
    expect({code, out}).toEqual({code: 2, out: ''})
  })
})

describe('config files', () => {
  it.each([
    [
      'an unknown key, with what was meant',
      '{"scirpt": "hans"}',
      'unknown key `scirpt`, did you mean `script`?'
    ],
    ['an unknown key like no other', '{"colour": 1}', 'unknown key `colour`, known are output, script'],
    ['a wrong value', '{"script": "pinyin"}', 'script: Invalid option'],
    ['no JSON', '{script: hans}', 'Expected JSON']
  ])('refuses %s', async (_, text, message) => {
    const where = makeFolder()
    await writeFiles(where, {'banmian.config.json': text})
    const {code, err} = await runCli(['run', join(folder, 'good.txt')], {folder: where})
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  it('refuses a config file that is not there', async () => {
    const {code, err} = await runCli(['run', join(folder, 'good.txt'), '--config', '/nowhere/x.json'])
    expect(err).toContain('/nowhere/x.json')
    expect(code).toBe(2)
  })

  it('takes options from the file, and flags before it', async () => {
    const where = makeFolder()
    const output = join(where, 'out')
    await writeFiles(where, {'banmian.config.json': JSON.stringify({output, script: 'hans'})})
    await runCli(['run', join(folder, 'good.txt')], {folder: where})
    expect(readJsonFile<ReportJson>(output, 'report.json').options.script).toBe('hans')
    await runCli(['run', join(folder, 'good.txt'), '--script', 'hant'], {folder: where})
    expect(readJsonFile<ReportJson>(output, 'report.json').options.script).toBe('hant')
  })
})
