/** Dates of the lunar calendar (农历), as mastheads print them. */
import {toPoints} from '../npst/points.js'
import {parseNumeral} from './numerals.js'
import {findAll} from './patterns.js'

/** A lunar date that was found in a text; offsets in code points. */
export interface LunarMatch {
  /** As printed, without the name of the calendar: 甲辰年三月廿八. */
  value: string
  start: number
  end: number
}

/** How far into a text a lunar date is looked for, in UTF-16 units. */
const searchedLength = 400

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

// 壬寅年二月廿六, 农历甲辰年四月初五, 農曆甲辰年臘月十六, 夏曆甲戌年二月初三, 甲辰年闰二月初一, 陰曆五月初五
const lunar = new RegExp(
  `(?<calendar>[农農夏阴陰旧舊] ?[历曆厯] ?)?(?:[岁歲]次 ?)?(?<year>[${stems}已][${branches}] ?[年午车] ?)?(?<!十)(?<month>[闰閏]?(?:十[一二]|[正一二三四五六七八九十冬腊臘])月) ?(?<day>初[一二三四五六七八九十]|二?十[一二三四五六七八九]|[廿卄][一二三四五六七八九]?|二十|三十|卅)日?`,
  'gu'
)

const yearFigure = /[甲乙丙丁戊己庚辛壬癸已][子丑寅卯辰巳午未申酉戌亥] ?[年午车]|[历曆厯]|月 ?[初廿卄]/u

/** A day of the lunar calendar in figures. */
interface LunarDay {
  /** 甲辰; absent when the print names none. */
  year?: string
  /** From 1; a leap month is negative. */
  month: number
  day: number
}

/**
 * Find the first lunar date.
 *
 * It needs the name of the calendar, a year of the cycle of sixty, or a day
 * that no other calendar has (初五, 廿八): 三月十日 alone is a solar date.
 */
export function matchLunarDate(text: string): LunarMatch | undefined {
  const slice = text.length > searchedLength ? text.slice(0, searchedLength) : text
  if (!yearFigure.test(slice)) return
  for (const match of findAll(lunar, slice)) {
    const {calendar, year, day = ''} = match.groups ?? {}
    if (!calendar && !year && !/^[初廿卄]/u.test(day)) continue
    const start = toPoints(slice, match.index)
    const end = start + toPoints(match[0], match[0].length)
    return {value: tidy(match[0].slice(calendar?.length ?? 0).replace(/^[岁歲]次/u, '')), start, end}
  }
}

/**
 * Tell whether a lunar date is the day of a solar date.
 *
 * @param lunarDate as printed, without the name of the calendar.
 * @param date `YYYY-MM-DD`.
 * @returns `undefined` when it can not be told: the text is no lunar date, or
 *   is one day off, which happened to almanacs and to reconstructions of them.
 */
export function fitsLunarDate(lunarDate: string, date: string): boolean | undefined {
  const printed = parseLunarDate(lunarDate)
  const time = Date.parse(`${date}T00:00:00Z`)
  if (!printed || Number.isNaN(time)) return
  if (isLunarDay(printed, time)) return true
  return isLunarDay(printed, time - dayLength) || isLunarDay(printed, time + dayLength) ? undefined : false
}

/** Write the lunar date of a solar date, for messages: 甲辰年三月廿八. */
export function toLunarDate(date: string): string {
  return format(Date.parse(`${date}T00:00:00Z`)).text
}

const dayLength = 86_400_000

let formatter: Intl.DateTimeFormat | undefined

function isLunarDay(printed: LunarDay, time: number): boolean {
  const {year, month, day} = format(time)
  return (printed.year ?? year) === year && printed.month === month && printed.day === day
}

function format(time: number): {year: string; month: number; day: number; text: string} {
  formatter ??= new Intl.DateTimeFormat('zh-u-ca-chinese', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC'
  })
  const found = new Map<string, string>()
  for (const {type, value} of formatter.formatToParts(time)) found.set(type, value)
  const year = found.get('yearName') ?? ''
  const month = found.get('month') ?? ''
  const day = Number(found.get('day'))
  return {year, month: parseMonth(month), day, text: `${year}年${month}${dayName(day)}`}
}

function parseLunarDate(text: string): LunarDay | undefined {
  const groups = findAll(lunar, text)[0]?.groups
  if (!groups) return
  const {year, month = '', day = ''} = groups
  const number = parseNumeral(day.replace('初', '').replace('卄', '廿'))
  if (number === undefined) return
  return {...(year ? {year: tidy(year).slice(0, 2)} : {}), month: parseMonth(month), day: number}
}

function parseMonth(text: string): number {
  const name = text.replace(/[闰閏月]/gu, '')
  const named = ['正', '冬', '腊', '臘'].indexOf(name)
  const month = named < 0 ? (parseNumeral(name) ?? 0) : ([1, 11, 12, 12][named] ?? 0)
  return /^[闰閏]/u.test(text) ? -month : month
}

function dayName(day: number): string {
  const ones = ' 一二三四五六七八九十'
  if (day <= 10) return `初${ones[day] ?? ''}`
  if (day < 20) return `十${ones[day - 10] ?? ''}`
  if (day === 20) return '二十'
  return day === 30 ? '三十' : `廿${ones[day - 20] ?? ''}`
}

/** Put right what engines misread in the year: 已 for 己, 车 and 午 for 年. */
function tidy(text: string): string {
  return text
    .replace(/ /gu, '')
    .replace(/^已(?=[丑卯巳未酉亥])/u, '己')
    .replace(/^(.[^年]) ?[午车](?=$|[闰閏正一二三四五六七八九十冬腊臘])/u, '$1年')
}
