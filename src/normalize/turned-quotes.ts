/** Curly quotation marks that point the wrong way. */
import {isBlank, isHan} from './kinds.js'
import {type Strip, setCell} from './strip.js'
import {type View, viewStrip} from './view.js'

const rule = 'normalize:quote'

export const curly: RegExp = /[“”]|‘‘|’’/u
/** Behind these a quotation opens and never closes: 说：“, （“. */
const opener = /[：（《〈“]/u
/** Before these a quotation closes and never opens: ”，. */
const closer = /[，。、；：？！）》〉”]/u
/** Longest quoted term that is believed without other signs, in characters. */
const longestTerm = 20
/** How far the nearest mark is looked for, in UTF-16 units; text before the line is known for no longer. */
const sight = 100

/**
 * Turn a curly mark round where its neighbours leave no doubt, or where it
 * stands at the wrong end of a short term: “修桥“两个字, ”修桥”两个字. Two
 * single marks side by side are one double mark.
 */
export function turnQuotes(strip: Strip): void {
  joinSingles(strip)
  const view = viewStrip(strip)
  for (let place = 0; place < view.text.length; place++) {
    const char = view.text[place]
    if (char !== '“' && char !== '”') continue
    const to = char === '“' ? (closes(view, place) ? '”' : char) : opens(view, strip, place) ? '“' : char
    setCell(strip, view.cell(place), to, rule)
  }
}

/** ‘‘修桥’’ → “修桥” */
function joinSingles(strip: Strip): void {
  const view = viewStrip(strip)
  for (let place = 0; place + 1 < view.text.length; place++) {
    const char = view.text[place]
    if ((char !== '‘' && char !== '’') || view.text[place + 1] !== char) continue
    setCell(strip, view.cell(place), char === '‘' ? '“' : '”', rule)
    setCell(strip, view.cell(++place), '', rule)
  }
}

/** Whether an opening mark should close. */
function closes(view: View, place: number): boolean {
  const left = view.left(place)
  const right = view.right(place)
  if (left === undefined || opener.test(left)) return false
  // No line of print ends with a mark that opens.
  if (right === undefined) return true
  if (closer.test(right) && right !== '”') return true
  // “修桥“两个字: a short term behind an opening mark, and no closing one before the next opening one.
  const before = seek(view, place, -1)
  if (before?.char !== '“' || seek(view, place, 1)?.char === '”') return false
  // “向上面要！“有人说: a sentence behind an opening mark.
  return /[，。！？…]/u.test(left) || (isHan(left) && isTerm(before.between))
}

/** Whether a closing mark should open. */
function opens(view: View, strip: Strip, place: number): boolean {
  const left = view.left(place)
  const right = view.at(place + 1)
  if (right === undefined || closer.test(right) || isBlank(right) || right === '—') return false
  if (left !== undefined && /[：（《〈]/u.test(left)) return true
  // At the start of a paragraph nothing closes.
  if (left === undefined) return isHan(right)
  const before = seek(view, place, -1)
  if (before?.char === '“' || (before === undefined && strip.before.length + place > sight)) return false
  // ”修桥”两个字: nothing is open, and a closing mark stands behind a short term.
  const behind = seek(view, place, 1)
  return behind?.char === '”' && isTerm(behind.between)
}

/** The nearest curly mark to one side, with the text in between where that may be a term. */
function seek(view: View, place: number, step: 1 | -1): {char: string; between: string} | undefined {
  for (let count = 1; count <= sight; count++) {
    const char = view.at(place + count * step)
    if (char === undefined) return undefined
    if (char === '“' || char === '”')
      return {char, between: count > longestTerm + 1 ? '' : between(view, place, count, step)}
  }
  return undefined
}

function between(view: View, place: number, count: number, step: 1 | -1): string {
  let text = ''
  for (let at = 1; at < count; at++) {
    const char = view.at(place + at * step) ?? ''
    text = step === 1 ? text + char : char + text
  }
  return text
}

function isTerm(text: string): boolean {
  return text.length > 0 && text.length <= longestTerm && !/[，。；：？！]/u.test(text)
}
