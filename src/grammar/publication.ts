/** What a line of a masthead or folio says of the paper and of its page. */
import {countPoints, toPoints} from '../npst/points.js'
import type {Publication} from '../npst/types.js'
import {matchDate, matchWeekday} from './calendar.js'
import {findContacts} from './contact.js'
import {matchLunarDate} from './lunar.js'
import {couldBeSection, endsLikePaper, looksLikeSection, looksLikeTitle} from './masthead.js'
import {findAll} from './patterns.js'
import {filler, findPageLabel, findPrintFacts, mask} from './print-facts.js'
import {findStaff} from './staff.js'

/** Longest line that is read, in UTF-16 units; a whole masthead in one line has about 150. */
const longestLine = 240

export interface PublicationFacts extends Partial<Publication> {
  /** Page number in `label`. */
  number?: number
  /** As printed, without blanks: 第1版, A8. */
  label?: string
  /** Name of the section: 要闻. */
  section?: string
}

/** What a part of a line was taken for; `staff`, `contact` and `other` (今日16版) set no fact. */
export type PublicationField = keyof PublicationFacts | 'staff' | 'contact' | 'other'

/** A part of a line; offsets in code points. */
export interface PublicationSpan {
  field: PublicationField
  start: number
  end: number
}

export interface PublicationMatch {
  facts: PublicationFacts
  /** In the order of the line, without overlaps. */
  spans: PublicationSpan[]
  /** What nothing explains, blanks and marks at its ends gone; empty when all is explained. */
  rest: string
}

interface Span {
  field: PublicationField
  start: number
  end: number
}

/** A run of the line that no fixed form explains. */
interface Token {
  text: string
  start: number
  end: number
}

/**
 * Read every fact that a line of a masthead or folio holds, in any order and
 * with or without blanks between them.
 *
 * The caller knows that the line is one: a headline that holds a date gives
 * facts as well, and a `rest`.
 *
 * @returns `undefined` when nothing is found or the line is longer than 240
 *   characters.
 */
export function matchPublication(text: string): PublicationMatch | undefined {
  if (text.length > longestLine) return
  const facts: PublicationFacts = {}
  const spans: Span[] = []
  const take = (field: PublicationField, start: number, end: number) => spans.push({field, start, end})

  readDays(text, facts, take)
  for (const {field, value, start, end} of findPrintFacts(mask(text, spans))) {
    take(field, start, end)
    if (field === 'other' || value === '') continue
    // 总第300期 counts from the first issue, 第5期 from the first of the year.
    if (field === 'issueNumber' && facts.issueNumber && !/[总總]/u.test(text.slice(start, end))) continue
    facts[field] = value
  }
  const label = findPageLabel(mask(text, spans))
  if (label) {
    take('label', label.start, label.end)
    facts.label = label.value
    facts.number = label.number
  }
  for (const {start, end} of findContacts(mask(text, spans))) take('contact', start, end)
  for (const {start, end} of findStaff(mask(text, spans))) take('staff', start, end)

  const tokens = splitTokens(mask(text, spans))
  const left = readNames(tokens, facts, take, label)
  if (spans.length === 0) return
  spans.sort((a, b) => a.start - b.start)
  return {
    facts,
    spans: spans.map(({field, start, end}) => ({
      field,
      start: toPoints(text, start),
      end: toPoints(text, end)
    })),
    rest: left.map((token) => token.text).join(' ')
  }
}

type Take = (field: PublicationField, start: number, end: number) => void

/** Date, weekday and lunar date; the helpers count in code points, spans in UTF-16 units. */
function readDays(text: string, facts: PublicationFacts, take: Take): void {
  const index = (point: number) => Array.from(text).slice(0, point).join('').length
  const lunar = matchLunarDate(text)
  if (lunar) {
    facts.lunarDate = lunar.value
    take('lunarDate', index(lunar.start), index(lunar.end))
  }
  const date = matchDate(text)
  if (date) {
    facts.date = date.date
    take('date', index(date.start), index(date.end))
  }
  const weekday = matchWeekday(text)
  if (weekday) {
    facts.weekday = weekday.value
    take('weekday', index(weekday.start), index(weekday.end))
  }
}

