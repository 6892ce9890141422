// These run the compiled worker, as a child process does not run sources: `npm run build` has made it.
import {type ChildProcess, fork, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {afterAll, expect, it} from 'vitest'
import {samplePage} from '../../testing/temporary.js'
import type {Ask, Tell} from './messages.js'

const file = fileURLToPath(new URL('../../../dist/run/lanes/worker.js', import.meta.url))
const open: Ask = {ask: 'open', options: {pipeline: {}, reading: {}, scan: {}, lanes: 1}}
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

/** What a child tells next. */
async function hear(child: ChildProcess): Promise<Tell> {
  const [tell] = await once(child, 'message')
  return tell
}

/** Whether a process does something; what nobody has asked after is there and has ended. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const path = `/proc/${pid}/stat`
  return !existsSync(path) || !/\) [ZX] /u.test(readFileSync(path, 'utf8'))
}

it('reads on when Ctrl-C is pressed', async () => {
  const child = fork(file, {serialization: 'advanced'})
  children.push(child)
  child.send(open)
  expect(await hear(child)).toEqual({tell: 'ready'})
  child.kill('SIGINT')
  child.kill('SIGTERM')
  const task = {id: 'p01', source: 'a.txt', facts: {}, text: samplePage, firstLine: 1}
  child.send({ask: 'read', number: 7, task})
  expect(await hear(child)).toEqual({tell: 'begin', number: 7})
  expect(await hear(child)).toMatchObject({tell: 'done', number: 7, result: {counts: {lines: 5}}})
})

it('ends when the run is gone', async () => {
  const program = `
    const child = require('node:child_process').fork(${JSON.stringify(file)}, {serialization: 'advanced'})
    child.send(${JSON.stringify(open)})
    child.on('message', () => console.log(child.pid))`
  const parent = spawn(process.execPath, ['-e', program], {stdio: ['ignore', 'pipe', 'inherit']})
  children.push(parent)
  const [printed] = await once(parent.stdout, 'data')
  const pid = Number(printed)
  expect(isAlive(pid)).toBe(true)
  parent.kill('SIGKILL')
  while (isAlive(pid)) await setTimeout(10)
})
