/**
 * Measures what is promised of large batches, and exits with 1 when a promise is broken.
 *
 *   npm run bench:batch -- [--only memory,resume,images,kills,fuzz] [--pages 5000] [--pictures 40]
 *                          [--kills 20] [--seed 1] [--fuzz 5000]
 *
 * The whole takes about a quarter of an hour, so `--pages` and `--pictures` make it shorter. All figures are
 * ratios within one run, which other work on the machine hardly changes; where it does, in those of time, by
 * as much as it comes and goes meanwhile. Memory and processor time are those that Linux tells in /proc.
 *
 * - memory: pages of text in issues of eight. What the run itself holds, and all processes together, at most
 *   in the last quarter of the pages against the second (below some 4,000 pages V8 has not yet taken the room that
 *   it lets its garbage have, and the figure says little); the time of the second half against that of the first.
 * - resume: the same run again, when everything is kept, and when one issue must be made anew.
 * - images: pictures with `--jobs 2` against `--jobs 1`, and how much of two cores that uses.
 * - kills: `src/batch.test.ts` with more kills.
 * - fuzz: `npm run fuzz`.
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {makeIssues, makePictures} from './benchmarks/pages.mjs'
import {atLeast, atMost, printResult} from './benchmarks/results.mjs'
import {watchRun} from './benchmarks/watch-run.mjs'

/** What is promised. */
const aims = {memory: 1.1, growth: 1.15, again: 0.25, oneIssue: 0.25, jobs: 0.6, cores: 0.85}

const pagesOfIssue = 8
const cores = 2

const home = fileURLToPath(new URL('..', import.meta.url))
const {values} = parseArgs({
  options: {
    only: {type: 'string', default: 'memory,resume,images,kills,fuzz'},
    pages: {type: 'string', default: '5000'},
    pictures: {type: 'string', default: '40'},
    kills: {type: 'string', default: '20'},
    fuzz: {type: 'string', default: '5000'},
    seed: {type: 'string', default: '1'}
  }
})
const parts = values.only.split(',')
const work = mkdtempSync(join(tmpdir(), 'banmian-batch-'))

try {
  if (parts.includes('memory') || parts.includes('resume')) await measureTexts(Number(values.pages))
  if (parts.includes('images')) await measurePictures(Number(values.pictures))
  if (parts.includes('kills')) kill(Number(values.kills))
  if (parts.includes('fuzz')) fuzz()
} finally {
  rmSync(work, {recursive: true, force: true})
}

async function measureTexts(pages) {
  const input = join(work, 'texts')
  const output = join(work, 'texts-out')
  makeIssues(input, pages, pagesOfIssue)
  const first = await measureRun([input], output)
  if (parts.includes('memory')) {
    tellMemory('memory of the run', first.samples, ({main}) => main, pages)
    tellMemory('memory of all processes', first.samples, ({tree}) => tree, pages)
    tellTime(first, pages, output)
  }
  if (!parts.includes('resume')) return
  const again = await measureRun([input], output)
  printResult(
    atMost('time when everything is kept', again.seconds / first.seconds, aims.again, seconds(again, first))
  )
  const manifests = join(output, '.banmian/issues')
  rmSync(join(manifests, readdirSync(manifests)[0]))
  const one = await measureRun([input], output)
  printResult(
    atMost(
      'time when one issue is made anew',
      one.seconds / first.seconds,
      aims.oneIssue,
      seconds(one, first)
    )
  )
}

function tellMemory(name, samples, read, pages) {
  const peaks = [0, 1, 2, 3].map((quarter) => {
    const own = samples.filter((sample) => quarterOf(sample, pages) === quarter)
    return Math.max(0, ...own.map(read))
  })
  const note = `${peaks.map(Math.round).join(', ')} MiB at most in each quarter`
  printResult(atMost(`${name}, last quarter / second`, peaks[3] / peaks[1], aims.memory, note))
}

/** Samples before the first page and behind the last one belong to what is beside them. */
function quarterOf({pages: done}, pages) {
  return Math.min(3, Math.floor((4 * done) / pages))
}

function tellTime({samples, seconds: total}, pages, output) {
  // The start is no part of a page.
  const at = (share) => samples.find(({pages: done}) => done >= Math.max(1, share * pages))?.time ?? total
  const [start, middle, end] = [at(0), at(1 / 2), at(1)]
  const kept = measureFolder(join(output, '.banmian'))
  const note = [
    `${Math.round((pages / (end - start)) * 60)} pages a minute`,
    `bytes a page: ${Math.round((measureFolder(output) - kept) / pages)} of output`,
    `${Math.round(kept / pages)} kept`
  ].join(', ')
  printResult(atMost('time, second half / first', (end - middle) / (middle - start), aims.growth, note))
}

async function measurePictures(count) {
  const input = join(work, 'pictures')
  await makePictures(input, count)
  const one = await measureRun([input, '--jobs', '1'], join(work, 'one-job'))
  const two = await measureRun([input, '--jobs', String(cores)], join(work, 'two-jobs'))
  const note = `${(one.cpu / count).toFixed(1)} s of processor a picture`
  printResult(
    atMost(
      `time of ${count} pictures, 2 jobs / 1`,
      two.seconds / one.seconds,
      aims.jobs,
      `${seconds(two, one)}, ${note}`
    )
  )
  printResult(
    atLeast(
      'cores at work with 2 jobs',
      two.cpu / (cores * two.seconds),
      aims.cores,
      `${two.cpu.toFixed(0)} s of processor; other work had ${Math.round(100 * two.others)} % of the machine`
    )
  )
}

async function measureRun(args, output) {
  const run = await watchRun(args, output)
  if (run.code !== 0)
    throw new Error(`Expected a run without fault, got exit code ${run.code}: ${args.join(' ')}`)
  return run
}

/** The same test as that of the suite, with more kills. */
function kill(kills) {
  const vitest = join(home, 'node_modules/vitest/vitest.mjs')
  const {status, stdout} = spawnSync(process.execPath, [vitest, 'run', 'src/batch.test.ts'], {
    cwd: home,
    encoding: 'utf8',
    env: {...process.env, BATCH_KILLS: String(kills), BATCH_SEED: values.seed}
  })
  const good = status === 0
  if (!good) console.error(stdout)
  printResult({
    name: `the same bytes after ${kills} kills`,
    value: good ? 'yes' : 'no',
    aim: 'yes',
    good,
    note: `seed ${values.seed}`
  })
}

/** It compiles what it needs; its last line says what it found. */
function fuzz() {
  const {scripts} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  if (!scripts.fuzz) {
    console.log('-    broken inputs: there is no `npm run fuzz` here')
    return
  }
  const {status, stdout} = spawnSync('npm', ['run', '--silent', 'fuzz', '--', '--count', values.fuzz], {
    cwd: home,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const good = status === 0
  const note = stdout.trim().split('\n').at(-1) ?? ''
  printResult({name: `${values.fuzz} broken inputs`, value: good ? 'held' : 'broke', aim: 'held', good, note})
}

function measureFolder(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

function seconds(a, b) {
  return `${a.seconds.toFixed(1)} s and ${b.seconds.toFixed(1)} s`
}
