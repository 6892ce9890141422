/** The order in which the blocks of a scan are read, from how they go on with each other. */
import type {Region} from '../../npst/types.js'
import type {Decided} from '../tangle/assign-joins.js'
import {chainsOf, isStory} from '../tangle/untangle.js'
import {type Places, ruleBetween, slack} from './places.js'

/**
 * Stories by their first block, as layout found them. Pictures and furniture
 * stay behind the block that they stood behind: layout sees where they
 * interrupt a column. What others go on with is a story, whatever it looks like.
 */
export function orderBlocks(joins: readonly Decided[]): number[] {
  const stories = chainsOf(joins).filter((chain) => chain.length > 1 || isStory(joins, chain))
  const told = new Set(stories.flat())
  const follow = (block: number): number[] => {
    const run = [block]
    for (let next = block + 1; next < joins.length && !told.has(next); next++) run.push(next)
    return run
  }
  const first = joins.findIndex((_, index) => told.has(index))
  const opening = [...joins.keys()].slice(0, first < 0 ? joins.length : first)
  return [...opening, ...stories.flatMap((chain) => chain.flatMap(follow))]
}

/**
 * Say what lies between each block and the one that is now before it, where
 * that is another one than layout had there. Changes the regions.
 */
export function mendBreaks(order: readonly number[], regions: readonly Region[], places: Places): void {
  for (const [at, index] of order.entries()) {
    const region = regions[index]
    const before = order[at - 1]
    if (!region || before === index - 1) continue
    const {break: _, ...data} = region.data ?? {}
    const [a, b] = [places.blocks[before ?? -1], places.blocks[index]]
    region.data = data
    if (!a || !b) continue
    const below = b.top >= a.bottom - slack
    const gap = below ? b.top - a.bottom : b.start - a.end
    region.data.break = {
      cut: below ? 'row' : 'column',
      gap: Math.round(100 * Math.max(0, gap)) / 100,
      ...(ruleBetween(places, a, b) ? {rule: true} : {}),
      ...(a.frame === b.frame ? {} : {frame: true})
    }
  }
}
