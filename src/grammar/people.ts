/** People as newspapers print them: roles, names, and what stands between. */
import type {Person, PersonRole} from '../npst/types.js'
import {andOthers, isSentence, readName} from './names.js'
import {sticky} from './patterns.js'
import {readHead, readSuffix, roleSource} from './roles.js'
import {weighName} from './surnames.js'

/** The people of a byline or a credit. */
export interface PeopleMatch {
  /** The text as printed, with no white space but one space between groups and names. */
  value: string
  people: Person[]
  /** How many heads of groups were read: 0 in a line of names alone. */
  heads: number
  /** `true` when 本报, an agency or a rank stands in front of a role: 本报记者. */
  outlet: boolean
  /** The least certain name: see `weighName`; 2 when there are no names. */
  weight: 0 | 1 | 2
  /** Where somebody is from, or what he is: 白鹭区, 國中教師. */
  affiliation?: string
}

/**
 * Tell whether people did nothing but take or lend pictures: 王一 摄, 攝影：王一, 王一提供.
 *
 * Such a line is the credit of a picture; 王一 摄影报道 wrote the story, too.
 */
export function isCredit(match: PeopleMatch): boolean {
  const {people, value} = match
  if (/(?:提供|供[图圖])$/u.test(value)) return true
  return (
    people.length > 0 && people.every(({role}) => role === 'photographer') && !/影[报報][道導]$/u.test(value)
  )
}

/** Longest byline that is read, in UTF-16 units: six people with their papers. */
export const longestByline = 120

// 、 ， , / ／ · | between names
const between = /[\s\u3000]{0,3}(?:[、，,/／|｜；;&]|和|与|與|暨)[\s\u3000]{0,3}/uy
const colon = /[\s\u3000]{0,2}[：:／/|｜][\s\u3000]{0,2}/uy
const blanks = /[\s\u3000]{1,4}/uy
// （某大学教授）behind a name on a line of its own
const remark = /[（(](?<what>[^（）()]{2,24})[）)]/uy
// 白鹭区, 星江市第三毛纺织厂 in front of a name
const areaEnds = '区|區|县|縣|市|省|镇|鎮|乡|鄉|村|厂|廠'
const officeEnds =
  '州|街道|路|校|院|所|局|部|社|站|店|司|队|隊|团|團|组|組|室|处|處|中心|学|學|委|会|會|办|辦|馆|館|库|庫|港|矿|礦|场|場|班|级|級|系'
const originEnds = `${areaEnds}|${officeEnds}`
const body = new RegExp(
  `(?:[\\p{Script=Han}0-9]{1,20}(?:${areaEnds})|[\\p{Script=Han}0-9]{3,20}(?:${officeEnds}))(?=[\\s\\u3000])`,
  'uy'
)
// 國中教師 behind a stroke
const trade = /[\p{Script=Han}0-9A-Za-z]{2,20}/uy

/**
 * Read a text that is nothing but people: 本报记者 王 一 通讯员 陈二.
 *
 * @param text without outer brackets.
 * @returns `undefined` when any part of it is something else.
 */
export function parsePeople(text: string): PeopleMatch | undefined {
  if (text.length > longestByline || isPlainText(text)) return
  const state: State = {
    text: text.trim(),
    at: 0,
    value: '',
    people: [],
    group: [],
    heads: 0,
    outlet: false,
    weight: 2
  }
  while (state.at < state.text.length) {
    if (
      !(
        readGroupHead(state) ||
        readVerb(state) ||
        readOrigin(state) ||
        readPeopleNames(state) ||
        readTrade(state)
      )
    )
      return
  }
  // 王一，: a separator that nothing follows.
  if ((state.glue ?? '').trim() !== '' || (state.heads === 0 && state.people.length === 0)) return
  const {value, people, heads, outlet, weight, affiliation} = state
  return {value, people, heads, outlet, weight, ...(affiliation ? {affiliation} : {})}
}

// 山村通了公路: six characters and more, where a name has five at most
const plainStart = /^\s{0,4}(?:(?![和与與暨等])\p{Script=Han}){6}/u
// 提供, 专访, 摄 end a name; a dot joins its parts; 厂 before a blank ends where somebody is from
const peopleSign = new RegExp(
  `${roleSource}|文[图圖摄攝影并並]|[图圖]文|[专專][访訪]|提供|[摄攝译譯·•・‧．]|(?:${originEnds})\\s`,
  'u'
)

/** Tell what most headlines are: a text too long for a name, with no word of people in it. */
function isPlainText(text: string): boolean {
  return plainStart.test(text) && !peopleSign.test(text)
}

interface State {
  text: string
  /** UTF-16 index. */
  at: number
  value: string
  people: Person[]
  /** People of the open group. */
  group: Person[]
  role?: PersonRole
  heads: number
  outlet: boolean
  weight: 0 | 1 | 2
  affiliation?: string
  /** Separator read but not yet written. */
  glue?: string
  /** `true` behind a head, until its first name. */
  open?: boolean
  /** `true` when the text begins with what somebody did: 撰文 王一. */
  front?: boolean
}

