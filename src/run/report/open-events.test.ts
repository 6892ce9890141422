import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {ReportJson, RunEvent} from '../../emit/index.js'
import {makeEnd, makePage, makeStart} from '../../testing/make-events.js'
import {makeFolder, writeFiles} from '../../testing/temporary.js'
import {openEvents} from './open-events.js'
import {readEvents} from './read-events.js'
import {type RawLine, splitLines} from './split-lines.js'

const events = [makeStart(2), makePage({}, {source: '星江/一.png'}), makeEnd()]
const rows = events.map((event) => JSON.stringify(event))

async function readAll(log: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  return collect(log)
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('openEvents', () => {
  it.each([
    ['a whole file', `${rows.join('\n')}\n`, 3, 0, false],
    ['a last line without its end that is an event all the same', rows.join('\n'), 3, 0, false],
    ['a torn last line', `${rows[0]}\n${rows[1]?.slice(0, -20)}`, 1, 0, true],
    [
      'a line torn within a character',
      `${rows[0]}\n${rows[1]}\n{"event":"page","source":"\uD83D`,
      2,
      0,
      true
    ],
    ['broken lines between', `${rows[0]}\nnonsense\n{}\n[1]\n\n${rows[1]}\nnull\n${rows[2]}\n`, 3, 4, false],
    ['an event of no known kind', `{"event":"party"}\n${rows[2]}\n`, 1, 1, false],
    ['nothing', '', 0, 0, false],
    ['zeros behind a power cut', `${rows[0]}\n${'\0'.repeat(100)}`, 1, 0, true]
  ])('reads %s', async (_, text, count, skipped, torn) => {
    const folder = makeFolder()
    await writeFiles(folder, {'report.ndjson': text})
    const log = await openEvents(folder)
    const read = await readAll(log)
    expect({count: read.length, skipped: log.skipped, torn: log.torn}).toEqual({count, skipped, torn})
    expect(events).toEqual(expect.arrayContaining(read))
  })

  it('skips a line that is too long, and reads the next', async () => {
    const folder = makeFolder()
    await writeFiles(folder, {'x.ndjson': `${rows[0]}\n${'x'.repeat(300_000)}\n${rows[2]}\n`})
    const lines = await collect(readEvents(join(folder, 'x.ndjson'), 1000))
    expect(lines).toEqual([{event: events[0]}, {broken: '', torn: false}, {event: events[2]}])
  })

  it('tells `report.json` where there is no `report.ndjson`', async () => {
    const folder = makeFolder()
    const {event: _, inputs: __, ...setup} = makeStart(0)
    const {event: ___, ...outcome} = makeEnd()
    const report: ReportJson = {...setup, ...outcome, inputs: []}
    await writeFiles(folder, {'report.json': JSON.stringify(report)})
    const log = await openEvents(folder)
    expect((await readAll(log)).map(({event}) => event)).toEqual(['run', 'end'])
    expect(log.path).toBe(join(folder, 'report.json'))
  })

  it.each([
    ['neither file', {}, 'got neither'],
    ['a report that is none', {'report.json': '{}'}, 'Expected a report'],
    ['a report that is no JSON', {'report.json': '{'}, 'Expected JSON']
  ])('refuses a folder with %s', async (_, files, message) => {
    const folder = makeFolder()
    await writeFiles(folder, files)
    await expect(openEvents(folder)).rejects.toThrow(message)
  })

  it('says so when the file can not be read', async () => {
    const folder = makeFolder()
    await writeFiles(folder, {'report.ndjson/x': ''})
    await expect(openEvents(folder).then(readAll)).rejects.toThrow('Expected to read')
  })
})

describe('splitLines', () => {
  async function* give(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }

  it.each<[string, (string | Uint8Array)[], RawLine[]]>([
    [
      'two in one chunk',
      ['a\nb\n'],
      [
        {text: 'a', whole: true},
        {text: 'b', whole: true}
      ]
    ],
    ['one in three chunks', ['a', 'b', 'c\n'], [{text: 'abc', whole: true}]],
    [
      'a character across chunks',
      [Buffer.from('星').subarray(0, 2), Buffer.from('星\n').subarray(2)],
      [{text: '星', whole: true}]
    ],
    ['an empty one', ['\n'], [{text: '', whole: true}]],
    [
      'a last one without its end',
      ['a\nb'],
      [
        {text: 'a', whole: true},
        {text: 'b', whole: false}
      ]
    ],
    ['one of just the length', ['12345\n'], [{text: '12345', whole: true}]],
    ['one that is too long', ['123', '456', '7\nx\n'], [{whole: true}, {text: 'x', whole: true}]],
    ['a last one that is too long', ['1234567'], [{whole: false}]]
  ])('gives %s', async (_, chunks, lines) => {
    expect(await collect(splitLines(give(...chunks), 5))).toEqual(lines)
  })
})
