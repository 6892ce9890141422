/** The lead story of a page is the first to be read, wherever at the top it stands. */
import {readingFrame} from '../npst/frame.js'
import type {Article, Page} from '../npst/types.js'
import {collectLines} from '../npst/visit.js'

/** The head of the lead story is larger than all that comes before it, by this factor. */
const largerBy = 1.2

/** Heads that begin within this of the uppermost story, in em of the body, stand at the top. */
const topReach = 6

/**
 * Put the lead story (头条) of a scanned page first: the one with the largest
 * headline, when it stands at the top beside smaller ones. An index or a short
 * column to its left does not come before it.
 *
 * Vertical pages begin with their lead as they stand, at the top right.
 */
export function leadFirst(page: Page): void {
  if (!page.data?.bodySize || page.direction !== 'horizontal-tb') return
  const place = readingFrame(page)
  const articles = page.children.filter((node) => node.type === 'article')
  const sizes = articles.map(headlineSize)
  const largest = sizes.indexOf(Math.max(...sizes))
  const lead = articles[largest]
  if (!lead || largest === 0) return
  if (sizes.slice(0, largest).some((size) => size * largerBy > (sizes[largest] ?? 0))) return

  const tops = articles.map((node) => topOf(node, place))
  const reach = topReach * page.data.bodySize
  if ((tops[largest] ?? Number.POSITIVE_INFINITY) > Math.min(...tops) + reach) return
  const rest = page.children.filter((node) => node !== lead)
  rest.splice(rest.indexOf(articles[0] ?? lead), 0, lead)
  page.children = rest
}

function headlineSize(node: Article): number {
  const lines = node.children.filter(({type}) => type === 'headline').flatMap(collectLines)
  return Math.max(0, ...lines.map(({data}) => data?.size ?? 0))
}

function topOf(node: Article, place: ReturnType<typeof readingFrame>): number {
  const tops = collectLines(node).flatMap(({box}) => (box ? [place(box).top] : []))
  return Math.min(...tops, Number.POSITIVE_INFINITY)
}
