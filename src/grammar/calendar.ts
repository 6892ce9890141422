/** Dates and weekdays as mastheads, folios and signatures print them. */
import {toPoints} from '../npst/points.js'
import {numeralClass, parseNumeral} from './numerals.js'

/** A date that was found in a text; offsets in code points. */
export interface DateMatch {
  /** `YYYY-MM-DD`. */
  date: string
  /** As printed, with the era. */
  value: string
  start: number
  end: number
}

/** A weekday that was found in a text; offsets in code points. */
export interface WeekdayMatch {
  /** As printed: 星期一. */
  value: string
  /** From 0 (Sunday) to 6. */
  day: number
  start: number
  end: number
}

/** How far into a text a date is looked for, in UTF-16 units: no masthead or signature is longer. */
const searchedLength = 400

/** Year 1 of the Republic is 1912. */
const republicOffset = 1911
/** Years that a newspaper can bear. */
const firstYear = 1800
const lastYear = 2199

/** Characters that engines read for digits (2o24年|月), allowed beside real ones. */
const digit = `${numeralClass}oOＯIl|丨元`

// 2022年3月28日, 二〇二二年三月二十八日, 中華民國一一四年一月十五日, 公元1979年3月12日, 二十三午 三月八曰 (as misread)
const written = new RegExp(
  `(?:(?<era>(?:中[華华])?民[國国]|公[元曆历]|西[元曆历]) ?)?(?<![${numeralClass}])(?<year>[${digit}]{1,5}) ?[年午车] ?(?<month>[${digit}]{1,3}) ?月 ?(?<day>[${digit}]{1,3}) ?[日曰号號]`,
  'u'
)

// 2024.05.06, 2024-5-6, 2024/05/06, ２０２４．５．６; the same mark twice
const pointed =
  /(?<![0-9０-９.．/-])(?<year>[0-9０-９oO]{4}) ?(?<mark>[./\-．／－·]) ?(?<month>[0-9０-９oO]{1,2}) ?\k<mark> ?(?<day>[0-9０-９oO]{1,2})(?![0-9０-９]|[./\-．／－·][0-9])/u

// 星期一, 周一, 週一, 禮拜日; not the name 周一帆
const weekday =
  /(?:(?<long>星期|[禮礼]拜) ?(?<first>[一二三四五六日天曰])|(?<![\p{Script=Han}])[周週](?<second>[一二三四五六日天])(?!\p{Script=Han}{2}))/u
// 2024年5月8日周三, 8日（週三）: behind a date nothing else is meant
const weekdayBehindDate = /[日号號] ?[（(]?[周週](?<day>[一二三四五六日天])/u

// 2024年5月8日 早期三: one character misread, a date in front and a blank behind
const misread = /[日号號] (?<printed>\p{Script=Han}期(?<day>[一二三四五六日天]))(?=\s|$)/u

const weekdays = '日一二三四五六'

/**
 * Find the first full date: day, month and year.
 *
 * Knows Western years in all numerals, the Republican era (民國二十三年; also
 * 一一四年 without the era, when it has three digits) and pointed dates.
 * Looks at the first 400 characters.
 *
 * @returns `undefined` when there is none, or the day does not exist.
 */
export function matchDate(text: string): DateMatch | undefined {
  const slice = text.length > searchedLength ? text.slice(0, searchedLength) : text
  const match = written.exec(slice) ?? pointed.exec(slice)
  if (!match?.groups) return
  const {era, year = '', month = '', day = ''} = match.groups
  const arabic = /[0-9０-９]/u.test(match[0])
  const date = toDate(readYear(year, era, arabic), readDigits(month, arabic), readDigits(day, arabic))
  if (!date) return
  const start = toPoints(slice, match.index)
  return {date, value: match[0], start, end: start + toPoints(match[0], match[0].length)}
}

/** Find the first weekday. */
export function matchWeekday(text: string): WeekdayMatch | undefined {
  const slice = text.length > searchedLength ? text.slice(0, searchedLength) : text
  const match = weekday.exec(slice)
  const {first, second} = match?.groups ?? {}
  if (match) return toWeekday(slice, match.index, match[0], first ?? second ?? '')
  const behind = weekdayBehindDate.exec(slice) ?? misread.exec(slice)
  const {day, printed} = behind?.groups ?? {}
  if (!behind || !day) return
  const length = printed?.length ?? 2
  const index = behind.index + behind[0].length - length
  return toWeekday(slice, index, printed ? `星期${day}` : slice.slice(index, index + length), day)
}

/**
 * Tell the weekday of a date.
 *
 * @param date `YYYY-MM-DD`.
 * @returns from 0 (Sunday) to 6.
 */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** Name a weekday, from 0 (Sunday) to 6: 星期一. */
export function weekdayName(day: number): string {
  return `星期${weekdays[day] ?? ''}`
}

/** Write a day as `YYYY-MM-DD`; `undefined` when it does not exist. */
export function toDate(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined
): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return
  if (year < firstYear || year > lastYear) return
  const time = new Date(Date.UTC(year, month - 1, day))
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return
  return time.toISOString().slice(0, 10)
}

function readYear(text: string, era: string | undefined, arabic: boolean): number | undefined {
  const year = readDigits(text, arabic)
  if (year === undefined || year === 0) return
  if (era?.endsWith('國') || era?.endsWith('国')) return year < 200 ? year + republicOffset : undefined
  // 一一四年一月十五日 is Taiwan’s way without the era; two digits could be anything.
  return !era && year >= 100 && year < 200 ? year + republicOffset : year
}

/** Read a numeral; in an Arabic date O and l are put right. */
function readDigits(text: string, arabic: boolean): number | undefined {
  return parseNumeral(arabic ? text.replace(/[oOＯ]/gu, '0').replace(/[Il|丨]/gu, '1') : text)
}

function toWeekday(text: string, index: number, printed: string, name: string): WeekdayMatch {
  const known = name === '天' || name === '曰' ? '日' : name
  const start = toPoints(text, index)
  const value = printed.replace(/ /gu, '').replace('曰', '日')
  return {value, day: weekdays.indexOf(known), start, end: start + printed.length}
}
