import {matchNoise} from '../grammar/noise.js'
import {countPoints, measureEm} from '../npst/points.js'
import type {Edit, Line, Region} from '../npst/types.js'
import {edgeRule} from './characters.js'
import {mayHoldFormula, restoreFormulas} from './formula.js'
import {runCharacterPasses, runPunctuation, runScanPasses} from './passes.js'
import {goesOn, isProse} from './prose.js'
import {pairQuotes, type QuoteState, type QuoteStyle, quotes} from './quotes.js'
import {convertScript} from './script.js'
import {blanks, settleSpaces} from './spaces.js'
import {collectEdits, makeStrip, type Strip, stripText} from './strip.js'
import {isSuspicious} from './suspicious.js'

/** What holds for a whole page. */
export interface PageContext {
  quoteStyle: QuoteStyle
  /** Opening brackets other than （ that the page has. */
  brackets: ReadonlySet<string>
  /** Rules that are not to run. */
  off: ReadonlySet<string>
  /** Converter between scripts; absent when the script stays. */
  convert?: (text: string) => string
}

/** End of the text before a line that passes can see, in UTF-16 units; more than the longest opener. */
const tail = 120

/** Where a paragraph stands as its lines go by. */
interface Flow extends QuoteState {
  /** End of the paragraph so far, normalized; empty at its start. */
  before: string
  /** The line before, when it is running text of this paragraph. */
  prose: string | undefined
}

/** Give each line of a region its value and its edits. */
export function normalizeRegion(region: Region, page: PageContext): void {
  const straight = region.children.some((line) => quotes.test(line.raw))
  const flow: Flow = {before: '', prose: undefined, double: false, single: false}
  // A line of dirt inside a paragraph says nothing of it.
  const lines: Line[] = []
  for (const line of region.children) {
    if (matchNoise(line.raw) === undefined) lines.push(line)
    else normalizeDirt(line, region, page)
  }
  for (const [index, line] of lines.entries()) {
    if (opensParagraph(line, region))
      Object.assign(flow, {before: '', prose: undefined, double: false, single: false})
    const next = lines[index + 1]
    const after = next && !opensParagraph(next, region) ? next.raw.slice(0, tail) : ''
    normalizeLine(line, region, page, flow, {
      after,
      straight,
      closes: closesParagraph(line, next, region, flow)
    })
    flow.before = (flow.before + line.value.slice(-tail)).slice(-tail)
  }
}

/** Give a line of dirt a value without a look at the text around it. */
function normalizeDirt(line: Line, region: Region, page: PageContext): void {
  const flow: Flow = {before: '', prose: undefined, double: false, single: false}
  normalizeLine(line, region, page, flow, {after: '', straight: false, closes: false})
}

/** How far the last line of a paragraph stays behind the measure, in em; more than an indent. */
const shortfall = 3
/** The same where the next line has no indent to show that it opens a paragraph. */
const plainShortfall = 6

/** Whether a paragraph of several lines is over: its last line is short, and the next line opens one. */
function closesParagraph(line: Line, next: Line | undefined, region: Region, flow: Flow): boolean {
  const measure = region.data?.wrap === 'lines' ? region.data.measure : undefined
  if (measure === undefined || !next || !opensParagraph(next, region) || flow.prose === undefined)
    return false
  const width = line.data?.width ?? measureEm(line.raw)
  return width + (line.data?.indent ?? 0) <= measure - (next.data?.indent ? shortfall : plainShortfall)
}

interface Around {
  /** Start of the next line of the paragraph, raw. */
  after: string
  /** Whether the region has quotes to be paired. */
  straight: boolean
  closes: boolean
}

function opensParagraph(line: Line, region: Region): boolean {
  return line.data?.opens === true || region.data?.wrap === 'paragraphs'
}

function normalizeLine(
  line: Line,
  region: Region,
  page: PageContext,
  flow: Flow,
  {after, straight, closes}: Around
): void {
  const core = line.raw.trim()
  // Text of a source has no confidence; marks that an engine has read may be any of their kind.
  const read = line.confidence !== undefined
  if (
    !read &&
    !straight &&
    page.off.size === 0 &&
    page.convert === undefined &&
    !isSuspicious(core, closes) &&
    !mayHoldFormula(flow.before, core)
  ) {
    setValue(line, core, edgeEdits(line.raw, core))
    flow.prose = isProse(core, line, region, flow.prose) ? core : undefined
    return
  }
  const strip = makeStrip(line.raw, {
    before: flow.before,
    after,
    closes,
    read,
    brackets: page.brackets,
    off: page.off
  })
  runCharacterPasses(strip)
  if (mayHoldFormula(flow.before, core)) restoreFormulas(strip)
  if (read) runScanPasses(strip)
  if (straight) pairQuotes(strip, page.quoteStyle, flow)
  runPunctuation(strip)
  settle(strip, line, region, flow)
  if (page.convert) convertScript(strip, page.convert)
  setValue(line, stripText(strip), collectEdits(strip))
}

function settle(strip: Strip, line: Line, region: Region, flow: Flow): void {
  const text = stripText(strip)
  const prose = isProse(text, line, region, flow.prose)
  if (blanks.test(text)) settleSpaces(strip, {prose, goesOn: goesOn(flow.prose)})
  flow.prose = prose ? text : undefined
}

/** What `trimEdges` would do, for lines that need nothing else: most of a page. */
function edgeEdits(raw: string, core: string): Edit[] {
  if (core.length === raw.length) return []
  const start = raw.indexOf(core)
  const end = raw.slice(start + core.length)
  const edits: Edit[] = []
  if (start > 0) edits.push({offset: 0, from: raw.slice(0, start), to: '', rule: edgeRule})
  if (end !== '') edits.push({offset: start + countPoints(core), from: end, to: '', rule: edgeRule})
  return edits
}

function setValue(line: Line, value: string, edits: Edit[]): void {
  line.value = value
  if (edits.length > 0) line.data = {...line.data, edits}
  else if (line.data?.edits) delete line.data.edits
}
