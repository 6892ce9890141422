import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {report, toMessageJson} from '../../diagnostics/index.js'
import {noLines} from '../count-lines.js'
import {isText, type PageTask, type TaskResult} from '../page-task.js'
import {RunError} from '../run-error.js'
import {noteFailure} from '../run-page.js'
import type {ReaderOptions} from '../task-reader.js'
import {secondsSince} from '../timer.js'
import {type Child, type Fault, startChild} from './child.js'
import type {Tell} from './messages.js'

/** The compiled module that a lane runs. */
export const workerFile: string = fileURLToPath(new URL('./worker.js', import.meta.url))

/** Configuration. */
export interface LaneOptions {
  reader: ReaderOptions
  /** Most seconds that a page may take. */
  seconds: number
  /** Most MiB that a worker may hold in memory. */
  megabytes: number
  /** How often a page whose worker is lost is tried again. */
  retries: number
  /** Module to run (default: the compiled `worker`). */
  file?: string
  /** Pages after which a worker is replaced (default: `24` pictures, `2000` texts). */
  pagesPerWorker?: {scans: number; texts: number}
  /** Milliseconds between two looks at memory (default: `1000`). */
  memoryTime?: number
}

/** What a page gives must not depend on what came long before, nor memory grow; see the README. */
const usualPages = {scans: 24, texts: 2000}

const usualMemoryTime = 1000

/** Least seconds that a worker may take to start and to open engines, on a machine at work with other things. */
const startingSeconds = 60

/** Pages of text that a worker holds, so that it never waits while the run is busy with writing. */
export const textDepth = 8

/** A page that a lane has taken. */
interface Held {
  number: number
  task: PageTask
  attempts: number
  /** When its worker began with it; absent while it waits there. */
  begun?: number
  resolve: (result: TaskResult | undefined) => void
  reject: (error: RunError) => void
}

/**
 * Reads pages in one child process after another. The process is started by
 * the first page, and replaced when it is lost, has taken too long or too much
 * memory, or has read many pages.
 *
 * Reports `run:page-timeout`, `run:worker-died` and `run:worker-oversize`.
 */
export class Lane {
  readonly #options: LaneOptions
  readonly #held: Held[] = []
  readonly #ending = new Set<Promise<void>>()
  #child: Child | undefined
  #clock: NodeJS.Timeout | undefined
  /** Part of the life of the child that is used up, from 0 to 1. */
  #used = 0
  /** Whether the child has finished a page. */
  #proven = false
  #bytes: Uint8Array | undefined
  #next = 0
  #dropped = false

  constructor(options: LaneOptions) {
    this.#options = options
  }

  /** Pages that it has taken. */
  get load(): number {
    return this.#held.length
  }

