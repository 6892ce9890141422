/** Which spaces are structure and stay, and which are stray and go. */

import {tearsFigure} from './figures.js'
import {hasHan, isAlnum, isHan} from './kinds.js'
import {findLetterspacing} from './letterspacing.js'
import {cutPieces, type Gap, listGaps, type Piece} from './pieces.js'
import {findSpans} from './spans.js'
import {type Strip, setCell} from './strip.js'
import {type View, viewStrip} from './view.js'
import {
  endsInRole,
  endsOpener,
  isPrefix,
  isSuffix,
  namesRole,
  opensStory,
  startsStructure,
  tearsGiven,
  tearsOpener,
  tearsWord
} from './words.js'

/** What a space stands in. */
export interface SpaceContext {
  /** Running text: a space between Han characters is stray unless something speaks for it. */
  prose: boolean
  /** The line goes on with a sentence of the line before. */
  goesOn: boolean
}

/** Longest beginning of a paragraph that may name who, where, when; in code points. */
const longestOpener = 45
/** Longest given name or name that is typeset apart, in Han characters. */
const longestName = 4

/** Fewest characters of each half of a headline. */
const leastPhrase = 4
/** Most gaps of a line whose pieces are looked at one by one. */
const mostGaps = 2000
/** Longest line of people, in code points. */
const longestCredit = 30
/** A line with one of these is running text, whoever is named in it. */
const stop = /[，。；！？○]/u

/** Spaces next to these say nothing that the sign does not say: ，。：·／— and inside brackets. */
const spaceless = /^[，。、；：？！·～—／/]/u
const open = /^[（(《〈「『“‘【〔［]/u
const close = /^[）)》〉」』”’】〕］]/u
/** 年, 月 and the like belong to the figure before them: 5 月 12 日, 第 三 版; but 初三 日出. */
const unit =
  /^[年月日时時分号號版期届屆元人个個名岁歲万萬亿億](?:$|[0-9一二三四五六七八九十电電訊讯星）)〕】])/u
const numeral = /^[0-9〇一二三四五六七八九十百千]/u
/** 民國一 一四年: a figure that was torn. */
const figure = /^[0-9〇一二三四五六七八九十百千]{1,6}[年月日号號版]/u
const day = /^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:[月日號号]|$)/u
/** 星期三 and 周二 are no figures. */
const weekday = /[期周週拜][一二三四五六日]$/u

export const blanks: RegExp = /[\s\u3000]/u

/**
 * Decide on every space of a line: it goes, or becomes one U+0020.
 *
 * See the table in `README.md` for what stays.
 */
export function settleSpaces(strip: Strip, context: SpaceContext): void {
  const view = viewStrip(strip)
  const pieces = cutPieces(view)
  const gaps = listGaps(view, pieces)
  if (gaps.length > mostGaps) settleMany(strip, view, gaps)
  else settleFew(strip, view, pieces, gaps, context)
}

function settleFew(
  strip: Strip,
  view: View,
  pieces: readonly Piece[],
  gaps: readonly Gap[],
  context: SpaceContext
): void {
  const spaced = findLetterspacing(view, pieces, gaps)
  const inside = findSpans(view, strip, pieces)
  const zone = context.prose ? openerZone(gaps, strip.before) : new Set<Gap>()

  const plain = context.prose && !isCredit(gaps) && (context.goesOn || !isParallel(gaps))
  const han = hasHan(view.text)
  let names = false

  for (const gap of gaps) {
    const last = view.text[gap.left.end - 1]
    const first = view.text[gap.right.start]
    names = namesRole(gap.left.text) || (names && isName(gap.left.text))
    const speaks = inside[gap.left.end] === 1 || zone.has(gap) || (!plain && names && isName(gap.right.text))
    // A line without Han is Latin text, figures or noise, and keeps its words apart.
    const torn = tearsFigure(view, gap.left.end, gap.right.start, context.prose) || tearsName(gaps, gap)
    const keep = !han || (!torn && (spaced.get(gap) ?? keeps(gap, last, first, speaks, plain)))
    settleGap(strip, view, gap.left.end, gap.right.start, keep)
  }
}

/** Settle a line of more gaps than print has: a page on one line, or no text at all. */
function settleMany(strip: Strip, view: View, gaps: readonly Gap[]): void {
  const han = hasHan(view.text)
  for (const {left, right} of gaps) {
    const keep = !han || (isLatin(view.text[left.end - 1] ?? '') && isLatin(view.text[right.start] ?? ''))
    settleGap(strip, view, left.end, right.start, keep)
  }
}

