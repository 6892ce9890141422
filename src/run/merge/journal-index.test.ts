import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {RunEvent} from '../../emit/index.js'
import {makeFolder} from '../../testing/temporary.js'
import {type PlacedEvent, placeEvents, readPlaced} from './journal-index.js'

const head = (source: string): RunEvent => ({
  event: 'input',
  index: 0,
  input: {source, status: 'ok'},
  pages: 1
})

async function readAll(path: string): Promise<PlacedEvent[]> {
  const found: PlacedEvent[] = []
  for await (const placed of placeEvents(path)) found.push(placed)
  return found
}

describe('placeEvents', () => {
  it('finds events again, wherever chunks end and whatever characters they hold', async () => {
    const path = join(makeFolder(), 'report.ndjson')
    const events = Array.from({length: 3000}, (_, index) => head(`${'𠮷渡'.repeat(index % 40)}${index}.txt`))
    writeFileSync(path, events.map((event) => `${JSON.stringify(event)}\n`).join(''))
    const placed = await readAll(path)
    expect(placed.map(({event}) => event)).toEqual(events)
    for (const index of [0, 1, 1499, 2999]) {
      expect(readPlaced(path, placed[index] ?? {offset: 0, length: 0})).toEqual(events[index])
    }
  })

  it('gives nothing for lines that are torn, damaged, or too long to be ours', async () => {
    const path = join(makeFolder(), 'report.ndjson')
    const good = JSON.stringify(head('a.txt'))
    const bad = Buffer.from([0xff, 0xfe, 0x7b])
    const lines = [good, bad, '', `"${'x'.repeat(17_000_000)}"`, good, good.slice(0, 20)]
    writeFileSync(
      path,
      Buffer.concat(lines.flatMap((line, index) => [Buffer.from(index > 0 ? '\n' : ''), Buffer.from(line)]))
    )
    const placed = await readAll(path)
    expect(placed.map(({event}) => event !== undefined)).toEqual([true, false, false, false, true, false])
    expect(readPlaced(path, placed[4] ?? {offset: 0, length: 0})).toEqual(head('a.txt'))
    expect(readPlaced(path, {offset: 99_000_000, length: 10})).toBeUndefined()
  })
})
