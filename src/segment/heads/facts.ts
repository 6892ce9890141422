/** What can be seen of a head before anything is decided. */
import {measureEm} from '../../npst/points.js'
import * as patterns from './patterns.js'
import type {HeadOptions} from './types.js'

/** What one line of a head shows. Flags are 0 or 1, so that they multiply with weights. */
export interface LineFacts {
  text: string
  /** Width in em. */
  em: number
  /** Share of the pairs of characters that the lead repeats, from 0 to 1. */
  overlap: number
  says: number
  presides: number
  occasion: number
  body: number
  series: number
  meeting: number
  affair: number
  notice: number
  news: number
  voice: number
  figure: number
  /** Could be the name of a column. */
  column: number
  /** Four characters of which the lead, if there is one, repeats nothing. */
  four: number
  comma: number
  /** A colon within the line. */
  colon: number
  /** Closes with ？ ！ or ……. */
  exclaims: number
  /** Begins with a dash. */
  dash: number
  /** Two phrases with a space between them, of one length. */
  twin: number
  /** Phrases with a space between them, of differing lengths. */
  spaced: number
  /** Holds a quotation. */
  quote: number
  /** Nearly as large as the largest type of the head; 0 when sizes are not known. */
  large: number
  /** Smaller than the largest type of the head: from 0 for as large to 1 for half of it and less. */
  small: number
  /** Light on dark. */
  inverse: number
}

/** What two lines in a row show. */
export interface PairFacts {
  /** An opened bracket or quote is not closed, or the words break off. */
  torn: number
  /** The pair of characters across the break occurs in the lead or in another line. */
  sewn: number
  /** The second begins with what can only follow a subject. */
  predicate: number
  /** Second width minus first, in em. */
  growth: number
  /** Widths differ by one em at most. */
  even: number
  /** Pairs of characters that both lines hold: 0, or up to 1 for three and more. */
  echo: number
  /** Set in one size; 0 when sizes are not known. */
  oneSize: number
  /** Set in sizes that differ: 0, or up to 1 for half as large again and more. */
  otherSize: number
}

/** What the lines of a head show. */
export interface HeadFacts {
  lines: LineFacts[]
  /** `pairs[i]` is about lines `i` and `i + 1`. */
  pairs: PairFacts[]
}

/** Characters of the lead that are compared. */
const leadLength = 60
const openers = '“‘「『《〈（(【'
const closers = '”’」』》〉）)】'
const space = /[ \u3000]{1,8}/u
const han = /[\u3400-\u9FFF]/
const digit = /\d$/u
const counted = /^[\d.%％万萬亿億千百十元人名年月日吨噸公]/u

function test(pattern: RegExp, text: string): number {
  return pattern.test(text) ? 1 : 0
}

function hasAny(text: string, marks: string): number {
  for (const mark of marks) if (text.includes(mark)) return 1
  return 0
}

/** The pairs of Han characters in a text. */
function pairsOf(text: string): string[] {
  const pairs: string[] = []
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.slice(index, index + 2)
    if (han.test(pair[0] ?? '') && han.test(pair[1] ?? '')) pairs.push(pair)
  }
  return pairs
}

function share(pairs: readonly string[], lead: string): number {
  if (pairs.length === 0 || lead === '') return 0
  let found = 0
  for (const pair of pairs) if (lead.includes(pair)) found++
  return found / pairs.length
}

