/** Figures whose digits were read as letters or strokes, or that were torn. */
import {hasHan, isBlank, isDigit, isHan} from './kinds.js'
import {type Strip, setCell} from './strip.js'
import {type View, viewStrip} from './view.js'

const rule = 'normalize:figure'

/** A letter or stroke that may be a digit, next to a digit or to a Chinese character. */
export const doubtfulDigits: RegExp =
  /[0-9.][OolI|丨SBZ〇]|[OolI|丨SBZ〇][0-9.]|[lI|丨][年月日时時分号號版个個名]|[0-9][。．][0-9]/u

const digits: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  〇: '0',
  l: '1',
  I: '1',
  '|': '1',
  丨: '1',
  S: '5',
  B: '8',
  Z: '2'
}
/** What a figure counts or dates. */
const unit =
  /[年月日时時分秒号號版期届屆个個名位人元角万萬亿億千百十多余餘米公里吨噸斤克亩畝户戶次天周岁歲度点點台辆輛家条條项項座件所层層栋棟间間只支页頁倍成种種平立箱吨％%℃]/u
/** What a share or an amount is followed by, and never the day of a date. */
const amount = /[%％℃万萬亿億元倍吨噸米公个個]/u
/** What stands in front of a figure that is a lone 1: 2月|日, 第l版. */
const before = /[年月第至到共約约近达為为“（，。、\s]/u
/** Longest figure, in UTF-16 units. */
const longest = 20

/**
 * Write letters and strokes inside a figure as the digits that they stand for.
 *
 * 2O24年, l2月, 4l台, 6.l%, O.5, 3。5%, 1B6元. Names of things stay: 4S店, B2B, O2O, A4, H2O, 5G.
 */
export function restoreDigits(strip: Strip): void {
  const view = viewStrip(strip)
  const {text} = view
  if (!hasHan(text) && !hasHan(strip.before)) return
  for (let start = 0; start < text.length; start++) {
    if (!isPart(text[start])) continue
    let end = start
    while (end < text.length && isPart(text[end])) end++
    if (end - start <= longest) repair(strip, view, start, end)
    start = end
  }
}

/** Letters of all kinds are part of a run, so that H2O and km2 are seen whole. */
function isPart(char: string | undefined): boolean {
  return char !== undefined && /[0-9A-Za-z|丨〇.。．]/u.test(char)
}

function repair(strip: Strip, view: View, start: number, end: number): void {
  repairPoints(strip, view, start, end)
  let run = view.text.slice(start, end)
  // The end of a sentence is no part of the figure before it.
  const tail = /[.。．]+$/u.exec(run)?.[0].length ?? 0
  const head = /^[.。．]+/u.exec(run)?.[0].length ?? 0
  run = run.slice(head, run.length - tail)
  const from = start + head
  const left = view.at(from - 1)
  const right = view.at(from + run.length)
  if (run === '' || /[^0-9OolI|丨〇SBZ.．]/u.test(run) || !/[^0-9.．]/u.test(run)) return
  if (!/[0-9]/u.test(run)) {
    if (!isLonelyOne(run, left, right)) return
  } else if (!isFigure(run, left, right)) return
  for (let place = 0; place < run.length; place++) {
    const to = digits[run.charAt(place)]
    if (to !== undefined) setCell(strip, view.cell(from + place), to, rule)
  }
}

function isFigure(run: string, left: string | undefined, right: string | undefined): boolean {
  // O2O, B2B and S1 begin with a letter; 0.5 is the one figure that begins with a nought.
  if (/^[OoSBZ〇]/u.test(run) && !/^[Oo〇][.．][0-9]/u.test(run)) return false
  // 5S, 2B: only between digits are these letters digits.
  if (/[SBZ](?![0-9OlI|丨])/u.test(run)) return false
  // 二〇24: Chinese digits go on.
  if (/[一二三四五六七八九〇]/u.test(left ?? '') || /[一二三四五六七八九〇]/u.test(right ?? '')) return false
  if (run.includes('〇') && !/^[0-9][0-9〇]{2,3}$/u.test(run)) return false
  const counted = right !== undefined && unit.test(right)
  // The last sign needs a unit behind it: 5l is five litres, 4l台 are 41.
  if (!isDigit(run.at(-1)) && !counted) return false
  // A bar may part two columns: 12|34.
  if (run.includes('|') && !counted) return false
  if (!isPlausible(toDigits(run), right)) return false
  return counted || isHan(left) || /^[oO]/u.test(run)
}

