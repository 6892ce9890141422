import {readFileSync, truncateSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {listFiles, makeFolder, writeFiles} from '../../testing/temporary.js'
import type {ScanTask, TextTask} from '../page-task.js'
import {listCode} from './code-version.js'
import {digest, openEntry, sealEntry} from './entry.js'
import {createKeyMaker} from './keys.js'
import {pruneCache, readCacheInfo} from './manage.js'
import {listEntries, openStore} from './store.js'

const body = Buffer.from('{"page":"p01"}')
const key = digest('a page')

async function makeStore() {
  const folder = makeFolder()
  await writeFiles(folder, {'.banmian/unfinished/.keep': ''})
  const cache = join(folder, '.banmian/cache')
  const store = openStore(cache, join(folder, '.banmian/unfinished'))
  await store.put('page', key, body)
  const [path = ''] = listFiles(cache).map((name) => join(cache, name))
  return {folder, cache, store, path}
}

async function kindsOf(cache: string): Promise<string[]> {
  const kinds: string[] = []
  for await (const {kind} of listEntries(cache)) kinds.push(kind)
  return kinds
}

describe('entries', () => {
  it('give back what was put in', async () => {
    const {store} = await makeStore()
    expect(store.get('page', key)).toEqual(body)
    expect(store.get('page', digest('another'))).toBeUndefined()
    expect(store.get('recognize', key)).toBeUndefined()
  })

  it('that are damaged are as good as none', async () => {
    const {path, store} = await makeStore()
    const whole = readFileSync(path)
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      writeFileSync(path, damaged)
      expect(store.get('page', key)).toBeUndefined()
    }
    for (const length of [0, 10, whole.length - 1]) {
      writeFileSync(path, whole)
      truncateSync(path, length)
      expect(store.get('page', key)).toBeUndefined()
    }
  })

  it('can be empty', () => {
    expect(openEntry(sealEntry(new Uint8Array()))).toHaveLength(0)
  })
})

describe('cache info and prune', () => {
  it('count what is kept, and remove what the last run had no use for', async () => {
    const {cache, folder, path, store} = await makeStore()
    await store.put('recognize', digest('a picture'), body)
    await writeFiles(folder, {'.banmian/started': '2024-05-06T08:00:00.000Z'})
    const before = new Date('2024-05-06T07:00:00Z')
    utimesSync(path, before, before)
    const info = await readCacheInfo(folder)
    expect(info.lastRun).toBe('2024-05-06T08:00:00.000Z')
    expect(info.kinds).toMatchObject([
      {kind: 'recognize', entries: 1, unused: 0},
      {kind: 'page', entries: 1, unused: 1}
    ])
    expect(await pruneCache(folder, {})).toMatchObject({entries: 1})
    expect(await kindsOf(cache)).toEqual(['recognize'])
  })

  it('keep an entry that is used', async () => {
    const {folder, path, store} = await makeStore()
    const before = new Date('2024-05-06T07:00:00Z')
    utimesSync(path, before, before)
    await writeFiles(folder, {'.banmian/started': '2024-05-06T08:00:00.000Z'})
    store.get('page', key)
    expect(await pruneCache(folder, {})).toEqual({entries: 0, bytes: 0})
    expect(await pruneCache(folder, {days: 1})).toEqual({entries: 0, bytes: 0})
    expect(await pruneCache(folder, {all: true})).toMatchObject({entries: 1})
  })

  it('want the target of a run', async () => {
    await expect(readCacheInfo(makeFolder())).rejects.toThrow('Expected the target of a run at')
  })
})

describe('keys', () => {
  const text: TextTask = {id: 'p01', source: 'a.txt', facts: {}, text: '渡口修了新桥', firstLine: 1}
  const scan: ScanTask = {id: 'p01', source: 'a.png', facts: {}, kind: 'png', index: 0}
  const plain = createKeyMaker({})

  it('do not depend on where an input lies', () => {
    expect(plain.keysOf({...scan, source: 'b/a.png'}, '1')).toEqual(plain.keysOf(scan, '1'))
    expect(plain.keysOf({...text, source: 'b/a.txt'}, '')).toEqual(plain.keysOf(text, ''))
  })

  it('depend on what the page is', () => {
    const keys = [
      plain.keysOf(text, ''),
      plain.keysOf({...text, text: '渡口修了旧桥'}, ''),
      plain.keysOf({...text, facts: {number: 2}}, ''),
      plain.keysOf({...text, firstLine: 2}, ''),
      plain.keysOf({...text, neighbor: 'xjrb'}, ''),
      plain.keysOf(scan, '1'),
      plain.keysOf(scan, '2'),
      plain.keysOf({...scan, index: 1}, '1'),
      plain.keysOf({...scan, id: 'p02'}, '1')
    ]
    expect(new Set(keys.map(({page}) => page)).size).toBe(keys.length)
  })

  it.each([
    ['--script', {pipeline: {normalize: {script: 'hans'}}}],
    ['--correct', {pipeline: {normalize: {correct: 'off'}}}],
    ['--enrich', {pipeline: {enrich: true}}],
    ['doubtBelow', {pipeline: {segment: {doubtBelow: 0.1}}}]
  ] as const)('%s makes the page anew, without reading the picture again', (_, options) => {
    const changed = createKeyMaker(options).keysOf(scan, '1')
    const before = plain.keysOf(scan, '1')
    expect(changed.recognize).toBe(before.recognize)
    expect(changed.page).not.toBe(before.page)
  })

  it.each([
    ['--engine', {reading: {engine: 'tesseract'}}],
    ['--lang', {reading: {lang: 'hant'}}],
    ['--max-pixels', {scan: {maxPixels: 5}}],
    ['--pdf', {scan: {pdf: 'ocr'}}]
  ] as const)('%s makes the picture be read again', (_, options) => {
    expect(createKeyMaker(options).keysOf(scan, '1').recognize).not.toBe(plain.keysOf(scan, '1').recognize)
  })

  it('of an issue depend on its pages, their names and their order', () => {
    const pages = [
      {key: '1', id: 'p01', source: 'a'},
      {key: '2', id: 'p02', source: 'b'}
    ]
    const keys = [
      plain.issueKey('x', pages),
      plain.issueKey('y', pages),
      plain.issueKey('x', pages.slice(1)),
      plain.issueKey('x', pages.toReversed()),
      createKeyMaker({review: {below: 0.1}}).issueKey('x', pages)
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('listCode', () => {
  const reading = listCode(['ingest', 'layout', 'recognize'], true)
  const page = listCode(['ingest', 'layout', 'recognize', 'normalize', 'label', 'segment', 'extract'], false)

  it('finds what stages load, also what they share', () => {
    expect(page).toContain('label/rules/furniture.ts')
    expect(page).toContain('grammar/forms/datelines.ts')
    expect(page).toContain('npst/visit.ts')
    expect(reading).toContain('layout/scan/lines.ts')
    expect(reading).toContain('recognize/paddle/decode-ctc.ts')
  })

  it('takes no picture for unread because a rule of text has changed', () => {
    expect(
      reading.filter((file) => /^(?:normalize|label|segment|extract|grammar|words)\//u.test(file))
    ).toEqual([])
  })
})
