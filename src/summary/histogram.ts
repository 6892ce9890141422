import type {Bar} from './types.js'

/** Counts figures between edges; figures that are equal to an edge count above it. */
export class Histogram {
  readonly #edges: readonly number[]
  readonly #counts: number[]
  readonly #start: number
  #sum = 0
  #count = 0

  /**
   * @param edges where one bar ends and the next begins, ascending.
   * @param start where the first bar begins (default: `0`).
   */
  constructor(edges: readonly number[], start: number = 0) {
    this.#edges = edges
    this.#start = start
    this.#counts = Array.from({length: edges.length + 1}, () => 0)
  }

  /** Take in a figure. */
  add(value: number): void {
    const found = this.#edges.findIndex((edge) => value < edge)
    const index = found < 0 ? this.#edges.length : found
    this.#counts[index] = (this.#counts[index] ?? 0) + 1
    this.#sum += value
    this.#count++
  }

  /** Figures taken in. */
  get count(): number {
    return this.#count
  }

  /** Their mean; `undefined` when there are none. */
  get mean(): number | undefined {
    return this.#count === 0 ? undefined : this.#sum / this.#count
  }

  /**
   * All bars, in order.
   *
   * @param end where the last bar ends (default: it is open).
   */
  bars(end?: number): Bar[] {
    return this.#counts.map((count, index) => {
      const to = this.#edges[index] ?? end
      return {from: this.#edges[index - 1] ?? this.#start, ...(to === undefined ? {} : {to}), count}
    })
  }
}

/** Leave out empty bars at both ends. */
export function trimBars(bars: readonly Bar[]): Bar[] {
  const first = bars.findIndex(({count}) => count > 0)
  const last = bars.findLastIndex(({count}) => count > 0)
  return first < 0 ? [] : bars.slice(first, last + 1)
}
