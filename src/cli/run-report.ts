/** What `banmian report` has to tell: the summary of a run, its review list, and what to do next. */
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {type ReviewJson, reviewSchema} from '../emit/index.js'
import {openEvents} from '../run/index.js'
import {RunSummary, type SummaryJson, type SummaryStatus} from '../summary/index.js'
import {type Io, printLine} from './io.js'

/** What a run came to, with all that its folder says of it. */
export interface RunReport extends SummaryJson {
  /** Folder that the run wrote to. */
  folder: string
  /** File that the summary was made from. */
  file: string
  /** Lines of it that could not be read. */
  skippedLines: number
  /** Its last line was not written to the end. */
  torn: boolean
  /** A run is at work in the folder. */
  atWork: boolean
  /** Absent when there is none. */
  review?: ReviewJson
  /** What to do next, a sentence each. */
  next: string[]
}

/**
 * Gather what the folder of a run tells.
 *
 * @throws {RunError} when it holds no report.
 */
export async function readRunReport(folder: string, io: Pick<Io, 'stderr'>): Promise<RunReport> {
  const log = await openEvents(folder)
  const summary = new RunSummary()
  for await (const event of log) summary.add(event)
  const all = summary.toJSON()
  const review = await readReview(join(folder, 'review.json'), io)
  return {
    ...all,
    folder,
    file: log.path,
    skippedLines: log.skipped,
    torn: log.torn,
    atWork: log.atWork,
    ...(review ? {review} : {}),
    next: listNext({...all, atWork: log.atWork}, folder, review)
  }
}

/** Say how a run stands. */
export function sayStatus({atWork, reason, status}: RunReport): string {
  if (status === 'unended' && atWork) return 'It is at work.'
  return reason === undefined ? statusWords[status] : `${statusWords[status]} The reason: ${reason}.`
}

const statusWords: Readonly<Record<SummaryStatus, string>> = {
  ok: 'Every page is fine.',
  partial: 'Every page gave output; there are warnings.',
  failed: 'Some pages gave no output.',
  interrupted: 'It was interrupted; what is complete is written.',
  stopped: 'It could not go on; what is complete is written.',
  unended: 'It did not come to its end: it was killed. What is complete is written.'
}

/** Say what is odd about the file that the summary was made from; a sentence each. */
export function listOddities({atWork, file, skippedLines, torn}: RunReport): string[] {
  const lines = skippedLines === 1 ? '1 line could' : `${skippedLines} lines could`
  return [
    ...(torn && !atWork ? [`The last line of ${file} is torn, as after a kill.`] : []),
    ...(skippedLines > 0 ? [`${lines} not be read in ${file}; what stood there is not counted.`] : [])
  ]
}

function listNext(
  run: Pick<RunReport, 'atWork' | 'errors' | 'status'>,
  folder: string,
  review?: ReviewJson
): string[] {
  const {atWork, errors, status} = run
  const again = `the same \`banmian run … -o ${folder}\` again`
  const goOn: Partial<Record<SummaryStatus, string>> = {
    unended: `Run ${again}: it goes on.`,
    interrupted: `Run ${again}: it goes on.`,
    stopped: `Take the reason away, and run ${again}: it goes on.`
  }
  const first = atWork ? undefined : goOn[status]
  return [
    ...(first === undefined ? [] : [first]),
    ...(errors.count > 0 && !atWork ? [`See to the failures, and run ${again}.`] : []),
    ...(review && review.total > 0
      ? [`Look at what was in doubt, the worst first: \`banmian review ${folder}\`.`]
      : [])
  ]
}

/** A list that is none costs the list, and is said. */
async function readReview(path: string, {stderr}: Pick<Io, 'stderr'>): Promise<ReviewJson | undefined> {
  try {
    return reviewSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      printLine(stderr, `banmian: \`${path}\` is no review list and is left out`)
    }
    return undefined
  }
}
