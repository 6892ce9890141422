import type {Cut, Line} from './types.js'

const latin = /[A-Za-z0-9]/u
const latinStart = /^[A-Za-z]/u

/** Where each character of a joined text comes from. */
export interface Piece {
  line: Line
  /** First character of the piece, in code points of `line.value`. */
  from: number
  /** Behind its last character. */
  to: number
  /** Blank that was put in front of the piece, where a line break stood between Latin words or phrases. */
  glue: string
}

/**
 * Join lines to one text, as print meant it.
 *
 * A break between Han characters is nothing. A break between two Latin words
 * is a space, and so is every break in a head (`style: 'head'`), where it
 * separates phrases.
 *
 * @param lines lines in reading order.
 * @param style `body` (default) or `head`.
 */
export function joinLines(lines: readonly Line[], style: 'body' | 'head' = 'body'): string {
  let text = ''
  for (const line of lines) text += glue(text, line.value, style) + line.value
  return text
}

/**
 * Text of a node without what was cut out of it, with the source of every part.
 *
 * @returns the text, and its pieces in order; the texts of the pieces with
 *   their glue make up `text`.
 */
export function traceText(
  lines: readonly Line[],
  cuts: readonly Cut[] = [],
  style: 'body' | 'head' = 'body'
): {text: string; pieces: Piece[]} {
  const pieces: Piece[] = []
  let text = ''
  let joined = ''
  let offset = 0

  for (const line of lines) {
    const space = glue(joined, line.value, style)
    joined += space + line.value
    offset += space.length
    const points = Array.from(line.value)
    for (const [from, to] of keep(points.length, offset, cuts)) {
      const first = pieces.at(-1)?.line !== line
      const part = points.slice(from, to).join('')
      const before = first && text !== '' ? space : ''
      text += before + part
      pieces.push({line, from, to, glue: before})
    }
    offset += points.length
  }

  return trimPieces(pieces)
}

/** Text of a node without what was cut out of it. See `traceText`. */
export function toText(
  lines: readonly Line[],
  cuts: readonly Cut[] = [],
  style: 'body' | 'head' = 'body'
): string {
  return cuts.length === 0 ? joinLines(lines, style).trim() : traceText(lines, cuts, style).text
}

function glue(before: string, after: string, style: 'body' | 'head'): string {
  if (before === '' || after === '') return ''
  if (style === 'head') return ' '
  return latinStart.test(after) && latin.test(before.slice(-1)) ? ' ' : ''
}

/** Parts of a line of `length` code points at `offset` that no cut covers. */
function keep(length: number, offset: number, cuts: readonly Cut[]): [number, number][] {
  let parts: [number, number][] = length > 0 ? [[0, length]] : []
  for (const cut of cuts) {
    const start = cut.start - offset
    const end = cut.end - offset
    parts = parts.flatMap(([from, to]): [number, number][] => {
      const left: [number, number] = [from, Math.min(to, start)]
      const right: [number, number] = [Math.max(from, end), to]
      return [left, right].filter(([a, b]) => a < b)
    })
  }
  return parts
}

/** Take the white space off both ends, in the pieces as well. */
function trimPieces(pieces: Piece[]): {text: string; pieces: Piece[]} {
  const result = pieces.map((piece) => ({...piece}))
  const blank = (piece: Piece, index: number) => /\s/u.test(Array.from(piece.line.value)[index] ?? 'x')
  while (result[0] && result[0].from < result[0].to && blank(result[0], result[0].from)) {
    result[0].from++
    if (result[0].from === result[0].to) result.shift()
  }
  let last = result.at(-1)
  while (last && last.from < last.to && blank(last, last.to - 1)) {
    last.to--
    if (last.from === last.to) result.pop()
    last = result.at(-1)
  }
  if (result[0]) result[0].glue = ''
  let text = ''
  for (const piece of result)
    text += piece.glue + Array.from(piece.line.value).slice(piece.from, piece.to).join('')
  return {text, pieces: result}
}
