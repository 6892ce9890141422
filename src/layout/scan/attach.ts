/** Points and other small pieces of print, which say nothing about columns, join their lines last. */
import {heightOf, union, widthOf} from './components.js'
import type {FoundLine} from './lines.js'
import type {Mark} from './sheet.js'

/** A point has at least this size, in the size of its line, and stands no further from the line’s end. */
const point = 0.17
const farReach = 0.75
/** Smaller pieces are specks unless they stand close. */
const nearReach = 0.2
/** How far a piece may stand out of the band of its line, in its size. */
const bandSlack = 0.12
/** Height of the strips by which lines are looked up, in pixels. */
const strip = 64
/** A line may end in several points (……」). */
const rounds = 3

/** Give small pieces to the line in whose band they stand, from its ends outwards. */
export function attachSmall(lines: readonly FoundLine[], small: readonly Mark[]): void {
  const rest = new Set(small)
  const strips = new Map<number, FoundLine[]>()
  for (const line of lines) {
    const last = Math.floor((line.bottom + line.size) / strip)
    for (let at = Math.floor((line.top - line.size) / strip); at <= last; at++) {
      const there = strips.get(at)
      if (there) there.push(line)
      else strips.set(at, [line])
    }
  }
  for (let round = 0; round < rounds; round++) {
    // Lines grow at the end of a round only, so that specks do not lead further and further out.
    const found: [FoundLine, Mark][] = []
    for (const mark of rest) {
      const line = nearest(mark, strips.get(Math.floor((mark.top + mark.bottom) / 2 / strip)) ?? [])
      if (line) found.push([line, mark])
    }
    for (const [line, mark] of found) {
      Object.assign(line, union(line, mark))
      rest.delete(mark)
    }
  }
}

function nearest(mark: Mark, lines: readonly FoundLine[]): FoundLine | undefined {
  const size = Math.max(widthOf(mark), heightOf(mark))
  let best: FoundLine | undefined
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) {
    if ((mark.inverse ?? false) !== line.inverse || !isInBand(mark, line)) continue
    const gap = line.vertical
      ? Math.max(line.top - mark.bottom, mark.top - line.bottom)
      : Math.max(line.left - mark.right, mark.left - line.right)
    const reach = size < point * line.size ? nearReach : farReach
    if (gap >= reach * line.size || gap >= least) continue
    least = gap
    best = line
  }
  return best
}

function isInBand(mark: Mark, line: FoundLine): boolean {
  const middle = line.vertical ? (mark.left + mark.right) / 2 : (mark.top + mark.bottom) / 2
  const [from, to] = line.vertical ? [line.left, line.right] : [line.top, line.bottom]
  return middle >= from - bandSlack * line.size && middle <= to + bandSlack * line.size
}
