import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {makeFolder, readJsonFile, samplePage, writeFiles} from '../testing/temporary.js'
import {run} from './run.js'
import {formatShard, groupOf, parseShard, selectShard} from './shard.js'

describe('parseShard', () => {
  it.each(['1/1', '3/8', '10000/10000'])('reads %s', (text) => {
    const shard = parseShard(text)
    expect(shard && formatShard(shard)).toBe(text)
  })

  it.each([
    '',
    '0/8',
    '9/8',
    '3',
    '3/',
    '3/8/1',
    '03/8',
    '1/10001',
    '-1/8',
    '１/８'
  ])('refuses %s', (text) => {
    expect(parseShard(text)).toBeUndefined()
  })
})

describe('groupOf', () => {
  it.each([
    ['the same paper and date in any folder', 'a/xjrb-20240506-01.png', 'b/xjrb-2024-05-06_A02.l1.txt'],
    ['a file of many pages and one of one', 'xjrb-20240506.pdf', 'xjrb-20240506-12.png'],
    ['the same date in a folder', '1936/scan-19360501-01.png', '1936/scan-19360501-02.png'],
    ['numbers behind a name', '1936/page-1.png', '1936/page-16.png'],
    ['numbers of any width', 'in/IMG_0098.jpg', 'in/IMG_0011.jpg'],
    ['numbers in brackets', 'in/报 (1).png', 'in/报 (12).png'],
    ['bare numbers of a folder of one issue', '1936-05-01/01.png', '1936-05-01/8.png'],
    ['letters of sections', '1936-05-01/A01.png', '1936-05-01/A02.png'],
    ['numbers in words', 'in/星江日报第1版.txt', 'in/星江日报第12版.txt'],
    ['numbers behind a date', 'in/1936-05-01-01.png', 'in/1936-05-01-02.png'],
    ['a path that goes a way round', './in/../in/p1.txt', 'in/p2.txt']
  ])('keeps together %s', (_, a, b) => {
    expect(groupOf(a)).toBe(groupOf(b))
  })

  it.each([
    ['dates', 'xjrb-20240506-01.png', 'xjrb-20240507-01.png'],
    ['papers', 'xjrb-20240506-01.png', 'ytwb-20240506-01.png'],
    ['folders', '1936-05-01/01.png', '1936-05-02/01.png'],
    ['names', 'in/page-1.png', 'in/part-1.png'],
    ['names without a number', 'in/a.txt', 'in/b.txt'],
    ['hundreds', 'in/IMG_0417.jpg', 'in/IMG_0512.jpg'],
    ['years', 'in/stories-1936.txt', 'in/stories-1937.txt'],
    ['days', 'in/1936-05-01.txt', 'in/1936-05-02.txt'],
    ['days with dots', 'in/1936.05.01.txt', 'in/1936.05.02.txt'],
    ['long numbers', 'in/story-10000001.txt', 'in/story-10000002.txt']
  ])('tells apart %s', (_, a, b) => {
    expect(groupOf(a)).not.toBe(groupOf(b))
  })

  it('knows the names of profiles', () => {
    const form = {patterns: ['{paper} {year}-{month}-{day} node {page}'], samples: []}
    const profile = {title: '临渚日报', shortName: 'lzrb', hash: '0', fileName: form}
    const paths = ['a/LZRB 2023-09-12 node 3.txt', 'b/临渚日报 2023-09-12 node 4.txt']
    const groups = paths.map((path) => groupOf(path, {profiles: [profile]}))
    expect(groups).toEqual(['lzrb 2023-09-12', 'lzrb 2023-09-12'])
    expect(groupOf(paths[0] ?? '')).not.toBe(groupOf(paths[1] ?? ''))
  })
})

describe('selectShard', () => {
  const dates = Array.from({length: 800}, (_, day) => {
    const date = new Date(Date.UTC(1936, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '')
    return [1, 2, 3, 4].map((page) => ({path: `scans/xjrb-${date}-0${page}.png`}))
  })

  it.each([
    ['issues', dates.flat(), 0.25],
    ['folders', dates.flatMap((_, day) => [{path: `d${day}x/01.png`}, {path: `d${day}x/02.png`}]), 0.25],
    ['files without numbers', dates.map((_, day) => ({path: `in/${day}x.txt`})), 0.4],
    ['a flat folder of numbers', Array.from({length: 9999}, (_, n) => ({path: `in/IMG_${n}.jpg`})), 0.75]
  ])('gives every input to one shard, and much the same to each: %s', (_, inputs, slack) => {
    const shards = Array.from({length: 8}, (_item, index) => selectShard(inputs, {part: index + 1, of: 8}))
    const sort = (paths: readonly {path: string}[]) => paths.map(({path}) => path).sort()
    expect(sort(shards.flat())).toEqual(sort(inputs))
    for (const shard of shards) {
      expect(Math.abs(shard.length - inputs.length / 8)).toBeLessThan((slack * inputs.length) / 8)
    }
  })

  it('does not move what is there when more comes', () => {
    const shard = {part: 3, of: 8}
    const before = selectShard(dates.slice(0, 100).flat(), shard)
    expect(selectShard(dates.flat(), shard).slice(0, before.length)).toEqual(before)
  })
})

describe('run', () => {
  it('ends well when nothing falls into its shard', async () => {
    const folder = makeFolder()
    await writeFiles(folder, {'in/x.txt': samplePage})
    const parts = [1, 2].map((part) => ({part, of: 2}))
    const [empty = parts[0]] = parts.filter(
      (shard) => selectShard([{path: join(folder, 'in/x.txt')}], shard).length === 0
    )
    const output = join(folder, 'out')
    const report = await run({inputs: [join(folder, 'in')], output, ...(empty ? {shard: empty} : {})})
    expect(report).toMatchObject({status: 'ok', counts: {inputs: 0, pages: 0}})
    expect(readJsonFile(output, 'report.json')).toMatchObject({shard: report.shard, inputs: []})
    expect(readJsonFile(output, 'review.json')).toMatchObject({total: 0, entries: []})
  })
})
