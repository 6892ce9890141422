/** A page as running text: torn lines joined, with the way back to the lines. */
import {isSentence, readName} from '../../grammar/names.js'
import type {Line, Page} from '../../npst/types.js'
import {regionsOf} from '../../npst/visit.js'
import {isHan} from '../../words/index.js'
import {makePairTable, type PairTable} from './pair-table.js'
import type {Words} from './words.js'

/** Lines that are one text. */
export interface Paragraph {
  text: string
  /** The same in simplified characters, unit by unit. */
  plain: string
  lines: readonly Line[]
  /** Where each line begins in `text`, in UTF-16 units. */
  starts: readonly number[]
}

/** What the page says beyond a paragraph. */
export interface PageText {
  paragraphs: readonly Paragraph[]
  /** Names of people that the page prints behind 记者, 通讯员 and the like, and what was known before. */
  names: ReadonlySet<string>
  /** How often a unit stands on the page. */
  countUnit(code: number): number
  /** How often two units stand side by side on the page. */
  countPair(code: number, next: number): number
}

/** Words behind which names stand, in simplified characters. */
const roles =
  /(?:记者|通讯员|报道员|特派员|实习生|见习生|摄影|供图|编译|责任编辑|编辑|责编|作者|撰稿|执笔|校对|版式|美编|文\/|图\/|文／|图／)[\s：:／/、]{0,3}/gu
/** 驻京记者张三、李四: what stands between two names. */
const between = /[\s、，和及]{1,4}/uy

/** Most people behind one role word. */
const mostNames = 12

/** Most names that are protected: more than a page has, so that long inputs stay linear. */
const mostProtected = 500

/**
 * Join the lines of a page.
 *
 * @param words `simplify` makes its text simplified, unit by unit.
 * @param known names that are spelt as they are on purpose.
 */
export function joinPage(
  page: Page,
  {simplify}: Pick<Words, 'simplify'>,
  known: Iterable<string> = []
): PageText {
  const paragraphs: Paragraph[] = []
  for (const region of regionsOf(page)) {
    let lines: Line[] = []
    const flush = () => {
      if (lines.length > 0) paragraphs.push(joinLines(lines, simplify))
      lines = []
    }
    for (const line of region.children) {
      if (line.data?.opens === true || region.data?.wrap === 'paragraphs') flush()
      lines.push(line)
    }
    flush()
  }
  return readPageText(paragraphs, Array.from(known, simplify))
}

function joinLines(lines: readonly Line[], simplify: (text: string) => string): Paragraph {
  const starts: number[] = []
  let text = ''
  for (const {value} of lines) {
    starts.push(text.length)
    text += value
  }
  return {text, plain: simplify(text), lines, starts}
}

function readPageText(paragraphs: readonly Paragraph[], known: readonly string[]): PageText {
  // A paper may have two thousand people; few of them stand on one page.
  const whole = known.length > 0 ? paragraphs.map(({plain}) => plain).join('\n') : ''
  const names = new Set<string>()
  for (const {plain} of paragraphs) collectNames(plain, names)
  for (const name of known) if (name !== '' && whole.includes(name)) names.add(name)
  let counts: ReadonlyMap<number, number> | undefined
  let pairs: PairTable | undefined
  return {
    paragraphs,
    names,
    countUnit(code) {
      counts ??= countUnits(paragraphs)
      return counts.get(code) ?? 0
    },
    countPair(code, next) {
      pairs ??= countPairs(paragraphs)
      return pairs.count(code, next)
    }
  }
}

/** A map, as an array of all units is a quarter of a megabyte for each page, and is collected late. */
function countUnits(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const {plain} of paragraphs)
    for (let index = 0; index < plain.length; index++) {
      const code = plain.charCodeAt(index)
      counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  return counts
}

function countPairs(paragraphs: readonly Paragraph[]): PairTable {
  const pairs = makePairTable(paragraphs.reduce((sum, {plain}) => sum + plain.length, 0))
  for (const {plain} of paragraphs)
    for (let index = 1; index < plain.length; index++) {
      const [code, next] = [plain.charCodeAt(index - 1), plain.charCodeAt(index)]
      if (isHan(code) && isHan(next)) pairs.add(code, next, 1)
    }
  return pairs
}

function collectNames(text: string, names: Set<string>): void {
  for (const match of text.matchAll(roles)) {
    let at = match.index + match[0].length
    for (let count = 0; count < mostNames; count++) {
      const found = readName(text, at, false)
      if (!found || isSentence(found.name)) break
      if (found.name.length > 1 && names.size < mostProtected) names.add(text.slice(at, at + found.length))
      at += found.length
      between.lastIndex = at
      const gap = between.exec(text)
      if (!gap) break
      at += gap[0].length
    }
  }
}
