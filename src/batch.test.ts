/**
 * Batches through the built program, ended again and again from outside: what
 * is there at the end is what a run leaves that nobody has disturbed.
 *
 * `BATCH_KILLS=20` kills more often, `BATCH_SEED=2` at other moments; see `npm run bench:batch`.
 */
import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import type {ReportJson, RunStatus} from './emit/index.js'
import {stateName} from './run/target/open-target.js'
import {type Batch, writeBatch} from './testing/batch-inputs.js'
import {generator} from './testing/generator.js'
import {type Ended, type Ending, runBuilt} from './testing/kill-run.js'
import {listTorn, TargetWatch} from './testing/target-watch.js'
import {listFiles, listResults, makeFolder, readJsonFile} from './testing/temporary.js'

const kills = Number(process.env.BATCH_KILLS ?? 6)
const seed = Number(process.env.BATCH_SEED ?? 1)

/** Milliseconds; the runs take some 20 s where nothing else is at work. */
const patience = 1_200_000

/** How runs are ended, one after the other: in between they are told to come to their end, and to do so at once. */
const plan: NodeJS.Signals[][] = Array.from({length: kills}, () => ['SIGKILL'])
plan.splice(1, 0, ['SIGTERM'])
plan.splice(4, 0, ['SIGINT'])
plan.splice(6, 0, ['SIGINT', 'SIGTERM'])

/** Run with another option and more pages: what it makes must go again. */
const strayRun = 3
/** Issues, and parts of them, up to the last page that is there in that run only. */
const issuesBeforeStrays = 40
/** Killed before it has done anything. */
const idleRun = 5

/** Issues and pictures; one of these is as much work as some of those, so that endings are spread evenly. */
const work = {issues: 110, pictures: 6, weight: 5}

/** Milliseconds behind the moment that was waited for: at most as much as some issues take. */
const longestDelay = 60

/** Every process that reads text warms up by itself, which takes longer than these pages. */
const jobsInTurn = [1, 3, 1, 2]

/** One engine opens faster than two. */
const always = ['--engine', 'paddle']

/** Tries to end a run before it is through. */
const mostTries = 5

/** What a report says of time, and of earlier runs. */
const fleeting = ['seconds', 'timings', 'kept']

const folder = makeFolder()
const whole = join(folder, 'whole')
const killed = join(folder, 'killed')

interface Chain {
  watch: TargetWatch
  ends: Ended[]
  /** What was torn behind each end. */
  torn: string[]
  /** What the report said of runs that were told to come to their end. */
  told: RunStatus[]
  last: Ended
}

let batch: Batch
let chain: Chain

beforeAll(async () => {
  batch = await writeBatch(join(folder, 'in'))
  const [undisturbed, disturbed] = await Promise.all([
    runBuilt(inputsOf(0), whole),
    endAgain(generator(seed))
  ])
  expect(undisturbed).toMatchObject({code: 1, signal: null})
  chain = disturbed
}, patience)

/** End a run and go on, again and again, with other `--jobs` and the inputs in another order. */
async function endAgain(random: () => number): Promise<Chain> {
  const watch = new TargetWatch(killed)
  const ends: Ended[] = []
  const torn: string[] = []
  const told: RunStatus[] = []
  for (const [attempt, signals] of plan.entries()) {
    const ended = await endOnce(attempt, signals, random, watch)
    ends.push(ended)
    torn.push(...listTorn(killed))
    if (ended.signal === null) told.push(readJsonFile<ReportJson>(killed, 'report.json').status)
  }
  const last = await runBuilt(inputsOf(0), killed, {watch})
  return {watch, ends, torn, told, last}
}

