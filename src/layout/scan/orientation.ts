/** Which way up a page lies: the way in which its lines can be read. */
import type {GreyImage, LineImage} from '../../raster/types.js'
import type {PageLayout} from './analyze.js'
import {widthOf} from './components.js'
import type {FoundLine} from './lines.js'
import {cutStrip, cutTurnedCells, type Turn} from './strip.js'

/** Rate how well sets of lines can be read, from 0 to 1 each. */
export type Probe = (candidates: LineImage[][]) => Promise<number[]>

/** Lines that are read to find out. */
const sampleSize = 6
/** A page that reads this well lies upright. */
const wellRead = 0.7
/** Another way up must read better by this much. */
const clearlyBetter = 0.15
/** From this rating on, something can be read. */
const readable = 0.4

/**
 * Find by how much a page has to be turned, clockwise, to stand upright.
 *
 * Upright horizontal pages cost a few lines read twice; the other ways are
 * tried only when those can not be read, or when lines run down.
 */
export async function findTurn(layout: PageLayout, picture: GreyImage, probe: Probe): Promise<Turn> {
  const lines = sampleLines(layout)
  if (lines.length === 0) return 0
  const source = {picture, toScan: layout.toScan, vertical: layout.vertical}
  const cutLine = layout.vertical ? cutTurnedCells : cutStrip
  const cut = (turn: Turn) => lines.map((line) => cutLine(line, source, turn))
  const [upright = 0] = await probe([cut(0)])
  if (upright >= wellRead && !layout.vertical) return 0
  const turns = [90, 180, 270] as const
  const [quarter = 0, half = 0, threeQuarters = 0] = await probe(turns.map(cut))
  const ratings: Ratings = {0: upright, 90: quarter, 180: half, 270: threeQuarters}
  return layout.vertical ? settleDown(ratings) : settleAcross(ratings)
}

type Ratings = Record<Turn, number>

function settleAcross(ratings: Ratings): Turn {
  let best: Turn = 0
  for (const turn of [90, 180, 270] as const) {
    if (ratings[turn] > Math.max(ratings[best], ratings[0] + clearlyBetter)) best = turn
  }
  return best
}

/**
 * Where lines run down, the page is a vertical one, or a horizontal one on its
 * side. PP-OCR has learned vertical lines laid on their left side, so that an
 * upright vertical page reads well at 0 and at 270 degrees; of a horizontal
 * page, the way up that is right reads well and the next one to it does not
 * read at all.
 */
function settleDown(ratings: Ratings): Turn {
  const laid = (turn: Turn) => ((turn + 270) % 360) as Turn
  const next = (turn: Turn) => ((turn + 90) % 360) as Turn
  const candidates = ([0, 180] as const)
    .filter((turn) => Math.min(ratings[turn], ratings[laid(turn)]) >= readable)
    .map((turn): [Turn, number] => [turn, ratings[turn] + ratings[laid(turn)]])
  for (const turn of [90, 270] as const) {
    if (ratings[turn] >= readable && ratings[next(turn)] < readable)
      candidates.push([turn, 2 * ratings[turn]])
  }
  candidates.sort((a, b) => b[1] - a[1])
  return candidates[0]?.[0] ?? 0
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
