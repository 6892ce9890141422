/** Parts of a line in which spaces separate: names in brackets, phrases in quotes, lists. */
import {weighName} from '../grammar/surnames.js'
import {isHan} from './kinds.js'
import type {Piece} from './pieces.js'
import type {Strip} from './strip.js'
import type {View} from './view.js'
import {isSuffix, namesRole} from './words.js'

/** Part of a line, as places from and behind. */
interface Span {
  start: number
  end: number
}

/** Longest bracket of names and longest quoted slogan, in code points. */
const longestSpan = 48
/** Fewest names of a list: 张三 李四 王五 赵六. */
const fewestNames = 4

const pairs: ReadonlyMap<string, string> = new Map([
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['〔', '〕'],
  ['“', '”'],
  ['「', '」'],
  ['《', '》']
])
const closers: ReadonlySet<string> = new Set(pairs.values())
const brackets: ReadonlySet<string> = new Set(['（', '(', '【', '〔'])
const ended = /[。！？”」…]$/u

/**
 * Find the parts of a line in which a space stays.
 *
 * @returns for each place of the line 1 where a space stays, else 0.
 */
export function findSpans(view: View, strip: Strip, pieces: readonly Piece[]): Uint8Array {
  const inside = new Uint8Array(view.text.length)
  for (const {start, end} of findEnclosed(view, strip, pieces)) inside.fill(1, Math.max(start, 0), end)
  for (const {start, end} of findLists(pieces)) inside.fill(1, start, end)
  return inside
}

function findEnclosed(view: View, strip: Strip, pieces: readonly Piece[]): Span[] {
  const spans: Span[] = []
  let open = continued(strip.before)
  for (let place = 0; place < view.text.length; place++) {
    const char = view.text.charAt(place)
    if (pairs.has(char)) open = {place, char, lead: ''}
    if (!closers.has(char) || !open) continue
    if (pairs.get(open.char) === char && place - open.place <= longestSpan) {
      const {place: start, lead} = open
      if (separates(view, pieces, {start, end: place}, open.char, lead)) spans.push({start, end: place + 1})
    }
    open = undefined
  }
  // （记者 王 朵 实习: the bracket ends on the next line.
  if (open && brackets.has(open.char) && view.text.length - open.place <= longestSpan) {
    const inner = open.lead + view.text.slice(Math.max(open.place, 0))
    if (namesRole(inner)) spans.push({start: Math.max(open.place, -1), end: view.text.length + 1})
  }
  return spans
}

interface Opened {
  place: number
  char: string
  /** What stands behind the bracket on the lines before. */
  lead: string
}

/** A bracket that was opened on an earlier line of the paragraph. */
function continued(before: string): Opened | undefined {
  const at = Math.max(
    before.lastIndexOf('（'),
    before.lastIndexOf('('),
    before.lastIndexOf('【'),
    before.lastIndexOf('〔')
  )
  if (at < 0 || before.length - at > longestSpan || /[）)】〕]/u.test(before.slice(at))) return undefined
  return {place: -1, char: before.charAt(at), lead: before.slice(at)}
}

function separates(view: View, pieces: readonly Piece[], span: Span, opener: string, lead: string): boolean {
  const inner = view.text.slice(Math.max(span.start, -1) + 1, span.end)
  const words = inner.trim().split(/\s{1,40}/u)
  if (words.length < 2) return false
  if (!brackets.has(opener)) return areParallel(words)
  if (namesRole(lead + inner) || isSuffix(words.at(-1) ?? '')) return true
  return (
    words.every(isShortHan) && (signs(view, span) || isWideSpaced(inner) || pieces[0]?.start === span.start)
  )
}

/** 强组建 优服务 促共富: phrases of one length, two of three characters or three of two. */
function areParallel(words: readonly string[]): boolean {
  const lengths = words.map((word) => Array.from(word).length)
  const length = lengths[0] ?? 0
  const same =
    lengths.every((other) => other === length) && words.every((word) => Array.from(word).every(isHan))
  return same && length * (words.length - 1) >= (words.length === 2 ? 3 : 4)
}

/** A bracket behind a sentence or at the end of a line signs it: 。（陈 明 王东方） */
function signs(view: View, span: Span): boolean {
  const before = view.left(span.start)
  return (before === undefined || ended.test(before)) && view.right(span.end) === undefined
}

function isWideSpaced(inner: string): boolean {
  return inner.includes('\u3000')
}

function isShortHan(word: string): boolean {
  const points = Array.from(word)
  return points.length <= 4 && points.every(isHan)
}

/**
 * Rows of at least four names. Word by word as some engines space their text,
 * running text has rows of short words too, but not of names.
 */
function findLists(pieces: readonly Piece[]): Span[] {
  const spans: Span[] = []
  let first = 0
  for (let index = 0; index <= pieces.length; index++) {
    const piece = pieces[index]
    if (piece && piece.length >= 2 && isShortHan(piece.text) && weighName(piece.text) === 2) continue
    const start = pieces[first]
    const end = pieces[index - 1]
    if (start && end && index - first >= fewestNames)
      spans.push({start: pieces[first - 1]?.end ?? start.start, end: end.end + 1})
    first = index + 1
  }
  return spans
}
