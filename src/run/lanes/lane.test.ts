import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {afterEach, describe, expect, it} from 'vitest'
import {makeFolder, writeFiles} from '../../testing/temporary.js'
import type {PageTask, TaskResult} from '../page-task.js'
import {Lane, type LaneOptions, textDepth} from './lane.js'

const file = fileURLToPath(new URL('../../testing/faulty-worker.mjs', import.meta.url))
const folder = makeFolder()
const lanes: Lane[] = []

function makeLane(more: Partial<LaneOptions> = {}): Lane {
  const lane = new Lane({
    reader: {pipeline: {}, reading: {}, scan: {}, lanes: 1},
    ...{file, megabytes: 2048, memoryTime: 20, retries: 0, seconds: 30},
    pagesPerWorker: {scans: 3, texts: 100},
    ...more
  })
  lanes.push(lane)
  return lane
}

function scan(id: string): PageTask {
  return {id, source: join(folder, `${id}.png`), facts: {}, kind: 'png', index: 0}
}

function text(id: string): PageTask {
  return {id, source: `${id}.txt`, facts: {}, text: '', firstLine: 1}
}

function linesOf(result: TaskResult | undefined): number | undefined {
  return result?.counts.lines
}

afterEach(() => Promise.all(lanes.splice(0).map((lane) => lane.close())))

describe('Lane', () => {
  it.each([
    ['exits', 'exit', 'exit code 3'],
    ['throws', 'throw', 'exit code 1: RangeError: Expected ink'],
    ['aborts', 'abort', 'signal SIGABRT'],
    ['is killed by a signal', 'segfault', 'signal SIGSEGV'],
    ['answers with a word', 'text', 'an answer that is none'],
    ['answers without a result', 'nothing', 'an answer that is none'],
    ['answers with half a result', 'fields', 'an answer that is none'],
    ['answers with half a tree', 'page', 'an answer that is none'],
    ['answers for no page', 'other', 'an answer that is none']
  ])('loses the page whose worker %s, and no other', async (_, id, what) => {
    const lane = makeLane()
    expect(linesOf(await lane.read(scan('good')))).toBe(1)
    const failed = await lane.read(scan(id))
    expect(failed?.page).toBeUndefined()
    expect(failed?.messages).toMatchObject([{ruleId: 'run:worker-died', severity: 'error'}])
    expect(failed?.messages[0]?.reason).toContain(what)
    expect(linesOf(await lane.read(scan('good')))).toBe(1)
  })

  it.each(['hang', 'loop'])('stops a page that takes too long: %s', async (id) => {
    const lane = makeLane({seconds: 0.2})
    const failed = await lane.read(scan(id))
    expect(failed?.messages).toMatchObject([{ruleId: 'run:page-timeout'}])
    expect(failed?.messages[0]?.reason).toContain('`0.2` seconds')
    expect(linesOf(await lane.read(scan('good')))).toBe(1)
  })

  it('stops a page that takes too much memory', async () => {
    const lane = makeLane({megabytes: 200})
    const failed = await lane.read(scan('leak'))
    expect(failed?.messages).toMatchObject([{ruleId: 'run:worker-oversize'}])
    expect(failed?.messages[0]?.reason).toContain('at most `200` MiB')
    expect(linesOf(await lane.read(scan('good')))).toBe(1)
  })

  it('says when it was the memory of JavaScript', async () => {
    const failed = await makeLane({megabytes: 64, memoryTime: 100_000}).read(scan('heap'))
    expect(failed?.messages[0]?.reason).toContain('SIGABRT: JavaScript heap out of memory')
  })

  it('tries again with a fresh worker, and tells how often', async () => {
    const lane = makeLane({retries: 2})
    expect(linesOf(await lane.read(scan('good')))).toBe(1)
    const result = await lane.read(scan('once'))
    expect(result).toMatchObject({messages: [], counts: {lines: 1}, attempts: 2})
    expect(await lane.read(scan('exit'))).toMatchObject({attempts: 3, messages: [{severity: 'error'}]})
    expect(await lane.read(scan('good'))).not.toHaveProperty('attempts')
  })

  it('loses no page that waited behind one that ended the worker', async () => {
    const lane = makeLane()
    const [first, lost, next, last] = await Promise.all(
      [text('good'), text('exit'), text('good'), text('good')].map((task) => lane.read(task))
    )
    expect(lost?.messages).toMatchObject([{ruleId: 'run:worker-died'}])
    expect([first, next, last].map(linesOf)).toEqual([1, 1, 2])
    expect([first, next, last].some((result) => result?.attempts)).toBe(false)
  })

  it('comes to an end when no worker starts', async () => {
    const reader = {pipeline: {}, reading: {}, scan: {pdf: 'text'}, lanes: 1} as const
    const lane = makeLane({reader, retries: 1})
    const results = await Promise.all([text('a'), text('b')].map((task) => lane.read(task)))
    for (const result of results) {
      expect(result).toMatchObject({attempts: 2, messages: [{ruleId: 'run:worker-died'}]})
      expect(result?.messages[0]?.reason).toContain('exit code 4')
    }
  })

  it('comes to an end when no process can be started', async () => {
    const failed = await makeLane({file: 'no\0file', retries: 1}).read(scan('good'))
    expect(failed).toMatchObject({attempts: 2, messages: [{ruleId: 'run:worker-died'}]})
  })

  it('replaces a worker after some pages', async () => {
    const lane = makeLane()
    const counts: (number | undefined)[] = []
    for (let page = 0; page < 5; page++) counts.push(linesOf(await lane.read(scan('good'))))
    expect(counts).toEqual([1, 2, 3, 1, 2])
  })

  it('gives up when engines can not be opened', async () => {
    const lane = makeLane()
    await expect(lane.read(scan('refuse'))).rejects.toThrow('Expected an engine, got none')
    await expect(lane.read(scan('refuse'))).rejects.toMatchObject({name: 'RunError'})
  })

  it('takes a picture alone, and a few texts', async () => {
    const lane = makeLane()
    const reading = [lane.read(text('good'))]
    expect([lane.accepts(scan('b')), lane.accepts(text('b'))]).toEqual([false, true])
    for (let page = 1; page < textDepth; page++) reading.push(lane.read(text('good')))
    expect(lane.accepts(text('e'))).toBe(false)
    await Promise.all(reading)
    expect(lane.accepts(scan('e'))).toBe(true)
  })

  it('hands a file from standard input over once', async () => {
    const lane = makeLane({pagesPerWorker: {scans: 100, texts: 100}})
    const pages = [new Uint8Array(2), new Uint8Array(3)].flatMap((bytes) => [{bytes}, {bytes}])
    const counts: (number | undefined)[] = []
    for (const more of pages) counts.push(linesOf(await lane.read({...scan('good'), ...more})))
    expect(counts).toEqual([201, 202, 503, 504])
  })

  it('finishes the page at work when it is to drop the others', async () => {
    const lane = makeLane()
    const {source} = scan('slow')
    const [at, waits] = [lane.read(scan('slow')), lane.read(text('good'))]
    while (!existsSync(`${source}.begun`)) await setTimeout(5)
    // That it has begun was told before; it is heard now.
    await setTimeout(5)
    lane.drop()
    expect(await waits).toBeUndefined()
    await writeFiles(folder, {'slow.png': ''})
    expect(linesOf(await at)).toBe(1)
  })

  it('drops what it holds when it is closed', async () => {
    const lane = makeLane()
    const pages = [lane.read(scan('hang')), lane.read(text('good'))]
    await lane.close()
    expect(await Promise.all(pages)).toEqual([undefined, undefined])
  })
})
