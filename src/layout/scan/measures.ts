/** What the pieces of ink of a page say of its type: size, leading, direction. */
import type {Direction} from '../../npst/types.js'
import {type Area, heightOf, widthOf} from './components.js'

/** Ink of a full character as a share of its em. */
const inkShare = 0.93

/** Fewest squarish pieces that say something about size. */
const fewest = 8

/**
 * Estimate the height of a character of body text, in pixels: the size that
 * most pieces have which are about as high as wide.
 *
 * @returns nothing when the page has hardly any print.
 */
export function estimateEm(components: readonly Area[]): number | undefined {
  const counts = new Float64Array(400)
  let total = 0
  for (const component of components) {
    const width = widthOf(component)
    const height = heightOf(component)
    const size = Math.max(width, height)
    if (size < 7 || size >= counts.length - 1 || Math.min(width, height) < 0.6 * size) continue
    // Large pieces count for the characters that fit in their place: a page of few large ones is a page of large type.
    counts[size] = (counts[size] ?? 0) + 1
    total++
  }
  if (total < fewest) return undefined
  let best = 0
  let most = 0
  for (let size = 7; size < counts.length - 2; size++) {
    const reach = Math.max(1, Math.round(size * 0.06))
    let sum = 0
    for (let near = size - reach; near <= size + reach; near++) sum += counts[near] ?? 0
    // Specks and parts of characters are many and small: a size counts by its area’s root.
    const weight = sum * size
    if (weight > most) {
      most = weight
      best = size
    }
  }
  return best / inkShare
}

/** A piece’s nearest neighbours. */
interface Neighbours {
  right: number
  below: number
}

/** Pieces of about one character, sorted into squares so that neighbours are found quickly. */
function* neighboursOf(marks: readonly Area[], em: number): Generator<Neighbours> {
  const characters = marks.filter((mark) => {
    const size = Math.max(widthOf(mark), heightOf(mark))
    return size > 0.7 * em && size < 1.25 * em && Math.min(widthOf(mark), heightOf(mark)) > 0.55 * em
  })
  const step = 2 * em
  const bins = new Map<string, Area[]>()
  for (const mark of characters) {
    const key = `${Math.floor(mark.left / step)}:${Math.floor(mark.top / step)}`
    const bin = bins.get(key)
    if (bin) bin.push(mark)
    else bins.set(key, [mark])
  }
  for (const mark of characters) {
    let right = Number.POSITIVE_INFINITY
    let below = Number.POSITIVE_INFINITY
    const column = Math.floor(mark.left / step)
    const row = Math.floor(mark.top / step)
    for (let x = column - 1; x <= column + 2; x++) {
      for (let y = row - 1; y <= row + 2; y++) {
        for (const other of bins.get(`${x}:${y}`) ?? []) {
          if (other === mark) continue
          const down = Math.min(mark.bottom, other.bottom) - Math.max(mark.top, other.top)
          const across = Math.min(mark.right, other.right) - Math.max(mark.left, other.left)
          if (down > 0.6 * em && other.left > mark.left) right = Math.min(right, other.left - mark.right)
          if (across > 0.6 * em && other.top > mark.top) below = Math.min(below, other.top - mark.bottom)
        }
      }
    }
    yield {right, below}
  }
}

/** Lines run down when so many times more characters have their neighbour below than beside. */
const downLead = 1.2
/**
 * What a profile that says the direction changes that by: where characters
 * stand as near below as beside (loose leading, few lines), it decides; a
 * page that plainly runs the other way still does.
 */
const hintFactor = 2

/**
 * Whether lines run down the page: characters stand nearer to the ones below than to the ones beside.
 *
 * @param hint how the lines of the paper run, where that is known.
 */
export function isSetVertically(marks: readonly Area[], em: number, hint?: Direction): boolean {
  let across = 0
  let down = 0
  for (const {right, below} of neighboursOf(marks, em)) {
    const close = 0.6 * em
    if (right < close && right < below - 0.05 * em) across++
    else if (below < close && below < right - 0.05 * em) down++
  }
  const factor = hint === undefined ? 1 : hint === 'vertical-rl' ? 1 / hintFactor : hintFactor
  return down > across * downLead * factor
}

/** Leading when too few lines stand one below the other to measure it, in em. */
const usualLeading = 0.45

/** Estimate the white between two lines of body text, in pixels: the median over characters that have one below. */
export function estimateLeading(marks: readonly Area[], em: number): number {
  const gaps: number[] = []
  for (const {below} of neighboursOf(marks, em)) if (below < 1.5 * em && below > 0) gaps.push(below)
  gaps.sort((a, b) => a - b)
  return gaps.length >= fewest ? (gaps[gaps.length >> 1] ?? 0) : usualLeading * em
}
