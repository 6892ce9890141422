/** What runs in a child process: one reader, and pages one after the other. */
import {writeFileSync} from 'node:fs'
import {setImmediate} from 'node:timers/promises'
import type {TaskReader} from '../task-reader.js'
import {memoryFile} from './memory.js'
import type {Ask, Tell} from './messages.js'

/** Between 0 and 1000: the system, when it is out of memory, ends a worker before the run. */
const expendable = '500'

/** Milliseconds between two words on memory, where they are needed. */
const memoryTime = 1000

// Ctrl-C goes to all processes of a terminal; the run decides what becomes of the page at hand.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
// Without a run nobody waits for the page. Libraries have threads at work, so that a usual exit may hang.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))

let reader: TaskReader | undefined
let held: Uint8Array | undefined
let working = false
const asked: Ask[] = []

process.on('message', (ask: Ask) => {
  asked.push(ask)
  if (!working) void work()
})

try {
  writeFileSync('/proc/self/oom_score_adj', expendable)
} catch {
  // Other systems have other ways.
}
if (memoryFile(process.pid) === undefined) {
  setInterval(() => say({tell: 'memory', bytes: process.memoryUsage.rss()}), memoryTime).unref()
}

/** What is thrown here ends the process: the run sees to the rest. */
async function work(): Promise<void> {
  working = true
  for (let ask = asked.shift(); ask; ask = asked.shift()) {
    await answer(ask)
    // Stages of text do not wait for anything: what has been said goes out here.
    await setImmediate()
  }
  working = false
}

async function answer(ask: Ask): Promise<void> {
  switch (ask.ask) {
    case 'open': {
      // Loaded here, so that signals are heard from the start.
      const {createReader} = await import('../task-reader.js')
      reader = createReader(ask.options)
      say({tell: 'ready'})
      return
    }
    case 'hold':
      held = ask.bytes
      return
    case 'read':
      await read(ask)
  }
}

async function read({held: needed, number, task}: Extract<Ask, {ask: 'read'}>): Promise<void> {
  if (!reader) throw new TypeError('Expected an open reader')
  let readPage: Awaited<ReturnType<TaskReader['open']>>
  try {
    readPage = await reader.open(needed && held ? {...task, bytes: held} : task)
  } catch (error) {
    // Errors lose their class on the way.
    say({tell: 'refuse', number, fault: error instanceof Error ? error.message : String(error)})
    return
  }
  say({tell: 'begin', number})
  say({tell: 'done', number, result: await readPage()})
}

function say(tell: Tell): void {
  process.send?.(tell)
}
