/** Letterspaced text: 本 报 讯 记 者, 启 事. */
import {isSurname} from '../grammar/surnames.js'
import {isHan} from './kinds.js'
import type {Gap, Piece} from './pieces.js'
import type {View} from './view.js'
import {namesRole} from './words.js'

/** Fewest single characters in a row that are letterspaced text in a longer line. */
const fewest = 4
/** The same where names may stand: 苏 航 白 露 are two people. */
const fewestNearNames = 7

/**
 * Find gaps between single characters that were set apart.
 *
 * The commonest width of such a row is the letterspace and goes; a wider gap is
 * structure and stays.
 *
 * @returns for each gap of such a row whether it stays.
 */
export function findLetterspacing(
  view: View,
  pieces: readonly Piece[],
  gaps: readonly Gap[]
): Map<Gap, boolean> {
  const verdicts = new Map<Gap, boolean>()
  const single = pieces.map((piece) => isUnit(view, piece))
  for (let first = 0; first < pieces.length; first++) {
    if (!single[first]) continue
    let last = first
    while (single[last + 1]) last++
    const row = gaps.slice(first, last)
    const alone = first === 0 && last === pieces.length - 1
    if (alone || row.length + 1 >= leastLength(view, pieces, first)) {
      const base = Math.min(...spread(row))
      for (const gap of row) verdicts.set(gap, gap.width > base && row.length > 2)
    }
    first = last
  }
  return verdicts
}

/** One Han character, or a figure, with punctuation behind it at most. */
function isUnit(view: View, piece: Piece): boolean {
  const first = view.text[piece.start]
  if (piece.length === 1) return isHan(first)
  const second = view.text[piece.start + 1]
  if (piece.length === 2 && isHan(first)) return second !== undefined && /^[，。、；：？！]/u.test(second)
  return piece.length <= 4 && /^[0-9]{1,4}$/u.test(piece.text)
}

function leastLength(view: View, pieces: readonly Piece[], first: number): number {
  const before = pieces[first - 1]
  const near = before !== undefined && (namesRole(before.text) || /[（(【〔［]$/u.test(before.text))
  const opened = /^[（(]/u.test(view.text.charAt(pieces[first]?.start ?? 0))
  const name = isSurname(view.text.charAt(pieces[first]?.start ?? 0))
  return name && (near || opened) ? fewestNearNames : fewest
}

/** Widths of a row; a bounded number of them, because they are spread as arguments. */
function spread(row: readonly Gap[]): number[] {
  return row.slice(0, 1000).map((gap) => gap.width)
}
