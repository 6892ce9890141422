/**
 * Batches through the built program, ended again and again from outside: what
 * is there at the end is what a run leaves that nobody has disturbed.
 *
 * `BATCH_KILLS=20` kills more often, `BATCH_SEED=2` at other moments; see `npm run bench:batch`.
 */
import {cpSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import type {ReportJson} from './emit/index.js'
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

/** A picture is as much work as some issues of text; with this weight kills are spread evenly. */
const pictureWeight = 5
const issues = 110
const pictures = 6

/** Issues, and parts of them, up to the last page that is there once only. */
const issuesBeforeStrays = 40

/** Milliseconds behind the moment that was waited for: at most as much as some issues take. */
const longestDelay = 60

/** What a report says of time, and of earlier runs. */
const fleeting = ['seconds', 'timings', 'kept']

/** One engine opens faster than two. */
const always = ['--engine', 'paddle']

const folder = makeFolder()
const whole = join(folder, 'whole')
const killed = join(folder, 'killed')
const stopped = join(folder, 'stopped')
const batch: {inputs: Batch} = {inputs: {folders: [], more: [], pages: 0, failing: 0, apart: 0}}

interface Chain {
  watch: TargetWatch
  /** What was torn behind each end. */
  torn: string[]
  kills: number
  last: Ended
}

let chain: Chain

beforeAll(async () => {
  batch.inputs = await writeBatch(join(folder, 'in'))
  const [undisturbed, disturbed] = await Promise.all([
    runBuilt(inputsOf(0), whole),
    killAgain(generator(seed))
  ])
  expect(undisturbed).toMatchObject({code: 1, signal: null})
  chain = disturbed
}, patience)

/** Kill a run and go on, with other `--jobs` and the inputs in another order each time. */
async function killAgain(random: () => number): Promise<Chain> {
  const watch = new TargetWatch(killed)
  const torn: string[] = []
  const share = (issues + pictureWeight * pictures) / (kills + 1)
  let count = 0
  for (let attempt = 0; count < kills; attempt++) {
    // Once with another option and more pages: what it has made must go again.
    const strays = attempt === 2
    const work = strays ? issuesBeforeStrays : share * (0.5 + random())
    const ending: Ending = {
      signals: ['SIGKILL'],
      // Some die before they have done anything.
      when: ({begun, made, read}) => (attempt % 5 === 3 ? begun : made + pictureWeight * read >= work),
      delay: longestDelay * random()
    }
    const other = strays ? [...batch.inputs.more, '--script', 'hans'] : []
    const {hit, signal} = await runBuilt([...inputsOf(attempt), ...other], killed, {ending, watch})
    torn.push(...listTorn(killed))
    if (hit && signal === 'SIGKILL') count++
    // It was too fast: from the start.
    else rmSync(killed, {recursive: true})
  }
  const last = await runBuilt(inputsOf(0), killed, {watch})
  return {watch, torn, kills: count, last}
}

function inputsOf(attempt: number): string[] {
  const {folders} = batch.inputs
  const jobs = ['--jobs', String(1 + (attempt % 3))]
  return [...(attempt % 2 === 0 ? folders : folders.toReversed()), ...jobs, ...always]
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

describe('a run that is killed', () => {
  it('goes on where it was, and leaves the same bytes as one that is not', () => {
    expect(chain.kills).toBe(kills)
    expect(chain.last).toMatchObject({code: 1, signal: null})
    expect(listDifferent(whole, killed)).toEqual([])
    expect(listResults(killed).length).toBeGreaterThan(300)
    expect(readLasting(killed)).toEqual(readLasting(whole))
  })

  it('never shows half a file', () => {
    expect(chain.watch.faults).toEqual([])
    expect(chain.watch.reads).toBeGreaterThan(300)
    expect(chain.torn).toEqual([])
    expect(
      listFiles(killed).filter((name) => name.endsWith('.tmp') || name.includes('/unfinished/'))
    ).toEqual([])
  })

  it(
    'keeps everything for the run behind it',
    async () => {
      const {apart, failing, pages} = batch.inputs
      const {counts} = readJsonFile<ReportJson>(whole, 'report.json')
      expect(counts).toMatchObject({pages: pages - failing, failed: failing, kept: 0})
      const {code} = await runBuilt(inputsOf(1), killed)
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

describe('a run that is told to stop', () => {
  it(
    'finishes the pages at hand, and says by its code what it was told',
    async () => {
      const {inputs} = batch
      // Pictures have been read once.
      cpSync(join(whole, stateName, 'cache'), join(stopped, stateName, 'cache'), {recursive: true})
      rmSync(join(stopped, stateName, 'cache', 'page'), {recursive: true})
      const watch = new TargetWatch(stopped)
      const stop = async (jobs: number, ...signals: NodeJS.Signals[]) => {
        const ending: Ending = {signals, when: ({made}) => made >= 3}
        return runBuilt([...inputs.folders, '--jobs', String(jobs), ...always], stopped, {ending, watch})
      }
      const ends = [await stop(1, 'SIGTERM'), await stop(2, 'SIGINT')]
      expect(ends).toMatchObject([
        {hit: true, code: 143},
        {hit: true, code: 130}
      ])
      expect(readJsonFile<ReportJson>(stopped, 'report.json').status).toBe('interrupted')
      expect(listTorn(stopped)).toEqual([])

      // The second signal ends it as the system does; which of the two comes first is up to that.
      const {code, hit, signal} = await stop(1, 'SIGINT', 'SIGTERM')
      expect({code, hit}).toEqual({code: null, hit: true})
      expect(['SIGINT', 'SIGTERM']).toContain(signal)
      expect(listTorn(stopped)).toEqual([])

      expect(await runBuilt(inputsOf(2), stopped, {watch})).toMatchObject({code: 1})
      expect(watch.faults).toEqual([])
      expect(listDifferent(whole, stopped)).toEqual([])
      expect(readLasting(stopped)).toEqual(readLasting(whole))
    },
    patience
  )
})
