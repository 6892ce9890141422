import {toText} from '../npst/to-text.js'
import type {Article, ArticlePart, Page} from '../npst/types.js'
import {collectLines} from '../npst/visit.js'

/** Show a page as plain text: its blocks before `segment`, its articles after. */
export function formatText(page: Page): string {
  return page.children
    .map((child) =>
      child.type === 'article' ? formatArticle(child) : child.children.map((line) => line.value).join('\n')
    )
    .join('\n\n')
}

function formatArticle({children}: Article): string {
  return children
    .map(formatPart)
    .filter((text) => text !== '')
    .join('\n')
}

function formatPart(part: ArticlePart): string {
  switch (part.type) {
    case 'standingHead':
    case 'kicker':
    case 'headline':
    case 'deck':
      return toText(part.children, [], 'head')
    case 'paragraph':
    case 'crosshead':
      return toText(part.children, part.cuts)
    case 'dateline':
    case 'byline':
      return part.value
    case 'figure':
      return toText(part.children.flatMap(collectLines))
    case 'jump':
      return toText(part.children)
  }
}
