import type {Paint} from '../../diagnostics/index.js'
import {clean} from '../clean.js'
import type {Standing} from './progress.js'
import {cutColumns, cutStart, measureColumns} from './text-width.js'

const gap = '  '

/** Marks of the bar, without its ends. */
const least = 10
const most = 20

/** Least room for the name of the input at hand, in columns. */
const leastName = 12

/** A part of the line. */
interface Part {
  text: string
  /** Which to leave out first when there is no room: the lowest. */
  rank: number
  paint?: (text: string) => string
}

/**
 * Show where a run stands on one line, of ASCII but for the name of the
 * input: what else is wide in some terminals is not in others.
 *
 * @param columns most columns of the line.
 * @param stopping the user has asked for an end.
 */
export function formatProgress(
  standing: Standing,
  {columns, stopping}: {columns: number; stopping: boolean},
  paint: Paint
): string {
  const parts = dropParts(listParts(standing, stopping, paint), columns)
  const texts = parts.map(({text, paint = String}) => paint(text))
  let room = columns - widthOf(parts)
  const {done, expected} = standing
  const width = Math.min(most, room - gap.length - 2)
  if (expected !== undefined && width >= least) {
    texts.unshift(drawBar(done / Math.max(1, expected), width))
    room -= width + 2 + gap.length
  }
  const name = room - gap.length
  if (name >= leastName && standing.source !== '') {
    texts.push(paint.dim(cutStart(clean(standing.source), name)))
  }
  return texts.join(gap)
}

function listParts(standing: Standing, stopping: boolean, paint: Paint): Part[] {
  const {done, expected, sure, perMinute, secondsLeft, failed, warned} = standing
  const of = expected === undefined ? '' : `/${sure ? '' : '~'}${expected}`
  const left = secondsLeft === undefined ? '' : `~${sayTime(secondsLeft)} left`
  const parts: Part[] = [
    {text: `${done}${of} pages`, rank: 5},
    {text: perMinute === undefined ? '' : `${sayPace(perMinute)}/min`, rank: 2},
    {text: stopping ? 'stopping' : left, rank: 3},
    {text: failed > 0 ? `${failed} failed` : '', rank: 4, paint: paint.error},
    {text: warned > 0 ? `${warned} with warnings` : '', rank: 1, paint: paint.warning}
  ]
  return parts.filter(({text}) => text !== '')
}

/** Leave out what matters least until the rest has room. */
function dropParts(parts: readonly Part[], columns: number): Part[] {
  let kept = [...parts]
  while (kept.length > 1 && widthOf(kept) > columns) {
    const lowest = Math.min(...kept.map(({rank}) => rank))
    kept = kept.filter(({rank}) => rank !== lowest)
  }
  return kept.map((part) => ({...part, text: cutColumns(part.text, columns)}))
}

function widthOf(parts: readonly Part[]): number {
  return measureColumns(parts.map(({text}) => text).join(gap))
}

function drawBar(share: number, width: number): string {
  const full = Math.min(width, Math.floor(share * width))
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`
}

/** Sample: `7.5`, `312`. */
function sayPace(perMinute: number): string {
  return perMinute < 10 ? perMinute.toFixed(1) : String(Math.round(perMinute))
}

/** Sample: `40 s`, `12 min`, `3 h 20 min`. */
function sayTime(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
