import type {InputHead, PageReport, RunCounts, RunEvent, Status} from '../../emit/index.js'
import {worst} from '../records.js'

/** Adds up what happens in a run, event by event; memory does not grow with their number. */
export class Tally {
  readonly counts: RunCounts = {
    inputs: 0,
    pages: 0,
    failed: 0,
    issues: 0,
    articles: 0,
    warnings: 0,
    errors: 0,
    kept: 0,
    lines: 0,
    inArticles: 0,
    inFurniture: 0
  }
  #worst: Status = 'ok'

  /** Take an event in. */
  add(event: RunEvent): void {
    if (event.event === 'page') this.#addPage(event.page)
    if (event.event === 'input') this.#addInput(event.input, event.pages)
  }

  /** The worst state so far. */
  get status(): Status {
    return this.#worst
  }

  #addPage(page: PageReport): void {
    const {counts} = this
    this.#addMessages(page)
    if (page.status === 'failed') {
      counts.failed++
      return
    }
    counts.pages++
    counts.articles += page.articles
    counts.lines += page.counts.lines
    counts.inArticles += page.counts.inArticles
    counts.inFurniture += page.counts.inFurniture
    if (page.kept) counts.kept++
  }

  #addInput(input: InputHead, pages: number): void {
    this.counts.inputs++
    this.#addMessages(input)
    if (input.status === 'failed' && pages === 0) this.counts.failed++
  }

  #addMessages({status, messages = []}: Pick<PageReport, 'status' | 'messages'>): void {
    this.#worst = worst(this.#worst, status)
    for (const {severity} of messages) {
      if (severity === 'warning') this.counts.warnings++
      if (severity === 'error') this.counts.errors++
    }
  }
}
