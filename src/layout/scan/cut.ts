/**
 * The page as blocks: cut across and down where white or rules part it, again
 * and again (recursive X-Y cut, Nagy and Seth 1984), the clearest cut first.
 */
import type {Break} from '../../npst/types.js'
import {type Area, heightOf, holds, overlap, unionAll, widthOf} from './components.js'
import {findGaps} from './gaps.js'
import type {Rule} from './rules.js'
import {findStacks} from './stacks.js'

/** A piece of print that cuts may not go through. */
export interface Mark extends Area {
  inverse?: boolean
}

/** A part of the page with a border of its own. */
export interface Box extends Area {
  kind: 'frame' | 'bar' | 'tint' | 'picture'
}

/** What a page, or a part of one, is made of. */
export interface Sheet {
  marks: readonly Mark[]
  boxes: readonly Box[]
  rules: readonly Rule[]
  /** Height of a character of body text, in pixels. */
  em: number
  /** White between two lines of body text, in pixels. */
  leading: number
}

/** A part of the page that no cut parts further: lines of one column. */
export interface Block {
  marks: Mark[]
  /** Absent on the first. */
  break?: Break
}

/** White between blocks that a cut needs beyond the leading, in em. */
const leastRowGap = 0.35
/** The same beside a head, whose larger type is evidence enough. */
const leastHeadGap = 0.1
/** Gutter between columns, in em, by the number of lines beside it: few lines may leave a gap by chance. */
const gutters = [2.2, 2.2, 1.7, 1.4, 1.2, 1.05, 0.95, 0.9, 0.85, 0.8, 0.75]
/** What a rule in a gap counts, in em of white. */
const ruleWorth = 3
/** What larger type below a gap counts, in em of white: a head opens a story. */
const headWorth = 1
/** Larger type begins at this size, in em of the body. */
const headSize = 1.18
/** Part of the way that a rule must go to part two blocks. */
const ruleReach = 0.6

interface Gap {
  from: number
  to: number
  score: number
  rule: boolean
}

interface Node {
  marks: Mark[]
  boxes: Box[]
  /** White between lines, in pixels, where the node is part of a column that has a wider one than the page. */
  leading?: number
}

/** Cut a sheet into blocks, in reading order. */
export function cutSheet(sheet: Sheet): Block[] {
  // A box is one piece to what is around it, and a sheet of its own to what is in it.
  const outer = sheet.boxes.filter(
    (box) => !sheet.boxes.some((other) => other !== box && encloses(other, box))
  )
  const inside = new Map<Box, {marks: Mark[]; boxes: Box[]}>(
    outer.map((box) => [
      box,
      {marks: [], boxes: sheet.boxes.filter((other) => other !== box && encloses(box, other))}
    ])
  )
  const free: Mark[] = []
  for (const mark of sheet.marks) {
    const box = outer.find((one) => holds(one, mark))
    if (box) inside.get(box)?.marks.push(mark)
    else free.push(mark)
  }
  const blocks: Block[] = []
  cutNode({marks: free, boxes: outer}, undefined)
  return blocks

  function cutNode(node: Node, before: Break | undefined): void {
    const [only] = node.boxes
    if (only && node.boxes.length === 1 && node.marks.length === 0) {
      openBox(only, before)
      return
    }
    const cut = chooseCut(node, sheet)
    if (!cut) {
      settle(node, before)
      return
    }
    const [first, second] = cut.parts
    cutNode(first, before)
    cutNode(second, {
      cut: cut.across ? 'row' : 'column',
      gap: Math.round(((cut.gap.to - cut.gap.from) / sheet.em) * 100) / 100,
      ...(cut.gap.rule ? {rule: true} : {})
    })
  }

  function openBox(box: Box, before: Break | undefined): void {
    const content = inside.get(box)
    if (!content || box.kind === 'picture') return
    const at = blocks.length
    const rules = sheet.rules.filter((rule) => holds(box, rule) && overlap(box, rule) > 0)
    for (const block of cutSheet({...sheet, ...content, rules})) blocks.push(block)
    const first = blocks[at]
    if (first) first.break = {...(before ?? {cut: 'row', gap: 0}), frame: true}
  }

  /** What can not be cut further is a block; boxes in it come first. */
  function settle({marks, boxes}: Node, before: Break | undefined): void {
    const order = [...boxes].sort((a, b) => a.top - b.top || a.left - b.left)
    for (const box of order) openBox(box, before)
    if (marks.length > 0) blocks.push(before ? {marks, break: before} : {marks})
  }
}

