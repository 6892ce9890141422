/** Where the columns of a scan begin: the edge that the indents of a block are measured from. */
import type {Placed} from '../npst/frame.js'

/** An edge that many lines of body text share. */
export interface Edge {
  /** Place of the edge, in pixels of the straightened page. */
  start: number
  /** Where the widest of its lines end. */
  end: number
  lines: number
}

/** Starts this close, in em, are one edge: ink begins a little behind the square of a character. */
const edgeSlack = 0.4
/** Fewest lines of an edge. */
const fewest = 4
/** Indents of paragraphs, in em. */
const indents = [0.7, 2.7] as const

/** Find the edges that lines of body text share, by where they begin. */
export function findEdges(lines: readonly Placed[], size: number): Edge[] {
  const edges: Edge[] = []
  for (const {start, end} of lines.toSorted((a, b) => a.start - b.start)) {
    const last = edges.at(-1)
    if (last && start - last.start <= edgeSlack * size) {
      last.end = Math.max(last.end, end)
      last.lines++
    } else edges.push({start, end, lines: 1})
  }
  return edges.filter(({lines}) => lines >= fewest)
}

/**
 * Find the edge of the column that a block stands in.
 *
 * A block of one line may begin with an indent; then the column begins before
 * it, where more lines do.
 */
export function findEdge(block: readonly Placed[], edges: readonly Edge[], size: number): number {
  const own = Math.min(...block.map(({start}) => start))
  const end = Math.max(...block.map((line) => line.end))
  const near = edges.find(({start}) => Math.abs(start - own) <= edgeSlack * size)
  const before = edges.find((edge) => {
    const indent = (own - edge.start) / size
    return indent > indents[0] && indent < indents[1] && end < edge.end + size
  })
  return before && before.lines > (near?.lines ?? 0) ? before.start : own
}
