/** How printed lines of a block hang together, from their widths, indents and ends. */
import {lineSlack} from '../npst/points.js'
import type {Line} from '../npst/types.js'

/** Shortest measure of running text, in em; narrower columns do not occur in print. */
const narrowest = 6

/** Widest measure of a printed column, in em; a longer line is a paragraph that was joined before. */
const widest = 44

/** How far punctuation may hang over the edge of a column, in em. */
const overhang = 1.2

/** Punctuation that ends a sentence, with the closing marks that may follow it; a stop may be read as `．` `.` or `o`. */
const sentenceEnd = /(?:[。！？…!?｡]|(?<=\p{Script=Han})[．.o])[”’」』）)"']{0,3}\s{0,4}$/u

/** Whether a line ends where a sentence does. Only its last characters are looked at. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-8))
}

/**
 * Usual width of a full line of a block, in em: the widest that several lines
 * share, indent included.
 */
export function lineMeasure(lines: readonly Line[]): number {
  const widths = lines.map(fullWidth).sort((a, b) => b - a)
  // One over-long line (a formula, a web address) must not set the measure.
  const shared = widths.find(
    (width, index) => widths[index + 1] !== undefined && width - (widths[index + 1] ?? 0) <= 1
  )
  return shared ?? widths[0] ?? 0
}

/**
 * Whether a block is running text broken into printed lines, and not a head,
 * a list, or paragraphs of one line each.
 *
 * @param measure usual width of a full line, in em.
 */
export function isRunningText(lines: readonly Line[], measure: number): boolean {
  if (lines.length < 2 || measure < narrowest || measure > widest) return false
  let full = 0
  let torn = 0
  for (const line of lines.slice(0, -1)) {
    if (fullWidth(line) < measure - lineSlack) continue
    full++
    if (!endsSentence(line.raw)) torn++
  }
  const marks = lines.some((line) => /[，。；,;○]/u.test(line.raw))
  // Heads and bylines may stand in one block with their text: then fewer lines are full, but several are torn.
  return marks && torn > 0 && full * (torn > 1 ? 3 : 2) > lines.length - 1
}

/** How lines of a block are set. */
export interface Setting {
  /** Usual width of a full line, in em. */
  measure: number
  /** Whether the block is running text broken into printed lines. */
  wrapped: boolean
  /** Whether indents were kept on this page. */
  indented: boolean
}

/**
 * Whether a line begins a paragraph.
 *
 * The first line of a block is left open: its column may continue the one
 * before. Where a dump has lost its indents, a paragraph is known by the short
 * line before it, or by its own first line, which is short by the indent.
 */
export function opensParagraph(line: Line, before: Line | undefined, setting: Setting): boolean {
  const indent = line.data?.indent ?? 0
  if (indent >= 1 || setting.indented) return indent >= 1
  if (before === undefined) return false
  if (!setting.wrapped) return true
  const ended = endsSentence(before.raw)
  if (isFull(before, setting.measure)) return ended && lostIndent(line, setting.measure)
  return ended || !lostIndent(before, setting.measure)
}

/**
 * Whether a line of a block of running text is no part of it: a head that was
 * set wider than the column, or a short line where no paragraph goes on
 * (a head, a byline, a paragraph of one line).
 */
export function standsAlone(
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
  {measure, indented}: Setting
): boolean {
  if (fullWidth(line) > measure + overhang) return true
  if (isFull(line, measure)) return false
  const begins = before === undefined || line.data?.opens === true
  const opensText = !indented && lostIndent(line, measure) && after !== undefined && isFull(after, measure)
  if (begins) return !opensText
  if (!isFull(before, measure)) return !lostIndent(before, measure) || endsSentence(before.raw)
  return indented && endsText(before.raw) && !endsSentence(line.raw) && after?.data?.opens === true
}

// …。（王一）: a text ends behind the name of its writer as well
const writerEnd = /[。！？][”」』]?[（(][^（）()]{1,16}[）)]\s{0,4}$/u

function endsText(text: string): boolean {
  return endsSentence(text) || writerEnd.test(text.slice(-24))
}

/** Paragraphs are indented by two characters, in the old days and on narrow columns by one. */
const paragraphIndent = 2

/** Whether a line is short by just the indent that a dump has dropped. */
function lostIndent(line: Line, measure: number): boolean {
  return Math.abs(measure - paragraphIndent - fullWidth(line)) <= 0.6
}

function isFull(line: Line, measure: number): boolean {
  return fullWidth(line) >= measure - lineSlack
}

function fullWidth(line: Line): number {
  return (line.data?.width ?? 0) + (line.data?.indent ?? 0)
}
