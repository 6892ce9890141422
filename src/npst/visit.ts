/** Short walks over the tree that several stages need. */
import type {Article, Furniture, Line, Node, Page, Region} from './types.js'

/** All lines below a node, in reading order. */
export function collectLines(node: Node): Line[] {
  const lines: Line[] = []
  addLines(node, lines)
  return lines
}

function addLines(node: Node, lines: Line[]): void {
  if (node.type === 'line') lines.push(node)
  else for (const child of node.children) addLines(child, lines)
}

/** The regions of a page; empty after `segment`. */
export function regionsOf(page: Page): Region[] {
  return page.children.filter((child): child is Region => child.type === 'region')
}

/** The articles of a page; empty before `segment`. */
export function articlesOf(page: Page): Article[] {
  return page.children.filter((child): child is Article => child.type === 'article')
}

/** The furniture of a page; empty before `segment`. */
export function furnitureOf(page: Page): Furniture[] {
  return page.children.filter((child): child is Furniture => child.type === 'furniture')
}
