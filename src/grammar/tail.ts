/** What stands at the end of a story: who wrote it, where it was sent from, a note on the author. */
import {toPoints} from '../npst/points.js'
import {readWholeDateline} from './dateline.js'
import {type BylineMatch, type DatelineMatch, toByline, toDateline} from './lead.js'
import {parseOpener} from './opener.js'
import {isCredit, type PeopleMatch, parsePeople} from './people.js'

/** How to read the end of a paragraph. */
export interface TailOptions {
  /** Date of the paper, `YYYY-MM-DD`. */
  issueDate?: string
  /** `true` when the text stands on lines of its own, as a signature does; then names need no brackets (default: `false`). */
  alone?: boolean
}

/** What the end of a paragraph holds; offsets in code points. */
export interface TailMatch {
  byline?: BylineMatch & {
    /** Where the writer is from or what he is, when it is printed. */
    affiliation?: string
    /** `true` for names without a role (（李二）): what they did is for the story to tell. */
    bare?: boolean
  }
  dateline?: DatelineMatch
  /** A note on the author (（作者系某校教师）): of no field, but not of the text either. */
  note?: {start: number; end: number}
  /** Where the text proper ends. */
  start: number
}

/** What a paragraph without a tail ends in; most do. */
const quietEnd = '。！？”」』；，：…'

/** Longest tail, in UTF-16 units. */
const window = 140

const openers: Readonly<Record<string, string>> = {
  '）': '（(',
  ')': '（(',
  '〕': '〔',
  '】': '【',
  ']': '[［'
}

// （作者系某校教师）, （作者單位：某大學）, （本文作者为某某）
const notePattern =
  /^(?:本文|文章)?(?:作者|译者|譯者|筆者|笔者|作家)(?:(?:现|現)?(?:系|係|为|為|是|任)|单位|單位|简介|簡介|[：:，,]|分别|分別|均)/u
/** Words in brackets that look like names: 完, 未完, 全文完, 下期待续. */
const notSigned =
  /^(?:(?:未|全文|全书|完)?完(?:毕|畢)?|待续|待續|续完|續完|连载|連載|上|中|下|见图|見圖|图|圖|略|下同|掌声|掌聲|笑|大笑|鼓掌|扩大|擴大|代|节选|節選|转载|轉載|本版|同上|文中|以上|化名|音译|音譯|含.*|不含.*|[左右前后後上中下][一二三四五为為起边邊侧側排图圖].*|图.*|圖.*)$/u
// 运输三社通讯组: correspondents who sign as a group
const correspondents = /^\p{Script=Han}{2,12}(?:通[讯訊]|[报報]道)[组組]$/u
/** What a sentence ends in; a name in brackets signs only behind it. */
const sentenceEnd = /[。！？…!?”’」』）)》—]\s?$/u

/**
 * Read what a paragraph ends with: （本报记者 王一）, （李 二）, （据新华社电）.
 *
 * @param text of the paragraph; only its last 140 characters are looked at.
 */
export function matchTail(text: string, options: TailOptions = {}): TailMatch | undefined {
  let trimmed = text.trimEnd()
  if (trimmed.endsWith('。') && openers[trimmed.at(-2) ?? '']) trimmed = trimmed.slice(0, -1)
  if (quietEnd.includes(trimmed.at(-1) ?? '。')) return
  const base = Math.max(0, trimmed.length - window)
  const slice = base === 0 ? trimmed : trimmed.slice(base)
  const open = openers[slice.at(-1) ?? '']
  const found = open ? readBoxed(slice, open, base === 0, options) : readSigned(slice, base === 0, options)
  if (!found) return
  return shift(found, toPoints(text, base))
}

function readBoxed(
  text: string,
  open: string,
  atStart: boolean,
  options: TailOptions
): TailMatch | undefined {
  const at = Math.max(...Array.from(open, (char) => text.lastIndexOf(char)))
  if (at < 0) return
  const inner = text.slice(at + 1, -1)
  const start = toPoints(text, text.slice(0, at).trimEnd().length)
  if (notePattern.test(inner)) return {note: {start, end: toPoints(text, text.length)}, start}
  if (notSigned.test(inner)) return
  const dateline = inner.length < 60 ? readWholeDateline(inner, true) : undefined
  const span = {start: at + 1, end: text.length - 1}
  if (dateline) return {dateline: toDateline(text, {...dateline, ...span}, options.issueDate), start}
  const before = text.slice(0, at)
  const free = sentenceEnd.test(before) || (atStart && before.trim() === '')
  if (free && correspondents.test(inner)) {
    const value = inner.replace(/\s/gu, '')
    const place = {start: toPoints(text, at + 1), end: toPoints(text, text.length - 1)}
    return {byline: {value, people: [], ...place}, start}
  }
  const opener = parseOpener(inner, free)
  if (!opener?.byline || (!opener.dateline && isCredit(opener.byline))) return
  const {byline} = opener
  const bare = byline.heads === 0
  // 一位姓王的（王一）是…: names with a role sign anywhere, names alone behind a full stop.
  if (bare && !free) return
  const moved = {...byline, start: byline.start + at + 1, end: byline.end + at + 1}
  return {
    byline: {...toByline(text, moved), ...extra(byline)},
    ...(opener.dateline
      ? {
          dateline: toDateline(
            text,
            {...opener.dateline, start: opener.dateline.start + at + 1, end: opener.dateline.end + at + 1},
            options.issueDate
          )
        }
      : {}),
    start
  }
}

/** 通讯员 王一 摄影报道 at the very end, or a signature on lines of its own. */
function readSigned(text: string, atStart: boolean, options: TailOptions): TailMatch | undefined {
  if (options.alone !== true && !trade.test(text)) return
  const stop = lastStop(text)
  if (stop < 0 && !atStart) return
  const last = text.slice(stop + 1)
  const people = last.length > 1 && last.length < 80 ? parsePeople(last) : undefined
  if (!people || isCredit(people)) return
  // 记者赶往河边: without brackets a role alone proves nothing.
  const acted = people.heads > 0 && people.people.length > 0 && people.weight > 0
  const photo = people.people.length > 0 && people.people.every((person) => person.role === 'photographer')
  const signed = options.alone === true && stop < 0 && people.weight === 2 && people.people.length > 0
  if (!acted && !signed && !(photo && /[摄攝]影(?:报道|報道|報導)$/u.test(people.value))) return
  const byline = {...people, start: stop + 1, end: text.length}
  return {byline: {...toByline(text, byline), ...extra(people)}, start: toPoints(text, stop + 1)}
}

/** What a signature without brackets holds. */
const trade = /[记記]者|通[讯訊][员員]|[摄攝]影|实习生|實習生|[编編][译譯]/u
const stops = '。！？”」』）'

function lastStop(text: string): number {
  let at = text.length - 1
  while (at >= 0 && !stops.includes(text[at] ?? '')) at--
  return at
}

function extra(people: PeopleMatch): {affiliation?: string; bare?: boolean} {
  const bare = people.heads === 0 && people.people.every((person) => person.role === 'other')
  return {...(people.affiliation ? {affiliation: people.affiliation} : {}), ...(bare ? {bare} : {})}
}

function shift(found: TailMatch, by: number): TailMatch {
  if (by === 0) return found
  const move = <T extends {start: number; end: number}>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by
  })
  return {
    ...(found.byline ? {byline: move(found.byline)} : {}),
    ...(found.dateline ? {dateline: move(found.dateline)} : {}),
    ...(found.note ? {note: move(found.note)} : {}),
    start: found.start + by
  }
}
