import type {Area} from './components.js'
import {columnLeading} from './find-cuts.js'
import type {Cut, Gap, Node, Sheet} from './sheet.js'

/** Part a node at a gap; nothing when one side would be empty. */
export function partAt(node: Node, gap: Gap, across: boolean, sheet: Sheet): Cut | undefined {
  const middle = (gap.from + gap.to) / 2
  const leading = node.leading ?? columnLeading(node, sheet)
  const own = leading === undefined ? {} : {leading}
  const isFirst = (one: Area) => (across ? one.top + one.bottom : one.left + one.right) / 2 < middle
  const part = (keep: (one: Area) => boolean): Node => ({
    ...own,
    marks: node.marks.filter(keep),
    boxes: node.boxes.filter(keep)
  })
  const [first, second] = [part(isFirst), part((one) => !isFirst(one))]
  if (isEmpty(first) || isEmpty(second)) return undefined
  return {across, gap, parts: [first, second]}
}

function isEmpty({marks, boxes}: Node): boolean {
  return marks.length === 0 && boxes.length === 0
}
