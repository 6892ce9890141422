/** Passes over signs that print has in many shapes: dashes, dots, waves, the zero. */
import {findRuns, isAlnum, isChinese, isDigit, isHan, kind} from './kinds.js'
import {type Strip, setCell, setCells} from './strip.js'
import {type View, viewStrip} from './view.js'

/** Longest run that is taken for a dash or an ellipsis; longer ones are printed rules and leaders. */
const longestDash = 4

export const dashes: RegExp = /[―–─－﹣⸺⸻]|--/u

/** Write dashes between Chinese characters as ——, and a single one as —. */
export function unifyDashes(strip: Strip): void {
  const view = viewStrip(strip)
  for (const [start, end] of findRuns(view.text, kind.dash)) {
    if (end - start > longestDash) continue
    const dash = view.text.slice(start, end)
    const long = dash.length > 1 || dash === '⸺' || dash === '⸻'
    // 北京—上海 and 3-5 are right as they stand; a lone hyphen is never a dash.
    if (dash === '-') continue
    if (!isChinese(view.at(start - 1)) && !isChinese(view.at(end))) continue
    if (!long && (isAlnum(view.at(start - 1)) || isAlnum(view.at(end)))) continue
    if (/^—{1,4}$/u.test(dash)) continue
    setCells(strip, cellsOf(view, start, end), long ? '——' : '—', 'normalize:dash')
  }
}

export const dots: RegExp = /[…⋯]|\.{3}|。{3}|·{3}|・{3}/u
const solid = /[…⋯]/u

/** Write an ellipsis in Chinese text as …… */
export function unifyEllipses(strip: Strip): void {
  const view = viewStrip(strip)
  for (const [start, behind] of findRuns(view.text, kind.dot)) {
    const run = view.text.slice(start, behind)
    // 走了……。 keeps its full stop.
    const end = run.endsWith('。') && solid.test(run.charAt(0)) ? behind - 1 : behind
    const isEllipsis = end - start >= 3 || solid.test(run)
    if (!isEllipsis || view.text.slice(start, end) === '……') continue
    if (!isChinese(view.at(start - 1)) && !isChinese(view.at(behind))) continue
    setCells(strip, cellsOf(view, start, end), '……', 'normalize:ellipsis')
  }
}

export const waves: RegExp = /[~〜∼˜]/gu

/** Write wave dashes between numbers or Chinese characters as ～. */
export function unifyWaves(strip: Strip): void {
  const view = viewStrip(strip)
  const side = (char: string | undefined) => isChinese(char) || isDigit(char) || char === '%'
  for (const {index} of view.text.matchAll(waves))
    if (side(view.left(index)) && side(view.right(index)))
      setCell(strip, view.cell(index), '～', 'normalize:wave')
}

export const middots: RegExp = /[•・‧∙⋅．]/gu
/** Between Han these are never anything but the dot of a name or title. */
const surelyMiddot = /^[•・‧∙⋅]/u

/**
 * Characters that foreign names are written with and Chinese words seldom
 * end or begin with, both scripts: 约翰．史密斯 against 差一步．没想到.
 */
const nameSounds = new Set(
  '斯尔爾克特德拉里娜蒂莱萊伦倫兰蘭诺諾森姆弗夫罗羅马馬维維托娅婭丽麗莎汉漢翰迪格洛米尼塔蒙亚亞恩纳納奇卡巴伯茨丹杰傑瑞雷卢盧鲁魯威廉乔喬治哈林安约約史布菲贝貝' +
    '埃艾伊柯科佩莫赫吉扎凯凱'
)

/** Write the dot inside names and titles as ·. */
export function unifyMiddots(strip: Strip): void {
  const view = viewStrip(strip)
  for (const {0: char, index} of view.text.matchAll(middots)) {
    const left = view.at(index - 1)
    const right = view.at(index + 1)
    const inside = (isHan(left) || isAlnum(left)) && (isHan(right) || isAlnum(right))
    const name = surelyMiddot.test(char) || (nameSounds.has(left ?? '') && nameSounds.has(right ?? ''))
    if (inside && name) setCell(strip, view.cell(index), '·', 'normalize:middle-dot')
  }
}

/** 二○二四年, 一九九O年, 二0二四; a digit behind a Han numeral. */
export const zeros: RegExp = /[一二三四五六七八九〇][○◯Oo0]|[○◯Oo0][一二三四五六七八九〇]/u
const zero = /[○◯Oo0]/u
const digit = /[一二三四五六七八九〇]/u
/** Longest number written digit by digit, such as a telephone number. */
const longestNumber = 16
const lastOfNumber = /^[年号號版度期届屆]/u
const tens = /^[十百千廿卅]/u

/**
 * Write the zero of Han numerals as 〇.
 *
 * Only where digits stand one by one: at least three, or before 年, 号 and the
 * like. The ○ between sentences of old telegrams stays: 三尺有奇○下游堤岸.
 */
export function unifyZeros(strip: Strip): void {
  const view = viewStrip(strip)
  for (const [start, end] of findRuns(view.text, kind.numeral)) {
    if (end - start > longestNumber) continue
    const run = view.text.slice(start, end)
    const next = view.at(end) ?? ''
    if (!zero.test(run) || !digit.test(run)) continue
    const counted = tens.test(view.at(start - 1) ?? '') || tens.test(next)
    const named = lastOfNumber.test(next)
    // 六十三○一等: behind tens stands no zero, and only a year or a number ends with one.
    const inside = digit.test(run.charAt(0)) && digit.test(run.charAt(run.length - 1))
    if (counted || !(named || (inside && run.length >= 3))) continue
    for (let place = start; place < end; place++)
      if (zero.test(view.text.charAt(place))) setCell(strip, view.cell(place), '〇', 'normalize:zero')
  }
}

function cellsOf(view: View, start: number, end: number): number[] {
  return Array.from({length: end - start}, (_, place) => view.cell(start + place))
}
