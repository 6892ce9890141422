import {countPoints, slicePoints} from './points.js'
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
  if (lines.length === 1) return lines[0]?.value ?? ''
  let text = ''
  let before = ''
  for (const {value} of lines) {
    text += glue(before, value, style) + value
    if (value !== '') before = value
  }
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
  const parts: Part[] = []
  let before = ''
  let offset = 0

  for (const line of lines) {
    const space = glue(before, line.value, style)
    if (line.value !== '') before = line.value
    offset += space.length
    const length = countPoints(line.value)
    let first = true
    for (const [from, to] of keep(length, offset, cuts)) {
      const text = from === 0 && to === length ? line.value : slicePoints(line.value, from, to)
      parts.push({piece: {line, from, to, glue: first ? space : ''}, text})
      first = false
    }
    offset += length
  }

  trimParts(parts)
  let text = ''
  for (const part of parts) text += part.piece.glue + part.text
  return {text, pieces: parts.map(({piece}) => piece)}
}

/** A piece with its text. */
interface Part {
  piece: Piece
  text: string
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

/** Take the white space off both ends. White space has no astral characters, so units are code points here. */
function trimParts(parts: Part[]): void {
  for (let part = parts[0]; part; part = parts[0]) {
    const text = part.text.trimStart()
    part.piece.from += part.text.length - text.length
    part.text = text
    if (text !== '') break
    parts.shift()
  }
  for (let part = parts.at(-1); part; part = parts.at(-1)) {
    const text = part.text.trimEnd()
    part.piece.to -= part.text.length - text.length
    part.text = text
    if (text !== '') break
    parts.pop()
  }
  if (parts[0]) parts[0].piece.glue = ''
}
