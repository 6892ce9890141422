import {createReadStream} from 'node:fs'
import {eventSchema, type RunEvent} from '../../emit/index.js'
import {fits} from '../fits.js'
import {splitLines} from './split-lines.js'

/** Longest line that is read, in bytes; a page report has some ten thousand. */
const usualLongest = 8_000_000

/** Characters of a broken line that are shown. */
const shownCharacters = 60

/**
 * A line of the file of events. One that is `torn` is the last and has no end:
 * the run was killed, or is at work.
 */
export type JournalLine = {event: RunEvent} | {broken: string; torn: boolean}

/**
 * Read the events of a run one by one.
 *
 * A line that is torn, too long, or none of ours is given as `broken`: its
 * beginning.
 *
 * @param longest most bytes of a line (default: `8000000`).
 * @throws {Error} when the file can not be read.
 */
export async function* readEvents(path: string, longest: number = usualLongest): AsyncGenerator<JournalLine> {
  for await (const {text, whole} of splitLines(createReadStream(path), longest)) {
    if (text?.trim() === '') continue
    const event = text === undefined ? undefined : parse(text)
    yield event ? {event} : {broken: text?.slice(0, shownCharacters) ?? '', torn: !whole}
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
