import {gunzipSync, gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import type {MessageJson} from '../diagnostics/index.js'
import {line, page, region} from '../npst/build.js'
import {decodeKept, encodeKept, type KeptPage} from './kept-page.js'
import {createReader, type ReaderOptions} from './task-reader.js'

const messages: MessageJson[] = [
  {
    ruleId: 'layout:page-turned',
    severity: 'info',
    reason: 'Expected a page that stands upright',
    line: 'p01-l0001'
  }
]
const kept: KeptPage = {
  page: page('p01', 'a.png', [region([{...line('p01-l0001', '星江日报'), confidence: 0.9}])]),
  messages,
  engines: [{stage: 'recognize', engine: 'fake', version: '1'}]
}

/** The bytes of a kept page after something happened to what is in them. */
function spoil(change: (text: string) => string): Uint8Array {
  return gzipSync(change(gunzipSync(encodeKept(kept)).toString('utf8')))
}

describe('decodeKept', () => {
  it('gives back what was kept, keys in their order', () => {
    expect(JSON.stringify(decodeKept(encodeKept(kept)))).toBe(JSON.stringify(kept))
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['half of it', encodeKept(kept).subarray(0, 60)],
    ['other bytes', new TextEncoder().encode('星江日报')],
    ['no JSON', spoil((text) => text.slice(1))],
    ['other JSON', spoil(() => '[]')],
    ['another tree', spoil((text) => text.replace('"type":"region"', '"type":"column"'))],
    ['a line without text', spoil((text) => text.replace('"raw":', '"row":'))],
    ['odd messages', spoil((text) => text.replace('"severity":"info"', '"severity":"loud"'))],
    ['more than a page can have', gzipSync(`"${' '.repeat(65 * 1024 * 1024)}"`)]
  ])('takes no %s', (_, bytes) => {
    expect(decodeKept(bytes)).toBeUndefined()
  })
})

describe('a reader that goes on with a kept page', () => {
  const options: ReaderOptions = {
    pipeline: {},
    // An engine that can not be opened: nothing may try to.
    reading: {engine: 'paddle', models: 'no/such/folder'},
    scan: {},
    lanes: 1
  }
  const task = {id: 'p01', source: 'b.png', facts: {}, kind: 'png', index: 0} as const

  it('opens no engine, and gives messages, engines and the path of now', async () => {
    const reader = createReader(options)
    const read = await reader.open({...task, kept: encodeKept(kept)})
    const result = await read()
    expect(result.page?.source).toBe('b.png')
    expect(result.engines).toEqual(kept.engines)
    expect(result.messages[0]).toEqual(messages[0])
    expect(result.counts.lines).toBe(1)
  })

  it.each([
    ['is damaged', {kept: new Uint8Array(3)}],
    ['is of another page', {kept: encodeKept(kept), id: 'p02'}],
    ['was named otherwise', {kept: encodeKept(kept), facts: {paper: 'xjrb'}}]
  ])('reads the picture when what was kept %s', async (_, change) => {
    await expect(createReader(options).open({...task, ...change})).rejects.toMatchObject({name: 'RunError'})
  })

  it('keeps the tree of a text as well, and comes to the same from there', async () => {
    const reader = createReader(options)
    const text =
      '星江日报\n2024年5月6日 星期一 第1版\n\n渡口修了新桥\n\n本报讯 横跨星江的渡口大桥昨天通车。\n'
    const textTask = {id: 'p01', source: 'a.txt', facts: {}, text, firstLine: 1}
    const first = await (await reader.open({...textTask, keep: true}))()
    expect(first.kept).toBeInstanceOf(Uint8Array)
    const again = await (await reader.open({...textTask, ...(first.kept ? {kept: first.kept} : {})}))()
    expect(again).toEqual({...first, kept: undefined, seconds: again.seconds, timings: again.timings})
    expect(Object.keys(again.timings)).not.toContain('recognize')
  })
})
