/** What becomes of the pages of all parts: their order, their names, who is there twice. */
import type {Wanted} from '../../emit/index.js'
import {mostPages} from '../issues/issue-desk.js'
import {comparePages} from '../issues/merge-issues.js'
import {PageNamer} from '../issues/page-namer.js'
import type {Part, PartInput, PartPage} from './read-part.js'

/** A page with its names in the merged target. */
export interface MergedPage {
  page: PartPage
  /** Place of its input among all, from 0. */
  index: number
  id: string
  issueId: string
  wanted: Wanted
}

/** Put the inputs of all parts into the order of one run: by their paths, by code unit. */
export function sortInputs(parts: readonly Part[]): PartInput[] {
  const inputs = parts.flatMap((part) => part.inputs)
  return inputs.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0))
}

/** Names pages as one run would, and gathers those that one run would make into an issue together. */
export class Gatherer {
  readonly #namer = new PageNamer()
  #group: MergedPage[] = []

  /**
   * Take in the next page.
   *
   * @returns the pages before it, when it is not made with them; in the order of their issue.
   */
  add(page: PartPage, index: number): MergedPage[] {
    const {input} = page
    const named = this.#namer.name({identity: identityOf(page), path: input.source})
    const [first] = this.#group
    const isNew = first && (first.issueId !== named.issueId || this.#group.length >= mostPages)
    const done = isNew ? this.take() : []
    this.#group.push({page, index, ...named})
    return done
  }

  /** Give the pages that are left. */
  take(): MergedPage[] {
    const pages = this.#group.toSorted(comparePages)
    this.#group = []
    return pages
  }
}

/** What the page said of itself: what it asked for, and else what it has. */
export function identityOf({id, issue, unnamed, wanted}: PartPage): {issue?: string; page: string} {
  const asked = wanted.issue ?? issue
  return {...(unnamed || asked === undefined ? {} : {issue: asked}), page: wanted.page ?? id}
}
