import {type Piece, traceText} from '../npst/to-text.js'
import type {Article, Caption, Cut, Figure, Line, Paragraph} from '../npst/types.js'
import {alignRuns} from './runs.js'
import {type Trace, traceField} from './trace-field.js'

/** A field whose value was read out of lines of its own or out of a cut of a paragraph. */
export interface DerivedPart {
  path: string
  value: string
  /** Lines of its own; empty when it stood inside other lines. */
  lines: readonly Line[]
  as: Cut['as']
}

/** A node whose text may have been cut. */
type CutNode = Paragraph | Caption

/**
 * Note where the characters of a derived field come from: its own lines, and
 * everything that was cut out for it.
 *
 * @param nodes where to look for the cuts (see `cutNodesOf`).
 */
export function tracePart(
  trace: Trace,
  nodes: readonly CutNode[],
  {path, value, lines, as}: DerivedPart
): void {
  const own = traceText(lines, [], 'head').pieces
  traceField(trace, path, alignRuns(value, [...own, ...cutPieces(nodes, as)]))
}

/** The nodes of an article that may have cuts, in reading order. */
export function cutNodesOf(article: Article): CutNode[] {
  const nodes: CutNode[] = []
  for (const child of article.children) {
    if (child.type === 'paragraph' || child.type === 'crosshead') nodes.push(child)
    if (child.type === 'figure') nodes.push(...captionsOf(child))
  }
  return nodes
}

/** The captions of a picture; nearly always one. */
export function captionsOf(figure: Figure): Caption[] {
  return figure.children.filter((part): part is Caption => part.type === 'caption')
}

function cutPieces(nodes: readonly CutNode[], as: Cut['as']): Piece[] {
  return nodes.flatMap(({children, cuts = []}) =>
    cuts
      .filter((cut) => cut.as === as)
      .flatMap(({start, end}) => traceText(children, everythingBut(start, end)).pieces)
  )
}

function everythingBut(start: number, end: number): Cut[] {
  return [
    {start: 0, end: start, as: 'mark'},
    {start: end, end: Number.POSITIVE_INFINITY, as: 'mark'}
  ]
}
