/** Datelines: who sent a story, from where, when (新华社北京10月1日电, 本报讯). */
import {
  agencySource,
  endsLikeKind,
  endsLikeSender,
  kindSource,
  loneKindSource,
  outletEndSource,
  ownSource,
  placeSource
} from './agencies.js'
import type {DayParts} from './dateline-date.js'
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
}

const han = '\\p{Script=Han}'
const gap = '[\\s\\u3000]?'
// No name of an outlet reaches over a role: 中央社記者何某台
const name = `(?:(?!记者|記者|通讯员|通訊員)${han})`
const paper = `${name}{1,8}(?:${outletEndSource})(?:网|網|新闻网|客户端|新闻客户端|社|讯社)?`
// An agency that no table knows: 海川新闻社, 某某网
const unknown = `${name}{1,12}?(?:${outletEndSource}|社|网|網|报|報|台|臺)(?:网|網|客户端|社)?`
const from = '(?:据|據|综合|綜合|转|轉)?'
const place = `(?:(?!记者|記者|通讯员|通訊員)[${han}·—\\-]){1,12}?`
const numeral = `[${numeralClass}]`
const day =
  `(?:民[国國])?(?:(?<year>${numeral}{1,5})${gap}年${gap})?(?:(?<month>${numeral}{1,3})${gap}月${gap})?` +
  `(?<day>${numeral}{1,3})${gap}[日号號](?:凌晨|清晨|早晨|上午|中午|下午|傍晚|晚间|晚間|深夜|晚|夜)?`

// 据新华社北京3月5日电, 本報二十日南京專電, 某某社石棠4月22日電; 日電話採訪 is a sentence
const datedPattern = new RegExp(
  `^(?<from>${from})${gap}(?<agency>${ownSource}|${agencySource}|${unknown})${gap}(?:(?<place>${place})${gap})??${day}${gap}` +
    `(?:(?<later>${place})${gap})?(?<kind>${kindSource})(?![话話量价價])`,
  'u'
)

/** What may not follow 讯 and 电 without a date: quotes, particles, and words that begin with 电. */
const notBehindNews = '(?![”"』」’》的中里裡息号號问問，。、者])'
const notBehindWire =
  '(?![话話报報视視影力台臺器脑腦子文信站费費池压壓动動网網线線梯缆纜商竞競讯訊”"』」’》的中里，。、])'
/** What must follow words that a sentence may begin with as well: 本报消息灵通. */
const edge = `(?=$|[\\s\\u3000：:（(〔【])`

// 本报讯, 据新华社电, 星江晚报讯, 新华社东京电, 本报综合消息
const undatedPattern = new RegExp(
  `^(?<from>${from})(?:(?<agency>${ownSource}|${agencySource}|${paper})${gap}(?<place>${placeSource})?${gap}` +
    `(?<kind>(?:综合|綜合)?(?:消息|报道|報道|報導)(?![，,的了。、”])${edge}|综合消息|綜合消息|综合报道|綜合報道|綜合報導|(?:[专專特快综綜][讯訊]|[讯訊])${notBehindNews}|` +
    `(?:[专專急特][电電]|综合电|[电電])${notBehindWire}|(?:[电電][讯訊]|通[讯訊]|航[讯訊]|(?:供本[报報])?[专專特]稿|综合外电|综合外电报道)${edge}))`,
  'u'
)

// 本报星江讯（记者…）: a place that no table knows, before a bracket or a blank
const localPattern = new RegExp(
  `^(?<from>${from})(?<agency>本报|本報|${paper})${gap}(?<place>(?:(?![来來的接获獲通据據者专專特快综綜])${han}){2,4})` +
    `(?<kind>[讯訊电電])(?=[\\s\\u3000（(])`,
  'u'
)

// 【專電】, 〔北平電〕, 星江十四日電, 高雄報導, 綜合外電報導: with a bracket or a stroke before it
const shortPattern = new RegExp(
  `^(?:(?<lone>${loneKindSource})|(?:(?<place>${place})${gap})??${day}${gap}(?:(?<later>${place})${gap})?(?<kind>${kindSource})|` +
    `(?!.?(?:来|來|通|短|简|簡|喜|快|各地|时|時|要|新|音|资|資|問|问))(?<where>(?:(?!记者|記者)${han}){2,8}?)(?:[专專]?[电電]|[专專航通特]?[讯訊]|[即综綜]?合?(?:报道|報道|報導|专访|專訪)))$`,
  'u'
)

