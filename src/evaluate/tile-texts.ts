/**
 * Find which pieces of some texts stand where in others: Greedy String Tiling
 * (M. Wise, “String similarity via Greedy String Tiling and Running Karp–Rabin
 * Matching”, 1993), the method that finds copied passages.
 *
 * The longest common piece is taken first, and no character is given twice, so
 * that a phrase that several stories print goes to where its sentence went.
 */

/** Shortest piece that is looked for, in UTF-16 units: three characters in a row recur by chance on any page. */
export const leastTile = 4
/** A start that stands in more places than this says nothing (a row of dots); bounds time on odd pages. */
const mostPlaces = 64
/** Stand between texts; no text holds them, and they differ, so that they match nothing. */
const leftSeam = '\u0000'
const rightSeam = '\u0001'

/** A piece that stands in a left and in a right text. */
export interface Tile {
  readonly left: number
  readonly leftStart: number
  readonly right: number
  readonly rightStart: number
  readonly length: number
}

interface Match {
  readonly from: number
  readonly to: number
  readonly length: number
}

/**
 * Tile texts with pieces of others.
 *
 * @returns tiles in the order of the left texts; none overlaps another, and each is at least `leastTile` long.
 */
export function tileTexts(left: readonly string[], right: readonly string[]): Tile[] {
  const leftAll = left.join(leftSeam)
  const rightAll = right.join(rightSeam)
  const taken = takeLongest(findMatches(leftAll, rightAll), leftAll.length, rightAll.length)
  const findLeft = findTexts(left)
  const findRight = findTexts(right)
  return taken
    .sort((a, b) => a.from - b.from)
    .map(({from, to, length}) => {
      const {text, start} = findLeft(from)
      const other = findRight(to)
      return {left: text, leftStart: start, right: other.text, rightStart: other.start, length}
    })
}

/** List the matches that can not be made longer. */
function findMatches(left: string, right: string): Match[] {
  const places = indexStarts(right)
  const placesAt = (at: number) => places.get(left.slice(at, at + leastTile)) ?? []
  const matches: Match[] = []
  let before = placesAt(0)
  for (let at = 0; at + leastTile <= left.length; at++) {
    const found = placesAt(at)
    for (const place of found) {
      const known = at > 0 && place > 0 && left[at - 1] === right[place - 1]
      // The match has been found where it begins, unless too much begins like it.
      if (known && before.length > 0) continue
      matches.push(extend(left, right, at, place))
    }
    before = found
  }
  return matches
}

/** Places of every start of a piece; starts that stand in too many places are left out. */
function indexStarts(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + leastTile <= text.length; at++) {
    const start = text.slice(at, at + leastTile)
    const list = places.get(start)
    if (list) list.push(at)
    else places.set(start, [at])
  }
  for (const [start, list] of places) if (list.length > mostPlaces) places.delete(start)
  return places
}

function extend(left: string, right: string, at: number, place: number): Match {
  let from = at
  let to = place
  while (from > 0 && to > 0 && left[from - 1] === right[to - 1]) {
    from--
    to--
  }
  let length = at - from + leastTile
  while (from + length < left.length && left[from + length] === right[to + length]) length++
  return {from, to, length}
}

/** Take the longest match, then the longest of what is free, and so on. */
function takeLongest(matches: readonly Match[], leftLength: number, rightLength: number): Match[] {
  const byLength: Match[][] = []
  const wait = (match: Match) => {
    const list = byLength[match.length] ?? []
    list.push(match)
    byLength[match.length] = list
  }
  for (const match of matches) wait(match)

  const leftTaken = new Uint8Array(leftLength)
  const rightTaken = new Uint8Array(rightLength)
  const isFree = ({from, to}: Match, at: number) => !leftTaken[from + at] && !rightTaken[to + at]
  const taken: Match[] = []
  for (let length = byLength.length - 1; length >= leastTile; length--) {
    // Shorter rests are put into lists that come later.
    for (const match of byLength[length] ?? []) {
      const free = listFree(match, (at) => isFree(match, at))
      if (free[0]?.length === length) {
        leftTaken.fill(1, match.from, match.from + length)
        rightTaken.fill(1, match.to, match.to + length)
        taken.push(match)
      } else {
        for (const rest of free) if (rest.length >= leastTile) wait(rest)
      }
    }
  }
  return taken
}

/** Pieces of a match that nothing else has taken. */
function listFree({from, to, length}: Match, isFree: (at: number) => boolean): Match[] {
  const free: Match[] = []
  let start = 0
  for (let at = 0; at <= length; at++) {
    if (at < length && isFree(at)) continue
    if (at > start) free.push({from: from + start, to: to + start, length: at - start})
    start = at + 1
  }
  return free
}

/** Tell which of several texts a place in all of them together lies in; places are asked for in any order. */
function findTexts(texts: readonly string[]): (place: number) => {text: number; start: number} {
  const owners: number[] = []
  const starts: number[] = []
  for (const [index, text] of texts.entries()) {
    starts.push(owners.length)
    for (let at = 0; at <= text.length; at++) owners.push(index)
  }
  return (place) => {
    const text = owners[place] ?? 0
    return {text, start: place - (starts[text] ?? 0)}
  }
}