function toDigits(run: string): string {
  return Array.from(run, (char) => digits[char] ?? char).join('')
}

/** Whether a number may stand before a unit: no month is the 112th. */
function isPlausible(number: string, right: string | undefined): boolean {
  if (!/^[0-9]+$/u.test(number)) return true
  if (right === '月') return Number(number) <= 12
  if (right === '日') return Number(number) <= 31
  return right !== '年' || number.length <= 4
}

/** Whether a bar in front of a figure can be its first digit: |5日, not |2011年. */
export function countsWithOne(view: View, place: number): boolean {
  let end = place + 1
  while (isDigit(view.text[end])) end++
  const right = view.text[end]
  return right !== undefined && unit.test(right) && isPlausible(`1${view.text.slice(place + 1, end)}`, right)
}

/**
 * Whether a blank tears a figure: 2 024年, 1 2月, 3 .5%, 增长1 80米.
 *
 * @param start place behind the last character before the blank.
 * @param end place of the first character behind it.
 * @param prose whether the line is running text, where two figures never stand side by side.
 */
export function tearsFigure(view: View, start: number, end: number, prose: boolean): boolean {
  if (end - start !== 1) return false
  let from = start
  while (start - from <= longest && /[0-9.]/u.test(view.text[from - 1] ?? '')) from--
  let to = end
  while (to - end <= longest && /[0-9.]/u.test(view.text[to] ?? '')) to++
  // 元／公斤 10月14日: a figure on one side is whole.
  if (from === start || to === end) return false
  const number = view.text.slice(from, start) + view.text.slice(end, to)
  if (!/^[0-9]{1,6}(?:\.[0-9]{1,3})?$/u.test(number)) return false
  const right = isBlank(view.at(to)) ? view.at(to + 1) : view.at(to)
  const left = view.at(from - 1)
  if (right === '年' && /^(?:1[89]|20)[0-9]{2}$/u.test(number)) return true
  if (right === '月' || right === '日')
    return number.length === 2 && isPlausible(number, right) && (isHan(left) || left === undefined)
  if (number.includes('.') && (view.text[end] === '.' || view.text[start - 1] === '.'))
    return right !== undefined && unit.test(right) && isHan(left)
  return (
    prose && (isHan(left) || /[，、（：“～]/u.test(left ?? '')) && right !== undefined && unit.test(right)
  )
}

/** l月, I日, |号, l个; not I期, where it is a Roman numeral. */
function isLonelyOne(run: string, left: string | undefined, right: string | undefined): boolean {
  if (run.length !== 1 || right === undefined || !/[lI|丨]/u.test(run)) return false
  const free = left === undefined || before.test(left)
  if (run === 'l') return free && /[年月日时時分号號版个個名]/u.test(right)
  return left !== undefined && /[年月第至到（，、]/u.test(left) && /[月日号號版]/u.test(right)
}

/** 3。5%: a point inside a share; behind a date a sentence ends. */
function repairPoints(strip: Strip, view: View, start: number, end: number): void {
  for (let place = start + 1; place < end - 1; place++) {
    const char = view.text.charAt(place)
    if (char !== '。' || !isDigit(view.text[place - 1]) || !isDigit(view.text[place + 1])) continue
    let behind = place + 1
    while (isDigit(view.at(behind)) && behind - place <= longest) behind++
    if (
      amount.test(view.at(behind) ?? '') &&
      !/[。.]/u.test(view.text.slice(Math.max(start, place - 6), place))
    )
      setCell(strip, view.cell(place), '.', rule)
  }
}
