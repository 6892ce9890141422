import type {Clock} from '../cli/reporters/clock.js'
import {createReporters, type ReporterOptions} from '../cli/reporters/index.js'
import type {RunEvent} from '../emit/index.js'

/** Surroundings of a reporter in a test. */
export interface Theater extends Partial<ReporterOptions> {
  env?: Record<string, string>
  /** Standard error is a terminal of so many columns. */
  columns?: number
  /** Standard output is a terminal as well. */
  outIsTerminal?: boolean
  signal?: AbortSignal
  /** Leave the reporters open. */
  open?: boolean
}

/** What reporters printed. */
export interface Played {
  out: string
  err: string
}

/** Time that passes when it is told to. */
export class FakeClock implements Clock {
  #now = 0
  #ticks: {every: number; due: number; call: () => void}[] = []

  now: () => number = () => this.#now

  every: Clock['every'] = (milliseconds, call) => {
    const tick = {every: milliseconds, due: this.#now + milliseconds, call}
    this.#ticks.push(tick)
    return () => {
      this.#ticks = this.#ticks.filter((other) => other !== tick)
    }
  }

  /** Let time pass. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds
    for (let [next] = this.#due(end); next; [next] = this.#due(end)) {
      this.#now = next.due
      next.due += next.every
      next.call()
    }
    this.#now = end
  }

  /** Whether somebody still waits. */
  get waits(): boolean {
    return this.#ticks.length > 0
  }

  #due(end: number): {every: number; due: number; call: () => void}[] {
    return this.#ticks.filter(({due}) => due <= end).toSorted((a, b) => a.due - b.due)
  }
}

/** Show events, or let milliseconds pass, to reporters whose streams only collect. */
export function playEvents(events: readonly (RunEvent | number)[], theater: Theater = {}): Played {
  const {
    env = {},
    columns,
    outIsTerminal = false,
    open = false,
    signal = new AbortController().signal
  } = theater
  const clock = new FakeClock()
  const played = {out: '', err: ''}
  const collect = (key: keyof Played) => (data: string | Uint8Array) => {
    played[key] += String(data)
  }
  const reporter = createReporters(
    {quiet: false, jsonl: false, output: undefined, clock, ...theater},
    {
      stdout: {write: collect('out'), isTTY: outIsTerminal},
      stderr: {write: collect('err'), ...(columns === undefined ? {} : {isTTY: true, columns})},
      stdin: (async function* () {})(),
      env,
      folder: '/nowhere',
      signal,
      closed: new AbortController().signal
    }
  )
  for (const event of events) {
    if (typeof event === 'number') clock.pass(event)
    else reporter.event(event)
  }
  if (!open) reporter.close()
  if (!open && clock.waits) throw new Error('A reporter that is closed still waits')
  return played
}
