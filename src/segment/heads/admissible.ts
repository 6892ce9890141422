/** The ways in which a head can be split at all. */
import type {HeadPart} from './types.js'

/** Lines of a head at most; what is above is taken with the headline. */
export const mostLines = 6

/** Most lines of each part when lines are printed ones. */
const most: Readonly<Record<HeadPart, number>> = {standingHead: 2, kicker: 3, headline: 6, deck: 4}

const prepared = new Map<number, readonly HeadPart[][]>()

/**
 * List the splits of a head: 栏目名, 引题, 主题 and 副题 in this order, the
 * headline always there.
 *
 * @param length number of lines, from 1 to `mostLines`.
 * @param wrapped whether a part may run over several lines.
 * @param standing whether there may be a standing head.
 */
export function listSplits(length: number, wrapped: boolean, standing = true): readonly HeadPart[][] {
  const key = length * 4 + (wrapped ? 2 : 0) + (standing ? 1 : 0)
  const known = prepared.get(key)
  if (known) return known
  const splits = makeSplits(length, wrapped, standing ? most.standingHead : 0)
  prepared.set(key, splits)
  return splits
}

function makeSplits(length: number, wrapped: boolean, mostStanding: number): HeadPart[][] {
  const splits: HeadPart[][] = []
  const limit = (part: HeadPart, rest: number): number => Math.min(rest, wrapped ? most[part] : 1)
  for (let standing = 0; standing <= Math.min(length - 1, mostStanding); standing++) {
    for (let kicker = 0; kicker <= limit('kicker', length - standing - 1); kicker++) {
      const rest = length - standing - kicker
      for (let deck = 0; deck <= limit('deck', rest - 1); deck++) {
        const headline = rest - deck
        if (!wrapped && headline > 1) continue
        splits.push([
          ...new Array<HeadPart>(standing).fill('standingHead'),
          ...new Array<HeadPart>(kicker).fill('kicker'),
          ...new Array<HeadPart>(headline).fill('headline'),
          ...new Array<HeadPart>(deck).fill('deck')
        ])
      }
    }
  }
  return splits
}
