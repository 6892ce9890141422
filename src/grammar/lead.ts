/** The opener of a story: all that stands in front of the lead. */

import {toPoints} from '../npst/points.js'
import type {Cut, Person, PersonRole} from '../npst/types.js'
import {type DatelineText, readDateline} from './dateline.js'
import {completeDate} from './dateline-date.js'
import {type Opener, parseOpener, type Span} from './opener.js'
import {isCredit, type PeopleMatch} from './people.js'
import {readPlainByline} from './plain-byline.js'

/** What helps to read an opener. */
export interface LeadOptions {
  /** Date of the paper, `YYYY-MM-DD`; completes 3月27日 and 十二日. */
  issueDate?: string
}

/** A dateline; offsets in code points of the text that was read. */
export interface DatelineMatch {
  /** As printed, without white space and brackets. */
  value: string
  agency?: string
  place?: string
  /** `YYYY-MM-DD`. */
  date?: string
  start: number
  end: number
  /** Row of the tables that read it. */
  form: string
}

/** A byline; offsets in code points of the text that was read. */
export interface BylineMatch {
  /** As printed, without brackets; one blank between groups. */
  value: string
  people: Person[]
  start: number
  end: number
  /** 报道 behind the names; it is not part of `value`. */
  verb?: string
  /** Row of the tables that read it. */
  form: string
}

/** The opener of a paragraph. */
export interface LeadMatch {
  dateline?: DatelineMatch
  byline?: BylineMatch
  /** Where the lead proper begins. */
  end: number
}

/** Characters of a paragraph that are looked at, in UTF-16 units. */
const window = 200
/** Characters in which an opener must show itself. */
const nearWindow = 60

const brackets: Readonly<Record<string, string>> = {
  '（': '）)',
  '(': '）)',
  '〔': '〕',
  '【': '】',
  '[': ']',
  '［': '］',
  '﹝': '﹞',
  '〖': '〗'
}

/** Words that every opener holds one of. */
const sign = /[电電讯訊]|[记記]者|[报報][道導]|消息|社[〕】）)]|[摄攝]影|通[讯訊信]|特稿|专稿|評論員|评论员/u

/**
 * Read the opener at the start of a paragraph.
 *
 * @param text of the paragraph; only its first 200 characters are looked at.
 * @returns `undefined` when the paragraph begins with its lead.
 */
export function matchLead(text: string, options: LeadOptions = {}): LeadMatch | undefined {
  const found = findLead(text)
  if (!found) return
  const {dateline, byline, end} = found
  return {
    ...(dateline ? {dateline: toDateline(text, dateline, options.issueDate)} : {}),
    ...(byline ? {byline: toByline(text, byline, 'reporter')} : {}),
    end: toPoints(text, end)
  }
}

function findLead(text: string): Found | undefined {
  if (!sign.test(text.length > nearWindow ? text.slice(0, nearWindow) : text)) return
  return readLead(text.length > window ? text.slice(0, window) : text)
}

/** Tell whether a paragraph begins with an opener. */
export function startsStory(text: string): boolean {
  return findLead(text) !== undefined
}

interface Found {
  dateline?: DatelineText & Span
  byline?: PeopleMatch & Span & {verb?: string; form: string}
  end: number
}

// ▲本報特訊: marks that papers of the 1930s and evening papers set before each story
const beforeOpener = /^[\s\u3000]{0,8}[▲△▼▽◆◇●■□★☆※◎]?[\s\u3000]{0,4}/u

function readLead(text: string): Found | undefined {
  const start = beforeOpener.exec(text)?.[0].length ?? 0
  const found: Found = {end: start}
  readFirst(text, start, found)
  if (found.dateline && !found.byline) readSecond(text, found)
  if (!found.dateline && (!found.byline || isCredit(found.byline))) return
  found.end += /^[\s\u3000]{0,4}[：:，]?[\s\u3000]{0,4}/u.exec(text.slice(found.end))?.[0].length ?? 0
  return found
}

function readFirst(text: string, at: number, found: Found): void {
  const boxed = readBoxed(text, at, false)
  if (boxed) add(found, boxed)
  if (boxed || brackets[text[at] ?? '']) return
  const dateline = readDateline(text.slice(at))
  if (dateline) {
    found.dateline = {...dateline, start: at, end: at + dateline.length}
    found.end = at + dateline.length
    return
  }
  addPlain(text, at, false, found)
}

