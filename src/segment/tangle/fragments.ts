/**
 * What is seen of the blocks of a page when their order can not be trusted:
 * each by itself, how it begins and how it ends.
 */
import {roles} from '../../npst/roles.js'
import type {Line, Role} from '../../npst/types.js'
import {type End, endOf, hasStop, type PageView, type Unit} from '../units.js'

/** What a block mostly is. */
export const fragmentKinds = ['head', 'body', 'figure', 'furniture', 'other'] as const
export type FragmentKind = (typeof fragmentKinds)[number]

/**
 * How the first line begins. `opens`: by an indent, kept or lost, it begins a
 * paragraph. `flush`: it is as wide as its column, where paragraphs are
 * indented, and so it goes on with one. `unknown`: nothing tells.
 */
export const starts = ['opens', 'flush', 'unknown'] as const
export type Start = (typeof starts)[number]

/** How the last line ends: `torn` off at the edge of its column, at the end of a sentence, or short of the edge. */
export const stops = ['torn', 'comma', 'sentence-full', 'sentence-short', 'short'] as const
export type Stop = (typeof stops)[number]

/** A block of a page whose place among the others is not known yet. */
export interface Fragment {
  /** Index of the region on the page. */
  region: number
  text: string
  kind: FragmentKind
  start: Start
  stop: Stop
  /** Role of the first line and of the last, and their numbers. */
  first: Role
  last: Role
  firstRole: number
  lastRole: number
  /** Punctuation that it begins with, as its UTF-16 unit; 0 for a word. */
  frontMark: number
  end: End
  /** Printed lines. */
  lines: number
  /** Usual full width of its lines in em; 0 where that can not be told. */
  measure: number
  /** Width of the widest line in em. */
  width: number
  /** Difference of quotation marks opened and closed; above 0: one is open at the end. */
  quotes: number
  /** Whether a quotation mark is closed that was not opened in the block. */
  closes: boolean
}

/** Look at the blocks of a page one by one. */
export function fragmentsOf(page: PageView): Fragment[] {
  const groups: Unit[][] = []
  for (const unit of page.units) {
    const group = groups[unit.region] ?? []
    group.push(unit)
    groups[unit.region] = group
  }
  const indents = usesIndents(groups.map((units) => units.flatMap(({lines}) => lines)))
  const fragments = groups.map((units, region) => fragmentOf(units, region, indents))
  const measures = fragments
    .filter(({kind, lines}) => kind === 'body' && lines >= fewestSeen)
    .map(({measure}) => measure)
  for (const [region, units] of groups.entries()) {
    const fragment = fragments[region]
    if (fragment && isScrap(fragment, units, measures)) fragment.kind = 'body'
  }
  return fragments
}

/** Difference of width, in em, up to which two columns are of one width. */
const sameWidth = 0.8

/**
 * Whether a block of a few lines without a stop is a scrap of running text
 * between two insets: its lines are as wide as those of a column of the page,
 * but for the last one. Lines of a head are of unequal width.
 */
function isScrap({kind, lines}: Fragment, units: readonly Unit[], measures: readonly number[]): boolean {
  if (kind !== 'head' && kind !== 'other') return false
  if (lines < 2 || units.some(({certain}) => certain)) return false
  const full = units.flatMap((unit) => unit.lines).slice(0, -1)
  return measures.some((measure) => full.every((line) => Math.abs(widthOf(line) - measure) <= sameWidth))
}

/** Whether paragraphs of the page are indented: in the text at hand, in print only, or not that one could see. */
type Indents = 'kept' | 'lost' | 'none'

/** Fewest lines that show a habit of a page. */
const fewestSeen = 3

/** Where a line of a block begins, against the first edge of its column: in em of white that print has or had. */
const indentRange = {least: 1.2, most: 2.6}

/** Justified lines with figures or Latin letters in them are short by up to this, in em. */
const flushSlack = 0.8

function usesIndents(groups: readonly (readonly Line[])[]): Indents {
  let kept = 0
  let short = 0
  let full = 0
  for (const lines of groups) {
    kept += lines.filter(({data}) => (data?.indent ?? 0) >= 1).length
    const measure = usualWidth(lines)
    if (measure === 0) continue
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1]
      if (!before || endOf(before.value) !== 'sentence' || widthOf(before) > measure - indentRange.least)
        continue
      if (isShortByIndent(line, measure)) short++
      else if (widthOf(line) >= measure - flushSlack) full++
    }
  }
  if (kept >= fewestSeen) return 'kept'
  return short >= fewestSeen && short > 2 * full ? 'lost' : 'none'
}

