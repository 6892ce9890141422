/** A line as pieces between its spaces. */
import {isBlank} from './kinds.js'
import type {View} from './view.js'

/** What stands between two spaces. */
export interface Piece {
  /** Place of its first character. */
  start: number
  /** Place behind its last character. */
  end: number
  /** At most the first and the last characters of a long piece (see `cutPiece`). */
  text: string
  /** Length in UTF-16 units. */
  length: number
}

/** The space between a piece and the next. */
export interface Gap {
  /** Index of the piece before it. */
  index: number
  left: Piece
  right: Piece
  /** Width in half em. */
  width: number
}

/** Characters at each end of a piece that rules can ask for. */
const kept = 32

/** Cut a line at white space. */
export function cutPieces(view: View): Piece[] {
  const {text} = view
  const pieces: Piece[] = []
  let start = -1
  for (let place = 0; place <= text.length; place++) {
    const blank = place === text.length || isBlank(text[place])
    if (!blank && start < 0) start = place
    if (blank && start >= 0) {
      pieces.push({start, end: place, text: cutPiece(text, start, place), length: place - start})
      start = -1
    }
  }
  return pieces
}

function cutPiece(text: string, start: number, end: number): string {
  if (end - start <= 2 * kept) return text.slice(start, end)
  return `${text.slice(start, start + kept)}\n${text.slice(end - kept, end)}`
}

/** The gaps between pieces, in order. */
export function listGaps(view: View, pieces: readonly Piece[]): Gap[] {
  const gaps: Gap[] = []
  for (const [index, left] of pieces.entries()) {
    const right = pieces[index + 1]
    if (!right) break
    let width = 0
    for (let place = left.end; place < right.start; place++) width += view.text[place] === '\u3000' ? 2 : 1
    gaps.push({index, left, right, width})
  }
  return gaps
}
