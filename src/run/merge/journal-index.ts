/** Where the events of a run stand in its file, so that they can be read in another order. */
import {closeSync, createReadStream, openSync, readSync} from 'node:fs'
import {eventSchema, type RunEvent} from '../../emit/index.js'
import {fits} from '../fits.js'

/** Longest line that is read, in bytes; a page report has some ten thousand. */
const longestLine = 16_000_000

const lineFeed = 10

/** Where a line stands in a file, in bytes. */
export interface Place {
  offset: number
  length: number
}

/** An event and where it stands; nothing in place of a line that is none of ours. */
export interface PlacedEvent extends Place {
  event?: RunEvent
}

/**
 * Read the events of a run one by one, each with its place.
 *
 * @throws {Error} when the file can not be read.
 */
export async function* placeEvents(path: string): AsyncGenerator<PlacedEvent> {
  let parts: Buffer[] = []
  let length = 0
  let offset = 0
  const take = (): PlacedEvent => {
    const line = Buffer.concat(parts)
    const placed = {offset, length, ...(line.length === length ? parseEvent(line) : {})}
    offset += length + 1
    parts = []
    length = 0
    return placed
  }
  const stream: AsyncIterable<Buffer> = createReadStream(path)
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      parts.push(chunk.subarray(start, end))
      length += end - start
      yield take()
      start = end + 1
    }
    const rest = chunk.subarray(start)
    length += rest.length
    // What is longer than any line of ours is counted and not held.
    if (rest.length > 0 && length <= longestLine) parts.push(rest)
  }
  if (length > 0) yield take()
}

/**
 * Read an event again.
 *
 * @returns nothing when it is no longer there.
 */
export function readPlaced(path: string, {length, offset}: Place): RunEvent | undefined {
  const handle = openSync(path, 'r')
  try {
    const line = Buffer.alloc(length)
    const read = readSync(handle, line, 0, length, offset)
    return read === length ? parseEvent(line).event : undefined
  } finally {
    closeSync(handle)
  }
}

function parseEvent(line: Uint8Array): {event?: RunEvent} {
  try {
    const value: unknown = JSON.parse(Buffer.from(line).toString('utf8'))
    return fits(eventSchema, value) ? {event: value} : {}
  } catch {
    return {}
  }
}
