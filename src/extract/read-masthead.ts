import {weekdayOf} from '../grammar/calendar.js'
import {holdsNoFacts, matchFurniture} from '../grammar/furniture.js'
import {fitsLunarDate} from '../grammar/lunar.js'
import {couldBeSection, endsLikePaper, looksLikeSection} from '../grammar/masthead.js'
import {matchPublication, type PublicationFacts} from '../grammar/publication.js'
import type {Publication} from '../npst/types.js'

/** A furniture line. */
export interface MastheadLine {
  text: string
  /** Place among all lines of the page, in reading order. */
  at: number
}

/** What masthead and folios say, put together. */
export interface Masthead {
  publication: Publication
  number?: number
  label?: string
  section?: string
  /** Full dates that were printed too and did not win. */
  otherDates: string[]
}

/** A line with what it says. */
interface Read extends MastheadLine {
  facts: PublicationFacts
  /** `true` when words stand beside the facts that nothing explains. */
  loose?: boolean
}

/** Lines of one masthead stand together: at most this many lines apart. */
const near = 3
/** A scrap is what misread marks leave, in UTF-16 units. */
const longestScrap = 2
/** A label with words beside it needs a date at most this many lines away. */
const nearestFolio = 2
/** A line of which more than this is unexplained is no masthead: a pull quote, a slogan. */
const mostRest = 0.5

/**
 * Put together what the furniture of a page says of its paper.
 *
 * A fact may be spread over lines, or stand on several: the one in company of
 * others wins.
 *
 * @param lines furniture in reading order.
 * @param fileDate date of the file name; it only breaks a tie.
 */
export function readMasthead(lines: readonly MastheadLine[], fileDate?: string): Masthead {
  const reads = lines.map(readLine)
  const title = findTitle(reads)
  const dated = findDate(reads, fileDate)
  const weekday = nearest(reads, 'weekday', dated)
  const lunarDate = nearest(reads, 'lunarDate', dated)
  const issueNumber = findIssueNumber(lines, reads)
  const cn = reads.find(({facts}) => facts.cn)?.facts.cn
  const postalCode = reads.find(({facts}) => facts.postalCode)?.facts.postalCode
  const date = dated?.facts.date
  const labelled = findLabelled(reads)
  const section = labelled?.facts.section ?? findSection(lines, reads, labelled !== undefined)
  const {label, number} = labelled?.facts ?? {}
  const dates = new Set(reads.flatMap(({facts}) => facts.date ?? []))
  return {
    publication: {
      ...(title ? {title} : {}),
      ...(date ? {date} : {}),
      ...(weekday ? {weekday} : {}),
      ...(lunarDate ? {lunarDate} : {}),
      ...(issueNumber ? {issueNumber} : {}),
      ...(cn ? {cn} : {}),
      ...(postalCode ? {postalCode} : {})
    },
    ...(number === undefined ? {} : {number}),
    ...(label ? {label} : {}),
    ...(section ? {section} : {}),
    otherDates: [...dates].filter((other) => other !== date)
  }
}

function readLine(line: MastheadLine): Read {
  const match = holdsNoFacts(line.text) ? undefined : matchPublication(line.text)
  if (!match || match.rest.length > line.text.length * mostRest) return {...line, facts: {}}
  return {...line, facts: match.facts, ...(match.rest.length > longestScrap ? {loose: true} : {})}
}

/** Facts on the line and near it, without the ones named. */
function company(reads: readonly Read[], read: Read, without: keyof PublicationFacts): number {
  const fields = new Set<string>()
  for (const {facts, at} of reads) {
    if (Math.abs(at - read.at) > near) continue
    for (const field of Object.keys(facts)) if (field !== without) fields.add(field)
  }
  return fields.size
}

/** 1 for each time the name stands there, more in company and for a name that only papers have. */
function findTitle(reads: readonly Read[]): string | undefined {
  const scores = new Map<string, number>()
  for (const read of reads) {
    const {title} = read.facts
    if (!title) continue
    const alone = Object.keys(read.facts).length === 1
    const sameLine = alone ? 0 : 2
    const sure = endsLikePaper(title) ? 2 : 0
    const score = 1 + sameLine + sure + Math.min(company(reads, read, 'title'), 4)
    scores.set(title, (scores.get(title) ?? 0) + score)
  }
  return best([...scores])
}

