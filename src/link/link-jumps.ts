import type {Plugin} from 'unified'
import {CONTINUE, SKIP, visitParents} from 'unist-util-visit-parents'
import {report} from '../diagnostics/index.js'
import {toText} from '../npst/to-text.js'
import type {Article, Issue, Jump, Node, Page} from '../npst/types.js'
import {collectLines} from '../npst/visit.js'
import {type JumpEnd, pairJumps} from './pair-jumps.js'

interface JumpNode extends JumpEnd {
  ancestors: Node[]
  value: string
}

/**
 * Look for the other end of every 下转 inside the issue.
 *
 * Changes nothing yet: the stories stay apart. Reports `link:jump-unmatched`
 * when the issue holds the target page and nothing there answers; a page that
 * was not given can not answer.
 *
 * To do: join the stories once the pages of an issue are read together.
 */
export const linkJumps: Plugin<[], Issue> = () => (issue, file) => {
  const ends = collectEnds(issue)
  const numbers = new Set(issue.children.map(numberOf))
  const pairs = pairJumps(ends)

  for (const end of ends) {
    const given = end.other !== undefined && numbers.has(end.other)
    if (end.direction !== 'to' || !given || pairs.has(end)) continue
    report(file, 'link:jump-unmatched', {
      ancestors: end.ancestors,
      actual: end.value,
      expected: end.other ?? ''
    })
  }
}

function collectEnds(issue: Issue): JumpNode[] {
  const ends: JumpNode[] = []
  visitParents(issue, (node, parents) => {
    if (node.type === 'issue' || node.type === 'page' || node.type === 'article') return CONTINUE
    if (node.type === 'jump') addEnd(ends, node, [...parents, node])
    // No jump stands below another part of a story.
    return SKIP
  })
  return ends
}

function addEnd(ends: JumpNode[], jump: Jump, ancestors: Node[]): void {
  const page = ancestors.find((node) => node.type === 'page')
  const article = ancestors.find((node) => node.type === 'article')
  const number = page && numberOf(page)
  const {direction, page: other, value = toText(jump.children)} = jump
  if (!article || !direction || number === undefined) return
  const end = {page: number, direction, headline: headlineOf(article), value, ancestors}
  ends.push(other === undefined ? end : {...end, other})
}

function numberOf(page: Page): number | undefined {
  return page.number ?? page.facts.number
}

function headlineOf(article: Article): string {
  const lines = article.children.flatMap((child) => (child.type === 'headline' ? collectLines(child) : []))
  return toText(lines, [], 'head')
}
