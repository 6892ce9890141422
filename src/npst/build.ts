/** Makers: the only way nodes are made, so that no field is forgotten. */
import type {Article, Box, Figure, Furniture, Head, Line, Page, Paragraph, Place, Region} from './types.js'

/**
 * Make a page.
 *
 * @param id page id, such as `p01`.
 * @param source path of the input as it was given.
 */
export function page(id: string, source: string, children: Page['children'] = []): Page {
  return {type: 'page', id, source, direction: 'horizontal-tb', facts: {}, children}
}

/** Make a line whose value is its raw text. */
export function line(id: string, raw: string, at: {place?: Place; box?: Box} = {}): Line {
  return {type: 'line', id, raw, value: raw, ...at}
}

/** Make a region. */
export function region(children: Line[]): Region {
  return {type: 'region', children}
}

/** Make a furniture node. */
export function furniture(children: Line[]): Furniture {
  return {type: 'furniture', children}
}

/** Make an article. */
export function article(children: Article['children'] = []): Article {
  return {type: 'article', children}
}

/** Make a part of a story’s head. */
export function head(type: Head['type'], children: Line[]): Head {
  return {type, children}
}

/** Make a paragraph or a crosshead. */
export function paragraph(children: Line[], type: Paragraph['type'] = 'paragraph'): Paragraph {
  return {type, children}
}

/** Make a figure of a caption and a credit, each left out when it has no lines. */
export function figure(caption: Line[], credit: Line[]): Figure {
  const children: Figure['children'] = []
  if (caption.length > 0) children.push({type: 'caption', children: caption})
  if (credit.length > 0) children.push({type: 'credit', children: credit})
  return {type: 'figure', children}
}
