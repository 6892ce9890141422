/** Lines that send the reader on: 下转第3版, 上接第一版. */
import {toPoints} from '../npst/points.js'
import {numeralClass, parseNumeral} from './numerals.js'

/** A jump; offsets in code points of the text that was read, brackets and arrows included. */
export interface JumpMatch {
  direction: 'to' | 'from'
  /** Number of the page; absent when none is named. */
  page?: number
  /** As printed, without brackets and arrows. */
  value: string
  start: number
  end: number
}

/** Longest jump, in UTF-16 units. */
const window = 40

const open = '[（(【〔\\[［]'
const close = '[）)】〕\\]］]'
const arrow = '[\\s\\u3000▶►▷→◆■●▲△▼★☆※◀◄◁←☞]{0,6}'
const page = `(?:今日|本报|本報)?\\s?(?:第\\s?)?(?:(?:[A-ZＡ-Ｚ]\\s?)?(?<page>[${numeralClass}]{1,4})\\s?(?:[版页頁面张張])|[A-ZＡ-Ｚ]\\s?(?<coded>[0-9０-９]{1,3})|中[缝縫])`
const verb =
  `(?<to>(?:未完)?[，,\\s]?(?:下\\s?(?:转|轉|接)|(?:紧|緊)?转(?:入|至|到)?|轉(?:入|至|到)?)|文接|续(?:转|见)|下文(?:转|轉|见|見))|` +
  `(?<from>上\\s?(?:接|转|轉)|(?:紧|緊)接|(?:承|续|續)接|接)`
const core = `(?<value>(?:${verb})\\s?${page}(?:[“《「『][^”》」』]{1,20}[”》」』])?)`

// （下转第四版）, ▶▶下轉第3版, 上接第1版
const wholePattern = new RegExp(`^${arrow}${open}?${arrow}${core}${arrow}${close}?${arrow}$`, 'u')
// at the start: （上接第1版）, or a line of its own joined to the text with a blank
const startPattern = new RegExp(
  `^${arrow}(?:${open}${arrow}${core}${arrow}${close}|${core.replaceAll('?<', '?<x')}(?=[\\s\\u3000]))`,
  'u'
)
// at the end: …（下转第3版）, …。 下转第3版, …▶下轉第3版
const endPattern = new RegExp(
  `(?:${open}${arrow}${core}${arrow}${close}|(?<=[。！？”」』，,\\s\\u3000▶►→])${core.replaceAll('?<', '?<x')})${arrow}[。.]?$`,
  'u'
)

/**
 * Read a jump that is the whole text, or its start, or its end.
 *
 * @param text a line or a paragraph; 40 characters of either end are looked at.
 */
export function matchJump(text: string): JumpMatch | undefined {
  const trimmed = text.trimEnd()
  const base = Math.max(0, trimmed.length - window)
  const tail = trimmed.slice(base)
  const head = text.slice(0, window)
  const atEnd = sign.test(tail)
  const atStart = base === 0 ? atEnd : sign.test(head)
  if (!atStart && !atEnd) return
  const whole = base === 0 ? wholePattern.exec(tail) : null
  if (whole) return toJump(text, whole, 0)
  const end = atEnd ? endPattern.exec(tail) : null
  if (end) return toJump(text, end, base)
  const start = atStart ? startPattern.exec(head) : null
  return start && isFrom(start) ? toJump(text, start, 0) : undefined
}

/** The end of every verb, with the beginning of the page behind it. */
const sign = new RegExp(
  `[转轉接入至到见見]\\s?(?:今日|本[报報])?\\s?(?:第|[A-ZＡ-Ｚ${numeralClass}]|中[缝縫])`,
  'u'
)

function isFrom(match: RegExpExecArray): boolean {
  return (match.groups?.from ?? match.groups?.xfrom) !== undefined
}

function toJump(text: string, match: RegExpExecArray, base: number): JumpMatch {
  const groups = match.groups ?? {}
  const number = parseNumeral(groups.page ?? groups.coded ?? groups.xpage ?? groups.xcoded ?? '')
  const value = (groups.value ?? groups.xvalue ?? '').replace(/[\s\u3000]|未完[，,]?/gu, '')
  const start = toPoints(text, base + match.index)
  return {
    // 紧接第三版 and 转 name where the story goes on; 上接 and 接 where it began.
    direction: isFrom(match) && !/^[紧緊]接/u.test(value) ? 'from' : 'to',
    ...(number === undefined ? {} : {page: number}),
    value,
    start,
    end: start + toPoints(match[0], match[0].length)
  }
}
