/**
 * What the segmenter sees of a page: units of print in order, each with its
 * surroundings.
 *
 * A unit is a line, or several lines that can only belong together: printed
 * lines of one block that run on from edge to edge. Nothing has to be decided
 * between them, and a page of 300 lines has some 80 units.
 */
import {isDisplay} from '../npst/display.js'
import {lineSlack} from '../npst/points.js'
import {joinLines} from '../npst/to-text.js'
import type {Line, Page, Region, Role} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import {type Print, readPrint} from './print.js'
import type {Join} from './tangle/assign-joins.js'

/** How a text can end. */
export const ends = ['sentence', 'comma', 'colon', 'bracket', 'open'] as const
export type End = (typeof ends)[number]

/** Widest unit, in em, that is looked at as a possible head. Six columns of a broadsheet hold a head of about 40. */
export const widestHead = 42

/** `prose`: more than a line can hold. `sentence`: short, but reads like text. `short`: could be a head. */
export const bulks = ['prose', 'sentence', 'short'] as const
export type Bulk = (typeof bulks)[number]

export interface Unit {
  lines: Line[]
  text: string
  /** Role of the first line. */
  role: Role
  /** Whether `label` leaves no doubt that the unit is furniture. */
  certain: boolean
  /** Whether the profile of the paper knows the unit as the name of a column. */
  standing: boolean
  /** Index of the region on the page. */
  region: number
  /** Place of the first line in the region, from 0. */
  place: number
  /** Lines in the region. */
  regionSize: number
  /** Usual full width of the region, in em; 0 when its lines do not wrap, or the unit is no part of its text. */
  measure: number
  /** Whether the unit stands in a block of running text and is no part of it. */
  alone: boolean
  /** Of all lines together, in em. */
  width: number
  /** Of the first line, in em. */
  indent: number
  opens: boolean
  /** Of the last line. */
  end: End
  /** Whether the last line reaches the edge of its column. */
  full: boolean
  /** Whether the region holds a stop anywhere. */
  prose: boolean
  /** Whether the unit itself holds one. */
  stop: boolean
  bulk: Bulk
}

export interface PageView {
  units: Unit[]
  /** Whether most of the page’s text is broken into printed lines. */
  wrapped: boolean
  /** Whether paragraphs are indented. */
  indented: boolean
  /** Whether nearly every unit stands between blank lines. */
  spaced: boolean
  /** How each region goes on with others; only on pages whose blocks stood interleaved. */
  joins?: readonly Join[]
  /** How each unit is printed; absent for text. */
  prints?: readonly Print[]
}

/** Share of lines between blank lines from which on a block of several lines is something special. */
const spacedShare = 0.8

/** Look at a page that `label` has been through. */
export function viewPage(page: Page): PageView {
  const regions = regionsOf(page)
  const spaced = isSpaced(regions)
  const units: Unit[] = []
  let wrapped = 0
  let total = 0
  let indents = 0
  for (const [index, node] of regions.entries()) {
    const size = node.children.reduce((sum, line) => sum + line.value.length, 0)
    total += size
    if (node.data?.wrap === 'lines') wrapped += size
    const found = unitsOf(node, index, spaced && isLabel(node))
    for (const unit of found) if (isDisplay(unit.lines, page.data?.bodySize)) readAsDisplay(unit)
    indents += found.filter((unit) => unit.measure > 0 && unit.indent >= 1).length
    for (const unit of found) units.push(unit)
  }
  const prints = readPrint(page, regions, units)
  return {
    units,
    wrapped: prints !== undefined || wrapped * 2 > total,
    indented: indents >= 2,
    spaced,
    ...(prints ? {prints} : {})
  }
}

function isSpaced(regions: readonly Region[]): boolean {
  const lines = regions.reduce((sum, {children}) => sum + children.length, 0)
  return regions.filter(({children}) => children.length === 1).length > lines * spacedShare
}

/** Where every paragraph has blank lines around it, heads in one block were set in one box. */
function isLabel({children}: Region): boolean {
  return children.length > 1 && children.every((line) => line.data?.role === 'heading')
}

/** @param whole whether the region is one unit, whatever its lines look like. */
function unitsOf(node: Region, region: number, whole: boolean): Unit[] {
  const measure = node.data?.wrap === 'lines' ? (node.data.measure ?? 0) : 0
  const prose = node.children.some((line) => hasStop(line.value))
  const units: Unit[] = []
  for (const [place, line] of node.children.entries()) {
    const before = units.at(-1)
    const {width = 0, indent = 0, opens = false, certain = false, role: labelled = 'body'} = line.data ?? {}
    const standing = labelled === 'standingHead'
    // No page was learned from on which columns were known by name; to the weights they are heads.
    const role = standing ? 'heading' : labelled
    const alone = standing || line.data?.alone === true
    const end = endOf(line.value)
    const full = width + indent >= measure - lineSlack
    if (before && (whole || (measure > 0 && prose && !alone && runsOn(before, role, opens)))) {
      before.lines.push(line)
      before.width += width
      before.end = end
      before.full = full
      continue
    }
    units.push({
      lines: [line],
      text: '',
      role,
      certain,
      standing,
      region,
      place,
      regionSize: node.children.length,
      measure: alone ? 0 : measure,
      alone,
      width,
      indent,
      opens,
      end,
      full,
      prose,
      stop: false,
      bulk: 'short'
    })
  }
  for (const unit of units) {
    unit.text = joinLines(unit.lines)
    unit.stop = hasStop(unit.text)
    unit.bulk = bulkOf(unit)
  }
  return units
}

/** In type as large as this nobody sets text: a stop at its end closes no sentence of a story. */
function readAsDisplay(unit: Unit): void {
  unit.stop = false
  unit.bulk = 'short'
  if (unit.end === 'sentence') unit.end = 'open'
}

/** A line runs on when it opens no paragraph and the one before broke off inside a sentence. */
function runsOn(before: Unit, role: Role, opens: boolean): boolean {
  const text = before.role === 'body' || before.role === 'opener' || before.role === 'caption'
  return text && role === 'body' && !opens && before.end !== 'sentence'
}

function bulkOf(unit: Unit): Bulk {
  if (unit.width > widestHead || (unit.lines.length > 1 && unit.prose)) return 'prose'
  return unit.end === 'sentence' || unit.end === 'comma' || unit.stop ? 'sentence' : 'short'
}

/** Whether a sentence ends in a text; rings part the sentences of old telegrams. */
export function hasStop(text: string): boolean {
  return text.includes('。') || text.includes('；') || text.indexOf('○') > 0
}

/** How a text ends; closing quotes and brackets behind a sentence mark belong to the mark. */
export function endOf(text: string): End {
  let at = text.length - 1
  while (at > 0 && text.length - at < 6 && '”’」』）)〕】 　'.includes(text[at] ?? '')) at--
  const last = text[at]
  if (last === undefined) return 'open'
  if ('。！？…!?'.includes(last)) return 'sentence'
  if (at < text.length - 1 && '）)〕】'.includes(text.trimEnd().slice(-1))) return 'bracket'
  if ('，、；,;—'.includes(last)) return 'comma'
  return last === '：' || last === ':' ? 'colon' : 'open'
}
