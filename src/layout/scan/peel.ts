/** Rows with a gutter, parted from rows without. */
import {type Area, unionAll, widthOf} from './components.js'
import {listGutters, reaches} from './find-cuts.js'
import {findGaps} from './gaps.js'
import {partAt} from './part-at.js'
import type {Cut, Mark, Node, Sheet} from './sheet.js'

/** Narrowest block, in em, that may hold two columns, and narrowest column. */
const twoColumns = 12
const narrowColumn = 4

/** Rows that are looked at together for a gutter, at most. */
const longestWindow = 6

/** Share of the rows that must have a gutter before any is believed: three lines in a row may have one by chance. */
const guttered = 0.6

/**
 * Part a block in which some rows have a gutter and others, such as a head
 * that reaches over it, have none, however little white is between them.
 */
export function peelRows(node: Node, sheet: Sheet): Cut | undefined {
  const area = unionAll(node.marks)
  if (!area || widthOf(area) < twoColumns * sheet.em) return undefined
  const gaps = findGaps(
    node.marks.map(({top, bottom}) => [top, bottom] as const),
    1
  )
  if (gaps.length < 2) return undefined
  const rows: Mark[][] = Array.from({length: gaps.length + 1}, () => [])
  for (const mark of node.marks) {
    const at = gaps.findIndex(([from]) => mark.top < from)
    rows[at < 0 ? gaps.length : at]?.push(mark)
  }
  const runs = gutterRuns(rows, area, sheet)
  const inRuns = runs.reduce((sum, [from, to]) => sum + to - from, 0)
  const [first] = runs
  if (!first || inRuns < guttered * rows.length) return undefined
  const edge = first[0] > 0 ? gaps[first[0] - 1] : gaps[first[1] - 1]
  return edge && partAt(node, {from: edge[0], to: edge[1], score: 0, rule: false}, true, sheet)
}

/** Runs of three rows and more that share a gutter. */
function gutterRuns(rows: readonly Mark[][], area: Area, sheet: Sheet): [from: number, to: number][] {
  const hasGutter = (from: number, to: number) => {
    const marks = rows.slice(from, to).flat()
    const part = unionAll(marks)
    if (!part) return false
    const rules = sheet.rules.filter((rule) => reaches(part, rule))
    const least = narrowColumn * sheet.em
    return listGutters({marks, boxes: []}, part, rules, sheet).some(
      (gutter) => gutter.from - area.left > least && area.right - gutter.to > least
    )
  }
  const runs: [number, number][] = []
  // The more rows, the narrower a gutter is believed.
  const window = Math.max(3, Math.min(longestWindow, rows.length - 2))
  let from = 0
  while (from <= rows.length - window) {
    if (!hasGutter(from, from + window)) {
      from++
      continue
    }
    let to = from + window
    while (to < rows.length && hasGutter(from, to + 1)) to++
    runs.push([from, to])
    from = to
  }
  return runs
}
