/** The one door to onnxruntime-node. */
import {createRequire} from 'node:module'
import {setTimeout} from 'node:timers/promises'
import {Worker} from 'node:worker_threads'
import {workerSource} from './onnxruntime-worker.js'

/** What a network says of a line: the best classes of each step along it. */
export interface StepScores {
  steps: number
  /** Classes kept of each step. */
  best: number
  /** Class numbers, best first: `best` for each step. */
  indices: Int32Array
  /** Their scores, from 0 to 1. */
  scores: Float32Array
}

/** A network for lines: [1, 3, height, width] in, [1, steps, classes] out. */
export interface Network {
  /** Classes of the output; absent where the model leaves that open. */
  classes?: number
  /** Height of a line, in pixels; absent where the model leaves that open. */
  height?: number
  /** Run the network. `values` are given away. */
  run: (values: Float32Array<ArrayBuffer>, width: number, height: number) => Promise<StepScores>
  /** End the threads. What has not been answered fails. */
  close: () => Promise<void>
}

/** Classes kept of each step: the blank, the winner, and what else it may be. */
const keptClasses = 5

/** Most milliseconds that a thread may take to end by itself. */
const closingTime = 500

/** Version of the library. @throws {Error} when it can not be loaded here. */
export async function readOnnxVersion(): Promise<string> {
  const {env} = await import('onnxruntime-node')
  return env.versions.node ?? env.versions.common
}

/**
 * Load a network into threads of its own.
 *
 * The library computes in the thread that calls it, so that one session reads
 * one line at a time; each lane is a thread with a session that uses one core.
 * The same line gives the same scores in any lane.
 *
 * @param model path of a file.
 * @param lanes lines to read at once.
 * @throws {Error} when the library or the model can not be loaded.
 */
export async function openNetwork(model: string, lanes: number): Promise<Network> {
  const threads = Array.from({length: lanes}, () => new Thread(model))
  try {
    const [shape = {}] = await Promise.all(threads.map((thread) => thread.ask<Shape>('open')))
    return {
      ...(typeof shape.classes === 'number' ? {classes: shape.classes} : {}),
      ...(typeof shape.height === 'number' ? {height: shape.height} : {}),
      run: (values, width, height) => {
        const idlest = threads.reduce((a, b) => (b.waiting < a.waiting ? b : a))
        return idlest.ask<StepScores>('run', {values, width, height}, [values.buffer])
      },
      close: async () => {
        await Promise.all(threads.map((thread) => thread.close()))
      }
    }
  } catch (error) {
    await Promise.all(threads.map((thread) => thread.close()))
    throw error
  }
}

/** Numbers where the model fixes them, names where it does not. */
interface Shape {
  classes?: number | string
  height?: number | string
}

interface Waiter {
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

interface Answer {
  id: number
  result?: unknown
  fault?: string
}

/** A thread with a session, and who waits for it. */
class Thread {
  readonly #worker: Worker
  readonly #waiters = new Map<number, Waiter>()
  readonly #ended: Promise<void>
  #next = 0
  #fault: Error | undefined

  constructor(model: string) {
    const library = createRequire(import.meta.url).resolve('onnxruntime-node')
    this.#worker = new Worker(workerSource, {eval: true, workerData: {library, model, best: keptClasses}})
    this.#worker.on('message', (answer: Answer) => this.#settle(answer))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#fail(new Error('Expected an answer, got the end of the thread'))
        resolve()
      })
    })
  }

  get waiting(): number {
    return this.#waiters.size
  }

  ask<Result>(action: 'open' | 'run', payload?: object, transfer: ArrayBuffer[] = []): Promise<Result> {
    if (this.#fault) return Promise.reject(this.#fault)
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiters.set(id, {resolve: resolve as (result: unknown) => void, reject})
      this.#worker.postMessage({id, action, payload}, transfer)
    })
  }

  async close(): Promise<void> {
    if (!this.#fault) this.#worker.postMessage({id: -1, action: 'close'})
    await Promise.race([this.#ended, setTimeout(closingTime, undefined, {ref: false})])
    await this.#worker.terminate()
  }

  #settle({id, result, fault}: Answer): void {
    const waiter = this.#waiters.get(id)
    this.#waiters.delete(id)
    if (fault === undefined) waiter?.resolve(result)
    else waiter?.reject(new Error(fault))
  }

  #fail(error: Error): void {
    this.#fault = error
    for (const {reject} of this.#waiters.values()) reject(error)
    this.#waiters.clear()
  }
}
