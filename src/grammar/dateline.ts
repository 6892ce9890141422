/** Datelines: who sent a story, from where, when (新华社北京10月1日电, 本报讯). The forms are in `forms/`. */
import type {DayParts} from './dateline-date.js'
import {endsLikeKind, endsLikeSender} from './forms/agencies.js'
import {datelineSlots} from './forms/dateline-slots.js'
import {datelineForms} from './forms/datelines.js'
import {boxedDatelineForms, sourceForms} from './forms/datelines-boxed.js'
import {datedDatelineForms} from './forms/datelines-dated.js'
import {compileTable, type Form, type FormMatch} from './forms/form.js'
import {numeralClass} from './numerals.js'

/** A dateline as it stands in a text. */
export interface DatelineText {
  /** Without white space. */
  value: string
  /** As printed; 本报 counts. Absent in 【專電】, 〔北平電〕 and 高雄報導. */
  agency?: string
  place?: string
  day?: DayParts
  /** Length as printed, in UTF-16 units. */
  length: number
  /** Row of the tables that read it: `dateline:sender-place-day`. */
  form: string
}

const dated = compileTable(datedDatelineForms, datelineSlots, 'start')
const undated = compileTable(datelineForms, datelineSlots, 'start')
const boxed = compileTable(boxedDatelineForms, datelineSlots, 'whole')
const sources = compileTable(sourceForms, datelineSlots, 'whole')

/** Characters that are looked at, in UTF-16 units: no dateline is longer. */
const window = 160

/**
 * Read the dateline that a text begins with.
 *
 * @param text at most 160 characters are looked at.
 */
export function readDateline(text: string): DatelineText | undefined {
  const slice = text.length > window ? text.slice(0, window) : text
  if (!wire.test(slice)) return
  const match = readAny(slice)
  if (!match) return
  // 据某社3月5日电，某国…: a source that the sentence names, not a dateline of the paper's own.
  const cited = match.slots.from !== undefined || /[道導息]$/u.test(match.text)
  return cited && /[，,]/u.test(slice[match.end] ?? '') ? undefined : fromMatch(match)
}

type AnyMatch = FormMatch<Form>

function readAny(text: string): AnyMatch | undefined {
  const keep = (match: AnyMatch) => match
  return (dayNumber.test(text) ? dated.read(text, keep) : undefined) ?? undated.read(text, keep)
}

// 新华社北京3月5日: without a day before the first comma or bracket, the many ways to divide a sender from a place are not tried
const dayNumber = new RegExp(
  `^[\\p{Script=Han}${numeralClass}·—\\-\\s]{1,60}?(?<=[${numeralClass}][\\s\\u3000]?)[日号號]`,
  'u'
)

/** Every dateline holds one of these near its beginning; cheap to look for. */
const wire = /^.{1,60}(?:[电電讯訊稿信]|消息|报道|報道|報導)/u

/** Longest dateline that fills a bracket, in UTF-16 units. */
const longestBoxed = 60

/**
 * Read a text that is nothing but a dateline and stands in brackets, or behind
 * a stroke: there a place and 電 are enough.
 *
 * @param sourced take the name of an agency alone, too.
 */
export function readWholeDateline(text: string, sourced = false): DatelineText | undefined {
  const value = text.trim()
  if (value.length > longestBoxed) return
  if (!endsLikeKind(value) && !lastOfShort.test(value) && !(sourced && endsSourced(value))) return
  const match = readAny(value)
  if (match && match.end === value.length) return fromMatch(match)
  return boxed.read(value, fromMatch) ?? (sourced ? sources.read(value, fromMatch) : undefined)
}

// 台北專訪: the one word of the short form that is no kind
const lastOfShort = /[访訪]$/u
// 据《某报》, 据某某网, 某报客户端: what may stand behind the name of a paper
const lastOfSource = /[》网網端社合]$/u

function endsSourced(value: string): boolean {
  return endsLikeSender(value) || lastOfSource.test(value)
}

function fromMatch({slots, text, row}: AnyMatch): DatelineText {
  const agency =
    slots.own ??
    slots.agency ??
    slots.anySender ??
    slots.sender ??
    (row.id === 'source-paper' ? undefined : slots.paper)
  const {year, month, day: number} = slots
  const place = clean(
    slots.place ?? slots.place2 ?? slots.town ?? slots.localPlace ?? slots.barePlace ?? slots.boxedPlace ?? ''
  )
  return {
    value: clean(text),
    length: text.length,
    ...(agency === undefined ? {} : {agency: clean(agency)}),
    ...(place === '' || notPlace.test(place) ? {} : {place}),
    ...(number === undefined ? {} : {day: {day: number, ...(year ? {year} : {}), ...(month ? {month} : {})}}),
    form: `dateline:${row.id}`
  }
}

/** 綜合 and 本埠 are no places. */
const notPlace =
  /^(?:综合|綜合|本埠|本市|本港|外电|外電|专|專|特|即时|即時|集体|集體|采访|採訪|连线|連線|联合|聯合)/u

function clean(text: string): string {
  return text.replace(/[\s\u3000]/gu, '')
}
