import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {runCli} from '../testing/fake-io.js'
import {expectSame} from '../testing/run-parts.js'
import {listResults, makeFolder, readJsonFile, samplePage, writeFiles} from '../testing/temporary.js'

const folder = makeFolder()
const input = join(folder, 'in')
const parts = [1, 2, 3].map((part) => join(folder, `part-${part}`))
const nextDay = samplePage.replace('6日 星期一', '7日 星期二')

beforeAll(async () => {
  await writeFiles(input, {
    'a.txt': samplePage,
    'b.txt': nextDay,
    'c.txt': samplePage.replace('6日 星期一', '8日')
  })
  await runCli(['run', input, '-o', join(folder, 'whole')])
  for (const [index, part] of parts.entries()) {
    await runCli(['run', input, '-o', part, '--shard', `${index + 1}/3`])
  }
})

describe('run --shard', () => {
  it('says that nothing falls into a shard, which is no fault', async () => {
    const said = await Promise.all(
      ['1/2', '2/2'].map(async (shard) =>
        runCli(['run', join(input, 'a.txt'), '-o', join(folder, `one-${shard}`), '--shard', shard])
      )
    )
    expect(said.map(({code}) => code)).toEqual([0, 0])
    const empty = said.filter(({err}) => err.includes('none of the inputs falls into part'))
    expect(empty.map(({err}) => err.split('\n')[0])).toEqual([
      expect.stringMatching(/^done: 0 pages, 0 articles, 0 warnings/u)
    ])
  })

  it.each(['0/3', '4/3', '3', 'x'])('refuses %s', async (shard) => {
    const {code, err} = await runCli(['run', input, '-o', join(folder, 'none'), '--shard', shard])
    expect(code).toBe(2)
    expect(err).toContain('`--shard` as `3/8`, the third of eight parts')
  })
})

describe('merge', () => {
  it('joins shards, and says what came of it', async () => {
    const output = join(folder, 'merged')
    const {code, err, out} = await runCli(['merge', ...parts, '-o', output])
    expect({code, out}).toEqual({code: 0, out: ''})
    expect(err).toMatch(/^done: 3 pages, 3 articles, 0 warnings, [\d.]+ s → .*merged\n$/u)
    expectSame(output, join(folder, 'whole'))
  })

  it('asks where to write to, and for parts', async () => {
    expect((await runCli(['merge', ...parts])).code).toBe(2)
    expect((await runCli(['merge', '-o', join(folder, 'none')])).code).toBe(2)
  })

  it('says what is wrong with a part, and what to do', async () => {
    const {code, err} = await runCli(['merge', input, '-o', join(folder, 'none')])
    expect(code).toBe(2)
    expect(err).toMatch(
      /^banmian: Expected the target of a run at `.*in`, got no `report.ndjson` in it\. Give/u
    )
    expect(listResults(folder).filter((name) => name.startsWith('none/'))).toEqual([])
  })

  it('writes over nothing unless it is told to', async () => {
    const output = join(folder, 'twice')
    const args = ['merge', ...parts, '-o', output, '--quiet']
    expect(await runCli(args)).toEqual({code: 0, out: '', err: ''})
    expect((await runCli(args)).code).toBe(2)
    expect((await runCli([...args, '--on-existing', 'overwrite', '--no-cache'])).code).toBe(0)
    expectSame(output, join(folder, 'whole'))
  })

  it('ends with 1 when a page failed, or a part was cut short', async () => {
    const failed = join(folder, 'failed')
    await writeFiles(folder, {'more/empty.txt': ''})
    expect((await runCli(['run', join(folder, 'more'), '-o', failed])).code).toBe(1)
    const more = await runCli(['merge', ...parts, failed, '-o', join(folder, 'with-failed')])
    expect(more.code).toBe(1)
    expect(more.err).toContain('1 failed')
    const path = join(failed, 'report.ndjson')
    rmSync(join(failed, 'review.json'))
    writeFileSync(path, readFileSync(path, 'utf8').split('\n').slice(0, 1).join('\n'))
    const cut = await runCli(['merge', ...parts, failed, '-o', join(folder, 'with-cut')])
    expect(cut.code).toBe(1)
    expect(cut.err).toContain('got one without an end')
    expect(cut.err).toContain('interrupted: 3 pages')
    expect(readJsonFile(folder, 'with-cut', 'report.json')).toMatchObject({status: 'interrupted'})
  })

  it('ends with 3 when it can not go on', async () => {
    const output = join(folder, 'blocked')
    await writeFiles(output, {'review.json/mine.txt': ''})
    const {code, err} = await runCli(['merge', ...parts, '-o', output])
    expect(code).toBe(3)
    expect(err).toMatch(/^banmian: Expected to write `.*review\.json`, got /u)
    expect(readJsonFile(output, 'report.json')).toMatchObject({status: 'stopped', counts: {pages: 3}})
  })

  it('stops when it is interrupted', async () => {
    const signal = AbortSignal.abort('SIGINT')
    const {code} = await runCli(['merge', ...parts, '-o', join(folder, 'cut')], {signal})
    expect(code).toBe(130)
  })
})
