import type {RunEvent, RunEventRead} from '../../emit/index.js'
import {Pace} from './pace.js'

/** Where a run stands. */
export interface Standing {
  /** Pages read. */
  done: number
  /** Pages that there will be; absent when nobody can say. */
  expected?: number
  /** `expected` is no estimate. */
  sure: boolean
  /** Absent as long as it is not known. */
  perMinute?: number
  /** Absent as long as it is not known. */
  secondsLeft?: number
  /** Pages, and inputs without a page, that gave nothing. */
  failed: number
  /** Pages with warnings. */
  warned: number
  /** Input at hand. */
  source: string
}

/**
 * Follows a run: what is done, and what is to be expected.
 *
 * How many pages an input has is known when it is done. Inputs come in order;
 * those that were not begun are taken to have as many pages as the others had
 * on average. Kept pages come at once and do not count for the pace.
 */
export class Progress {
  readonly #pace: Pace
  #inputs = 0
  /** Place of the last input that was begun. */
  #index = -1
  /** Pages of that input. */
  #open = 0
  /** That input is done. */
  #closed = false
  #done = 0
  #failed = 0
  #warned = 0
  #source = ''

  /** @param now milliseconds of the clock. */
  constructor(now: number) {
    this.#pace = new Pace(now)
  }

  /** Take an event in. */
  add(event: RunEvent, now: number): void {
    switch (event.event) {
      case 'run':
        this.#inputs = event.inputs
        return
      case 'read':
        this.#addRead(event, now)
        return
      case 'input':
        this.#begin(event.index)
        if (event.pages === 0 && event.input.status === 'failed') this.#failed++
        if (event.index === this.#index) this.#closed = true
        return
      default:
        return
    }
  }

  /** Tell where the run stands. */
  tell(now: number): Standing {
    const expected = this.#expect()
    const perMinute = this.#pace.perMinute(now)
    const left = expected === undefined ? undefined : Math.max(0, expected - this.#done)
    return {
      done: this.#done,
      ...(expected === undefined ? {} : {expected: Math.max(expected, this.#done)}),
      sure: this.#closed && this.#index + 1 >= this.#inputs,
      ...(perMinute === undefined ? {} : {perMinute}),
      ...(perMinute && left !== undefined ? {secondsLeft: (60 * left) / perMinute} : {}),
      failed: this.#failed,
      warned: this.#warned,
      source: this.#source
    }
  }

  #addRead({index, kept, source, status}: RunEventRead, now: number): void {
    this.#begin(index)
    if (index === this.#index) this.#open++
    this.#done++
    this.#source = source
    if (status === 'failed') this.#failed++
    if (status === 'partial') this.#warned++
    if (!kept) this.#pace.add(now)
  }

  #begin(index: number): void {
    if (index <= this.#index) return
    this.#index = index
    this.#open = 0
    this.#closed = false
  }

  #expect(): number | undefined {
    const closedInputs = this.#index + (this.#closed ? 1 : 0)
    const waiting = Math.max(0, this.#inputs - this.#index - 1)
    if (closedInputs <= 0) {
      // A single file may be a page, or a book.
      const open = this.#index < 0 ? 0 : Math.max(1, this.#open)
      return this.#inputs > 1 ? waiting + open : undefined
    }
    const open = this.#closed ? 0 : this.#open
    const mean = (this.#done - open) / closedInputs
    const rest = this.#closed ? 0 : Math.max(open, mean)
    return Math.round(this.#done - open + rest + waiting * mean)
  }
}
