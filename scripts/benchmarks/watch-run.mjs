/** A run of the built program, and what its processes take while it is at work. */
import {spawn} from 'node:child_process'
import {closeSync, openSync, readFileSync, readSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'

const launcher = fileURLToPath(new URL('../../bin/banmian.js', import.meta.url))

/** Milliseconds between two looks. */
const pace = 100

/** Milliseconds of a tick, in which Linux counts processor time. */
const tick = 10

/**
 * @typedef {object} Sample
 * @property {number} time seconds since the run was started
 * @property {number} pages that are final
 * @property {number} main MiB that the run itself holds in memory
 * @property {number} tree MiB that it holds with all its children
 */

/**
 * Run the built program, and look at its processes ten times a second.
 *
 * @param {readonly string[]} args inputs and options
 * @param {string} output folder to write to
 * @returns {Promise<{code: number, seconds: number, cpu: number, samples: Sample[]}>} with `cpu`, the
 *   seconds of processor time of all processes.
 */
export async function watchRun(args, output) {
  const start = performance.now()
  const child = spawn(process.execPath, [launcher, 'run', ...args, '-o', output, '--quiet'], {
    stdio: ['ignore', 'ignore', 'ignore']
  })
  let end
  const exit = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      end = performance.now()
      resolve(code)
    })
  })
  const countPages = followEvents(join(output, 'report.ndjson'))
  const samples = []
  let cpu = 0
  while (end === undefined) {
    const processes = listTree(child.pid).flatMap(readProcess)
    if (processes.length > 0) {
      const tree = processes.reduce((sum, {megabytes}) => sum + megabytes, 0)
      const main = processes[0].megabytes
      samples.push({time: (performance.now() - start) / 1000, pages: countPages(), main, tree})
      // Children that are gone are counted with those who waited for them.
      cpu = Math.max(
        cpu,
        processes.reduce((sum, {seconds}) => sum + seconds, 0)
      )
    }
    await wait(pace)
  }
  return {code: await exit, seconds: (end - start) / 1000, cpu, samples}
}

/** Count the pages in the file of events; what has been read is not read again. */
function followEvents(path) {
  const chunk = Buffer.alloc(1 << 20)
  let offset = 0
  let pages = 0
  let rest = ''
  return () => {
    let file
    try {
      file = openSync(path)
    } catch {
      return pages
    }
    for (let length = 1; length > 0; offset += length) {
      length = readSync(file, chunk, 0, chunk.length, offset)
      const lines = `${rest}${chunk.toString('latin1', 0, length)}`.split('\n')
      rest = lines.pop()
      pages += lines.filter((line) => line.startsWith('{"event":"page"')).length
    }
    closeSync(file)
    return pages
  }
}

/** A process and all below it. */
function listTree(pid) {
  const children = readText(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean)
  return [pid, ...children.flatMap(listTree)]
}

/** Nothing when it is gone. */
function readProcess(pid) {
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/mu.exec(readText(`/proc/${pid}/status`)) ?? []
  // The name in brackets may hold anything; behind it the fields are counted from 3.
  const fields = readText(`/proc/${pid}/stat`).split(') ').at(-1).split(' ')
  if (kibibytes === undefined || fields.length < 15) return []
  const ticks = [14, 15, 16, 17].reduce((sum, field) => sum + Number(fields[field - 3]), 0)
  return [{megabytes: Number(kibibytes) / 1024, seconds: (ticks * tick) / 1000}]
}

function readText(path) {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
