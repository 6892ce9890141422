import type {Plugin} from 'unified'
import {type Placed, readingFrame} from '../npst/frame.js'
import {measureEm} from '../npst/points.js'
import type {Line, LineData, Page, Region} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import {findEdge, findEdges} from './edges.js'
import {settleBlock, usesIndents} from './settle-block.js'

/** A line with its place on the straightened page. */
interface SetLine {
  line: Line
  at: Placed
}

/** Type within this factor of the body’s is measured in em of the body: one line alone is measured less well. */
const bodySlack = 1.15

/** Lines that lie further from both neighbours than usual by this much, in em, are no part of their text. */
const setOffGap = 0.3

/** Smaller indents, in em, are the side bearing of a first character. */
const leastIndent = 0.6

/**
 * Find where paragraphs open on a scan, from the places of its lines.
 *
 * Does for a page with boxes what `layoutText` does for text, and leaves the
 * same notes: `indent`, `width`, `opens` and `alone` on lines, `measure` and
 * `wrap` on regions. Runs behind `recognize`: whether a line ends a sentence
 * is read, not seen.
 */
export const layoutParagraphs: Plugin<[], Page> = () => (page) => {
  const regions = regionsOf(page)
  const size = page.data?.bodySize
  if (!size || regions.length !== page.children.length) return
  if (regions.some((node) => node.data?.wrap || node.children.some((line) => !line.box))) return

  const place = readingFrame(page)
  const blocks = regions.map((node) => ({node, lines: placeLines(node, place)}))
  const body = blocks.flatMap(({lines}) => lines).filter(({line}) => isBody(line, size))
  const edges = findEdges(
    body.map(({at}) => at),
    size
  )
  for (const {lines} of blocks) {
    const edge = findEdge(
      lines.map(({at}) => at),
      edges,
      size
    )
    for (const {line, at} of lines) measureLine(line, at, edge, size)
  }
  const indented = usesIndents(regions)
  for (const {node, lines} of blocks) {
    if (isDisplay(node, size)) node.data = {...node.data, wrap: 'paragraphs'}
    else settleBlock(node, indented, isRow(lines) ? (at) => isSetOff(lines, at, size) : undefined)
  }
}

/** A few lines of type this much larger than the body are a head, however they break. */
const displaySize = 1.35
const displayLines = 4

function isDisplay({children}: Region, size: number): boolean {
  const sizes = children.map(({data}) => (data?.size ?? size) / size).sort((a, b) => a - b)
  return children.length <= displayLines && (sizes[sizes.length >> 1] ?? 1) >= displaySize
}

function placeLines(node: Region, place: ReturnType<typeof readingFrame>): SetLine[] {
  return node.children.flatMap((line) => (line.box ? [{line, at: place(line.box)}] : []))
}

function isBody({data}: Line, size: number): boolean {
  const ratio = (data?.size ?? size) / size
  return ratio < bodySlack && ratio > 1 / bodySlack
}

const opening = /^[“‘「『（《〈【〔]/u
const closing = /[，。、；：！？”’」』）》〉】〕]$/u

/** White that a mark carries inside its square, in em: ink begins behind it and ends before it. */
const markWhite = 0.5

/**
 * Note indent and width. Body text is measured on the page; type of another
 * size by its characters, because heads are set apart by the composer’s whim.
 */
function measureLine(line: Line, at: Placed, edge: number, size: number): void {
  const text = line.raw.trim()
  const before = opening.test(text) ? markWhite : 0
  const body = isBody(line, size) && !(line.data?.inverse ?? false)
  const printed = (at.end - at.start) / size + before + (closing.test(text) ? markWhite : 0)
  const indent = (at.start - edge) / size - before
  const {indent: _, ...data}: LineData = {...line.data, width: body ? round(printed) : measureEm(text)}
  line.data = body && indent >= leastIndent ? {...data, indent: round(indent)} : data
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Whether lines follow each other down the page, as text does; characters set one below the other do not. */
function isRow(lines: readonly SetLine[]): boolean {
  return lines.every(({at}, index) => index === 0 || at.top > (lines[index - 1]?.at.top ?? 0))
}

/** Whether more white than usual lies on both sides of a line; an end of the block counts as such. */
function isSetOff(lines: readonly SetLine[], place: number, size: number): boolean {
  const usual = usualGap(lines)
  const before = gapBefore(lines, place)
  const behind = gapBefore(lines, place + 1)
  if (before === undefined && behind === undefined) return false
  return [before, behind].every((gap) => gap === undefined || gap - usual > setOffGap * size)
}

function gapBefore(lines: readonly SetLine[], place: number): number | undefined {
  const line = lines[place]
  const before = lines[place - 1]
  return line && before ? line.at.top - before.at.bottom : undefined
}

/** White between most lines: the lower half of the gaps, because set-off lines bring two each. */
function usualGap(lines: readonly SetLine[]): number {
  const gaps = lines.slice(1).map(({at}, index) => at.top - (lines[index]?.at.bottom ?? at.top))
  return gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) * 0.4)] ?? 0
}
