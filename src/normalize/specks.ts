/** Specks: dirt at the ends of a line, or between characters, that an engine took for marks. */

import {countsWithOne} from './figures.js'
import {isBlank, isChinese, isDigit, isHan} from './kinds.js'
import {type Strip, setCell} from './strip.js'
import {type View, viewStrip} from './view.js'

const rule = 'normalize:speck'

/** A line with one of these is asked at all. */
export const specks: RegExp = /[`^_|¦\\´¨˙¸¯ˊˋ~]|^\s{0,8}[.,'‘·•*-]|[.,'’·•*-]\s{0,8}$/u

/** No print has these next to Chinese text. */
const dirt = /[`^¦\\´¨˙¸¯ˊˋ]/u
/** Print has these between words, or in rows to be filled in; one alone at the end of a line is dirt. */
const edgeDirt = /[|_]/u
/** What may be a mark, a bullet or dirt. */
const doubtful = /[.,'‘’·•*~-]/u
/** A mark that no other mark follows. */
const mark = /[，。、；：？！,;:]/u
/** Most specks at one end. */
const mostSpecks = 3
/** Fewest Chinese characters of a line that is text; `label` judges others as a whole. */
const leastText = 2

/**
 * Drop specks at both ends of a line, and dirt between two Chinese characters.
 *
 * Bullets at the start of a paragraph (· • *), blanks to fill in (____) and the
 * dot of a name that is broken over two lines stay.
 * Samples: `|汽笛长鸣`, `汽笛长鸣， '`, `汽^笛`.
 */
export function dropSpecks(strip: Strip): void {
  const view = viewStrip(strip)
  if (!isText(view.text)) return
  let start = 0
  let end = view.text.length
  for (let count = 0; count < mostSpecks; count++) {
    while (isBlank(view.text[start])) start++
    if (!isStartSpeck(view, strip, start)) break
    setCell(strip, view.cell(start++), '', rule)
  }
  for (let count = 0; count < mostSpecks; count++) {
    while (end > start && isBlank(view.text[end - 1])) end--
    if (!isEndSpeck(view, strip, end - 1)) break
    setCell(strip, view.cell(--end), '', rule)
  }
  for (let place = start + 1; place < end - 1; place++) {
    if (!dirt.test(view.text.charAt(place))) continue
    if (isChinese(view.text[place - 1]) && isChinese(view.text[place + 1]))
      setCell(strip, view.cell(place), '', rule)
  }
}

function isText(text: string): boolean {
  let count = 0
  for (let place = 0; place < text.length && count < leastText; place++) if (isHan(text[place])) count++
  return count >= leastText
}

function isStartSpeck(view: View, strip: Strip, place: number): boolean {
  const char = view.text[place] ?? ''
  const next = view.right(place)
  const apart = isBlank(view.text[place + 1])
  const text = isChinese(next) || dirt.test(next ?? '') || doubtful.test(next ?? '')
  const figure = isDigit(next) && (apart || dirt.test(char) || (char === '|' && !countsWithOne(view, place)))
  if (!text && !figure) return false
  if (dirt.test(char)) return true
  if (edgeDirt.test(char)) return !edgeDirt.test(view.text.charAt(place + 1))
  if (!doubtful.test(char)) return false
  const last = strip.before.at(-1)
  // Behind a mark stands no other; at the start of a paragraph neither a stop nor a comma.
  const unlikely = last === undefined || mark.test(last)
  if (char === '.' || char === ',') return unlikely || apart
  if (char === '~') return true
  if (char === "'" || char === '‘') return apart && !/['’]/u.test(view.text.slice(place + 1) + strip.after)
  // Bullets open a paragraph. Inside one, · belongs to a name: 约翰 / ·史密斯.
  if (last === undefined) return false
  if (char === '-') return apart && unlikely
  return apart || mark.test(last)
}

function isEndSpeck(view: View, strip: Strip, place: number): boolean {
  const char = view.text[place] ?? ''
  const last = view.left(place)
  const apart = isBlank(view.text[place - 1])
  if (!isChinese(last) && !dirt.test(last ?? '') && !doubtful.test(last ?? '')) return false
  if (dirt.test(char)) return true
  if (edgeDirt.test(char)) return !edgeDirt.test(view.text.charAt(place - 1))
  if (!doubtful.test(char)) return false
  const behindMark = mark.test(last ?? '') || /[”」）》]/u.test(last ?? '')
  if (char === '.' || char === ',') {
    // 他说。” . has its stop; behind 他说” a dot may be one.
    if (/[”」』）》]/u.test(last ?? '')) return apart && mark.test(lastBeforeClosing(view, place))
    return mark.test(last ?? '') || apart
  }
  // 真好吃～ is written with ~ as well.
  if (char === '~' || char === '-') return (apart || behindMark) && strip.after !== ''
  if (char === "'" || char === '’')
    return (apart || behindMark) && !/['‘]/u.test(strip.before + view.text.slice(0, place))
  // ·广告·, *注*: what decorates both ends stays.
  if (strip.before === '' && strip.after === '') return false
  if (/^[·•*]/u.test(view.text.trimStart())) return false
  return apart || behindMark || (char === '*' && strip.after !== '')
}

/** The mark before a closing quote or bracket that stands to the left of a place. */
function lastBeforeClosing(view: View, place: number): string {
  return (
    /[^”」』）》\s](?=[”」』）》\s]{1,4}$)/u.exec(view.text.slice(Math.max(0, place - 6), place))?.[0] ?? ''
  )
}