function encloses(outer: Area, inner: Area): boolean {
  const size = widthOf(inner) * heightOf(inner)
  return overlap(outer, inner) > 0.9 * size && widthOf(outer) * heightOf(outer) > 1.1 * size
}

interface Cut {
  across: boolean
  gap: Gap
  parts: [Node, Node]
}

function chooseCut(node: Node, page: Sheet): Cut | undefined {
  const sheet = node.leading === undefined ? page : {...page, leading: node.leading}
  if (node.boxes.length === 0 && findStacks(node.marks, sheet.em)) return undefined
  const direct = bestCut(node, sheet)
  if (direct) return direct
  if (node.boxes.length === 0 || node.marks.length === 0) return peelRows(node, sheet)
  // A box that stands in two columns hides the gutter; it goes to the column that it fills most.
  const bare = bestCut({marks: node.marks, boxes: []}, sheet)
  if (!bare) return peelRows(node, sheet)
  const [first, second] = bare.parts
  for (const box of node.boxes) (belongsTo(box, bare) ? first : second).boxes.push(box)
  return bare
}

function belongsTo(box: Box, {across, gap}: Cut): boolean {
  const middle = (gap.from + gap.to) / 2
  return across ? (box.top + box.bottom) / 2 < middle : (box.left + box.right) / 2 < middle
}

function bestCut(node: Node, sheet: Sheet): Cut | undefined {
  const area = unionAll([...node.marks, ...node.boxes])
  if (!area) return undefined
  const rules = sheet.rules.filter((rule) => reaches(area, rule))
  const down = bestGutter(node, area, rules, sheet)
  const across = bestRowGap(node, area, rules, sheet)
  const gap = down && (!across || down.score >= across.score) ? down : across
  return gap && partAt(node, gap, gap !== down, sheet)
}

