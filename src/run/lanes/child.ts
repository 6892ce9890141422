import {type ChildProcess, fork} from 'node:child_process'
import type {RuleId} from '../../diagnostics/index.js'
import {explainError} from '../run-error.js'
import {readMemory} from './memory.js'
import {type Ask, isTell, type Tell} from './messages.js'

/** Why a worker ended. */
export interface Fault {
  rule: RuleId
  actual?: string | number
  expected?: string | number
}

/** Configuration. */
export interface ChildOptions {
  /** Module to run. */
  file: string
  /** Most MiB that it may hold in memory. */
  megabytes: number
  /** Milliseconds between two looks at its memory. */
  memoryTime: number
  onTell: (tell: Tell) => void
  /** Called once, when the process is gone and all that it told has been heard. */
  onEnd: (fault: Fault) => void
}

/** A process at work. */
export interface Child {
  send: (ask: Ask) => void
  /** End it at once, even inside a library; what it tells from here on is not heard. */
  kill: (fault: Fault) => void
  /** Settled when it is gone. */
  ended: Promise<void>
}

/** Part of the memory that is for JavaScript: a leak there ends by itself; pictures and models lie outside. */
const heapShare = 2 / 3

/** Milliseconds after which a process that was ended and is not gone (it waits for a disk) is taken for gone. */
const patience = 5000

/** Characters of what a process says on its way out; the reason stands in the last of them. */
const lastWords = 8192

/** Sample: `FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory`. */
const heapPattern = /JavaScript heap out of memory/u

/** Sample: `TypeError: Expected an open reader`. */
const errorPattern = /^(?<what>\w{0,40}Error(?: \[\w{1,60}\])?: [^\n]{1,200})/mu

/** Start a process; that it could not be started is told as its end. */
export function startChild(options: ChildOptions): Child {
  try {
    return watchChild(forkChild(options), options)
  } catch (error) {
    const ended = Promise.resolve().then(() => {
      options.onEnd({rule: 'run:worker-died', actual: explainError(error)})
    })
    return {send: () => {}, kill: () => {}, ended}
  }
}

function forkChild({file, megabytes}: ChildOptions): ChildProcess {
  return fork(file, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [`--max-old-space-size=${Math.max(1, Math.floor(megabytes * heapShare))}`]
  })
}

function watchChild(child: ChildProcess, {megabytes, memoryTime, onEnd, onTell}: ChildOptions): Child {
  let fault: Fault | undefined
  let said = ''
  let bury: (actual: string) => void = () => {}
  const kill = (why: Fault) => {
    if (fault) return
    fault = why
    child.kill('SIGKILL')
    setTimeout(() => bury('no end'), patience).unref()
  }
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-lastWords)
  })
  child.on('message', (value: unknown) => {
    if (fault) return
    if (!isTell(value)) kill({rule: 'run:worker-died', actual: 'an answer that is none'})
    else if (value.tell === 'memory') judge(value.bytes)
    else onTell(value)
  })
  const judge = (bytes: number | undefined) => {
    const actual = Math.round((bytes ?? 0) / 1024 / 1024)
    if (actual > megabytes) kill({rule: 'run:worker-oversize', actual, expected: megabytes})
  }
  const guard = setInterval(() => judge(child.pid === undefined ? 0 : readMemory(child.pid)), memoryTime)
  const ended = new Promise<void>((resolve) => {
    let over = false
    bury = (actual) => {
      if (over) return
      over = true
      clearInterval(guard)
      resolve()
      onEnd(fault ?? {rule: 'run:worker-died', actual})
    }
    // Behind `exit` there may still be something to hear; behind `close` there is not.
    child.once('close', (code, signal) => bury(describeEnd(code, signal, said)))
    child.on('error', (error) => {
      if (child.pid === undefined) bury(explainError(error))
    })
  })
  return {send: (ask) => sendTo(child, ask), kill, ended}
}

/** A process that is gone does not hear it; that it is gone is told elsewhere. */
function sendTo(child: ChildProcess, ask: Ask): void {
  child.send(ask, () => {})
}

function describeEnd(code: number | null, signal: NodeJS.Signals | null, said: string): string {
  const how = signal === null ? `exit code ${code}` : `signal ${signal}`
  const what = heapPattern.test(said)
    ? 'JavaScript heap out of memory'
    : errorPattern.exec(said)?.groups?.what
  return what === undefined ? how : `${how}: ${what}`
}