function settleGap(strip: Strip, view: View, start: number, end: number, keep: boolean): void {
  const rule = keep ? 'normalize:space-single' : 'normalize:space-stray'
  for (let place = start; place < end; place++)
    setCell(strip, view.cell(place), keep && place === start ? ' ' : '', rule)
}

/** 一桥连两岸 百姓笑开颜: a headline that fills the line, in a block of running text. */
function isParallel(gaps: readonly Gap[]): boolean {
  return gaps.every(({left, right}) => {
    const even = Math.abs(left.length - right.length) <= 1
    return even && left.length >= leastPhrase && !stop.test(left.text) && !stop.test(right.text)
  })
}

/** 通讯员 覃水生 摄影报道, 孔令仪 摄: a line of people in a block of running text. */
function isCredit(gaps: readonly Gap[]): boolean {
  const last = gaps.at(-1)
  if (!last || last.right.end > longestCredit) return false
  const ends = isSuffix(last.right.text) || endsOpener(last.right.text)
  return (
    gaps.some(
      ({left, right}) =>
        endsInRole(left.text) || (ends && startsStructure(right.text)) || (ends && isName(left.text))
    ) && gaps.every(({left, right}) => !stop.test(left.text) && !stop.test(right.text))
  )
}

/** Whether a gap stays; `speaks` when something in running text speaks for it. */
function keeps(
  gap: Gap,
  last: string | undefined,
  first: string | undefined,
  speaks: boolean,
  prose: boolean
): boolean {
  const {left, right} = gap
  if (last === undefined || first === undefined) return false
  if (isLatin(last) && isLatin(first)) return true
  if (open.test(last) || close.test(first) || spaceless.test(last) || spaceless.test(first)) return false
  if (numeral.test(last) && !weekday.test(left.text)) {
    if (unit.test(right.text) || figure.test(right.text)) return false
  }
  if (last === '第' && numeral.test(first)) return false
  if (/^[年月]/u.test(last) && day.test(right.text)) return false
  if (tearsWord(left.text, right.text) || tearsOpener(left.text, right.text)) return false
  if (speaks || prose) return speaks
  if (!isHan(last) || !isHan(first)) return left.length > 1 || right.length > 1 || !isHan(first)
  return (left.length > 1 || isPrefix(left.text)) && (right.length > 1 || isSuffix(right.text))
}

/** Latin letters, digits and their punctuation; a space between two of them is a word space. */
function isLatin(char: string): boolean {
  return isAlnum(char) || (char > ' ' && char < '\u007F')
}

/** 记者 孔令 仪, 编译 潘 乃文: a name of three characters was torn; 王 朵 is a name of two, set apart. */
function tearsName(gaps: readonly Gap[], {index, left, right}: Gap): boolean {
  const role = gaps[index - 1]?.left
  if (!role || !endsInRole(role.text) || gaps[index - 1]?.right !== left) return false
  const next = gaps[index + 1]?.right
  return tearsGiven(left.text, right.text) && (next === undefined || startsStructure(next.text))
}

/** Gaps in the line of who, where, when at the head of a paragraph. */
function openerZone(gaps: readonly Gap[], before: string): ReadonlySet<Gap> {
  const zone = new Set<Gap>()
  const head = gaps[0] ? `${gaps[0].left.text} ` : ''
  const start = before + head
  if (start.length > 2 * longestOpener || !opensStory(start)) return zone
  let names = namesRole(before)

  for (const gap of gaps) {
    const {left, right} = gap
    if (before.length + left.end > longestOpener) break
    if (tearsWord(left.text, right.text) || tearsOpener(left.text, right.text)) continue
    names ||= namesRole(left.text)
    const name = names && isName(right.text)
    const more = startsStructure(right.text) || endsInRole(left.text) || name
    // 汽 笛长鸣 behind 本报讯: what is neither the end of the opener nor a name is the story.
    if (more || endsOpener(left.text) || names) zone.add(gap)
    if (!more) break
  }
  return zone
}

function isName(text: string): boolean {
  const points = Array.from(text.replace(/[）)】〕］]$/u, ''))
  return points.length <= longestName && points.every(isHan)
}
