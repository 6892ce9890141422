/** White between pieces of print, along one axis. */
import {type Area, unionAll} from './components.js'

/** White strips of an axis, between intervals; intervals may overlap. */
export function findGaps(
  intervals: readonly (readonly [number, number])[],
  least: number
): [number, number][] {
  const order = [...intervals].sort((a, b) => a[0] - b[0])
  const gaps: [number, number][] = []
  let end = order[0]?.[1] ?? 0
  for (const [from, to] of order) {
    if (from - end >= least) gaps.push([end, from])
    if (to > end) end = to
  }
  return gaps
}

/** Smallest area that holds all marks. */
export function boundsOf(marks: readonly Area[]): Area {
  return unionAll(marks) ?? {left: 0, top: 0, right: 0, bottom: 0}
}

/** Part pieces where white of some width is between them along an axis. */
export function splitBy<M extends Area>(
  marks: readonly M[],
  side: (mark: M) => [number, number],
  least: number
): M[][] {
  const gaps = findGaps(marks.map(side), least)
  const parts: M[][] = Array.from({length: gaps.length + 1}, () => [])
  for (const mark of marks) {
    const middle = (side(mark)[0] + side(mark)[1]) / 2
    let at = 0
    while (at < gaps.length && middle > (gaps[at]?.[0] ?? 0)) at++
    parts[at]?.push(mark)
  }
  return parts.filter((part) => part.length > 0)
}
