/** What can be seen of a head before anything is decided. */
import {measureEm} from '../../npst/points.js'
import {comparePair, type PairFacts, sizeSlack} from './pairs.js'
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
  /** Begins with a dash, or with a mark as decks of the 1930s do (▲每擔價跌四元). */
  dash: number
  /** Two phrases with a space between them, of one length. */
  twin: number
  /** Phrases with a space between them, of differing lengths. */
  spaced: number
  /** Holds a quotation. */
  quote: number
  /** Names a form of journalism or a drive. */
  form: number
  /** Speaks of the paper or its reporters. */
  press: number
  /** Begins with the time. */
  time: number
  /** One phrase around 的. */
  thing: number
  /** Ends in a unit of measure. */
  measure: number
  /** Begins as a detail does. */
  detail: number
  /** Begins with somebody who says something. */
  source: number
  bracket: number
  /** Who took part. */
  crowd: number
  /** Begins with a verb. */
  verb: number
  place: number
  /** Closes with a particle. */
  particle: number
  /** Calls to do something. */
  call: number
  /** Begins with a number. */
  count: number
  /** Share of the pairs of characters that the very beginning of the lead repeats. */
  early: number
  /** The lead, if there is one, repeats nothing of it. */
  unsaid: number
  /** Nearly as large as the largest type of the head; 0 when sizes are not known. */
  large: number
  /** Smaller than the largest type of the head: from 0 for as large to 1 for half of it and less. */
  small: number
  /** Light on dark. */
  inverse: number
}

/** What the lines of a head show. */
export interface HeadFacts {
  lines: LineFacts[]
  /** `pairs[i]` is about lines `i` and `i + 1`. */
  pairs: PairFacts[]
}

/** Characters of the lead that are compared. */
const leadLength = 60
/** Characters of the lead that count as its very beginning. */
const earlyLength = 25
const space = /[ \u3000]{1,8}/u
const han = /[\u3400-\u9FFF]/

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
    dash: hasAny(text.slice(0, 1), '—─―－-▲△◆◇■□●○◎★☆'),
    twin,
    spaced: phrases.length > 1 && twin === 0 ? 1 : 0,
    quote: hasAny(text, '“「'),
    form: test(patterns.formPattern, text),
    press: test(patterns.pressPattern, text),
    time: test(patterns.timePattern, text),
    thing: test(patterns.thingPattern, text),
    measure: test(patterns.measurePattern, text),
    detail: test(patterns.detailPattern, text),
    source: test(patterns.sourcePattern, text),
    bracket: test(patterns.bracketPattern, text),
    crowd: test(patterns.crowdPattern, text),
    verb: test(patterns.verbPattern, text),
    place: test(patterns.placePattern, text),
    particle: test(patterns.particlePattern, text),
    call: test(patterns.callPattern, text),
    count: test(patterns.countPattern, text),
    early: share(pairs, lead.slice(0, earlyLength)),
    unsaid: lead !== '' && overlap === 0 ? 1 : 0,
    large: 0,
    small: 0,
    inverse: 0
  }
}

function addSizes(facts: LineFacts[], sizes: readonly number[], inverse: readonly boolean[] = []): void {
  const largest = Math.max(...sizes.slice(0, facts.length))
  for (const [index, line] of facts.entries()) {
    const share = (sizes[index] ?? largest) / largest
    line.large = share * sizeSlack >= 1 ? 1 : 0
    line.small = line.large === 1 ? 0 : Math.min(1, (1 - share) * 2)
    line.inverse = inverse[index] === true ? 1 : 0
  }
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
      return comparePair(
        {text: first.text, em: first.em, pairs: pairs[index] ?? [], size: sizes?.[index]},
        {text: second.text, em: second.em, pairs: pairs[index + 1] ?? [], size: sizes?.[index + 1]},
        {all, lead}
      )
    })
  }
}
