import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import type {ArticleJson, IssueJson, ReportJson} from '../../emit/index.js'
import {expectSame, readResults, runParts} from '../../testing/run-parts.js'
import {makeFolder, readJsonFile, samplePage} from '../../testing/temporary.js'
import {readCacheInfo} from '../cache/manage.js'
import {run} from '../run.js'
import {merge} from './merge.js'

/** Says neither paper nor date. */
const bare = samplePage.split('\n').slice(3).join('\n')
const pageTwo = samplePage.replace('第1版', '第2版').replace('渡口修了新桥', '山村通了电')
const nextDay = samplePage.replace('6日 星期一', '7日 星期二')

/** Names and mastheads that meet across parts in every way. */
const meeting = {
  'a/x.txt': bare,
  'b/x.txt': bare,
  'c/x.txt': `${bare}\f${pageTwo}\f${bare}`,
  'd/same.txt': samplePage,
  'e/same.txt': samplePage,
  'f/other.txt': nextDay,
  'g/report.json.txt': bare,
  'xjrb-20240508-01.txt': bare,
  'xjrb-20240508-02.txt': samplePage,
  'z/empty.txt': '',
  'z/y.txt': `${nextDay}\f${pageTwo}`
}

describe('merge of shards', () => {
  it('gives what one run gives, whatever names meet, and a later run takes over what it would', async () => {
    const {input, output, parts, whole} = await runParts(meeting, 3)
    const {notes, report} = await merge({parts, output})
    expect(notes).toEqual([])
    expectSame(output, whole)
    expect(readJsonFile(output, 'report.json')).toEqual({...report, inputs: expect.any(Array)})
    const again = await run({inputs: [input], output})
    const {counts} = await run({inputs: [input], output: whole})
    expect(again.counts.kept).toBe(counts.kept)
    expect(again.counts.kept).toBeGreaterThan(5)
    expectSame(output, whole)
  })

  it('gives what one run gives over the fixture pages, and a later run takes all over', async () => {
    const folder = makeFolder()
    const inputs = [fileURLToPath(new URL('../../../fixtures/pages', import.meta.url))]
    const whole = join(folder, 'whole')
    await run({inputs, output: whole})
    const parts = [1, 2, 3].map((part) => join(folder, `part-${part}`))
    for (const [index, part] of parts.entries()) {
      await run({inputs, output: part, shard: {part: index + 1, of: 3}})
    }
    const output = join(folder, 'merged')
    // The order in which parts are given does not matter.
    await merge({parts: parts.toReversed(), output})
    expectSame(output, whole)
    const {counts} = await run({inputs, output})
    expect(counts.kept).toBe(counts.pages)
    expect(counts.pages).toBeGreaterThan(5)
  })
})

describe('merge of any runs', () => {
  const joined = {
    'a/1.txt': samplePage,
    'a/2.txt': pageTwo,
    'b/xjrb-20240508-01.txt': samplePage.replace('5月6日 星期一', '5月8日 星期三'),
    'b/xjrb-20240508-02.txt': bare,
    'c/x.txt': nextDay
  }
  const apart = [
    ['a/1.txt', 'b/xjrb-20240508-02.txt'],
    ['a/2.txt', 'b/xjrb-20240508-01.txt', 'c/x.txt']
  ]

  it('joins pages of one issue, with what the others say of the paper', async () => {
    const {input, output, parts, whole} = await runParts(joined, apart)
    await merge({parts, output})
    expectSame(output, whole)
    const article = readJsonFile<ArticleJson>(output, 'xjrb-2024-05-08', 'xjrb-2024-05-08-p02-a01.json')
    expect(article.publication).toMatchObject({title: '星江日报', weekday: '星期三'})
    // What no run has made together is made anew.
    const {counts} = await run({inputs: [input], output})
    expect(counts).toMatchObject({pages: 5, kept: 1})
    expect(readResults(output)).toEqual(readResults(whole))
    expect((await run({inputs: [input], output})).counts.kept).toBe(5)
  })

  it('joins without what was kept for later runs, as far as that goes', async () => {
    const {input, output, parts, whole} = await runParts(joined, apart)
    for (const part of parts) rmSync(join(part, '.banmian'), {recursive: true})
    await merge({parts, output})
    expectSame(output, whole)
    expect((await run({inputs: [input], output})).counts.kept).toBe(0)
  })

  it('leaves out what was kept when it is told to', async () => {
    const {input, output, parts, whole} = await runParts(joined, apart)
    await merge({parts, output, cache: false})
    expectSame(output, whole)
    expect((await readCacheInfo(output)).kinds.map(({entries}) => entries)).toEqual([0, 0])
    expect((await run({inputs: [input], output})).counts.kept).toBe(0)
  })

  it('says of a page that it got another name, and only then', async () => {
    const both = {'a.txt': samplePage, 'b.txt': samplePage, 'c.txt': samplePage}
    const {output, parts, whole} = await runParts(both, [['a.txt'], ['b.txt', 'c.txt']])
    await merge({parts, output})
    expectSame(output, whole)
    const {counts, inputs} = readJsonFile<ReportJson>(output, 'report.json')
    const pages = inputs.flatMap(({pages = []}) => pages)
    expect(pages.map(({id}) => id)).toEqual(['p01', 'p01-2', 'p01-3'])
    expect(pages.map(({messages = []}) => messages.map(({reason}) => reason).at(-1))).toEqual([
      undefined,
      'Expected one input for page `p01` of the issue, got another one; it is called `p01-2`',
      'Expected one input for page `p01` of the issue, got another one; it is called `p01-3`'
    ])
    expect(counts.warnings).toBe(2)
  })

  it('changes ids and no texts', async () => {
    const told = samplePage.replace('村民说', '星江日报-2024-05-06-p01-a01和p01-l0005是编号，村民说')
    const {output, parts, whole} = await runParts({'a.txt': samplePage, 'b.txt': told}, [
      ['a.txt'],
      ['b.txt']
    ])
    await merge({parts, output})
    expectSame(output, whole)
    const name = '星江日报-2024-05-06-p01-2-a01'
    const article = readJsonFile<ArticleJson>(output, '星江日报-2024-05-06', `${name}.json`)
    expect(article.id).toBe(name)
    const text = article.body.map((part) => JSON.stringify(part)).join('')
    expect(text).toContain('2024-05-06-p01-a01')
    expect(text).toContain('p01-l0005')
    const {decisions = [], lines, spans = []} = article.source ?? {lines: []}
    const ids = [...lines.map(({id}) => id), ...[...spans, ...decisions].map(({line}) => line)]
    expect(ids.filter((id) => !id.startsWith('p01-2-l'))).toEqual([])
  })

  it('merges what was merged', async () => {
    const {folder, output, parts, whole} = await runParts(meeting, 4)
    const [a = '', b = '', ...others] = parts
    const pair = join(folder, 'pair')
    await merge({parts: [a, b], output: pair})
    await merge({parts: [...others, pair], output})
    expectSame(output, whole)
  })

  it('gives one part as it is', async () => {
    const {output, whole} = await runParts(joined, [])
    await merge({parts: [whole, whole], output})
    expect(readResults(output)).toEqual(readResults(whole))
    expect(readJsonFile<IssueJson>(output, '星江日报-2024-05-06', 'issue.json').pages).toHaveLength(2)
  })
})
