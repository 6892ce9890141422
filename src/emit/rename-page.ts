import type {Article, Page} from '../npst/types.js'
import {articlesOf, collectLines} from '../npst/visit.js'

/**
 * Give a page its final id, once its printed number and its neighbours in the
 * issue are known.
 *
 * Changes the ids of the page and its lines, and the line ids that decisions
 * name; nothing else.
 */
export function renamePage(page: Page, id: string): void {
  if (page.id === id) return
  const before = `${page.id}-l`
  const rename = (text: string): string => text.replaceAll(before, `${id}-l`)
  for (const line of collectLines(page)) line.id = rename(line.id)
  for (const article of articlesOf(page)) renameDecisions(article, rename)
  page.id = id
}

function renameDecisions(article: Article, rename: (text: string) => string): void {
  for (const decision of article.data?.decisions ?? []) {
    decision.line = rename(decision.line)
    decision.choice = rename(decision.choice)
    if (decision.rejected !== undefined) decision.rejected = rename(decision.rejected)
    for (const item of decision.evidence) {
      if (item.detail !== undefined) item.detail = rename(item.detail)
    }
  }
}
