import type {Plugin} from 'unified'
import {region} from '../npst/build.js'
import {measureEm} from '../npst/points.js'
import type {Line, LineData, Page, Region} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import {isRunningText, lineMeasure, opensParagraph, type Setting, standsAlone} from './wrapping.js'

/** Longest text whose width is measured, in UTF-16 units; longer lines are paragraphs whatever their exact width. */
const longestMeasured = 2000

/**
 * Find blocks and paragraph openings in a page of text.
 *
 * Splits the one region that `ingest` made at blank lines, notes `indent`,
 * `width`, `opens` and `alone` on lines, `measure` and `wrap` on regions. Regions with
 * boxes (from a scan) are left alone.
 */
export const layoutText: Plugin<[], Page> = () => (page) => {
  if (page.children.some((node) => node.type !== 'region' || node.data || node.box)) return
  const blocks = regionsOf(page).flatMap((node) => splitAtBlankLines(node.children))
  for (const node of blocks) node.children.forEach(measureLine)
  findParagraphs(blocks)
  page.children = blocks
}

/** Note where paragraphs open and which lines are no part of the text around them. */
export function findParagraphs(blocks: readonly Region[]): void {
  const indented = usesIndents(blocks)
  for (const node of blocks) layOutBlock(node, indented)
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

/**
 * Whether paragraphs are marked by an indent on this page: some lines of
 * multi-line blocks are indented, and most are not.
 */
function usesIndents(blocks: readonly Region[]): boolean {
  let indented = 0
  let lines = 0
  for (const {children} of blocks) {
    if (children.length < 3) continue
    lines += children.length
    indented += children.filter((line) => (line.data?.indent ?? 0) >= 1).length
  }
  return indented >= 2 && indented * 2 < lines
}

function layOutBlock(node: Region, indented: boolean): void {
  const measure = lineMeasure(node.children)
  const wrapped = isRunningText(node.children, measure)
  node.data = {...node.data, wrap: wrapped ? 'lines' : 'paragraphs', ...(wrapped ? {measure} : {})}
  const setting: Setting = {measure, wrapped, indented}
  for (const [place, line] of node.children.entries()) {
    line.data ??= {}
    if (opensParagraph(line, node.children[place - 1], setting)) line.data.opens = true
  }
  if (!wrapped) return
  for (const [place, line] of node.children.entries()) {
    const alone = standsAlone(line, node.children[place - 1], node.children[place + 1], setting)
    if (alone && line.data) line.data.alone = true
  }
}
