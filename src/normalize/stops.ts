/** Commas and stops that were read twice, as letters, or as one another. */
import {isAlnum, isBlank, isHan, kind, kindAt} from './kinds.js'
import {type Strip, setCell} from './strip.js'
import {type View, viewStrip} from './view.js'

/** A mark with the same or a lesser one behind it. */
export const doubles: RegExp = /[，,、；：。][，,、；：。]|^[，、；：。]/u
const comma = /[，,]/u

/**
 * Keep one of two equal marks side by side, also over the end of a line: ，， 、、 ；； ：： 。。;
 * a comma behind a stop goes as well.
 *
 * Three and more stay: ellipses, empty columns of a table.
 */
export function dropDoubled(strip: Strip): void {
  const view = viewStrip(strip)
  for (let place = 0; place < view.text.length; place++) {
    const char = view.text.charAt(place)
    const left = view.at(place - 1)
    if (left === undefined || !/[，,、；：。]/u.test(char)) continue
    // 了。，后来: no comma follows a stop.
    if (left === '。' && char === '，') setCell(strip, view.cell(place), '', 'normalize:mark-doubled')
    if (!isSame(left, char)) continue
    if (isSame(view.at(place - 2) ?? '', char) || isSame(view.at(place + 1) ?? '', char)) continue
    if (char === ',' && !isHan(view.at(place - 2))) continue
    setCell(strip, view.cell(place), '', 'normalize:mark-doubled')
  }
}

function isSame(one: string, other: string): boolean {
  return one === other || (comma.test(one) && comma.test(other))
}

/** Letters and low signs that stand where a mark belongs. */
export const lookalikes: RegExp = /[Oo0◦º‚¸丶]/u
/** What a sentence may end with before its stop. */
const ended = /[\p{Script=Han}”」』）》]/u
/** What may follow a stop. */
const follows = /[\p{Script=Han}“「『（《”」』）]/u

/**
 * Write `o` as 。 where a Chinese sentence ends, `‚` as ， and 丶 as 、.
 *
 * 存亡o繫乎, 说o”. A capital O is a blood group or a letter, a 0 a figure: they count as a stop only before a
 * closing quote, and O at the end of a line as well. Where ○ parts the sentences, `restoreRings` decides.
 */
export function restoreMarks(strip: Strip): void {
  const view = viewStrip(strip)
  const ringed = strip.before.includes('○') || view.text.includes('○') || strip.after.includes('○')
  for (let place = 0; place < view.text.length; place++) {
    const char = view.text.charAt(place)
    if (!lookalikes.test(char)) continue
    const left = view.at(place - 1)
    const right = view.at(place + 1)
    if (left === undefined || !ended.test(left)) continue
    if (char === '‚' || char === '¸') setCell(strip, view.cell(place), '，', 'normalize:comma')
    else if (char === '丶') setCell(strip, view.cell(place), '、', 'normalize:comma')
    else if (!ringed && isStop(view, place, char, left, right))
      setCell(strip, view.cell(place), '。', 'normalize:stop')
  }
}

function isStop(view: View, place: number, char: string, left: string, right: string | undefined): boolean {
  if (right !== undefined && isAlnum(right)) return false
  // 一九九o年, 二o二四: the zero of Chinese digits.
  if ((kindAt(left, 0) & kind.numeral) !== 0) return false
  const free = right === undefined || follows.test(right) || isBlank(right)
  if (char === 'o' || char === '◦' || char === 'º') return free
  if (right === '”' || right === '」') return true
  return char === 'O' && place === view.text.length - 1 && free
}

/** Conjunctions and adverbs that follow a comma and hardly ever 、 or a stop. */
const goesOn: ReadonlySet<string> = new Set('也却卻但')
export const commas: RegExp = /[、．.][也却卻但]|[，、,．]$/u

/**
 * Write 、 and ． as ， before 也 却 但, and a comma as 。 where its paragraph is over.
 *
 * A paragraph is over when its last line is short and the next opens one; `strip.closes` says so.
 */
export function judgeCommas(strip: Strip): void {
  const view = viewStrip(strip)
  const {text} = view
  for (let place = 0; place < text.length; place++) {
    const char = text.charAt(place)
    if (char !== '、' && char !== '．' && char !== '.') continue
    const right = view.at(place + 1) ?? ''
    const but = right === '但' && char !== '、'
    if (goesOn.has(right) && !but && isHan(view.at(place - 1)))
      setCell(strip, view.cell(place), '，', 'normalize:comma')
  }
  const last = text.length - 1
  if (
    strip.closes &&
    /[，、,]/u.test(text.charAt(last)) &&
    (isHan(view.at(last - 1)) || /[”」）》]/u.test(view.at(last - 1) ?? ''))
  )
    setCell(strip, view.cell(last), '。', 'normalize:stop')
}
