/** What a split of a head says by its shape: how many lines each part has, and how wide they are. */
import type {HeadFacts} from './facts.js'
import type {HeadPart} from './types.js'

/** Shape of one split. */
export interface Extent {
  /** Lines of each part. */
  count: Readonly<Record<HeadPart, number>>
  /** Widest line of each part, in em. */
  widest: Readonly<Record<HeadPart, number>>
  /** Largest step in width between two lines of each part, in em. */
  step: Readonly<Record<HeadPart, number>>
  /** Width of the headline, its lines in a row, in em. */
  headline: number
  /** Smallest share of a headline’s line that the lead repeats. */
  least: number
  /** The line that the lead repeats most is in the headline. */
  most: boolean
}

/** A property of the shape. */
export interface WholeFeature {
  name: string
  of: (extent: Extent) => number
}

/** Upper ends of the classes of width, in em; the last class is open. */
const widths = [5, 7, 9, 11, 13, 16, 20]
/** Upper ends of the classes of a part’s width over the headline’s, which is set in the largest type. */
const ratios = [0.6, 0.8, 0.95, 1.06, 1.25, 1.5, 2]
/** Steps in width from this on are one class, in em. */
const largestStep = 6

function classOf(value: number, ends: readonly number[]): number {
  const index = ends.findIndex((end) => value < end)
  return index < 0 ? ends.length : index
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value))
}

/** Says what the classes hold, as `7–9`. */
function nameClass(index: number, ends: readonly number[]): string {
  const from = ends[index - 1]
  const to = ends[index]
  return from === undefined ? `<${to}` : to === undefined ? `≥${from}` : `${from}–${to}`
}

const measured = ['kicker', 'headline', 'deck'] as const

/** One feature for each class of width, for a part of one, two, three lines. */
const widthFeatures = measured.flatMap((part) =>
  [1, 2, 3].flatMap((lines) =>
    [...widths, Number.POSITIVE_INFINITY].map(
      (_, index): WholeFeature => ({
        name: `${part}-${lines}-lines-of-${nameClass(index, widths)}`,
        of: ({count, widest}) =>
          Math.min(3, count[part]) === lines && classOf(widest[part], widths) === index ? 1 : 0
      })
    )
  )
)

/** One feature for each class of width beside the headline’s, which has one line, or more. */
const ratioFeatures = (['kicker', 'deck'] as const).flatMap((part) =>
  [1, 2].flatMap((lines) =>
    [...ratios, Number.POSITIVE_INFINITY].map(
      (_, index): WholeFeature => ({
        name: `${part}-${nameClass(index, ratios)}-of-${lines === 1 ? 'line' : 'lines'}`,
        of: ({count, widest}) =>
          count[part] > 0 &&
          Math.min(2, count.headline) === lines &&
          classOf(widest[part] / widest.headline, ratios) === index
            ? 1
            : 0
      })
    )
  )
)

const stepFeatures = measured.flatMap((part) =>
  Array.from(
    {length: largestStep + 1},
    (_, index): WholeFeature => ({
      name: `${part}-step-${index}`,
      of: ({count, step}) =>
        count[part] > 1 && Math.min(largestStep, Math.round(step[part])) === index ? 1 : 0
    })
  )
)

/** All properties of the shape. */
export const wholeFeatures: readonly WholeFeature[] = [
  {name: 'has-standing', of: ({count}) => Math.min(1, count.standingHead)},
  {name: 'has-kicker', of: ({count}) => Math.min(1, count.kicker)},
  {name: 'has-deck', of: ({count}) => Math.min(1, count.deck)},
  {name: 'has-kicker-and-deck', of: ({count}) => (count.kicker > 0 && count.deck > 0 ? 1 : 0)},
  {name: 'headline-long', of: ({headline}) => clamp((headline - 26) / 8)},
  {name: 'headline-short', of: ({headline}) => clamp((7 - headline) / 4)},
  {name: 'headline-all-in-lead', of: ({count, least}) => (count.headline > 1 ? least : 0)},
  {name: 'headline-most-in-lead', of: ({most}) => (most ? 1 : 0)},
  ...widthFeatures,
  ...ratioFeatures,
  ...stepFeatures
]

/** Measure one split. */
export function measureExtent({lines}: HeadFacts, split: readonly HeadPart[]): Extent {
  const count = {standingHead: 0, kicker: 0, headline: 0, deck: 0}
  const widest = {standingHead: 0, kicker: 0, headline: 0, deck: 0}
  const step = {standingHead: 0, kicker: 0, headline: 0, deck: 0}
  let headline = 0
  let least = 1
  let inHeadline = 0
  let anywhere = 0
  for (let at = 0; at < split.length; at++) {
    const part = split[at] ?? 'headline'
    const {em, overlap} = lines[at] ?? {em: 0, overlap: 0}
    count[part]++
    widest[part] = Math.max(widest[part], em)
    if (split[at - 1] === part) step[part] = Math.max(step[part], Math.abs(em - (lines[at - 1]?.em ?? em)))
    anywhere = Math.max(anywhere, overlap)
    if (part !== 'headline') continue
    headline += em
    least = Math.min(least, overlap)
    inHeadline = Math.max(inHeadline, overlap)
  }
  return {count, widest, step, headline, least, most: anywhere > 0 && inHeadline === anywhere}
}