/** 本报记者, 通讯员, 摄影：, 文/图 */
function readGroupHead(state: State): boolean {
  const head = readHead(state.text, state.at)
  if (!head || state.affiliation !== undefined) return false
  // 本版 责编, 本报讯 通讯员: what stands in front of a role is a name or nothing.
  if (state.heads === 0 && state.people.length > 0 && state.weight === 0) return false
  const next = state.text[state.at + head.length]
  // A head that stands in the middle of a run of characters is read by `readPeopleNames`; one at its end is a verb.
  // So is 编译 at the end: 王一 编译.
  if (next === undefined && state.people.length > 0 && (!head.person || head.role === 'translator'))
    return false
  if (!head.person && next !== undefined && !/[\s\u3000：:／/|｜]/u.test(next)) return false
  // 撰文 王一 摄影 李二: what stands in front of the first name stands in front of all.
  const front = state.front === true && next !== undefined
  if (!head.person && state.group.length > 0 && !front && !hasNamesBehind(state.text, state.at + head.length))
    return false
  state.value += (state.value === '' ? '' : (state.glue ?? '')) + head.value
  state.at += head.length
  state.heads++
  state.outlet ||= head.outlet
  // 摄影：本报记者 王一: what he did is said in front.
  const kept = state.role === 'photographer' && state.open === true && head.role === 'reporter'
  if (!kept) state.role = head.role
  if (!head.person && state.people.length === 0) state.front = true
  state.group = []
  state.glue = ''
  state.open = true
  const stroke = sticky(colon, state.text, state.at) ?? sticky(blanks, state.text, state.at)
  if (stroke) {
    state.at += stroke[0].length
    const mark = stroke[0].trim()
    state.glue = mark === '' && !head.person ? ' ' : mark
  }
  return true
}

/** 文 of 王一/文: a short word is a verb of the names in front unless new names come straight behind it. */
function hasNamesBehind(text: string, at: number): boolean {
  return /^\s?[：:／/]/u.test(text.slice(at, at + 2))
}

/** 摄, 摄影报道, 文/图 behind names */
function readVerb(state: State): boolean {
  if (state.group.length === 0 && !state.open) return false
  const suffix = readSuffix(state.text, state.at)
  if (!suffix || (state.group.length === 0 && state.value === '')) return false
  if (state.group.length === 0) return false
  state.value += (state.glue ?? '') + suffix.value
  state.at += suffix.value.length
  const reporter = state.role !== undefined && suffix.role === 'author'
  // 摄影报道 is what all who are named did, 摄 only the last group.
  const doers = /影[报報]/u.test(suffix.value) ? state.people : state.group
  if (!reporter) for (const person of doers) person.role = suffix.role
  state.group = []
  delete state.role
  readGlue(state)
  return true
}

function readPeopleNames(state: State): boolean {
  const read = readName(state.text, state.at, state.open === true)
  if (!read || isSentence(read.name)) return false
  const person: Person = {name: read.name, role: state.role ?? 'other'}
  state.people.push(person)
  state.group.push(person)
  state.value += (state.value === '' ? '' : (state.glue ?? '')) + read.name
  state.at += read.length
  state.open = false
  const weight = latinStart.test(read.name) ? 2 : weighName(read.name)
  if (weight < state.weight) state.weight = weight
  const others = sticky(andOthers, state.text, state.at)
  if (others) {
    state.value += others[0]
    state.at += others[0].length
  }
  const what = sticky(remark, state.text, state.at)
  if (what && state.heads === 0) {
    state.value += what[0]
    state.at += what[0].length
    state.affiliation = what.groups?.what ?? ''
  }
  readGlue(state)
  return true
}

const latinStart = /^[A-Za-z]/u

/** Separator behind a name. */
function readGlue(state: State): void {
  const mark = sticky(between, state.text, state.at) ?? sticky(blanks, state.text, state.at)
  state.glue = mark ? mark[0].trim() || ' ' : ''
  if (mark) state.at += mark[0].length
}

/** Without a blank nothing stands in front of names. */
const blank = /\s/u

/** 白鹭区 in front of names */
function readOrigin(state: State): boolean {
  if (state.heads > 0 || state.value !== '' || !blank.test(state.text)) return false
  const from = sticky(body, state.text, state.at)
  if (!from) return false
  state.affiliation = from[0]
  state.value = from[0]
  state.at += from[0].length
  readGlue(state)
  return true
}

/** 國中教師 behind a name and a stroke */
function readTrade(state: State): boolean {
  if (state.heads > 0 || state.affiliation || state.people.length !== 1) return false
  const what = /[／/|｜]/u.test(state.glue ?? '') ? sticky(trade, state.text, state.at) : undefined
  if (!what || state.at + what[0].length !== state.text.length) return false
  state.affiliation = what[0]
  state.value += (state.glue ?? '') + what[0]
  state.at += what[0].length
  state.glue = ''
  return true
}
