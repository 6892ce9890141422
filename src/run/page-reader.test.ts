import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {afterEach, describe, expect, it} from 'vitest'
import {makeFolder, samplePage, writeFiles} from '../testing/temporary.js'
import type {ExpectedPages} from './expect-pages.js'
import {createPageReader, firstTexts, type PageReader, type PageReaderOptions} from './page-reader.js'
import type {PageTask} from './page-task.js'

const file = fileURLToPath(new URL('../testing/faulty-worker.mjs', import.meta.url))
const folder = makeFolder()
const readers: PageReader[] = []

function makeReader(expected: Partial<ExpectedPages>, more: Partial<PageReaderOptions> = {}): PageReader {
  const expectPages = () => ({texts: 0, scans: 0, ...expected})
  const options = {pipeline: {}, reading: {}, scan: {}, jobs: 2, expect: expectPages, file, ...more}
  const reader = createPageReader(options)
  readers.push(reader)
  return reader
}

function text(value = samplePage, id = 'p01'): PageTask {
  return {id, source: 'a.txt', facts: {}, text: value, firstLine: 1}
}

function scan(id: string): PageTask {
  return {id, source: join(folder, id), facts: {}, kind: 'png', index: 0}
}

afterEach(() => Promise.all(readers.splice(0).map((reader) => reader.close())))

describe('createPageReader', () => {
  it.each([
    ['a few texts', text(), {texts: 149}, {}, false],
    ['the first of many texts', text(), {texts: 150}, {}, false],
    ['a very long text', text('江'.repeat(200_001)), {texts: 1}, {jobs: 1}, true],
    ['a picture', scan('good'), {scans: 1}, {jobs: 1}, true],
    ['a picture without workers', scan('good'), {scans: 1}, {jobs: 0}, false],
    ['a picture without a compiled worker', scan('good'), {scans: 1}, {file: join(folder, 'none.js')}, false]
  ])('knows where %s belongs', (_, task, expected, more, ahead) => {
    expect(makeReader(expected, more).ahead(task)).toBe(ahead)
  })

  it('reads text in this thread, and hands it to workers when much of it comes', async () => {
    let texts = 1
    const options = {expect: () => ({texts, scans: 0})}
    const [reader, single] = [makeReader({}, {...options, jobs: 3}), makeReader({}, {...options, jobs: 2})]
    for (let page = 0; page < firstTexts; page++) {
      for (const one of [reader, single]) expect((await one.read(text()))?.page?.source).toBe('a.txt')
    }
    expect(reader.window()).toBe(2)
    texts = 149
    expect(reader.ahead(text())).toBe(false)
    texts = 150
    expect([reader.ahead(text()), single.ahead(text())]).toEqual([true, false])
    // The worker of these tests gives no page.
    const results = await Promise.all(['a', 'b', 'c'].map((id) => reader.read(text(samplePage, id))))
    expect(results.map((result) => result?.counts.lines).sort()).toEqual([1, 1, 1])
    expect(reader.window()).toBe(48)
  })

  it('reads as many pictures at once as there are cores', async () => {
    const reader = makeReader({scans: 5})
    const names = ['left', 'right']
    const pages = names.map((name) => reader.read({...scan('slow'), source: join(folder, name)}))
    // Neither ends before both have begun.
    while (!names.every((name) => existsSync(join(folder, `${name}.begun`)))) await setTimeout(5)
    await writeFiles(folder, {left: '', right: ''})
    expect((await Promise.all(pages)).map((result) => result?.counts.lines)).toEqual([1, 1])
    expect(reader.window()).toBe(4)
  })

  it('finishes the pages at work and drops the others when it is told to stop', async () => {
    const stop = new AbortController()
    const reader = makeReader({scans: 9}, {jobs: 1, signal: stop.signal})
    const [at, waits] = [reader.read(scan('slow')), reader.read(scan('good'))]
    while (!existsSync(join(folder, 'slow.begun'))) await setTimeout(5)
    // That it has begun was told before; it is heard now.
    await setTimeout(5)
    stop.abort()
    expect(await waits).toBeUndefined()
    expect(await reader.read(scan('late'))).toBeUndefined()
    await writeFiles(folder, {slow: ''})
    expect((await at)?.counts.lines).toBe(1)
  })
})
