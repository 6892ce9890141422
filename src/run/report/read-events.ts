import {createReadStream} from 'node:fs'
import {eventSchema, type RunEvent} from '../../emit/index.js'
import {fits} from '../fits.js'

/** Longest line that is read, in UTF-16 units; a page report has some ten thousand. */
const longestLine = 8_000_000

/** A line of the file of events. */
export type JournalLine = {event: RunEvent} | {broken: string}

/**
 * Read the events of a run one by one.
 *
 * A line that is torn, as by a kill, or none of ours is given as `broken`:
 * its beginning.
 *
 * @throws {Error} when the file can not be read.
 */
export async function* readEvents(path: string): AsyncGenerator<JournalLine> {
  for await (const line of splitStream(path)) {
    const event = parse(line)
    yield event ? {event} : {broken: line.slice(0, 60)}
  }
}

function parse(line: string): RunEvent | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return fits(eventSchema, value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Lines of a file; of one that is too long the beginning. `readline` would take in a line of any length. */
async function* splitStream(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, {encoding: 'utf8'})) {
    const parts = `${rest}${chunk}`.split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) if (part !== '') yield part.slice(0, longestLine)
    if (rest.length > longestLine) rest = rest.slice(0, longestLine)
  }
  if (rest !== '') yield rest
}
