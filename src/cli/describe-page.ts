/** What a page holds, line by line and fact by fact, to show it and to compare two states of it. */
import type {Article, Line, Node, Page} from '../npst/types.js'

/** A line with where it stands in the tree. */
export interface DescribedLine {
  line: Line
  /** Sample: `article 2 > paragraph 1`. */
  parent: string
}

/** List the lines of a page in order. */
export function describeLines(page: Page): DescribedLine[] {
  return nameChildren(page.children).flatMap(({name, node}) => describeBelow(node, name))
}

/**
 * List what a page says that is in none of its lines: page facts, and what
 * was derived for each article.
 */
export function describeFacts(page: Page): Map<string, string> {
  const facts = new Map<string, string>()
  const {language, number, label, profile = {}, section, publication = {}} = page
  addFacts(facts, 'page', {language, number, label, section})
  addFacts(facts, 'page.profile', profile)
  addFacts(facts, 'page.publication', publication)
  for (const {name, node} of nameChildren(page.children)) {
    if (node.type === 'article') addArticle(facts, name, node)
    if (node.type === 'region') addFacts(facts, name, {...node.data})
  }
  return facts
}

function addArticle(facts: Map<string, string>, name: string, article: Article): void {
  addFacts(facts, name, {kind: article.kind, keywords: article.data?.keywords?.join(' ')})
  for (const {name: part, node} of nameChildren(article.children)) {
    const {type: _, children: __, ...own} = node
    addFacts(facts, `${name} > ${part}`, own)
  }
}

function addFacts(facts: Map<string, string>, name: string, values: object): void {
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined)
      facts.set(`${name}.${key}`, typeof value === 'string' ? value : JSON.stringify(value))
  }
}

function describeBelow(node: Node, name: string): DescribedLine[] {
  if (node.type === 'line') return [{line: node, parent: ''}]
  return nameChildren<Node>(node.children).flatMap((child) =>
    child.node.type === 'line'
      ? [{line: child.node, parent: name}]
      : describeBelow(child.node, `${name} > ${child.name}`)
  )
}

/** Number the children of each type from 1. */
function nameChildren<Child extends Node>(children: readonly Child[]): {name: string; node: Child}[] {
  const counts = new Map<string, number>()
  return children.map((node) => {
    const number = (counts.get(node.type) ?? 0) + 1
    counts.set(node.type, number)
    return {name: `${node.type} ${number}`, node}
  })
}
