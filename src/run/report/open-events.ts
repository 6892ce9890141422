import {access} from 'node:fs/promises'
import {join} from 'node:path'
import {type RunEvent, reportSchema} from '../../emit/index.js'
import {eventsOf} from '../../summary/index.js'
import {readJsonFile} from '../read-json-file.js'
import {explainError, RunError} from '../run-error.js'
import {isAtWork} from '../target/open-target.js'
import {journalName} from './journal.js'
import {readEvents} from './read-events.js'

/** The events of a run, to be read once from beginning to end. */
export interface EventLog extends AsyncIterable<RunEvent> {
  /** File that they come from. */
  readonly path: string
  /** Lines so far that were no events: broken, or too long. */
  readonly skipped: number
  /** The last line was not written to its end: the run was killed, or is at work. */
  readonly torn: boolean
  /** A run was at work in the folder when this was opened. */
  readonly atWork: boolean
}

/**
 * Open the events of a run: `report.ndjson`, read as a stream, or what
 * `report.json` tells when there is none.
 *
 * @throws {RunError} when the folder has neither, or a `report.json` that is none.
 */
export async function openEvents(folder: string): Promise<EventLog> {
  const lines = join(folder, journalName)
  // Asked first: a run that ends meanwhile has written that.
  const atWork = isAtWork(folder)
  if (await isThere(lines)) return new LineLog(lines, atWork)
  const whole = join(folder, 'report.json')
  if (await isThere(whole)) return readReport(whole, atWork)
  throw new RunError(
    `Expected \`report.ndjson\` or \`report.json\` in \`${folder}\`, got neither. Give the folder that a run wrote to.`
  )
}

/** Events from a file with one on each line; lines that are none are counted. */
class LineLog implements EventLog {
  readonly path: string
  readonly atWork: boolean
  skipped = 0
  torn = false

  constructor(path: string, atWork: boolean) {
    this.path = path
    this.atWork = atWork
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<RunEvent, void, undefined> {
    try {
      for await (const line of readEvents(this.path)) {
        if ('event' in line) yield line.event
        else if (line.torn) this.torn = true
        else this.skipped++
      }
    } catch (error) {
      throw new RunError(`Expected to read \`${this.path}\`: ${explainError(error)}`)
    }
  }
}

async function readReport(path: string, atWork: boolean): Promise<EventLog> {
  const remedy = 'Run again, or give the folder that a run wrote to'
  const result = reportSchema.safeParse(await readJsonFile(path, remedy))
  if (!result.success) throw new RunError(`Expected a report in \`${path}\`, got something else. ${remedy}.`)
  const report = result.data
  return {
    path,
    skipped: 0,
    torn: false,
    atWork,
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
