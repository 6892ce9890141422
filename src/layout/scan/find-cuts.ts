/** Where a part of the page may be cut, and how clear each cut is. */
import {type Area, heightOf, unionAll, widthOf} from './components.js'
import {findGaps} from './gaps.js'
import type {Rule} from './rules.js'
import type {Gap, Mark, Node, Sheet} from './sheet.js'

/** White between blocks that a cut needs beyond the leading, in em. */
const leastRowGap = 0.35
/** The same beside a head, whose larger type is evidence enough. */
const leastHeadGap = 0.1
/** Gutter between columns, in em, by the number of lines beside it: few lines may leave a gap by chance. */
const gutters = [2.8, 2.8, 1.7, 1.4, 1.2, 1.05, 0.95, 0.9, 0.85, 0.8, 0.75]
/** Characters of larger type that make a head, at least. */
const fewestLetters = 2
/** What heads on both sides of a gutter count for it, and a head on one side against it, in em of white. */
const sideBySide = 2
const reachesOver = 1
/** What a rule in a gap counts, in em of white. */
const ruleWorth = 3
/** What larger type below a gap counts, in em of white: a head opens a story. */
const headWorth = 1
/** Larger type begins at this size, in em of the body. */
const headSize = 1.18
/** Part of the way that a rule must go to part two blocks. */
const ruleReach = 0.6

/** Whether a rule lies in an area, in part at least. */
export function reaches(area: Area, rule: Rule): boolean {
  return rule.left < area.right && rule.right > area.left && rule.top < area.bottom && rule.bottom > area.top
}

/** List the gutters of a node. */
export function listGutters({marks, boxes}: Node, area: Area, rules: readonly Rule[], sheet: Sheet): Gap[] {
  const {em, leading} = sheet
  const height = heightOf(area)
  const size = middleSize(marks, em)
  const lines = Math.max(1, Math.round(height / (size + leading)))
  const least = (gutters[Math.min(lines, gutters.length - 1)] ?? 1) * size
  const intervals = [...marks, ...boxes].map(({left, right}) => [left, right] as const)
  for (const rule of rules) {
    // A rule that ends in the gutter does not close it.
    if (rule.across && !isAtEdge(rule.top, rule.bottom, area.top, area.bottom, em))
      intervals.push([rule.left + 0.4 * em, rule.right - 0.4 * em])
  }
  const found: Gap[] = []
  for (const [from, to] of findGaps(
    intervals.filter(([a, b]) => b > a),
    0.45 * em
  )) {
    const longest = rules
      .filter(
        (rule) =>
          !rule.across && (rule.left + rule.right) / 2 >= from - 2 && (rule.left + rule.right) / 2 <= to + 2
      )
      .map((rule) => ({top: Math.max(rule.top, area.top), bottom: Math.min(rule.bottom, area.bottom)}))
      .reduce((best, one) => (one.bottom - one.top > best.bottom - best.top ? one : best), {
        top: 0,
        bottom: 0
      })
    const rule = longest.bottom - longest.top >= ruleReach * height
    if (!rule && (to - from < least || goesThroughHead(marks, from, to, em))) continue
    const score = (to - from) / em + (rule ? ruleWorth : 0)
    found.push({from, to, score, rule, ...(rule ? {ruleTop: longest.top} : {})})
  }
  return found
}

/** Rules this close to the edge of a node, in em, are its border: they part nothing in it. */
const border = 0.7

function isAtEdge(from: number, to: number, start: number, end: number, em: number): boolean {
  return to < start + border * em || from > end - border * em
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

/** List the gaps of a node that part what is above from what is below. */
export function listRowGaps({marks, boxes}: Node, area: Area, rules: readonly Rule[], sheet: Sheet): Gap[] {
  const {em} = sheet
  const intervals = [...marks, ...boxes].map(({top, bottom}) => [top, bottom] as const)
  for (const rule of rules) {
    if (!rule.across && !isAtEdge(rule.left, rule.right, area.left, area.right, em))
      intervals.push([rule.top + 0.4 * em, rule.bottom - 0.4 * em])
  }
  const found: Gap[] = []
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
    found.push({from, to, score, rule})
  }
  return found
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
export function columnLeading({marks}: Node, sheet: Sheet): number | undefined {
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

/**
 * Weigh a gutter against a gap below heads: heads on both sides of the gutter
 * are two stories beside each other, a head on one side alone reaches over
 * columns that the gutter parts.
 *
 * @returns what the gutter gains, in em of white; negative when it loses.
 */
export function weighHeads(marks: readonly Mark[], gutter: Gap, gap: Gap, em: number): number {
  const heads = marks.filter(
    (mark) => mark.bottom <= gap.from + 1 && Math.min(heightOf(mark), widthOf(mark) * 1.3) >= headSize * em
  )
  const left = heads.filter((mark) => mark.right <= gutter.from + 1).length
  const right = heads.filter((mark) => mark.left >= gutter.to - 1).length
  if (gutter.ruleTop !== undefined) {
    // A rule between columns of one story begins below its head; one between stories goes up along it.
    const below = gutter.ruleTop > gap.from - 0.5 * em
    return below && Math.min(left, right) === 0 && left + right >= fewestLetters
      ? -ruleWorth - reachesOver
      : 0
  }
  if (left >= fewestLetters && right >= fewestLetters) return sideBySide
  return left + right >= fewestLetters ? -reachesOver : 0
}

/** Size of most print in a node: upper quartile of its pieces, which are characters and parts of some. */
function middleSize(marks: readonly Mark[], em: number): number {
  if (marks.length === 0) return em
  const sizes = marks.map((mark) => Math.max(widthOf(mark), heightOf(mark))).sort((a, b) => a - b)
  return Math.max(0.7 * em, sizes[Math.floor(sizes.length * 0.75)] ?? em)
}