// Marks that stand between facts and mean nothing.
const edgeMarks =
  /^[\s：:、，,。.;；|｜丨/／·・•—\-_()（）[\]【】《》◆■●★]{1,40}|[\s：:、，,。.;；|｜丨/／·・•—\-_()（）[\]【】《》◆■●★]{1,40}$/gu

// what stands between blanks, strokes and facts that are found
const runs = new RegExp(`[^\\s|｜丨${filler}]{1,240}`, 'gu')

/** The words that are left between facts. */
function splitTokens(masked: string): Token[] {
  const tokens: Token[] = []
  for (const {0: run, index} of findAll(runs, masked)) {
    const text = run.replace(edgeMarks, '')
    if (text === '') continue
    const start = index + run.indexOf(text)
    tokens.push({text, start, end: start + text.length})
  }
  return joinSpaced(tokens)
}

/** 星 江 日 报: single characters with blanks between them are one word. */
function joinSpaced(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    const single = countPoints(token.text) === 1 && last !== undefined && token.start - last.end <= 2
    if (single && last && (countPoints(last.text) === 1 || last.end - last.start > last.text.length)) {
      joined[joined.length - 1] = {text: last.text + token.text, start: last.start, end: token.end}
    } else joined.push(token)
  }
  return joined
}

/** Title, section and foreign words out of the tokens; returns what is left. */
function readNames(
  tokens: readonly Token[],
  facts: PublicationFacts,
  take: Take,
  label: {start: number; end: number} | undefined
): Token[] {
  let left = [...tokens]
  const use = (token: Token | undefined, field: 'title' | 'section') => {
    if (!token) return
    facts[field] = token.text
    take(field, token.start, token.end)
    left = left.filter((other) => other !== token)
  }

  use(findTitle(left, label), 'title')
  if (label) use(findSection(left, label, facts), 'section')
  else if (facts.title || facts.date) {
    use(
      left.find((token) => looksLikeSection(token.text)),
      'section'
    )
  }
  if (Object.keys(facts).length === 0) return left
  left = readBareNumber(left, facts, take)
  return left.filter((token) => {
    const foreign = /^[A-Za-z.,&']{2,30}$/u.test(token.text)
    if (foreign) take('other', token.start, token.end)
    return !foreign
  })
}

/** 云江日报 2024年5月8日 要闻 3: beside title or date and a section, a figure is the page. */
function readBareNumber(tokens: Token[], facts: PublicationFacts, take: Take): Token[] {
  if (facts.label || !facts.section || !(facts.title ?? facts.date)) return tokens
  const token = tokens.find(({text}) => /^[0-9]{1,2}$/u.test(text) && Number(text) > 0)
  if (!token) return tokens
  facts.label = token.text
  facts.number = Number(token.text)
  take('label', token.start, token.end)
  return tokens.filter((other) => other !== token)
}

/** 健康周刊 behind a page label is a section, 江海周刊 in front of it the paper. */
function findTitle(tokens: readonly Token[], label: {start: number} | undefined): Token | undefined {
  const titles = tokens.filter((token) => looksLikeTitle(token.text))
  const sure = titles.find((token) => endsLikePaper(token.text))
  return sure ?? titles.find((token) => !label || token.end <= label.start)
}

/** The section stands behind the label, or in front of it beside title or date. */
function findSection(
  tokens: readonly Token[],
  label: {start: number; end: number},
  facts: PublicationFacts
): Token | undefined {
  const behind = tokens.find((token) => token.start >= label.end)
  if (behind && couldBeSection(behind.text)) return behind
  const before = tokens.findLast((token) => token.end <= label.start)
  if (!before) return
  if (looksLikeSection(before.text)) return before
  return (facts.title || facts.date) && couldBeSection(before.text) ? before : undefined
}
