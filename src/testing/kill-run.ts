/** Runs of the built program that are ended from outside, while somebody looks at what they leave. */
import {spawn} from 'node:child_process'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {journalName} from '../run/report/journal.js'
import {stateName} from '../run/target/open-target.js'
import type {TargetWatch} from './target-watch.js'
import {listFiles} from './temporary.js'

const launcher = fileURLToPath(new URL('../../bin/banmian.js', import.meta.url))

/** Milliseconds between two looks. */
const pace = 10

/** How far a run is. */
export interface Progress {
  /** Whether it has told anything; nothing else need be written yet. */
  begun: boolean
  /** Issues that it has written; those that it has taken over do not count. */
  made: number
  /** Pictures that it has read. */
  read: number
}

/** When and how a run is ended from outside. */
export interface Ending {
  signals: readonly NodeJS.Signals[]
  when: (progress: Progress) => boolean
  /** Milliseconds behind that, so that the moment lies anywhere in what a run does. */
  delay?: number
}

/** How a run came to its end. */
export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  /** Whether it was still at work when it was to be ended. */
  hit: boolean
  stderr: string
}

/**
 * Run the built program over inputs.
 *
 * @param ending when to end it (default: it comes to its end by itself).
 * @param watch looks at the target all the while (default: nobody).
 */
export async function runBuilt(
  args: readonly string[],
  output: string,
  {ending, watch}: {ending?: Ending | undefined; watch?: TargetWatch} = {}
): Promise<Ended> {
  const start = Date.now()
  const child = spawn(process.execPath, [launcher, 'run', ...args, '-o', output, '--quiet'], {
    stdio: ['ignore', 'ignore', 'pipe']
  })
  let stderr = ''
  let gone = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const exit = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      gone = true
      resolve({code, signal})
    })
  })
  const progress = followProgress(output, start)
  let hit = false
  while (!gone) {
    watch?.look()
    if (ending && !hit && ending.when(progress())) {
      await wait(ending.delay ?? 0)
      // Between the two nothing may happen: the second one is to find the first at work.
      hit = !gone && ending.signals.every((signal) => child.kill(signal))
    }
    await wait(pace)
  }
  return {...(await exit), hit, stderr}
}

/** Look at what a run has told so far. What an earlier one has left there is older than `start`. */
function followProgress(output: string, start: number): () => Progress {
  const journal = join(output, journalName)
  const readings = join(output, stateName, 'cache', 'recognize')
  const before = countEntries(readings)
  let length = 0
  let lines: string[] = []
  return () => {
    const facts = statSync(journal, {throwIfNoEntry: false})
    const begun = facts !== undefined && facts.mtimeMs >= start
    if (begun && facts.size !== length) {
      lines = readText(journal).split('\n')
      length = facts.size
    }
    const made = lines.filter((line) => line.startsWith('{"event":"issue"') && !line.includes('"kept":true'))
    return {
      begun,
      made: made.length,
      read: countEntries(readings) - before
    }
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function countEntries(folder: string): number {
  return existsSync(folder) ? listFiles(folder).length : 0
}
