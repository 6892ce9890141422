// Feeds the program mutated inputs, and exits with 1 when one of them breaks it.
//
//   npm run fuzz -- --count 5000 --seed 1
//   npm run fuzz -- --kinds text,pdf --count 200
//   npm run fuzz -- --seed 1 --only 1234 [--keep]     one case again; --keep leaves its folder
//
// A case is made from its number and the seed alone. What it must keep to: no crash, no stack trace, exit
// code 0 to 3, no more than --seconds (10) of work and --megabytes (1024), nothing written or changed outside
// the target, a report that is valid and adds up. Cases are played by child processes, so that a crash of native
// code or a hang costs one case. Pictures go through all stages in the child, with an engine that answers at
// once; text, trees, configs, profiles and damaged targets go through the command line. `batch` reads folders
// of everything with the real engines.
//
// `npm run fuzz` compiles src/testing/fuzz first; the program it tests is the one compiled with it.
import {fork} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {fuzzKinds, listNumbers} from '../dist/testing/fuzz/make-case.js'
import {compareSnapshots, takeSnapshot} from '../dist/testing/fuzz/watch-folder.js'

const {values} = parseArgs({
  options: {
    count: {type: 'string', default: '5000'},
    seed: {type: 'string', default: '1'},
    kinds: {type: 'string', default: ''},
    only: {type: 'string'},
    keep: {type: 'boolean', default: false},
    jobs: {type: 'string', default: String(availableParallelism())},
    seconds: {type: 'string', default: '10'},
    megabytes: {type: 'string', default: '1024'}
  }
})
const seed = Number(values.seed)
const limit = Number(values.seconds)
const most = Number(values.megabytes)
const kinds = values.kinds.split(',').filter((kind) => kind !== '')
const unknown = kinds.find((kind) => !fuzzKinds.includes(kind))
if (unknown) {
  console.error(`Expected kinds of ${fuzzKinds.join(', ')}, got ${unknown}`)
  process.exit(2)
}

/** Cases after which a child is replaced: memory that one of them left must not be laid to another. */
const casesPerChild = 150

/** How much longer than its work a case may take when the machine is busy, or processes of its own are. */
const busy = 6

/** Milliseconds that a child may take to make its seeds. */
const patience = 120_000

const server = fileURLToPath(new URL('../dist/testing/fuzz/serve-cases.js', import.meta.url))
const outside = mkdtempSync(join(tmpdir(), 'banmian-fuzz-'))
// Deep down, so that a few steps up do not lead out of what is watched.
const folder = join(outside, 'a', 'b', 'c')
mkdirSync(folder, {recursive: true})
writeFileSync(join(outside, 'canary.txt'), 'untouched')
writeFileSync(join(outside, 'a', 'canary.json'), '{}')

const waiting = values.only
  ? values.only.split(',').map(Number)
  : listNumbers(seed, Number(values.count), kinds)
const total = waiting.length
const start = performance.now()
const tally = new Map()
const findings = []
const slowest = []
const crashed = []
let done = 0
let heaviest = 0

const before = takeSnapshot(outside)
try {
  await Promise.all(Array.from({length: Math.min(total, Number(values.jobs))}, serve))
  // Who was ended could not tidy up.
  const left = (fault) => crashed.some((start) => fault.includes(start))
  const faults = values.keep
    ? []
    : compareSnapshots(before, takeSnapshot(outside)).filter((fault) => !left(fault))
  if (faults.length > 0) findings.push({number: 0, kind: 'all', what: 'all cases together', faults})
  for (const fault of faults) console.log(`FAULT of all cases together: ${fault}`)
  report()
} finally {
  if (values.keep) console.log(`Folders of cases are in ${folder}`)
  else rmSync(outside, {recursive: true, force: true})
}
process.exitCode = findings.length > 0 ? 1 : 0

/** Plays cases in one child after another until none is left. */
async function serve() {
  let child
  while (waiting.length > 0) {
    const number = waiting.shift()
    child ??= await openChild()
    const {about, crash, megabytes = 0, outcome, peak = 0, seconds} = await play(child, number)
    const grown = megabytes > most && child.megabytes <= most
    child.megabytes = Math.max(child.megabytes, peak)
    child.cases++
    note(
      {number, kind: 'unknown', what: '', ends: [], ...about, ...outcome},
      {crash, grown, megabytes, seconds}
    )
    if (crash) crashed.push(join(folder, `case-${number}-`))
    if (crash || grown || child.cases >= casesPerChild) {
      await closeChild(child)
      child = undefined
    }
  }
  if (child) await closeChild(child)
}