function partAt(node: Node, gap: Gap, isAcross: boolean, sheet: Sheet): Cut {
  const middle = (gap.from + gap.to) / 2
  const leading = node.leading ?? columnLeading(node, sheet)
  const own = leading === undefined ? {} : {leading}
  const isFirst = (one: Area) => (isAcross ? one.top + one.bottom : one.left + one.right) / 2 < middle
  return {
    across: isAcross,
    gap,
    parts: [
      {...own, marks: node.marks.filter(isFirst), boxes: node.boxes.filter(isFirst)},
      {
        ...own,
        marks: node.marks.filter((one) => !isFirst(one)),
        boxes: node.boxes.filter((one) => !isFirst(one))
      }
    ]
  }
}

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
function peelRows(node: Node, sheet: Sheet): Cut | undefined {
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
    const gutter = bestGutter({marks, boxes: []}, part, rules, sheet)
    const least = narrowColumn * sheet.em
    return gutter !== undefined && gutter.from - area.left > least && area.right - gutter.to > least
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

function reaches(area: Area, rule: Rule): boolean {
  return rule.left < area.right && rule.right > area.left && rule.top < area.bottom && rule.bottom > area.top
}

function bestGutter({marks, boxes}: Node, area: Area, rules: readonly Rule[], sheet: Sheet): Gap | undefined {
  const {em, leading} = sheet
  const height = heightOf(area)
  const size = middleSize(marks, em)
  const lines = Math.max(1, Math.round(height / (size + leading)))
  const least = (gutters[Math.min(lines, gutters.length - 1)] ?? 1) * size
  const intervals = [...marks, ...boxes].map(({left, right}) => [left, right] as const)
  for (const rule of rules) {
    // A rule that ends in the gutter does not close it.
    if (rule.across) intervals.push([rule.left + 0.4 * em, rule.right - 0.4 * em])
  }
  let best: Gap | undefined
  for (const [from, to] of findGaps(
    intervals.filter(([a, b]) => b > a),
    0.45 * em
  )) {
    const reach = Math.max(
      0,
      ...rules.map((rule) => {
        const middle = (rule.left + rule.right) / 2
        if (rule.across || middle < from - 2 || middle > to + 2) return 0
        return Math.min(rule.bottom, area.bottom) - Math.max(rule.top, area.top)
      })
    )
    const rule = reach >= ruleReach * height
    if (!rule && (to - from < least || goesThroughHead(marks, from, to, em))) continue
    const score = (to - from) / em + (rule ? ruleWorth : 0)
    if (!best || score > best.score) best = {from, to, score, rule}
  }
  return best
}

/** Space between two phrases of a head, in its own size, at most. */
const phraseSpace = 1.15

/** Whether a gap is the space between two words of one head. */
function goesThroughHead(marks: readonly Mark[], from: number, to: number, em: number): boolean {
  const large = marks.filter((mark) => heightOf(mark) >= headSize * em && heightOf(mark) < 8 * em)
  const reach = 4 * em
  const before = large.filter((mark) => mark.right <= from + 1 && mark.right > from - reach)
  const after = large.filter((mark) => mark.left >= to - 1 && mark.left < to + reach)
  return before.some((one) =>
    after.some((other) => {
      const size = Math.max(heightOf(one), heightOf(other))
      const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      return shared > 0.6 * size && other.left - one.right < phraseSpace * size
    })
  )
}

function bestRowGap({marks, boxes}: Node, area: Area, rules: readonly Rule[], sheet: Sheet): Gap | undefined {
  const {em} = sheet
  const intervals = [...marks, ...boxes].map(({top, bottom}) => [top, bottom] as const)
  for (const rule of rules) {
    if (!rule.across) intervals.push([rule.top + 0.4 * em, rule.bottom - 0.4 * em])
  }
  let best: Gap | undefined
  const gaps = findGaps(
    intervals.filter(([a, b]) => b > a),
    0.1 * em
  )
  const leading = ownLeading(gaps, sheet)
  for (const [from, to] of gaps) {
    const reach = rules.reduce((sum, rule) => {
      const middle = (rule.top + rule.bottom) / 2
      if (!rule.across || middle < from - 2 || middle > to + 2) return sum
      return Math.max(sum, Math.min(rule.right, area.right) - Math.max(rule.left, area.left))
    }, 0)
    const rule = reach >= ruleReach * widthOf(area)
    const white = (to - from - leading) / em
    const head = opensWithHead(marks, to, em)
    const least = head || endsWithHead(marks, from, em) ? leastHeadGap : leastRowGap
    if (!rule && white < least) continue
    const score = white + (rule ? ruleWorth : 0) + (head ? headWorth : 0)
    if (!best || score > best.score) best = {from, to, score, rule}
  }
  return best
}

/** Widest leading of running text, in em. */
const widestLeading = 1.3

/** Leading of the lines at hand: some texts are set wider than the rest of the page. */
function ownLeading(gaps: readonly (readonly [number, number])[], {em, leading}: Sheet): number {
  if (gaps.length < 3) return leading
  const whites = gaps.map(([from, to]) => to - from).sort((a, b) => a - b)
  const middle = whites[whites.length >> 1] ?? leading
  return middle > widestLeading * em ? leading : Math.max(leading, middle)
}

/** Widest column of text, in em, and fewest gaps between its lines that tell its leading. */
const widestColumn = 26
const fewestGaps = 4

/** Leading of a column of text; nothing when the node is none. */
function columnLeading({marks}: Node, sheet: Sheet): number | undefined {
  const area = unionAll(marks)
  if (!area || widthOf(area) > widestColumn * sheet.em) return undefined
  const gaps = findGaps(
    marks.map(({top, bottom}) => [top, bottom] as const),
    0.1 * sheet.em
  )
  if (gaps.length < fewestGaps) return undefined
  const leading = ownLeading(gaps, sheet)
  return leading > sheet.leading ? leading : undefined
}

/** Whether the print just below a gap is larger than body text. */
function opensWithHead(marks: readonly Mark[], top: number, em: number): boolean {
  let tallest = 0
  for (const mark of marks) {
    if (mark.top < top || mark.top > top + 0.5 * em) continue
    tallest = Math.max(tallest, Math.min(heightOf(mark), widthOf(mark) * 1.3))
  }
  return tallest >= headSize * em
}

/** Whether the print just above a gap is larger than body text. */
function endsWithHead(marks: readonly Mark[], bottom: number, em: number): boolean {
  return marks.some(
    (mark) =>
      mark.bottom <= bottom + 1 &&
      mark.bottom > bottom - 0.5 * em &&
      Math.min(heightOf(mark), widthOf(mark) * 1.3) >= headSize * em
  )
}

/** Size of most print in a node: upper quartile of its pieces, which are characters and parts of some. */
function middleSize(marks: readonly Mark[], em: number): number {
  if (marks.length === 0) return em
  const sizes = marks.map((mark) => Math.max(widthOf(mark), heightOf(mark))).sort((a, b) => a - b)
  return Math.max(0.7 * em, sizes[Math.floor(sizes.length * 0.75)] ?? em)
}
