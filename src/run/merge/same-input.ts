import type {PageReport} from '../../emit/index.js'
import {type PartIssue, readInputHead, readPageReport, readPartArticle} from './part-files.js'
import type {Part, PartInput, PartPage} from './read-part.js'
import {type Renaming, renameArticle, renameIssuePage, renameReport} from './rename.js'

/** Gives an issue of a part. */
export type IssueReader = (part: Part, issueId: string) => PartIssue

/**
 * Say whether two parts have made the same of an input: the same pages,
 * articles and messages, by whatever names.
 */
export function isSameInput(a: PartInput, b: PartInput, readIssue: IssueReader): boolean {
  return describeInput(a, readIssue) === describeInput(b, readIssue)
}

function describeInput(input: PartInput, readIssue: IssueReader): string {
  const {encoding = '', messages = []} = readInputHead(input) ?? {}
  const pages = input.pages.map((page) => describePage(page, readIssue))
  return JSON.stringify([encoding, messages, pages])
}

function describePage(page: PartPage, readIssue: IssueReader): unknown[] {
  const {id, input, issue, position, unnamed} = page
  const names: Renaming = {from: issue ?? '', to: 'issue', pages: new Map([[id, 'p00']])}
  const report = dropTimes(renameReport(readPageReport(page), {}, names))
  if (issue === undefined) return [position, report]
  const made = readIssue(input.part, issue).pages.get(id)
  const articles = (made?.articles ?? []).map((article) =>
    renameArticle(readPartArticle(input.part, issue, article).article, id, names)
  )
  return [position, unnamed, report, made && renameIssuePage(made, names), articles]
}

/** What another run of the same page may say otherwise. */
function dropTimes({attempts: _, kept: __, seconds: ___, ...report}: PageReport): unknown {
  return report
}