function isShortByIndent(line: Line, measure: number): boolean {
  const short = measure - widthOf(line)
  return short >= indentRange.least && short <= indentRange.most
}

function widthOf({data}: Line): number {
  return (data?.width ?? 0) + (data?.indent ?? 0)
}

/** Marks that may hang over the edge of a column. */
const hanging = /[，。、；：！？”’」』）]\s{0,4}$/u

/**
 * The width that most lines of a block have, in em; 0 for blocks that are too
 * short to tell.
 */
function usualWidth(lines: readonly Line[]): number {
  if (lines.length < fewestSeen) return 0
  return mostCommon(lines.filter(({value}) => !hanging.test(value))) || mostCommon(lines)
}

function mostCommon(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const width = Math.round(widthOf(line))
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  let usual = 0
  for (const [width, count] of counts) {
    const most = counts.get(usual) ?? 0
    if (count > most || (count === most && width > usual)) usual = width
  }
  return (counts.get(usual) ?? 0) > 1 ? usual : 0
}

function fragmentOf(units: readonly Unit[], region: number, indents: Indents): Fragment {
  const lines = units.flatMap((unit) => unit.lines)
  const text = units.map((unit) => unit.text).join('')
  const measure = usualWidth(lines) || widestOf(lines)
  return {
    region,
    text,
    kind: kindOf(units),
    start: startOf(lines[0], measure, indents),
    stop: stopOf(lines.at(-1), measure),
    ...rolesOf(lines),
    frontMark: /^\p{P}/u.test(text) ? text.charCodeAt(0) : 0,
    end: units.at(-1)?.end ?? 'open',
    lines: lines.length,
    measure,
    width: Math.max(0, ...lines.map(({data}) => data?.width ?? 0)),
    ...quotesOf(text)
  }
}

function rolesOf(lines: readonly Line[]): Pick<Fragment, 'first' | 'last' | 'firstRole' | 'lastRole'> {
  const first = lines[0]?.data?.role ?? 'body'
  const last = lines.at(-1)?.data?.role ?? 'body'
  return {first, last, firstRole: roles.indexOf(first), lastRole: roles.indexOf(last)}
}

/** Two lines have no usual width, but as a rule one of them is full. */
function widestOf(lines: readonly Line[]): number {
  return lines.length < 2
    ? 0
    : Math.max(...lines.map((line) => widthOf(line) - (hanging.test(line.value) ? 1 : 0)))
}

const figureRoles: ReadonlySet<Role> = new Set(['caption', 'credit'])
const headRoles: ReadonlySet<Role> = new Set(['heading', 'standingHead', 'crosshead', 'byline', 'bareName'])

function kindOf(units: readonly Unit[]): FragmentKind {
  if (units.every(({certain}) => certain)) return 'furniture'
  if (units.some(({role}) => figureRoles.has(role))) return 'figure'
  if (units.every(({role, bulk}) => headRoles.has(role) && bulk !== 'prose')) return 'head'
  if (units.some(({bulk, stop}) => bulk === 'prose' || stop)) return 'body'
  return 'other'
}

function startOf(line: Line | undefined, measure: number, indents: Indents): Start {
  if (!line || indents === 'none') return 'unknown'
  if ((line.data?.indent ?? 0) >= 1) return 'opens'
  if (indents === 'kept') return 'flush'
  if (measure === 0) return 'unknown'
  if (widthOf(line) >= measure - flushSlack) return 'flush'
  return isShortByIndent(line, measure) ? 'opens' : 'unknown'
}

function stopOf(line: Line | undefined, measure: number): Stop {
  if (!line) return 'short'
  const full = measure > 0 && widthOf(line) >= measure - flushSlack
  switch (endOf(line.value)) {
    case 'sentence':
      return full ? 'sentence-full' : 'sentence-short'
    case 'comma':
      return 'comma'
    default:
      return full || (measure === 0 && hasStop(line.value)) ? 'torn' : 'short'
  }
}

function quotesOf(text: string): {quotes: number; closes: boolean} {
  let quotes = 0
  let closes = false
  for (const char of text) {
    if ('“「『《（'.includes(char)) quotes++
    else if ('”」』》）'.includes(char)) {
      if (quotes > 0) quotes--
      else closes = true
    }
  }
  return {quotes, closes}
}
