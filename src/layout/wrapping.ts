/** How printed lines of a block hang together, from their widths, indents and ends. */
import type {Line} from '../npst/types.js'

/**
 * How far a full line may fall short of the measure, in em. Chinese lines are
 * justified, but punctuation that may not begin a line takes a character with
 * it to the next one (up to 1.5 em with a Latin word).
 */
const slack = 1.6

/** Shortest measure of running text, in em; narrower columns do not occur in print. */
const narrowest = 6

/** Widest measure of a printed column, in em; a longer line is a paragraph that was joined before. */
const widest = 44

/** Punctuation that ends a sentence, with the closing marks that may follow it. */
const sentenceEnd = /[。！？…!?｡][”’」』）)"']{0,3}\s{0,4}$/u

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
    if (fullWidth(line) < measure - slack) continue
    full++
    if (!endsSentence(line.raw)) torn++
  }
  const marks = lines.some((line) => /[，。；、,;○]/u.test(line.raw))
  return marks && torn > 0 && full * 2 > lines.length - 1
}

/** Whether a line begins a paragraph. The first line of a block is left open: its column may continue the one before. */
export function opensParagraph(
  line: Line,
  before: Line | undefined,
  block: {measure: number; wrapped: boolean; indented: boolean}
): boolean {
  const indent = line.data?.indent ?? 0
  if (block.indented) return indent >= 1
  if (before === undefined) return indent >= 1
  if (!block.wrapped) return true
  return indent >= 1 || fullWidth(before) < block.measure - slack
}

function fullWidth(line: Line): number {
  return (line.data?.width ?? 0) + (line.data?.indent ?? 0)
}
