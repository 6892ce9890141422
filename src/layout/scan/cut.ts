/**
 * The page as blocks: cut across and down where white or rules part it, again
 * and again (recursive X-Y cut, Nagy and Seth 1984), the clearest cut first.
 */
import type {Break} from '../../npst/types.js'
import {type Area, heightOf, holds, overlap, unionAll, widthOf} from './components.js'
import {listGutters, listRowGaps, reaches, weighHeads} from './find-cuts.js'
import {partAt} from './part-at.js'
import {peelRows} from './peel.js'
import type {Box, Cut, Gap, Mark, Node, Sheet} from './sheet.js'
import {findStacks} from './stacks.js'

/** A part of the page that no cut parts further: lines of one column. */
export interface Block {
  marks: Mark[]
  /** Absent on the first. */
  break?: Break
}

/** Cut a sheet into blocks, in reading order. */
export function cutSheet(sheet: Sheet): Block[] {
  // A box is one piece to what is around it, and a sheet of its own to what is in it.
  const outer = sheet.boxes.filter(
    (box) => !sheet.boxes.some((other) => other !== box && encloses(other, box))
  )
  const inside = new Map<Box, {marks: Mark[]; boxes: Box[]}>(
    outer.map((box) => [box, {marks: [], boxes: []}])
  )
  // Two boxes that lie over each other may both hold a third: cut in each of them, it would be cut twice,
  // what is in it four times, and so on.
  for (const box of sheet.boxes) {
    const around = outer.find((one) => one !== box && encloses(one, box))
    if (around && !inside.has(box)) inside.get(around)?.boxes.push(box)
  }
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

function chooseCut(node: Node, page: Sheet): Cut | undefined {
  const sheet = node.leading === undefined ? page : {...page, leading: node.leading}
  if (node.boxes.length === 0 && findStacks(node.marks, sheet.em)) return undefined
  const direct = bestCut(node, sheet)
  if (direct) return direct
  if (node.boxes.length === 0 || node.marks.length === 0) return peelRows(node, sheet)
  // A box that stands in two columns hides the gutter; it goes to the column that it fills most.
  const bare = bestCut({marks: node.marks, boxes: []}, sheet)
  if (!bare || (!bare.across && !bare.parts.every((part) => isColumn(part, sheet.em))))
    return peelRows(node, sheet)
  const [first, second] = bare.parts
  for (const box of node.boxes) (belongsTo(box, bare) ? first : second).boxes.push(box)
  return bare
}

/** Lowest column that a gutter is believed for when a box hides it, in em: one line has gaps by chance. */
const lowestColumn = 3

function isColumn({marks}: Node, em: number): boolean {
  const area = unionAll(marks)
  return area !== undefined && heightOf(area) >= lowestColumn * em
}

function belongsTo(box: Box, {across, gap}: Cut): boolean {
  const middle = (gap.from + gap.to) / 2
  return across ? (box.top + box.bottom) / 2 < middle : (box.left + box.right) / 2 < middle
}

/** The clearest cut that leaves something on both sides. */
function bestCut(node: Node, sheet: Sheet): Cut | undefined {
  const area = unionAll([...node.marks, ...node.boxes])
  if (!area) return undefined
  const rules = sheet.rules.filter((rule) => reaches(area, rule))
  const rows = listRowGaps(node, area, rules, sheet)
  const widest = rows.reduce<Gap | undefined>(
    (best, gap) => (best && best.score >= gap.score ? best : gap),
    undefined
  )
  const gutters = listGutters(node, area, rules, sheet).map((gap) =>
    widest && !widest.rule ? {...gap, score: gap.score + weighHeads(node.marks, gap, widest, sheet.em)} : gap
  )
  const cuts = [
    ...gutters.map((gap) => ({gap, across: false})),
    ...rows.map((gap) => ({gap, across: true}))
  ].sort((a, b) => b.gap.score - a.gap.score)
  for (const {gap, across} of cuts) {
    const cut = partAt(node, gap, across, sheet)
    if (cut) return cut
  }
  return undefined
}
