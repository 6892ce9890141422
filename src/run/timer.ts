import {round} from '../emit/index.js'

/** Adds up how long the parts of a run take. */
export class Timer {
  readonly #seconds = new Map<string, number>()
  #last: number = performance.now()

  /** Begin to measure. */
  start(): void {
    this.#last = performance.now()
  }

  /** Add the time since the last `start` or `lap` to a part. */
  lap(name: string): void {
    const now = performance.now()
    this.#seconds.set(name, (this.#seconds.get(name) ?? 0) + (now - this.#last) / 1000)
    this.#last = now
  }

  /** Add what another timer has measured. */
  add(seconds: Readonly<Record<string, number>>): void {
    for (const [name, more] of Object.entries(seconds)) {
      this.#seconds.set(name, (this.#seconds.get(name) ?? 0) + more)
    }
  }

  /** Seconds by part, as they are, for another timer. */
  parts(): Record<string, number> {
    return Object.fromEntries(this.#seconds)
  }

  /** Seconds by part, rounded to milliseconds, in the order in which the parts came. */
  toJSON(): Record<string, number> {
    return Object.fromEntries([...this.#seconds].map(([name, seconds]) => [name, round(seconds)]))
  }
}

/** Seconds since a moment of `performance.now()`, rounded to milliseconds. */
export function secondsSince(start: number): number {
  return round((performance.now() - start) / 1000)
}
