import type {Step} from '../../emit/index.js'
import type {Page} from '../../npst/types.js'
import {nameIssue, namePage} from '../names.js'
import type {PageRecord} from '../records.js'
import type {GivenNames} from './page-namer.js'

/** What a page says of the issue it belongs to; enough to find it, without the page. */
export interface PageIdentity {
  /** Name of its issue; absent when the page does not say. */
  issue?: string
  /** Id that it asks for. */
  page: string
}

/** A page when the stages are done with it. */
export interface LoadedPage {
  record: PageRecord
  /** Absent when the page failed. */
  page?: Page
  /** What ran on it. */
  steps: readonly Step[]
}

/** A page on its way into an issue. */
export interface DeskPage {
  /** Place of its input among all, from 0. */
  index: number
  /** Place of the page in its input, from 0. */
  position: number
  /** Path of its input. */
  path: string
  identity: PageIdentity
  /** Under which it is kept; absent when it is not. */
  key?: string
  /** Give the page; called once at most, when its issue is made. Nothing when the run was interrupted before. */
  load: () => Promise<LoadedPage | undefined>
}

/** A page with the names that it was given. */
export interface NamedPage extends DeskPage, GivenNames {}

/** Look what a page says of itself. */
export function identify(page: Page): PageIdentity {
  const issue = nameIssue(page)
  const number = page.number ?? page.facts.number
  return {
    ...(issue === undefined ? {} : {issue}),
    page: number === undefined ? page.id : namePage(number)
  }
}