/** A run that came to its end before it was hit begins from the start. */
async function endOnce(
  attempt: number,
  signals: readonly NodeJS.Signals[],
  random: () => number,
  watch: TargetWatch
): Promise<Ended> {
  const share = (work.issues + work.weight * work.pictures) / (plan.length + 1)
  const stray = attempt === strayRun ? [...batch.more, '--script', 'hans'] : []
  for (let tries = 0; tries < mostTries; tries++) {
    const most = attempt === strayRun ? issuesBeforeStrays : share * (0.5 + random())
    const ending: Ending = {
      signals,
      when: ({begun, made, read}) => (attempt === idleRun ? begun : made + work.weight * read >= most),
      delay: longestDelay * random()
    }
    const ended = await runBuilt([...inputsOf(attempt), ...stray], killed, {ending, watch})
    if (ended.hit && ended.code !== 1) return ended
    rmSync(killed, {recursive: true})
  }
  throw new Error(`Expected a run that is at work when it is ended, got none in ${mostTries}`)
}

function inputsOf(attempt: number): string[] {
  const {folders} = batch
  const jobs = jobsInTurn[attempt % jobsInTurn.length] ?? 1
  return [...(attempt % 4 < 2 ? folders : folders.toReversed()), '--jobs', String(jobs), ...always]
}

/** Names of files that are not the same below two targets, the report aside. */
function listDifferent(a: string, b: string): string[] {
  const names = [a, b].flatMap(listResults).filter((name) => !name.startsWith('report.'))
  const read = (output: string, name: string) => {
    try {
      return readFileSync(join(output, name), 'utf8')
    } catch {
      return undefined
    }
  }
  return [...new Set(names)].filter((name) => read(a, name) !== read(b, name))
}

function readLasting(output: string): unknown {
  const text = readFileSync(join(output, 'report.json'), 'utf8')
  return JSON.parse(text, (name, value: unknown) => (fleeting.includes(name) ? undefined : value))
}

describe('a run that is ended from outside', () => {
  it('goes on where it was, and leaves the same bytes as one that is not', () => {
    expect(chain.ends.filter(({signal}) => signal === 'SIGKILL')).toHaveLength(kills)
    expect(chain.last).toMatchObject({code: 1, signal: null})
    expect(listDifferent(whole, killed)).toEqual([])
    expect(listResults(killed).length).toBeGreaterThan(300)
    expect(readLasting(killed)).toEqual(readLasting(whole))
  })

  it('never shows half a file', () => {
    expect(chain.watch.faults).toEqual([])
    expect(chain.watch.reads).toBeGreaterThan(300)
    expect(chain.torn).toEqual([])
    const left = listFiles(killed).filter((name) => name.endsWith('.tmp') || name.includes('/unfinished/'))
    expect(left).toEqual([])
  })

  it('finishes the pages at hand when it is told to stop, and says by its code what it was told', () => {
    const codes = chain.ends.flatMap(({code}) => (code === null ? [] : [code]))
    expect(codes).toEqual([143, 130])
    expect(chain.told).toEqual(['interrupted', 'interrupted'])
    // A second signal ends it as the system does; which of the two comes first is up to that.
    const atOnce = chain.ends[plan.findIndex((signals) => signals.length > 1)]
    expect(['SIGINT', 'SIGTERM']).toContain(atOnce?.signal)
  })

  it(
    'keeps everything for the run behind it',
    async () => {
      const {apart, failing, pages} = batch
      const {counts} = readJsonFile<ReportJson>(whole, 'report.json')
      expect(counts).toMatchObject({pages: pages - failing, failed: failing, kept: 0})
      const {code} = await runBuilt(inputsOf(2), killed)
      expect(code).toBe(1)
      const again = readJsonFile<ReportJson>(killed, 'report.json').counts
      expect(again).toEqual({...counts, kept: counts.pages - apart})
      const folders = listResults(killed).filter((name) => name.endsWith('/issue.json'))
      const manifests = listFiles(join(killed, stateName, 'issues')).filter((name) => !name.includes('+'))
      expect(manifests).toEqual(folders.map((name) => name.replace('/issue.json', '.manifest')).sort())
      expect(listDifferent(whole, killed)).toEqual([])
    },
    patience
  )
})
