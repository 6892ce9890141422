/** Bylines without brackets at the start of a story: 记者王一报道, 实习生 李二, 本报记者 王一 北京报道. */
import {isCommonPlace} from './agencies.js'
import {type DatelineText, readWholeDateline} from './dateline.js'
import {parseOpener, type Span} from './opener.js'
import {findAll} from './patterns.js'
import {type PeopleMatch, parsePeople} from './people.js'
import {readHead} from './roles.js'

/** A byline without brackets; offsets in UTF-16 units. */
export interface PlainByline {
  byline: PeopleMatch & Span & {verb?: string}
  dateline?: DatelineText & Span
  /** Behind the byline and the word that ends it. */
  end: number
}

/** What ends the stretch that a byline can stand in. */
const hardStop = /[，,。！!？?；;“”「」『』（(〔【《…0-9０-９%％—]/u
// 报道, 摄影报道
const verbPattern = /(?<photo>摄影|攝影)?(?<verb>报道|報道|報導)/u
const colonPattern = /[：:]/u

/** Longest byline without brackets, in UTF-16 units. */
const longestPlain = 60

/**
 * Read the byline that a text goes on with.
 *
 * A role alone proves nothing, since 记者 begins sentences: names must be
 * ended by 报道, a colon, or a blank.
 *
 * @param sure `true` behind a dateline, where a byline is to be expected.
 */
export function readPlainByline(text: string, sure: boolean): PlainByline | undefined {
  const head = readHead(text, 0)
  const stretch = cutAt(text.slice(0, longestPlain), hardStop)
  if (!head?.person) return sure ? readVerbEnd(stretch, sure) : undefined
  const blank = /[\s\u3000]/u.test(text[head.length] ?? '')
  return (
    readJoined(text.slice(0, longestPlain)) ??
    readVerbEnd(stretch, sure || head.outlet) ??
    readColonEnd(stretch, sure || head.outlet) ??
    readBlankEnd(stretch, text, sure || head.outlet ? 1 : 2, sure || head.outlet || blank)
  )
}

// 记者王一东京3月5日电, 記者王一／台北報導
const joinedPattern =
  /^[^，。；！？（）()]{4,44}?(?:[日号號]|[／/]\p{Script=Han}{2,8}?)(?:[专專]?[电電]|报道|報導|報道)(?=$|[\s\u3000：:])/u

/** Names and dateline without a bracket around them. */
function readJoined(text: string): PlainByline | undefined {
  const joined = joinedPattern.exec(text)?.[0]
  const opener = joined === undefined ? undefined : parseOpener(joined)
  if (joined === undefined || !opener?.byline || !opener.dateline) return
  return {byline: opener.byline, dateline: opener.dateline, end: joined.length}
}

function cutAt(text: string, pattern: RegExp): string {
  const at = text.search(pattern)
  return at < 0 ? text : text.slice(0, at)
}

/** 记者王一报道, 王一 摄影报道, 本报记者 王一 北京报道 */
function readVerbEnd(stretch: string, sure: boolean): PlainByline | undefined {
  const match = verbPattern.exec(stretch)
  if (!match) return
  const {photo = '', verb = ''} = match.groups ?? {}
  const end = match.index + match[0].length
  const people = parsePeople(photo === '' ? stretch.slice(0, match.index) : stretch.slice(0, end))
  const placed = photo === '' ? readPlaced(stretch.slice(0, end), end) : undefined
  if (placed) return placed
  if (!people || people.people.length === 0) return
  if (people.heads === 0 && photo === '') return
  if (!sure && people.weight === 0) return
  const span = {start: 0, end}
  return {byline: {...people, ...span, ...(photo === '' ? {verb} : {})}, end}
}

/** 本报记者 王一 北京报道: the place is set apart by a blank and one that everybody knows. */
function readPlaced(text: string, end: number): PlainByline | undefined {
  const at = text.trimEnd().lastIndexOf(' ')
  const dateline = at < 0 ? undefined : readWholeDateline(text.slice(at + 1))
  if (!dateline?.place || !isCommonPlace(dateline.place)) return
  const people = parsePeople(text.slice(0, at))
  if (!people || people.heads === 0 || people.people.length === 0) return
  return {byline: {...people, start: 0, end: at}, dateline: {...dateline, start: at + 1, end}, end}
}

/** 记者王一：, 文字 王一：; not 記者：王一, where the colon stands in front of the name */
function readColonEnd(stretch: string, sure: boolean): PlainByline | undefined {
  const at = stretch.search(colonPattern)
  const people = at < 1 ? undefined : parsePeople(stretch.slice(0, at))
  if (!people || people.people.length === 0 || (!sure && people.weight < 2)) return
  return {byline: {...people, start: 0, end: at}, end: at}
}

const blankRuns = /[\s\u3000]{1,3}/gu

/** 实习生 王一　9月26日, 本报记者 王一 走进: as many names as go, but each a sure one. */
function readBlankEnd(
  stretch: string,
  text: string,
  weight: number,
  allowed: boolean
): PlainByline | undefined {
  if (!allowed) return
  const whole = stretch.length < text.length && /[0-9０-９“「『《]/u.test(text[stretch.length] ?? '')
  const ends = findAll(blankRuns, stretch).map((match) => match.index)
  if (whole || stretch.length === text.length) ends.push(stretch.length)
  for (const end of ends.reverse()) {
    const people = parsePeople(stretch.slice(0, end))
    if (!people || people.people.length === 0 || people.weight < weight) continue
    // 王 一: a blank inside the last name is no end.
    if (people.people.some((person) => person.name.length < 2)) continue
    return {byline: {...people, start: 0, end: stretch.slice(0, end).trimEnd().length}, end}
  }
  return
}