/** The date with a weekday and a lunar day that fit, in company, wins. */
function findDate(reads: readonly Read[], fileDate: string | undefined): Read | undefined {
  const dated = reads.filter(({facts}) => facts.date)
  // Mostly there is one, and nothing to weigh; the lunar calendar is dear to ask.
  if (dated.length < 2) return dated[0]
  const candidates = dated.flatMap((read): [Read, number][] => {
    const {date, weekday, lunarDate} = read.facts
    if (!date) return []
    const day = weekday ?? nearest(reads, 'weekday', read, near)
    const lunar = lunarDate ?? nearest(reads, 'lunarDate', read, near)
    const fits = day && isWeekday(day, date) ? 3 : 0
    const lunarFits = lunar && fitsLunarDate(lunar, date) ? 3 : 0
    const tie = date === fileDate ? 0.5 : 0
    return [[read, fits + lunarFits + (weekday ? 1 : 0) + tie + company(reads, read, 'date')]]
  })
  return best(candidates)
}

/** Tell whether a printed weekday (星期一, 週日) is the one of a date. */
export function isWeekday(weekday: string, date: string): boolean {
  const day = '日一二三四五六'.indexOf(weekday.slice(-1).replace('天', '日'))
  return day === weekdayOf(date)
}

/** The field on the line nearest to the date; the first one when there is no date. */
function nearest(
  reads: readonly Read[],
  field: 'weekday' | 'lunarDate',
  from: Read | undefined,
  farthest = Number.POSITIVE_INFINITY
): string | undefined {
  let found: string | undefined
  let distance = farthest + 1
  for (const {facts, at} of reads) {
    const value = facts[field]
    const apart = from ? Math.abs(at - from.at) : 0
    if (value === undefined || apart >= distance) continue
    found = value
    distance = apart
  }
  return found
}

/** 总第… first, then what is long enough to count issues; 第5期 may count those of a supplement. */
function findIssueNumber(lines: readonly MastheadLine[], reads: readonly Read[]): string | undefined {
  return best(
    reads.flatMap(({facts}, index): [string, number][] => {
      if (!facts.issueNumber) return []
      const whole = /[总總]第?/u.test(lines[index]?.text ?? '') ? 10 : 0
      return [[facts.issueNumber, whole + Math.min(facts.issueNumber.length, 5)]]
    })
  )
}

/** The page label in the best company: a folio has section, title or date beside it. */
function findLabelled(reads: readonly Read[]): Read | undefined {
  return best(
    reads.flatMap((read): [Read, number][] => {
      if (!read.facts.label || (read.loose && !isBesideDate(reads, read))) return []
      const {section, title, date} = read.facts
      const beside = [section, title, date].filter((fact) => fact !== undefined).length
      return [[read, beside * 2 + company(reads, read, 'label')]]
    })
  )
}

/**
 * 大桥合龙 第3版 sends the reader to page 3, and looks like a folio whose title
 * was misread; but a folio has its date next to it.
 */
function isBesideDate(reads: readonly Read[], read: Read): boolean {
  return reads.some(({facts, at}) => facts.date && Math.abs(at - read.at) <= nearestFolio)
}

/** A section on a line of its own stands between or beside the folio lines. */
function findSection(
  lines: readonly MastheadLine[],
  reads: readonly Read[],
  hasLabel: boolean
): string | undefined {
  const beside = reads.find(({facts}) => facts.section)?.facts.section
  if (beside) return beside
  return best(
    lines.flatMap(({text, at}, index): [string, number][] => {
      const name = text.trim()
      if (Object.keys(reads[index]?.facts ?? {}).length > 0 || !couldBeSection(name)) return []
      const neighbours = [reads[index - 1], reads[index + 1]].filter(
        (other) => other && Math.abs(other.at - at) <= near && isFolio(other.facts)
      ).length
      const known = looksLikeSection(name)
      // A name that sections usually do not bear needs folio lines on both sides.
      if (neighbours === 0 || (!known && (neighbours < 2 || !hasLabel))) return []
      const kind = matchFurniture(text)?.kind
      if (kind !== undefined && kind !== 'folio') return []
      return [[name, neighbours + (known ? 2 : 0)]]
    })
  )
}

function isFolio({title, date, label}: PublicationFacts): boolean {
  return Boolean(title ?? date ?? label)
}

/** The first of the highest score. */
function best<T>(scored: readonly (readonly [T, number])[]): T | undefined {
  let winner: readonly [T, number] | undefined
  for (const candidate of scored) if (!winner || candidate[1] > winner[1]) winner = candidate
  return winner?.[0]
}
