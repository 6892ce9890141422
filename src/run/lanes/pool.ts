import type {PageTask, TaskResult} from '../page-task.js'
import {Lane, type LaneOptions} from './lane.js'

interface Waiting {
  task: PageTask
  resolve: (result: TaskResult | undefined | Promise<TaskResult | undefined>) => void
}

/** Reads pages side by side; close it. */
export class Pool {
  readonly #options: LaneOptions
  readonly #signal: AbortSignal | undefined
  readonly #lanes: Lane[] = []
  readonly #waiting: Waiting[] = []
  readonly #drop = () => {
    for (const {resolve} of this.#waiting.splice(0)) resolve(undefined)
    for (const lane of this.#lanes) lane.drop()
  }

  /** @param signal aborted: pages that wait are dropped, those at work are finished. */
  constructor(options: LaneOptions, signal?: AbortSignal) {
    this.#options = options
    this.#signal = signal
    signal?.addEventListener('abort', this.#drop)
  }

  /** Pages of pictures that can be read at once. */
  get size(): number {
    return this.#lanes.length
  }

  /** Have at least so many lanes; each starts its process with its first page. */
  grow(size: number): void {
    while (this.#lanes.length < size) this.#lanes.push(new Lane(this.#options))
  }

  /** Read a page when its turn comes; `undefined` when it was dropped. */
  read(task: PageTask): Promise<TaskResult | undefined> {
    return new Promise((resolve) => {
      if (this.#signal?.aborted) {
        resolve(undefined)
        return
      }
      this.#waiting.push({task, resolve})
      this.#hand()
    })
  }

  async close(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#drop)
    for (const {resolve} of this.#waiting.splice(0)) resolve(undefined)
    await Promise.all(this.#lanes.map((lane) => lane.close()))
  }

  /** Give pages to the idlest lane that takes them; texts do not overtake a picture that waits for an empty lane. */
  #hand(): void {
    for (const waiting of [...this.#waiting]) {
      const ready = this.#lanes.filter((lane) => lane.accepts(waiting.task))
      const [first, ...rest] = ready
      if (!first) return
      const lane = rest.reduce((idlest, other) => (other.load < idlest.load ? other : idlest), first)
      this.#waiting.shift()
      waiting.resolve(lane.read(waiting.task).finally(() => this.#hand()))
    }
  }
}
