/** What brackets hold at the start or the end of a story: a dateline, a byline, or both. */
import {
  agencySource,
  endsLikeKind,
  isCommonPlace,
  kindSource,
  outletEndSource,
  ownSource
} from './agencies.js'
import {type DatelineText, readDateline, readWholeDateline} from './dateline.js'
import {numeralClass} from './numerals.js'
import {type PeopleMatch, parsePeople} from './people.js'
import {readHead} from './roles.js'
import {weighName} from './surnames.js'

/** Part of a text; offsets in UTF-16 units of the text that was read. */
export interface Span {
  start: number
  end: number
}

/** What was read between two brackets. */
export interface Opener {
  dateline?: DatelineText & Span
  byline?: PeopleMatch & Span
}

/**
 * Read the text between two brackets.
 *
 * @param text without the brackets.
 * @param bare take names without a role, too (本报讯（王一）).
 */
export function parseOpener(text: string, bare = false): Opener | undefined {
  if (text.length > longestOpener || text.trim() === '') return
  return readDated(text) ?? readPeople(text, bare)
}

/** Read a dateline between two brackets, with or without people; people alone are not looked for. */
export function parseDatedOpener(text: string): Opener | undefined {
  return text.length > longestOpener || text.trim() === '' ? undefined : readDated(text)
}

/** Longest text in brackets, in UTF-16 units. */
const longestOpener = 120

function readDated(text: string): Opener | undefined {
  const dateline = readWholeDateline(text, true)
  if (dateline) return {dateline: {...dateline, start: 0, end: text.length}}
  return readStroke(text) ?? readDatelineFirst(text) ?? readSandwich(text)
}

/** 記者許某／嵐津報導, 國際新聞中心／綜合報導 */
function readStroke(text: string): Opener | undefined {
  const at = Math.max(text.lastIndexOf('／'), text.lastIndexOf('/'), text.lastIndexOf('｜'))
  if (at < 1) return
  const dateline = readWholeDateline(text.slice(at + 1))
  if (!dateline) return
  const people = parsePeople(text.slice(0, at)) ?? readDesk(text.slice(0, at))
  if (!people) return
  return {
    byline: {...people, start: 0, end: at},
    dateline: {...dateline, start: at + 1, end: text.length}
  }
}

// 國際新聞中心, 財經頻道, 編譯組
const desk = /^[\p{Script=Han}A-Za-z0-9]{2,12}(?:中心|頻道|频道|組|组|部|室|新聞網|新闻网)$/u

function readDesk(text: string): PeopleMatch | undefined {
  const value = text.trim()
  return desk.test(value) ? {value, people: [], heads: 1, outlet: true, weight: 2} : undefined
}

// 中央社 of 中央社記者何某台北十二日電; 本報 belongs to 記者
const sender = new RegExp(
  `^(?!${ownSource})(?:${agencySource}|\\p{Script=Han}{1,8}(?:${outletEndSource}|社))(?=.{0,6}(?:记者|記者))`,
  'u'
)
// 十二日電, 2024年10月12日綜合外電報導, 報導
const ending = new RegExp(
  `(?:(?:(?<year>[${numeralClass}]{2,4})年)?(?:(?<month>[${numeralClass}]{1,3})月)?(?<day>[${numeralClass}]{1,3})[日号號]\\s?)?` +
    `(?<kind>${kindSource})$`,
  'u'
)

/** 中央社記者何某台北十二日電, 本報記者 趙某 星江十四日電, 記者王一台北報導 */
function readSandwich(text: string): Opener | undefined {
  const end = endsLikeKind(text) ? ending.exec(text) : null
  if (!end || /[摄攝]影$/u.test(text.slice(0, end.index))) return
  const agency = sender.exec(text)?.[0] ?? ''
  const rest = text.slice(agency.length, end.index)
  const split = splitPlace(rest, end.groups?.day !== undefined)
  if (!split) return
  const {place, people, length} = split
  const {year, month, day} = end.groups ?? {}
  const tail = end[0].replace(/\s/gu, '')
  const dateline: DatelineText = {
    value: agency + place + tail,
    length: text.length,
    ...(agency === '' ? {} : {agency}),
    ...(place === '' ? {} : {place}),
    ...(day === undefined ? {} : {day: {day, ...(year ? {year} : {}), ...(month ? {month} : {})}})
  }
  const start = agency.length
  return {
    byline: {...people, start, end: start + length},
    dateline: {...dateline, start: agency === '' ? start + length : 0, end: text.length}
  }
}

/** Longest place behind names that stand close, in characters. */
const longestPlace = 8

/** Divide 記者何某台北 into people and place. */
function splitPlace(
  text: string,
  dated: boolean
): {people: PeopleMatch; place: string; length: number} | undefined {
  let best: {people: PeopleMatch; place: string; length: number} | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  const trimmed = text.trimEnd()
  for (let count = dated ? 0 : 1; count <= longestPlace && count < trimmed.length - 2; count++) {
    const place = trimmed.slice(trimmed.length - count)
    if (/[\s、，／/：]/u.test(place)) break
    // One character is the end of a name (記者王大中報道), unless it is a place by itself (滬, 港).
    if (count === 1 && !isCommonPlace(place)) continue
    const before = trimmed.slice(0, trimmed.length - count)
    const people = parsePeople(before)
    if (!people || people.heads === 0 || people.people.length === 0) continue
    const name = people.people.at(-1)?.name ?? ''
    const score =
      (isCommonPlace(place) ? 4 : 0) +
      people.weight * 2 +
      (/\s$/u.test(before) && place !== '' ? 4 : 0) +
      (name.length === 3 && weighName(name) === 2 ? 1 : 0) -
      (count === 1 ? 3 : 0) -
      (count === 0 ? 1 : 0)
    if (score > bestScore) {
      best = {people, place, length: before.trimEnd().length}
      bestScore = score
    }
  }
  return best
}

// 记者王一报道, 記者王一特稿
const verb = /(?<![摄攝]影)(?:报道|報道|報導|[专專特]稿)$/u

/** 本报北京3月5日电 记者王一 */
function readDatelineFirst(text: string): Opener | undefined {
  const dateline = readDateline(text)
  if (!dateline) return
  const rest = text.slice(dateline.length)
  const people = parsePeople(rest.replace(verb, ''))
  if (!people || people.heads === 0 || people.people.length === 0) return
  return {
    dateline: {...dateline, start: 0, end: dateline.length},
    byline: {...people, start: text.length - rest.trimStart().length, end: text.length}
  }
}

function readPeople(text: string, bare: boolean): Opener | undefined {
  const names = text.replace(verb, '')
  const people = parsePeople(names)
  if (!people || people.people.length === 0) return
  // 小题为编者所加: a head in the middle of other words proves nothing.
  if (people.weight === 0 && !readHead(text.trim(), 0)) return
  const named = people.heads > 0 || (bare && people.weight > 0) || people.people.every(isPhotographer)
  return named ? {byline: {...people, start: 0, end: names.length}} : undefined
}

function isPhotographer(person: {role: string}): boolean {
  return person.role === 'photographer'
}
