import type {IssueJson, IssuePage} from '../../emit/index.js'

/** `p02` before `p10`, `p02` before `p02-2`. */
const byNumber = new Intl.Collator('en', {numeric: true})

/**
 * Add pages to an issue that this run has written before: its pages did not
 * follow each other in the order of inputs.
 *
 * @returns one issue with all pages by number, and all articles in that order.
 */
export function mergeIssues(before: IssueJson, added: IssueJson): IssueJson {
  const pages = [...before.pages, ...added.pages].sort(comparePages)
  return {
    ...before,
    publication: {...added.publication, ...before.publication},
    pages,
    articles: pages.flatMap((page) => page.articles)
  }
}

/** Order of pages in an issue: by number, then by id; a page without number comes where its id puts it. */
export function comparePages(a: Pick<IssuePage, 'id'>, b: Pick<IssuePage, 'id'>): number {
  return byNumber.compare(a.id, b.id)
}
