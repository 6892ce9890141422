import type {Figures} from './summarize.js'

/** Figures that are better when smaller; all others are better when larger. */
const costs: ReadonlySet<string> = new Set([
  'cer',
  'cer_body',
  'text_ned',
  'furniture_leakage',
  'split_rate',
  'merge_rate'
])
/** Floors are kept with four decimals, rounded to the side that is worse. */
const floorScale = 10_000

/** Least figures by measure; of costs, the most. */
export type Floor = ReadonlyMap<string, number>

/** A figure that is worse than its floor. */
export interface Fallen {
  readonly measure: string
  /** `null` when there was nothing to judge. */
  readonly figure: number | null
  readonly floor: number
}

/** A floor that may rise. */
export interface Raise {
  readonly measure: string
  readonly from: number
  readonly to: number
}

/** List the figures that are worse than their floor; one that could not be judged is worse than any. */
export function listFallen(figures: Figures, floor: Floor): Fallen[] {
  return [...floor].flatMap(([measure, least]) => {
    const figure = figures.get(measure) ?? null
    return figure !== null && !isWorse(measure, figure, least) ? [] : [{measure, figure, floor: least}]
  })
}

/** List the floors that figures allow to raise (of costs: to lower); a floor never gets worse. */
export function listRaises(figures: Figures, floor: Floor): Raise[] {
  return [...floor].flatMap(([measure, from]) => {
    const figure = figures.get(measure)
    if (figure === undefined || figure === null) return []
    const to = roundFloor(measure, figure)
    return isWorse(measure, from, to) ? [{measure, from, to}] : []
  })
}

/** Make a floor of figures: all that there was something to judge for. */
export function makeFloor(figures: Figures): Map<string, number> {
  return new Map(
    [...figures].flatMap(([measure, figure]): [string, number][] =>
      figure === null ? [] : [[measure, roundFloor(measure, figure)]]
    )
  )
}

/** List the names in a floor that are no measures. */
export function listUnknown(figures: Figures, floor: Floor): string[] {
  return [...floor.keys()].filter((measure) => !figures.has(measure))
}

function isWorse(measure: string, figure: number, least: number): boolean {
  return costs.has(measure) ? figure > least : figure < least
}

/** A figure that is written with four decimals is its own floor: 0.0013 × 10,000 is a little more than 13. */
function roundFloor(measure: string, figure: number): number {
  const nearest = Math.round(figure * floorScale) / floorScale
  if (nearest === figure) return nearest
  const round = costs.has(measure) ? Math.ceil : Math.floor
  return round(figure * floorScale) / floorScale
}
