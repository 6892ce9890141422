/** Which block of a scan goes on with which: one decision from text and places. */
import type {Page} from '../../npst/types.js'
import {regionsOf} from '../../npst/visit.js'
import {assignJoins} from '../tangle/assign-joins.js'
import {fragmentsOf} from '../tangle/fragments.js'
import {pooledPage, type ReadPage, type TearWords, tangledPage, withTears} from '../tangle/page.js'
import {scoreJoins} from '../tangle/score.js'
import {describeJoin, type Untangled} from '../tangle/untangle.js'
import type {PageView} from '../units.js'
import {mendBreaks, orderBlocks} from './order-blocks.js'
import {seePlaces} from './place-features.js'
import {type Places, readPlaces} from './places.js'
import {firstPlaceWeights, secondPlaceWeights} from './weights.js'

/** Pages of more blocks are no pages of a newspaper, those of fewer have no order to lose. */
const blocks = {fewest: 3, most: 400}

/** The blocks of a scan, as text and as print. */
export function placedPage(
  page: Page,
  view: PageView,
  words: TearWords | undefined
): {page: ReadPage; places: Places} {
  const fragments = fragmentsOf(view)
  const places = readPlaces(page, regionsOf(page), fragments)
  return {page: {...withTears(tangledPage(fragments), words), sight: seePlaces(places, fragments)}, places}
}

/**
 * Find out how the blocks of a scan belong together.
 *
 * The order in which layout found them is evidence among others. What lies
 * before each region is said anew where another comes before it; changes
 * `region.data.break`.
 *
 * @param words what is known of words, where a dictionary is at hand.
 */
export function untangleScan(page: Page, view: PageView, words?: TearWords): Untangled | undefined {
  const regions = regionsOf(page)
  if (regions.length < blocks.fewest || regions.length > blocks.most) return undefined
  const placed = placedPage(page, view, words)
  const seen = assignJoins(scoreJoins(placed.page, firstPlaceWeights()))
  const pooled = pooledPage(
    placed.page,
    seen.map(({before}) => before)
  )
  const weights = secondPlaceWeights()
  const joins = assignJoins(scoreJoins(pooled, weights))
  const order = orderBlocks(joins)
  mendBreaks(order, regions, placed.places)
  return {
    order,
    joins: order.flatMap((index) => describeJoin(index, joins, pooled.fragments) ?? []),
    page: pooled,
    weights
  }
}
