import {join} from 'node:path'
import type {RunEvent, RunOutcome, RunStatus} from '../../emit/index.js'
import {type FailureBudget, formatBudget, isExceeded} from '../failure-budget.js'
import {StopError} from '../stop-error.js'
import type {Target} from '../target/open-target.js'
import {InputBook} from './input-book.js'
import {type Journal, openJournal} from './journal.js'
import {Tally} from './tally.js'
import {type ReportHead, writeReport} from './write-report.js'

/** Configuration. */
export interface LogOptions {
  /** Where `report.ndjson` and `report.json` go; absent: nowhere. */
  target?: Target | undefined
  /** Told of everything, as it happens. */
  onEvent?: ((event: RunEvent) => void) | undefined
  /** How many pages may fail (default: all). */
  maxFailures?: FailureBudget | undefined
  /** How many inputs there are. */
  inputs: number
  /** Aborted by the user. */
  signal?: AbortSignal | undefined
}

/** What is known at the end. */
export type Ending = Pick<RunOutcome, 'seconds' | 'timings'> & {issues: number}

/**
 * What happens in a run: told as it happens, written down, added up. Knows
 * when the run can not go on, and why.
 */
export class RunLog {
  /** Inputs at work. */
  readonly book: InputBook = new InputBook((event) => this.say(event))
  /** Aborted when the run is to come to its end: the user wants it so, or it can not go on. */
  readonly signal: AbortSignal
  readonly #options: LogOptions
  readonly #tally: Tally = new Tally()
  readonly #stopper: AbortController = new AbortController()
  #journal: Journal | undefined
  #reason: string | undefined

  constructor(options: LogOptions) {
    this.#options = options
    const {signal} = options
    this.signal = signal ? AbortSignal.any([signal, this.#stopper.signal]) : this.#stopper.signal
  }

  /**
   * Tell what happens.
   *
   * @throws {StopError} when it can not be written down.
   */
  say(event: RunEvent): void {
    const {onEvent, target} = this.#options
    if (event.event === 'page' && event.page.kept) this.#sayKept(event)
    onEvent?.(event)
    this.#tally.add(event)
    if (target) {
      this.#journal ??= openJournal(target.folder)
      this.#journal.write(event)
    }
    if (event.event !== 'page') return
    this.book.endPage(event.index, event.page.status)
    if (event.page.status === 'failed') this.#checkBudget()
  }

  /** Do something that may find that the run can not go on; then it comes to its end. */
  async attempt(action: () => Promise<void> | void): Promise<void> {
    try {
      await action()
    } catch (error) {
      if (!(error instanceof StopError)) throw error
      this.#stop(error.message)
    }
  }

  /** How the run has gone so far. */
  outcome({issues, seconds, timings}: Ending): RunOutcome {
    return {
      status: this.#status(),
      ...(this.#reason === undefined ? {} : {reason: this.#reason}),
      counts: {...this.#tally.counts, issues},
      seconds,
      timings
    }
  }

  /**
   * Put `report.json` together; nothing more can be said behind it.
   *
   * @throws {StopError} when it can not be written.
   */
  async writeReport(head: ReportHead): Promise<void> {
    const {target} = this.#options
    if (!target || !this.#journal) return
    this.#journal.close()
    const {folder, unfinished} = target
    await writeReport({journal: this.#journal.path, report: join(folder, 'report.json'), unfinished}, head)
  }

  #status(): RunStatus {
    if (this.#reason !== undefined) return 'stopped'
    return this.#options.signal?.aborted ? 'interrupted' : this.#tally.status
  }

  #stop(reason: string): void {
    this.#reason ??= reason
    this.#stopper.abort()
  }

  #checkBudget(): void {
    const {inputs, maxFailures} = this.#options
    const {failed, pages} = this.#tally.counts
    if (!maxFailures || !isExceeded(maxFailures, failed, Math.max(inputs, failed + pages))) return
    this.#stop(
      `Expected at most ${formatBudget(maxFailures)} of the pages to fail, got ${failed}. ` +
        'Look at what they say, then run again: what is written stands and is not done twice.'
    )
  }

  /** Pages that are taken over were not read; those who count pages hear of them all the same. */
  #sayKept({index, page, source}: Extract<RunEvent, {event: 'page'}>): void {
    const {articles, id, seconds, status} = page
    this.say({event: 'read', index, source, page: id, status, articles, seconds, kept: true})
  }
}
