import type {RunEvent, Status} from '../../emit/index.js'
import type {FoundInput} from '../find-inputs.js'
import {type InputRecord, toInputHead, worst} from '../records.js'

/** An input at work. */
export interface OpenInput extends InputRecord {
  /** Place among all, from 0. */
  index: number
  /** Pages that have been begun. */
  pages: number
  /** Pages that are final. */
  done: number
  /** No more pages will come. */
  closed: boolean
}

/**
 * Inputs at work: says of each when all its pages are final. Holds as many as
 * there are in the issues at hand.
 */
export class InputBook {
  readonly #open = new Map<number, OpenInput>()
  readonly #say: (event: RunEvent) => void
  #count = 0

  constructor(say: (event: RunEvent) => void) {
    this.#say = say
  }

  /** Begin an input. */
  open({path}: Pick<FoundInput, 'path'>): OpenInput {
    const index = this.#count++
    const input: OpenInput = {
      index,
      source: path,
      messages: [],
      worst: 'ok',
      pages: 0,
      done: 0,
      closed: false
    }
    this.#open.set(index, input)
    return input
  }

  /** Count a page of an input, and give its place in it, from 0. */
  beginPage(input: OpenInput): number {
    return input.pages++
  }

  /** A page of an input is final. */
  endPage(index: number, status: Status): void {
    const input = this.#open.get(index)
    if (!input) return
    input.done++
    input.worst = worst(input.worst, status)
    this.#settle(input)
  }

  /** A page of an input was not read: the run comes to an end. */
  dropPage(input: OpenInput): void {
    input.pages--
    this.#settle(input)
  }

  /** All pages of an input have been begun. */
  close(input: OpenInput): void {
    input.closed = true
    this.#settle(input)
  }

  #settle(input: OpenInput): void {
    if (!input.closed || input.done < input.pages || !this.#open.delete(input.index)) return
    this.#say({event: 'input', index: input.index, input: toInputHead(input), pages: input.pages})
  }
}
