/** What brackets hold at the start or the end of a story: a dateline, a byline, or both. */
import {type DatelineText, readDateline, readWholeDateline} from './dateline.js'
import {isCommonPlace} from './forms/agencies.js'
import {compileTable, type FormMatch} from './forms/form.js'
import {openerSlots} from './forms/opener-slots.js'
import {type OpenerForm, openerForms} from './forms/openers.js'
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
  byline?: PeopleMatch & Span & {form: string}
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

const datedForms = compileTable(
  openerForms.filter(({order}) => order !== 'people'),
  openerSlots,
  'whole'
)
const peopleForms = compileTable(
  openerForms.filter(({order}) => order === 'people'),
  openerSlots,
  'whole'
)

type Match = FormMatch<OpenerForm>

function readDated(text: string): Opener | undefined {
  const dateline = readWholeDateline(text, true)
  if (dateline) return {dateline: {...dateline, start: 0, end: text.length}}
  return datedForms.read(text, (match) => {
    const {order} = match.row
    if (order === 'genre') return readGenre(match)
    return order === 'first'
      ? readFirst(text, match)
      : order === 'apart'
        ? readApart(match)
        : readAround(match)
  })
}

/** 記者許某／嵐津報導, 國際新聞中心／綜合報導, 本报记者王一发自石棠 */
function readApart({slots, text, row}: Match): Opener | undefined {
  const printed = slots.dateline ?? slots.sentFrom ?? ''
  const dateline = slots.sentFrom === undefined ? readWholeDateline(printed) : readSentFrom(printed)
  if (!dateline) return
  const names = slots.people ?? ''
  const people = parsePeople(names) ?? (slots.sentFrom === undefined ? readDesk(names) : undefined)
  if (!people || (slots.sentFrom !== undefined && (people.people.length === 0 || people.weight === 0))) return
  return {
    byline: {...people, start: 0, end: names.length, form: nameForm(row)},
    dateline: {...dateline, start: text.length - printed.length, end: text.length}
  }
}

/** 发自石棠 */
function readSentFrom(text: string): DatelineText {
  const value = text.replace(/[\s\u3000]/gu, '')
  const place = value.slice(2).replace(/(?:报道|報道|報導)$/u, '')
  return {value, place, length: text.length, form: 'dateline:sent-from'}
}

const desk = new RegExp(`^(?:${openerSlots.desk?.source ?? ''})$`, 'u')

/** 國際新聞中心 stands where the names do. */
function readDesk(text: string): PeopleMatch | undefined {
  const value = text.trim()
  return desk.test(value) ? {value, people: [], heads: 1, outlet: true, weight: 2} : undefined
}

/** 記者許某／專題報導: the byline keeps the word, as papers that print it do. */
function readGenre({slots, text, row}: Match): Opener | undefined {
  const people = parsePeople(slots.people ?? '')
  if (!people || people.heads === 0 || people.people.length === 0) return
  const value = `${people.value}／${slots.genre ?? ''}`
  return {byline: {...people, value, start: 0, end: text.length, form: nameForm(row)}}
}

function nameForm({id}: OpenerForm): string {
  return `opener:${id}`
}

/** 中央社記者何某台北十二日電, 本報記者 趙某 星江十四日電, 記者王一台北報導 */
function readAround({slots, text, row}: Match): Opener | undefined {
  const {carrier: agency = '', signed = '', year, month, day} = slots
  if (/[摄攝]影$/u.test(signed)) return
  const split = splitPlace(signed, day !== undefined)
  if (!split) return
  const {place, people, length} = split
  const tail = text.slice(agency.length + signed.length).replace(/\s/gu, '')
  const dateline: DatelineText = {
    value: agency + place + tail,
    length: text.length,
    ...(agency === '' ? {} : {agency}),
    ...(place === '' ? {} : {place}),
    ...(day === undefined ? {} : {day: {day, ...(year ? {year} : {}), ...(month ? {month} : {})}}),
    form: `dateline:${row.id}`
  }
  const start = agency.length
  return {
    byline: {...people, start, end: start + length, form: nameForm(row)},
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
const verb = new RegExp(`${openerSlots.reported?.source ?? ''}$`, 'u')

/** 本报北京3月5日电 记者王一 */
function readFirst(text: string, {row}: Match): Opener | undefined {
  const dateline = readDateline(text)
  if (!dateline) return
  const rest = text.slice(dateline.length)
  const people = parsePeople(rest.replace(verb, ''))
  if (!people || people.heads === 0 || people.people.length === 0) return
  return {
    dateline: {...dateline, start: 0, end: dateline.length},
    byline: {...people, start: text.length - rest.trimStart().length, end: text.length, form: nameForm(row)}
  }
}

function readPeople(text: string, bare: boolean): Opener | undefined {
  return peopleForms.read(text, ({slots, row}) => {
    const names = slots.fewest ?? ''
    const people = parsePeople(names)
    if (!people || people.people.length === 0) return
    // 小题为编者所加: a head in the middle of other words proves nothing.
    if (people.weight === 0 && !readHead(text.trim(), 0)) return
    const named = people.heads > 0 || (bare && people.weight > 0) || people.people.every(isPhotographer)
    return named ? {byline: {...people, start: 0, end: names.length, form: nameForm(row)}} : undefined
  })
}

function isPhotographer(person: {role: string}): boolean {
  return person.role === 'photographer'
}
