import {createReadStream} from 'node:fs'
import {access} from 'node:fs/promises'
import {join} from 'node:path'
import {eventSchema, type RunEvent, reportSchema} from '../emit/index.js'
import {eventsOf} from '../summary/index.js'
import {readJsonFile} from './read-json-file.js'
import {explainError, RunError} from './run-error.js'
import {splitLines} from './split-lines.js'

/** Longest line that is read, in bytes; a page with a thousand messages has a third of a megabyte. */
const longestLine = 8 * 1024 * 1024

/** The events of a run, to be read once from beginning to end. */
export interface EventLog extends AsyncIterable<RunEvent> {
  /** File that they come from. */
  readonly path: string
  /** Lines so far that were no events: broken, or too long. */
  readonly skipped: number
  /** The last line was not written to its end: the run was killed, or is at work. */
  readonly torn: boolean
}

/**
 * Open the events of a run: `report.ndjson`, read as a stream, or what
 * `report.json` tells when there is none.
 *
 * @throws {RunError} when the folder has neither, or a `report.json` that is none.
 */
export async function openEvents(folder: string): Promise<EventLog> {
  const lines = join(folder, 'report.ndjson')
  if (await isThere(lines)) return new LineLog(lines, longestLine)
  const whole = join(folder, 'report.json')
  if (await isThere(whole)) return readReport(whole)
  throw new RunError(
    `Expected \`report.ndjson\` or \`report.json\` in \`${folder}\`, got neither. Give the folder that a run wrote to.`
  )
}

/** Events from a file with one on each line; lines that are none are counted. */
export class LineLog implements EventLog {
  readonly path: string
  readonly #longest: number
  skipped = 0
  torn = false

  /** @param longest most bytes of a line. */
  constructor(path: string, longest: number) {
    this.path = path
    this.#longest = longest
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<RunEvent, void, undefined> {
    try {
      for await (const {text, whole} of splitLines(createReadStream(this.path), this.#longest)) {
        if (text?.trim() === '') continue
        const event = text === undefined ? undefined : parseEvent(text)
        if (event) yield event
        else if (whole) this.skipped++
        else this.torn = true
      }
    } catch (error) {
      throw new RunError(`Expected to read \`${this.path}\`: ${explainError(error)}`)
    }
  }
}

function parseEvent(text: string): RunEvent | undefined {
  try {
    return eventSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

async function readReport(path: string): Promise<EventLog> {
  const remedy = 'Run again, or give the folder that a run wrote to'
  const result = reportSchema.safeParse(await readJsonFile(path, remedy))
  if (!result.success) throw new RunError(`Expected a report in \`${path}\`, got something else. ${remedy}.`)
  const report = result.data
  return {
    path,
    skipped: 0,
    torn: false,
    async *[Symbol.asyncIterator]() {
      yield* eventsOf(report)
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}
