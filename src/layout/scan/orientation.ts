/** Which way up a page lies: the way in which its lines can be read. */
import type {GreyImage, LineImage} from '../../raster/types.js'
import type {PageLayout} from './analyze.js'
import {widthOf} from './components.js'
import type {FoundLine} from './lines.js'
import {cutStrip} from './strip.js'

export type Turn = 0 | 90 | 180 | 270

/** Rate how well sets of lines can be read, from 0 to 1 each. */
export type Probe = (candidates: LineImage[][]) => Promise<number[]>

/** Lines that are read to find out. */
const sampleSize = 6
/** A page that reads this well lies upright. */
const wellRead = 0.7
/** Another way up must read better by this much. */
const clearlyBetter = 0.15

/**
 * Find by how much a page has to be turned, clockwise, to stand upright.
 *
 * Upright pages cost a few lines read twice; the other ways are tried only
 * when those can not be read.
 */
export async function findTurn(layout: PageLayout, picture: GreyImage, probe: Probe): Promise<Turn> {
  const lines = sampleLines(layout)
  if (lines.length === 0) return 0
  const source = {picture, toScan: layout.toScan, vertical: layout.vertical}
  const cut = (turn: Turn) => lines.map((line) => cutStrip(line, source, turn))
  const [upright = 0] = await probe([cut(0)])
  if (upright >= wellRead) return 0
  const turns = [90, 180, 270] as const
  const ratings = await probe(turns.map(cut))
  let best: Turn = 0
  let rating = upright + clearlyBetter
  for (const [index, turn] of turns.entries()) {
    if ((ratings[index] ?? 0) <= rating) continue
    best = turn
    rating = ratings[index] ?? 0
  }
  return best
}

/** Lines of body text of some length, from all over the page. */
function sampleLines({regions, em}: PageLayout): FoundLine[] {
  const fit = regions
    .flatMap(({lines}) => lines)
    .filter((line) => {
      const length = widthOf(line) / line.size
      return !line.vertical && !line.inverse && line.size < 1.3 * em && length >= 6 && length <= 30
    })
  const step = Math.max(1, Math.floor(fit.length / sampleSize))
  return fit.filter((_, index) => index % step === 0).slice(0, sampleSize)
}
