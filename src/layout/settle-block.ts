/** What layout notes on a block whose lines have been measured: the same on text and on scans. */
import {matchNoise} from '../grammar/noise.js'
import type {Region} from '../npst/types.js'
import {isRunningText, lineMeasure, opensParagraph, type Setting, standsAlone} from './wrapping.js'

/**
 * Whether paragraphs are marked by an indent on this page: some lines of
 * multi-line blocks are indented, and most are not.
 */
export function usesIndents(blocks: readonly Region[]): boolean {
  let indented = 0
  let lines = 0
  for (const {children} of blocks) {
    if (children.length < 3) continue
    lines += children.length
    indented += children.filter((line) => (line.data?.indent ?? 0) >= 1).length
  }
  return indented >= 2 && indented * 2 < lines
}

/**
 * Note how the lines of a block hang together: `wrap` and `measure` on the
 * region, `opens` and `alone` on its lines.
 *
 * Lines of dirt are passed over: they close no paragraph and open none.
 *
 * @param indented whether paragraphs are indented on this page.
 * @param setOff place of a line in the block to whether white sets it off.
 */
export function settleBlock(
  node: Region,
  indented: boolean,
  setOff: (place: number) => boolean = () => false
): void {
  const lines = node.children.filter((line) => matchNoise(line.raw) === undefined)
  const measure = lineMeasure(lines)
  const wrapped = isRunningText(lines, measure)
  node.data = {...node.data, wrap: wrapped ? 'lines' : 'paragraphs', ...(wrapped ? {measure} : {})}
  const setting: Setting = {measure, wrapped, indented}
  for (const [place, line] of lines.entries()) {
    line.data ??= {}
    if (opensParagraph(line, lines[place - 1], setting)) line.data.opens = true
  }
  if (!wrapped) return
  const places = new Map(node.children.map((line, place) => [line, place]))
  for (const [place, line] of lines.entries()) {
    const alone =
      setOff(places.get(line) ?? place) || standsAlone(line, lines[place - 1], lines[place + 1], setting)
    if (alone && line.data) line.data.alone = true
  }
}