function readLine(text: string, pairs: readonly string[], lead: string, width?: number): LineFacts {
  const em = width ?? measureEm(text)
  const overlap = share(pairs, lead)
  const phrases = text.split(space)
  const [first = '', second = ''] = phrases
  const twin = phrases.length === 2 && Math.abs(first.length - second.length) <= 1 ? 1 : 0
  return {
    text,
    em,
    overlap,
    says: test(patterns.saysPattern, text),
    presides: test(patterns.presidesPattern, text),
    occasion: test(patterns.occasionPattern, text),
    body: test(patterns.bodyPattern, text),
    series: test(patterns.seriesPattern, text),
    meeting: test(patterns.meetingPattern, text),
    affair: test(patterns.affairPattern, text),
    notice: test(patterns.noticePattern, text),
    news: test(patterns.newsPattern, text),
    voice: test(patterns.voicePattern, text),
    figure: test(patterns.figurePattern, text),
    column: em <= 9 ? test(patterns.columnPattern, text) : 0,
    four: overlap === 0 ? test(patterns.fourPattern, text) : 0,
    comma: hasAny(text, '，；,;'),
    colon: hasAny(text, '：:'),
    exclaims: hasAny(text.slice(-1), '？！?!…'),
    dash: hasAny(text.slice(0, 1), '—─―－-'),
    twin,
    spaced: phrases.length > 1 && twin === 0 ? 1 : 0,
    quote: hasAny(text, '“「'),
    large: 0,
    small: 0,
    inverse: 0
  }
}

function opens(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (openers.includes(char)) depth++
    else if (closers.includes(char)) depth--
  }
  return depth > 0
}

function tears(first: string, second: string): boolean {
  return (
    patterns.danglingPattern.test(first) ||
    patterns.hangingPattern.test(second) ||
    opens(first) ||
    (digit.test(first) && counted.test(second))
  )
}

/** Sizes are measured to some 5 %; lines within this factor are set in one size. */
const sizeSlack = 1.12

function addSizes(facts: LineFacts[], sizes: readonly number[], inverse: readonly boolean[] = []): void {
  const largest = Math.max(...sizes.slice(0, facts.length))
  for (const [index, line] of facts.entries()) {
    const share = (sizes[index] ?? largest) / largest
    line.large = share * sizeSlack >= 1 ? 1 : 0
    line.small = line.large === 1 ? 0 : Math.min(1, (1 - share) * 2)
    line.inverse = inverse[index] === true ? 1 : 0
  }
}

function compareSizes(first?: number, second?: number): Pick<PairFacts, 'oneSize' | 'otherSize'> {
  if (!first || !second) return {oneSize: 0, otherSize: 0}
  const ratio = Math.max(first, second) / Math.min(first, second)
  return ratio <= sizeSlack
    ? {oneSize: 1, otherSize: 0}
    : {oneSize: 0, otherSize: Math.min(1, (ratio - 1) * 2)}
}

/**
 * Read the facts of a head.
 *
 * @param lines text of the lines, in order.
 */
export function readHead(lines: readonly string[], options: HeadOptions): HeadFacts {
  const texts = lines.map((line) => line.slice(0, patterns.longestLine).trim())
  const lead = (options.lead ?? '').slice(0, leadLength)
  const pairs = texts.map((text) => pairsOf(text))
  const facts = texts.map((text, index) => readLine(text, pairs[index] ?? [], lead, options.widths?.[index]))
  const all = [lead, ...texts].join('\n')
  const {sizes} = options
  if (sizes) addSizes(facts, sizes, options.inverse)

  return {
    lines: facts,
    pairs: facts.slice(1).map((second, index): PairFacts => {
      const first = facts[index] ?? second
      const here = pairs[index] ?? []
      const shared = (pairs[index + 1] ?? []).filter((pair) => here.includes(pair)).length
      const seam = first.text.slice(-1) + second.text.slice(0, 1)
      const growth = second.em - first.em
      return {
        torn: tears(first.text, second.text) ? 1 : 0,
        sewn: han.test(seam[0] ?? '') && han.test(seam[1] ?? '') && all.includes(seam) ? 1 : 0,
        predicate: test(patterns.predicatePattern, second.text),
        growth,
        even: Math.abs(growth) <= 1 ? 1 : 0,
        echo: Math.min(shared, 3) / 3,
        ...compareSizes(sizes?.[index], sizes?.[index + 1])
      }
    })
  }
}
