/** Pairing of straight and misread quotation marks. */
import {hasHan, isAlnum, isBlank, isChinese, isDigit, kind, kindAt} from './kinds.js'
import {type Strip, setCell} from './strip.js'
import {type View, viewStrip} from './view.js'

/** Straight quotes and what OCR makes of curly ones: ＂ 〃 〝 〞 „ '' ＇. */
export const quotes: RegExp = /["＂〃〝〞〟„‟″'＇′]/u

/** Quotation marks of a page. */
export type QuoteStyle = 'curly' | 'corner'

/** What is open as a paragraph goes on. */
export interface QuoteState {
  double: boolean
  single: boolean
}

const marks = {curly: ['“', '”', '‘', '’'], corner: ['「', '」', '『', '』']} as const

/** 〔 and the like, and a colon, stand before an opening quote; a closing one never follows them. */
const opener = /^[（(《〈「『“‘【〔［：:]/u
/** These stand behind a closing quote; an opening one never precedes them. */
const closer = /^[，。、；：！？）)》〉」』”’】〕］…,;:!?]/u
/** A word that goes on behind a closing quote rather than before an opening one. */
const particle = /^[的了呢吗嗎吧啊之与與和及等]/u

/**
 * Write straight and misread quotes as the paired marks of the page.
 *
 * A mark before 。，） or at the end of its paragraph closes, one at its start or
 * behind （： opens; between those, marks take turns. Apostrophes and inch marks
 * between Latin letters and digits stay.
 *
 * @param state what is open where the line begins; changed to where it ends.
 */
export function pairQuotes(strip: Strip, style: QuoteStyle, state: QuoteState): void {
  const view = viewStrip(strip)
  const {text} = view
  const chinese = hasHan(strip.before) || hasHan(strip.after) || hasHan(text)
  const [openDouble, closeDouble, openSingle, closeSingle] = marks[style]

  for (let place = 0; place < text.length; place++) {
    const kinds = kindAt(text, place)
    if ((kinds & kind.printedQuote) !== 0) followPrinted(text.charAt(place), state)
    if ((kinds & kind.quote) === 0 || !chinese) continue
    const length = measureQuote(view, place)
    const double = length === 2 || !isSingle(text[place])
    if (isLatinMark(view, place, length, double, state)) continue
    const opens = decide(view, place, length, double ? state.double : state.single)
    if (double) state.double = opens
    else state.single = opens
    const to = double ? (opens ? openDouble : closeDouble) : opens ? openSingle : closeSingle
    setCell(strip, view.cell(place), to, 'normalize:quote')
    if (length === 2) setCell(strip, view.cell(++place), '', 'normalize:quote')
  }
}

function isSingle(char: string | undefined): boolean {
  return char === "'" || char === '＇' || char === '′'
}

/** Note what printed marks open and close. */
function followPrinted(char: string, state: QuoteState): void {
  if (char === '“' || char === '「') state.double = true
  else if (char === '”' || char === '」') state.double = false
  else if (char === '‘' || char === '『') state.single = true
  else if (char === '’' || char === '』') state.single = false
}

/** Two single marks side by side are one double one. */
function measureQuote(view: View, place: number): number {
  return isSingle(view.text[place]) && isSingle(view.text[place + 1]) ? 2 : 1
}

/** O'Neil, 5'10", the ditto mark of a table. */
function isLatinMark(view: View, place: number, length: number, double: boolean, state: QuoteState): boolean {
  const left = view.at(place - 1)
  const right = view.at(place + length)
  if (view.text[place] === '〃') return !isChinese(view.left(place)) && !isChinese(view.right(place))
  if (!double) return isAlnum(left) && (isAlnum(right) || !state.single || view.text[place] === '′')
  // 3′20″ is a time or an angle.
  return isDigit(left) && (!state.double || view.text[place] === '″')
}

/** Whether a mark opens. */
function decide(view: View, place: number, length: number, open: boolean): boolean {
  const left = view.left(place)
  const right = view.right(place + length - 1)
  if (right === undefined) return false
  if (left === undefined || opener.test(left)) return true
  if (closer.test(right)) return false
  if (!open && particle.test(right) && !closer.test(left)) return false
  // A blank on one side only: the mark belongs to the other side.
  if (!open && isBlank(view.at(place + length)) && !isBlank(view.at(place - 1))) return false
  return !open
}
