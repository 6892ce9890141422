import {type Piece, traceText} from '../npst/to-text.js'
import type {Article, Caption, Cut, Figure, Line, Paragraph} from '../npst/types.js'
import {collectLines} from '../npst/visit.js'
import {alignRuns, coversAll} from './runs.js'
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
 * Note where the characters of a derived field come from: its own lines and
 * what was cut out for it, or else everything that was taken for such fields
 * (a place may stand inside the byline: 記者王大中／鹿港報導).
 *
 * @param nodes where to look for its cuts (default: the whole article).
 */
export function tracePart(
  trace: Trace,
  article: Article,
  {path, value, lines, as}: DerivedPart,
  nodes: readonly CutNode[] = cutNodesOf(article)
): void {
  const close = alignRuns(value, [...piecesOf(lines), ...cutPieces(nodes, (cut) => cut.as === as)])
  if (coversAll(close, value)) {
    traceField(trace, path, close)
    return
  }
  const derived = article.children.filter(({type}) => type === 'dateline' || type === 'byline')
  const cuts = cutPieces(cutNodesOf(article), () => true)
  const wide = alignRuns(value, [...piecesOf(derived.flatMap(collectLines)), ...cuts])
  traceField(trace, path, coversAll(wide, value) ? wide : close)
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

function piecesOf(lines: readonly Line[]): Piece[] {
  return traceText(lines, [], 'head').pieces
}

function cutPieces(nodes: readonly CutNode[], wanted: (cut: Cut) => boolean): Piece[] {
  return nodes.flatMap(({children, cuts = []}) =>
    cuts.filter(wanted).flatMap(({start, end}) => traceText(children, everythingBut(start, end)).pieces)
  )
}

function everythingBut(start: number, end: number): Cut[] {
  return [
    {start: 0, end: start, as: 'mark'},
    {start: end, end: Number.POSITIVE_INFINITY, as: 'mark'}
  ]
}
