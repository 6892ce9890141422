// Measures what the README promises, and exits with 1 when a promise is broken.
//
//   npm run bench
//
// The pages are those of fixtures/pages, repeated under other names. Throughput is a ratio to a bare
// loop that reads the same files, converts them with opencc-js and cuts them with nodejieba: a ratio
// says the same on any machine. Both are warmed up, take turns, and the middle of several rounds counts.
// Both run in one thread (`jobs: 1`, as many pages would go to other processes); the processor time beside the
// ratio also counts what V8 does in threads of its own.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {makeSinglePages} from './benchmarks/pages.mjs'
import {atLeast, atMost, printResult} from './benchmarks/results.mjs'

/** What is promised. */
const aims = {throughput: 0.5, growth: 1.15, megabytes: 300, start: 3}

const rounds = 5
const pages = 200
const few = 50
const many = 500

const root = fileURLToPath(new URL('..', import.meta.url))
const launcher = join(root, 'bin/banmian.js')
const work = mkdtempSync(join(tmpdir(), 'banmian-bench-'))

try {
  // Memory first: a child counts what its parent held when it was born.
  const results = [...measureGrowth(), measureStart(), await measureThroughput()]
  results.forEach(printResult)
} finally {
  rmSync(work, {recursive: true, force: true})
}

/**
 * Text a second against the bare loop, both in this process and on the same files. Articles come out as
 * lines of JSON, as with `--jsonl`: how fast a disk makes thousands of small files is its own matter, and
 * is shown beside it.
 */
async function measureThroughput() {
  const {run} = await import('../dist/run/index.js')
  const {Converter} = await import('opencc-js/t2cn')
  const {default: nodejieba} = await import('nodejieba')
  const folder = join(work, 'throughput')
  makeSinglePages(folder, pages)
  const files = readdirSync(folder).map((name) => join(folder, name))
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0)
  const convert = Converter({from: 't', to: 'cn'})
  nodejieba.load()

  const bare = () => {
    for (const file of files) nodejieba.cut(convert(readFileSync(file, 'utf8')))
  }
  let written = 0
  const onArticle = (article) => {
    written += JSON.stringify(article).length
  }
  const whole = () => run({inputs: [folder], onArticle, jobs: 1})

  const ratios = []
  const times = []
  const loads = []
  for (let round = -1; round < rounds; round++) {
    const bareTime = await time(bare)
    const before = process.cpuUsage()
    const wholeTime = await time(whole)
    const {user, system} = process.cpuUsage(before)
    // Round -1 warms both up.
    if (round < 0) continue
    ratios.push(bareTime / wholeTime)
    times.push(wholeTime)
    loads.push((user + system) / 1e3 / pages)
  }
  if (written === 0) throw new Error('The run gave no articles')
  const ratio = median(ratios)
  const seconds = median(times)
  const withFiles = await time(() => run({inputs: [folder], output: join(work, 'throughput-out'), jobs: 1}))
  const note = `${speed(bytes, seconds)}, ${median(loads).toFixed(1)} ms of processor a page; files written: ${speed(bytes, withFiles)}`
  return atLeast('throughput against the bare loop', ratio, aims.throughput, note)
}

/** Time a page and memory of 500 pages against 50, each in a process of its own. */
function measureGrowth() {
  const small = runPages(few)
  const large = runPages(many)
  // The start of the process is no part of a page.
  const start = runPages(1).seconds
  const growth = (large.seconds - start) / many / ((small.seconds - start) / few)
  return [
    atMost(
      `time a page, ${many} against ${few} pages`,
      growth,
      aims.growth,
      `${large.seconds.toFixed(1)} s and ${small.seconds.toFixed(1)} s`
    ),
    {
      name: `memory for ${many} pages`,
      value: `${Math.round(large.megabytes)} MB`,
      aim: `< ${aims.megabytes} MB`,
      good: large.megabytes < aims.megabytes,
      note: `${Math.round(small.megabytes)} MB for ${few}`
    }
  ]
}

/** Start of `--help` against `node -e 0`, the middle of several. */
function measureStart() {
  const empty = []
  const help = []
  for (let round = 0; round < 2 * rounds; round++) {
    empty.push(timeProcess(['-e', '0']))
    help.push(timeProcess([launcher, '--help']))
  }
  const ratio = median(help) / median(empty)
  return {
    name: 'start of --help against node -e 0',
    value: ratio.toFixed(2),
    aim: `< ${aims.start}`,
    good: ratio < aims.start,
    note: `${(median(help) * 1000).toFixed(0)} ms and ${(median(empty) * 1000).toFixed(0)} ms`
  }
}

function runPages(count) {
  const folder = join(work, `pages-${count}`)
  makeSinglePages(folder, count)
  const output = join(work, `out-${count}`)
  // The child says itself how much memory it took at most.
  const program = `
    const {run} = await import(${JSON.stringify(join(root, 'dist/cli/main.js'))})
    const code = await run(['run', ${JSON.stringify(folder)}, '-o', ${JSON.stringify(output)}, '--quiet', '--jobs', '1'])
    console.log(process.resourceUsage().maxRSS / 1024)
    process.exitCode = code`
  const start = performance.now()
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', program], {encoding: 'utf8'})
  if (child.status !== 0) throw new Error(`The run of ${count} pages failed:\n${child.stderr}`)
  return {seconds: (performance.now() - start) / 1000, megabytes: Number(child.stdout)}
}

function speed(bytes, seconds) {
  return `${(bytes / 1e6 / seconds).toFixed(1)} MB/s`
}

function timeProcess(args) {
  const start = performance.now()
  spawnSync(process.execPath, args, {stdio: 'ignore'})
  return (performance.now() - start) / 1000
}

async function time(action) {
  const start = performance.now()
  await action()
  return (performance.now() - start) / 1000
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
