/** Rows of points that lead the eye from a title to its page number (停水通知……第4版). */
import {type Area, heightOf, union, widthOf} from './components.js'
import type {Mark} from './sheet.js'

/** Points stand this close, in em, and on one height. */
const pitch = 0.75
const level = 0.12
/** Fewest points: 省略號 has six, and some of them are lost. */
const fewest = 4
/** Smallest point, in em; specks are smaller and stand on no line. */
const smallest = 0.06
/** Largest, and how unlike points of one row may be. */
const largest = 0.3

/** Join points in a row into one piece, which holds its line together. */
export function joinLeaders(small: readonly Mark[], em: number): Mark[] {
  const points = small
    .filter((mark) => {
      const size = Math.max(widthOf(mark), heightOf(mark))
      return (
        size >= smallest * em && size <= largest * em && size <= 2 * Math.min(widthOf(mark), heightOf(mark))
      )
    })
    .sort((a, b) => a.left - b.left)
  const open: {last: Mark; whole: Area; count: number}[] = []
  const rows: Mark[] = []
  const close = (row: (typeof open)[number]) => {
    if (row.count >= fewest) rows.push({...row.whole, ...(row.last.inverse ? {inverse: true} : {})})
  }
  for (const mark of points) {
    for (let at = open.length - 1; at >= 0; at--) {
      const row = open[at]
      if (row && mark.left - row.last.right > pitch * em) {
        close(row)
        open.splice(at, 1)
      }
    }
    const fit = open.find(
      ({last}) =>
        Math.abs(last.top + last.bottom - mark.top - mark.bottom) / 2 <= level * em &&
        Math.abs(heightOf(last) - heightOf(mark)) <= Math.max(1, 0.06 * em)
    )
    if (fit) {
      fit.last = mark
      fit.whole = union(fit.whole, mark)
      fit.count++
    } else open.push({last: mark, whole: union(mark, mark), count: 1})
  }
  open.forEach(close)
  return rows
}
