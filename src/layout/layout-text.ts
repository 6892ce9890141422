import type {Plugin} from 'unified'
import {report} from '../diagnostics/index.js'
import {region} from '../npst/build.js'
import {listGeometry} from '../npst/geometry.js'
import {measureEm} from '../npst/points.js'
import type {Line, LineData, Page, Region} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import {settleBlock, usesIndents} from './settle-block.js'

/** Longest text whose width is measured, in UTF-16 units; longer lines are paragraphs whatever their exact width. */
const longestMeasured = 2000

/** Fewest lines of a page that is expected to have blank lines or indents; fewer may be one block. */
const fewestLines = 8

/**
 * Find blocks and paragraph openings in a page of text.
 *
 * Splits the one region that `ingest` made at blank lines, notes `indent`,
 * `width`, `opens` and `alone` on lines, `measure` and `wrap` on regions. Regions with
 * boxes (from a scan) are left alone.
 * Reports `layout:geometry-absent`.
 */
export const layoutText: Plugin<[], Page> = () => (page, file) => {
  if (page.children.some((node) => node.type !== 'region' || node.data || node.box)) return
  const blocks = regionsOf(page).flatMap((node) => splitAtBlankLines(node.children))
  for (const node of blocks) node.children.forEach(measureLine)
  const indented = usesIndents(blocks)
  for (const node of blocks) settleBlock(node, indented)
  page.children = blocks
  const count = blocks.reduce((sum, {children}) => sum + children.length, 0)
  if (count >= fewestLines && listGeometry(page).length === 0) {
    report(file, 'layout:geometry-absent', {ancestors: [page], actual: count})
  }
}

function splitAtBlankLines(lines: readonly Line[]): Region[] {
  const blocks: Region[] = []
  let before: Line | undefined
  for (const line of lines) {
    const adjacent = before?.place && line.place && line.place.line === before.place.line + 1
    const block = blocks.at(-1)
    if (block && adjacent) block.children.push(line)
    else blocks.push(region([line]))
    before = line
  }
  return blocks
}

function measureLine(line: Line): void {
  const text = line.raw.slice(0, longestMeasured).trimEnd()
  const inner = text.trimStart()
  const indent = measureIndent(text.slice(0, text.length - inner.length))
  const data: LineData = {...line.data, width: measureEm(inner)}
  if (indent > 0) data.indent = indent
  line.data = data
}

/** A tab counts as two em, the paragraph indent that it stands for. */
function measureIndent(space: string): number {
  return measureEm(space.replaceAll('\t', '　　'))
}