/** What stands behind a dateline: （记者王一）, 记者王一报道. */
function readSecond(text: string, found: Found): void {
  const at =
    found.end + (/^[\s\u3000]{0,4}[|｜]?[\s\u3000]{0,2}/u.exec(text.slice(found.end))?.[0].length ?? 0)
  const boxed = readBoxed(text, at, true)
  if (boxed?.byline && !boxed.dateline) add(found, boxed)
  else if (!boxed) addPlain(text, at, true, found)
}

function addPlain(text: string, at: number, sure: boolean, found: Found): void {
  const plain = readPlainByline(text.slice(at), sure)
  if (!plain) return
  found.byline = move(plain.byline, at)
  if (plain.dateline && !found.dateline) found.dateline = move(plain.dateline, at)
  found.end = at + plain.end
}

function add(found: Found, boxed: Opener & {end: number}): void {
  if (boxed.dateline) found.dateline = boxed.dateline
  if (boxed.byline) found.byline = boxed.byline
  found.end = boxed.end
}

/** Longest text in brackets, in UTF-16 units. */
const longestBoxed = 120

function readBoxed(text: string, at: number, bare: boolean): (Opener & {end: number}) | undefined {
  const closers = brackets[text[at] ?? '']
  if (!closers) return
  const close = findCloser(text, at + 1, closers) - at - 1
  if (close < 1) return
  const opener = parseOpener(text.slice(at + 1, at + 1 + close), bare)
  if (!opener) return
  return {
    ...(opener.dateline ? {dateline: move(opener.dateline, at + 1)} : {}),
    ...(opener.byline ? {byline: move(opener.byline, at + 1)} : {}),
    end: at + 1 + close + 1
  }
}

/** Place of the first closing bracket, or `-1`. */
function findCloser(text: string, start: number, closers: string): number {
  const end = Math.min(text.length, start + longestBoxed)
  for (let at = start; at < end; at++) if (closers.includes(text[at] ?? '')) return at
  return -1
}

function move<T extends Span>(span: T, by: number): T {
  return {...span, start: span.start + by, end: span.end + by}
}

/** Turn what was read into the public form. */
export function toDateline(text: string, found: DatelineText & Span, issueDate?: string): DatelineMatch {
  const date = found.day ? completeDate(found.day, issueDate) : undefined
  return {
    value: found.value,
    ...(found.agency ? {agency: found.agency} : {}),
    ...(found.place ? {place: found.place} : {}),
    ...(date ? {date} : {}),
    start: toPoints(text, found.start),
    end: toPoints(text, found.end),
    form: found.form
  }
}

/**
 * Turn what was read into the public form.
 *
 * @param role of names that none is printed for (default: `other`).
 */
export function toByline(
  text: string,
  found: PeopleMatch & Span & {verb?: string; form: string},
  role: PersonRole = 'other'
): BylineMatch {
  const printed = text.slice(found.start, found.end)
  return {
    value: found.value,
    people: found.heads > 0 ? found.people : found.people.map((person) => nameRole(person, role)),
    start: toPoints(text, found.start + printed.length - printed.trimStart().length),
    end: toPoints(text, found.start + printed.trimEnd().length),
    ...(found.verb ? {verb: found.verb} : {}),
    form: found.form
  }
}

function nameRole(person: Person, role: PersonRole): Person {
  return person.role === 'other' ? {name: person.name, role} : person
}

/**
 * Say which characters of a paragraph an opener takes, and for what.
 *
 * A byline inside a dateline (中央社記者王一台北電) is cut out of it; brackets
 * and blanks between are marks.
 */
export function leadCuts(match: {dateline?: Span; byline?: Span}, start: number, end: number): Cut[] {
  const kinds: Cut['as'][] = Array.from({length: end - start}, () => 'mark')
  const paint = (span: Span | undefined, as: Cut['as']) => {
    if (span) kinds.fill(as, Math.max(0, span.start - start), Math.max(0, span.end - start))
  }
  paint(match.dateline, 'dateline')
  paint(match.byline, 'byline')
  const cuts: Cut[] = []
  for (const [index, as] of kinds.entries()) {
    const last = cuts.at(-1)
    if (last?.as === as) last.end++
    else cuts.push({start: start + index, end: start + index + 1, as})
  }
  return cuts
}
