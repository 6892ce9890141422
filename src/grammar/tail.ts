/** What stands at the end of a story: who wrote it, where it was sent from, a note on the author. */
import {toPoints} from '../npst/points.js'
import {readWholeDateline} from './dateline.js'
import {compileTable} from './forms/form.js'
import {signatureLineForms, tailForms, tailSlots} from './forms/tails.js'
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

const forms = compileTable(tailForms, tailSlots, 'whole')
const lineForms = compileTable(signatureLineForms, tailSlots, 'whole')
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
  const span = {start: at + 1, end: text.length - 1}
  const place = {start: toPoints(text, span.start), end: toPoints(text, span.end)}
  const before = text.slice(0, at)
  const free = sentenceEnd.test(before) || (atStart && before.trim() === '')
  // A remark is read, so that nothing else reads it, and gives nothing.
  const found = forms.read(inner, ({row}): TailMatch | 'remark' | undefined => {
    if (row.reads === 'remark') return 'remark'
    if (row.reads === 'note') return {note: {start, end: toPoints(text, text.length)}, start}
    if (row.reads === 'group') {
      const form = `tail:${row.id}`
      return free
        ? {byline: {value: inner.replace(/\s/gu, ''), people: [], ...place, form}, start}
        : undefined
    }
    if (row.reads === 'opener') return readSignature(text, inner, at + 1, free, start, options)
    const dateline = inner.length < longestSource ? readWholeDateline(inner, true) : undefined
    return dateline && {dateline: toDateline(text, {...dateline, ...span}, options.issueDate), start}
  })
  return found === 'remark' ? undefined : found
}

/** Longest source in brackets, in UTF-16 units. */
const longestSource = 60

function readSignature(
  text: string,
  inner: string,
  at: number,
  free: boolean,
  start: number,
  options: TailOptions
): TailMatch | undefined {
  const opener = parseOpener(inner, free)
  if (!opener?.byline || (!opener.dateline && isCredit(opener.byline))) return
  const {byline} = opener
  const bare = byline.heads === 0
  // 一位姓王的（王一）是…: names with a role sign anywhere, names alone behind a full stop.
  if (bare && !free) return
  const move = <T extends {start: number; end: number}>(part: T): T => ({
    ...part,
    start: part.start + at,
    end: part.end + at
  })
  return {
    byline: {...toByline(text, move(byline)), ...extra(byline)},
    ...(opener.dateline ? {dateline: toDateline(text, move(opener.dateline), options.issueDate)} : {}),
    start
  }
}

/**
 * Tell whether a line is nothing but a name, a pen name or a group in brackets:
 * （听雨）. To be asked where its place says that it signs.
 */
export function isBoxedName(text: string): boolean {
  return lineForms.read(text, ({row}) => row.id === 'pen-name-boxed' || undefined) === true && !isRemark(text)
}

function isRemark(text: string): boolean {
  return forms.read(text.slice(1, -1), ({row}) => row.reads === 'remark') === true
}

/** Tell whether a line names somebody and others who write with him: 青川机床厂 林越等五人. */
export function namesSeveral(text: string): boolean {
  return lineForms.read(text, ({row}) => row.id === 'several-writers' || undefined) === true
}

/** 通讯员 王一 摄影报道 at the very end, or a signature on lines of its own. */
function readSigned(text: string, atStart: boolean, options: TailOptions): TailMatch | undefined {
  if (options.alone !== true && !trade.test(text) && !endMark.test(text)) return
  const stop = lastStop(text)
  if (stop < 0 && !atStart) return
  const mark = stop < 0 ? '' : (signatureMark.exec(text.slice(stop + 1))?.[0] ?? '')
  const last = text.slice(stop + 1 + mark.length)
  const people = last.length > 1 && last.length < 80 ? parsePeople(last) : undefined
  if (!people || isCredit(people)) return
  // 记者赶往河边: without brackets a role alone proves nothing.
  const acted = people.heads > 0 && people.people.length > 0 && people.weight > 0
  const photo = people.people.length > 0 && people.people.every((person) => person.role === 'photographer')
  const signed = options.alone === true && stop < 0 && people.weight === 2 && people.people.length > 0
  const marked = mark.trim() !== '' && people.people.length > 0 && people.weight > 0
  if (!acted && !signed && !marked && !(photo && /[摄攝]影(?:报道|報道|報導)$/u.test(people.value))) return
  const byline = {...people, start: stop + 1 + mark.length, end: text.length, form: 'tail:signed-line'}
  return {byline: {...toByline(text, byline), ...extra(people)}, start: toPoints(text, stop + 1)}
}

/** What a signature without brackets holds. */
const trade = /[记記]者|通[讯訊][员員]|[摄攝]影|实习生|實習生|[编編][译譯]/u
// …他说。□王一
const signatureMark = /^[\s\u3000]{0,2}[■□●○◎▲△◆◇]{1,2}[\s\u3000]{0,2}/u
const endMark = /[■□●○◎▲△◆◇][^。！？■□●○◎▲△◆◇]{2,30}$/u
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