async function openChild() {
  const child = fork(server, {stdio: ['ignore', 'ignore', 'pipe', 'ipc']})
  const state = {process: child, cases: 0, megabytes: 0, err: ''}
  child.stderr.on('data', (data) => {
    state.err = (state.err + data).slice(-4000)
  })
  child.send({seed, folder, keep: values.keep})
  const {crash} = await nextAnswer(state, patience)
  if (crash) throw new Error(`A child did not start: ${crash}`)
  return state
}

async function closeChild({process: child}) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

async function play(state, number) {
  const begun = performance.now()
  const answer = nextAnswer(state, limit * 1000)
  state.process.send(number)
  return {...(await answer), seconds: (performance.now() - begun) / 1000}
}

/** The next thing that a child says; `crash` when it dies or stays silent. */
function nextAnswer(state, milliseconds) {
  const {process: child} = state
  const begun = performance.now()
  const spent = processorTime(child.pid)
  return new Promise((resolve) => {
    let about
    const hear = (answer) => {
      if (answer.about) about = answer.about
      else end(answer)
    }
    const end = (answer) => {
      clearTimeout(timer)
      child.off('message', hear)
      child.off('exit', die)
      resolve({...answer, about})
    }
    const die = (code, signal) =>
      end({crash: `the process ended with ${signal ?? code}: ${state.err.trim()}`})
    const lookAtClock = () => {
      // On a busy machine a child waits for its turn: what it was at work counts.
      const work = processorTime(child.pid) - spent
      const left = Math.min(milliseconds - work, busy * milliseconds - (performance.now() - begun))
      if (left > 0) timer = setTimeout(lookAtClock, Math.max(left, 100))
      else end({crash: `longer than ${milliseconds / 1000} s`})
    }
    let timer = setTimeout(lookAtClock, milliseconds)
    child.on('message', hear)
    child.once('exit', die)
  })
}

/** Milliseconds that a process was at work; where the system does not tell, the time of day. */
function processorTime(pid) {
  try {
    // Behind the name, which may hold anything: state, ten numbers, then user and system time in ticks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return 10 * (Number(fields[11]) + Number(fields[12]))
  } catch {
    return performance.now()
  }
}

function note({ends, faults = [], kind, number, what}, {crash, grown, megabytes, seconds}) {
  const all = [...faults, ...(crash ? [crash] : []), ...(grown ? [`${megabytes} MB of memory`] : [])]
  done++
  heaviest = Math.max(heaviest, megabytes)
  const row = tally.get(kind) ?? {cases: 0, seconds: 0, ends: new Map()}
  tally.set(kind, row)
  row.cases++
  row.seconds += seconds
  for (const end of ends) row.ends.set(end, (row.ends.get(end) ?? 0) + 1)
  slowest.push({number, kind, what, seconds})
  slowest.sort((a, b) => b.seconds - a.seconds)
  slowest.length = Math.min(slowest.length, 5)
  if (all.length > 0) {
    findings.push({number, kind, what, faults: all})
    console.log(`FAULT ${number} ${kind}: ${what.slice(0, 300)}`)
    for (const fault of all.slice(0, 4)) console.log(`      ${fault.slice(0, 800)}`)
    if (all.length > 4) console.log(`      and ${all.length - 4} more`)
    console.log(`      again: npm run fuzz -- --seed ${seed} --only ${number}`)
  } else if (values.only) {
    console.log(`fine ${number} ${kind}: ${what} (${ends.join(', ')}; ${seconds.toFixed(2)} s)`)
  }
  if (done % 500 === 0) console.log(`${done} of ${total} cases, ${findings.length} with faults`)
}

function report() {
  for (const [kind, {cases, ends, seconds}] of [...tally].sort()) {
    const list = [...ends].sort((a, b) => b[1] - a[1]).map(([end, count]) => `${end} ${count}`)
    const mean = ((1000 * seconds) / cases).toFixed(0)
    console.log(
      `${kind.padEnd(8)} ${String(cases).padStart(5)} cases  ${mean.padStart(5)} ms  ${list.join(', ')}`
    )
  }
  for (const {kind, number, seconds, what} of slowest) {
    console.log(`slow ${seconds.toFixed(2)} s  ${number} ${kind}: ${what.slice(0, 120)}`)
  }
  const spent = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`${done} cases in ${spent} s, at most ${heaviest} MB, ${findings.length} with faults`)
}