  /** Whether it takes a page now: a picture alone, a few texts at a time. */
  accepts(task: PageTask): boolean {
    if (this.#held.length === 0) return true
    if (this.#used >= 1 || this.#held.length >= textDepth) return false
    return [task, ...this.#held.map((held) => held.task)].every(isShort)
  }

  /**
   * Read a page. A page that fails gives messages.
   *
   * @returns nothing when it was dropped.
   * @throws {RunError} when an engine that was asked for can not be opened.
   */
  read(task: PageTask): Promise<TaskResult | undefined> {
    return new Promise((resolve, reject) => {
      const held: Held = {number: this.#next++, task, attempts: 0, resolve, reject}
      this.#held.push(held)
      if (this.#child) this.#send(held, this.#child)
      else this.#start()
    })
  }

  /** Drop pages that have not been begun, and try no page again. */
  drop(): void {
    this.#dropped = true
    for (const held of this.#held.filter(({begun}) => begun === undefined)) this.#settle(held, undefined)
  }

  /** End the child; pages at work are dropped. There is nothing in it that must be saved. */
  async close(): Promise<void> {
    this.#dropped = true
    for (const held of [...this.#held]) this.#settle(held, undefined)
    this.#retire()
    await Promise.all(this.#ending)
  }

  #start(): void {
    const {file = workerFile, megabytes, memoryTime = usualMemoryTime, reader} = this.#options
    const child = startChild({
      file,
      megabytes,
      memoryTime,
      onTell: (tell) => this.#hear(tell, child),
      onEnd: (fault) => this.#bury(fault, child)
    })
    const ended = child.ended.then(() => {
      this.#ending.delete(ended)
    })
    this.#ending.add(ended)
    this.#child = child
    this.#used = 0
    this.#proven = false
    this.#bytes = undefined
    child.send({ask: 'open', options: reader})
    for (const held of this.#held) this.#send(held, child)
  }

  #send({number, task}: Held, child: Child): void {
    this.#used += 1 / (this.#options.pagesPerWorker ?? usualPages)[isShort(task) ? 'texts' : 'scans']
    if (!this.#clock) this.#setClock()
    if (isText(task) || !task.bytes) {
      child.send({ask: 'read', number, task})
      return
    }
    // A file of many pages goes there once.
    const {bytes, ...rest} = task
    if (bytes !== this.#bytes) child.send({ask: 'hold', bytes})
    this.#bytes = bytes
    child.send({ask: 'read', number, task: rest, held: true})
  }

  #hear(tell: Tell, child: Child): void {
    if (child !== this.#child) return
    const held = 'number' in tell ? this.#held.find(({number}) => number === tell.number) : undefined
    if (held && tell.tell === 'begin') held.begun = performance.now()
    if (held && tell.tell === 'refuse') {
      this.#take(held)
      held.reject(new RunError(tell.fault))
    }
    if (held && tell.tell === 'done') {
      this.#proven = true
      this.#settle(held, withAttempts(tell.result, held.attempts + 1))
    }
    if (this.#held.length === 0 && this.#used >= 1) this.#retire()
    this.#setClock()
  }

  /** Let the child go while nothing is in it. */
  #retire(): void {
    const child = this.#child
    this.#child = undefined
    child?.kill({rule: 'run:worker-died'})
    this.#setClock()
  }

  /** The child is gone: the page that it was at has failed, or is tried again; those behind it go to the next child. */
  #bury(fault: Fault, child: Child): void {
    if (child !== this.#child) return
    this.#child = undefined
    // A child that has not got as far as a page may have been stopped by the first; one that has will be replaced.
    const victim =
      this.#held.find(({begun}) => begun !== undefined) ?? (this.#proven ? undefined : this.#held[0])
    if (victim) {
      victim.attempts++
      const seconds = victim.begun === undefined ? 0 : secondsSince(victim.begun)
      delete victim.begun
      if (this.#dropped) this.#settle(victim, undefined)
      else if (victim.attempts > this.#options.retries) {
        this.#settle(victim, withAttempts(failedPage(victim.task, fault, seconds), victim.attempts))
      }
    }
    this.#setClock()
    if (this.#held.length > 0) this.#start()
  }

  /** Time begins anew with each word of the child. */
  #setClock(): void {
    clearTimeout(this.#clock)
    this.#clock = undefined
    if (!this.#child || this.#held.length === 0) return
    const begun = this.#held.some((held) => held.begun !== undefined)
    const {seconds: expected} = this.#options
    const limit = begun ? expected : Math.max(expected, startingSeconds)
    this.#clock = setTimeout(
      () => this.#child?.kill({rule: 'run:page-timeout', expected: limit}),
      limit * 1000
    )
  }

  #settle(held: Held, result: TaskResult | undefined): void {
    this.#take(held)
    held.resolve(result)
  }

  #take(held: Held): void {
    this.#held.splice(this.#held.indexOf(held), 1)
  }
}

/** Text, or a picture that need not be read again. */
export function isShort(task: PageTask): boolean {
  return isText(task) || task.kept !== undefined
}

function withAttempts(result: TaskResult, attempts: number): TaskResult {
  return attempts > 1 ? {...result, attempts} : result
}

function failedPage(task: PageTask, {rule, ...told}: Fault, seconds: number): TaskResult {
  const file = new VFile({path: task.source})
  try {
    report(file, rule, told)
  } catch (error) {
    noteFailure(file, error)
  }
  return {messages: file.messages.map(toMessageJson), counts: noLines, seconds, timings: {}}
}