// 新华社, 據中央社, 据新华社、人民日报, 综合新华社、中新社报道: in a bracket of its own
const sourcePattern = new RegExp(
  `^(?<from>${from})(?<agency>${agencySource})(?:[、，/／和及与](?:${agencySource}|${paper})){0,4}(?:${kindSource})?$|` +
    `^(?:据|據|综合|綜合)(?:${paper}|《${han}{2,10}》)(?:[、，/／和及与](?:${agencySource}|${paper}|《${han}{2,10}》)){0,4}(?:${kindSource})?$`,
  'u'
)

/**
 * Read the dateline that a text begins with.
 *
 * @param text at most 160 characters are looked at.
 */
export function readDateline(text: string): DatelineText | undefined {
  const slice = text.length > 160 ? text.slice(0, 160) : text
  if (!wire.test(slice)) return
  const match = readAny(slice)
  if (!match) return
  // 据某社3月5日电，某国…: a source that the sentence names, not a dateline of the paper's own.
  const cited = match.groups?.from !== '' || /[道導息]$/u.test(match[0])
  return cited && /[，,]/u.test(slice[match[0].length] ?? '') ? undefined : fromMatch(match)
}

function readAny(text: string): RegExpExecArray | null {
  return (
    (dayNumber.test(text) ? datedPattern.exec(text) : null) ??
    undatedPattern.exec(text) ??
    localPattern.exec(text)
  )
}

// 新华社北京3月5日: without a day before the first comma or bracket, the many ways to divide a sender from a place are not tried
const dayNumber = new RegExp(`^[${han}${numeralClass}·—\\-\\s]{1,60}?(?<=${numeral}${gap})[日号號]`, 'u')

/** Every dateline holds one of these near its beginning; cheap to look for. */
const wire = /^.{1,60}(?:[电電讯訊稿]|消息|报道|報道|報導)/u

/**
 * Read a text that is nothing but a dateline and stands in brackets, or behind
 * a stroke: there a place and 電 are enough.
 *
 * @param sourced take the name of an agency alone, too.
 */
export function readWholeDateline(text: string, sourced = false): DatelineText | undefined {
  const value = text.trim()
  if (value.length > 60) return
  if (!endsLikeKind(value) && !lastOfShort.test(value) && !(sourced && endsSourced(value))) return
  const match = readAny(value)
  if (match && match[0].length === value.length) return fromMatch(match)
  const short = shortPattern.exec(value) ?? (sourced ? sourcePattern.exec(value) : null)
  return short ? fromMatch(short) : undefined
}

// 台北專訪: the one word of the short form that is no kind
const lastOfShort = /[访訪]$/u
// 据《某报》, 据某某网, 某报客户端: what may stand behind the name of a paper
const lastOfSource = /[》网網端社]$/u

function endsSourced(value: string): boolean {
  return endsLikeSender(value) || lastOfSource.test(value)
}

function fromMatch(match: RegExpExecArray): DatelineText {
  const {agency, place: before, later, where, year, month, day: number} = match.groups ?? {}
  const place = clean(before ?? later ?? where ?? '')
  return {
    value: clean(match[0]),
    length: match[0].length,
    ...(agency === undefined ? {} : {agency: clean(agency)}),
    ...(place === '' || notPlace.test(place) ? {} : {place}),
    ...(number === undefined ? {} : {day: {day: number, ...(year ? {year} : {}), ...(month ? {month} : {})}})
  }
}

/** 綜合 and 本埠 are no places. */
const notPlace =
  /^(?:综合|綜合|本埠|本市|本港|外电|外電|专|專|特|即时|即時|集体|集體|采访|採訪|连线|連線|联合|聯合)/u

function clean(text: string): string {
  return text.replace(/[\s\u3000]/gu, '')
}
