import type {Wanted} from '../../emit/index.js'
import {Names, nameInput} from '../names.js'
import type {DeskPage} from './desk-page.js'

/** Names in a target that no issue gets. */
export const reservedNames: readonly string[] = [
  'report.json',
  'report.ndjson',
  'report.html',
  'review.json',
  '.banmian'
]

/** Names that a page was given. */
export interface GivenNames {
  id: string
  issueId: string
  /** Names that it asked for and did not get. */
  wanted: Wanted
}

/** What the names of a page depend on, beside the pages before it. */
export type NamedBy = Pick<DeskPage, 'identity' | 'path'>

/**
 * Names pages and their issues, page by page, in the order of the inputs:
 * the same pages in the same order get the same names.
 */
export class PageNamer {
  readonly #issueNames = new Names(reservedNames)
  readonly #pageNames = new Map<string, Names>()
  #input: {path: string; issueId: string; wanted?: string} = {path: '', issueId: ''}

  /** Name the next page. */
  name({identity, path}: NamedBy): GivenNames {
    const issueId = this.#nameIssue(identity.issue, path)
    const names = this.#pageNames.get(issueId) ?? new Names()
    this.#pageNames.set(issueId, names)
    const id = names.claim(identity.page)
    const wanted = {
      ...(this.#input.wanted === undefined ? {} : {issue: this.#input.wanted}),
      ...(id === identity.page ? {} : {page: identity.page})
    }
    return {id, issueId, wanted}
  }

  /** A page that does not say what it is belongs to the page before it in its input. */
  #nameIssue(issue: string | undefined, path: string): string {
    if (issue === undefined && this.#input.path === path) return this.#input.issueId
    const wanted = issue ?? nameInput(path)
    const issueId = this.#issueNames.claim(wanted, issue ?? `input ${path}`)
    this.#input = {path, issueId, ...(issueId === wanted ? {} : {wanted})}
    return issueId
  }
}
