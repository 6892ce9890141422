/** Half-width punctuation to full width, in Chinese context only. */
import {hasHan, isAlnum, isBlank, isChinese, isDigit, isHan, kind, kindAt} from './kinds.js'
import {type Strip, setCell} from './strip.js'
import {type View, viewStrip} from './view.js'

export const halfWidth: RegExp = /[,;:?!().．]/u

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）'
}

/** Longest text between brackets, in code points, for the brackets to be judged as a pair. */
const longestBracket = 60

/**
 * Write `, ; : ? ! ( )` full width where the text is Chinese, and `.` as 。
 * where a Chinese sentence ends.
 *
 * `3,500`, `10:30`, `http://x.com`, `A(1)` and English sentences stay.
 */
export function widenPunctuation(strip: Strip): void {
  const view = viewStrip(strip)
  const {text} = view
  if (!hasHan(text) && !hasHan(strip.before) && !hasHan(strip.after)) return
  const brackets = pairBrackets(view, strip)

  for (let place = 0; place < text.length; place++) {
    if ((kindAt(text, place) & kind.half) === 0) continue
    const char = text.charAt(place)
    if (char === '.' || char === '．') {
      if (isStop(view, place)) setCell(strip, view.cell(place), '。', 'normalize:stop')
    } else if (brackets[place] === 1 || isWide(view, place, char)) {
      setCell(strip, view.cell(place), wide[char] ?? char, 'normalize:width-full')
    }
  }
}

function isWide(view: View, place: number, char: string): boolean {
  if (wide[char] === undefined || char === '(' || char === ')') return false
  const left = view.at(place - 1)
  const right = view.at(place + 1)
  // 3,500 · 10:30 · www.x.com?a=1 · A,B
  if (isAlnum(left) && isAlnum(right)) return false
  if (char === ':') return isChinese(view.left(place)) || (isChinese(right) && !isAlnum(left)) || isHan(right)
  if (isChinese(view.left(place)) || isChinese(view.right(place))) return !isLatinPair(view, place)
  // 8.6%,13.5%: Chinese text goes on with figures; “Hello, world” stays.
  return (char === ',' || char === ';') && !isBlank(right) && !isAlnum(left) && left !== undefined
}

/** `x.com?` and `…/?q=`: the mark belongs to the Latin word before it, which goes on. */
function isLatinPair(view: View, place: number): boolean {
  const right = view.at(place + 1)
  return isAlnum(view.at(place - 1)) && (right === '/' || right === '=' || right === '&')
}

/** A dot that ends a Chinese sentence: 了. at the end, 了.他 inside; not 第1.2版, 一.总则. */
function isStop(view: View, place: number): boolean {
  const left = view.at(place - 1)
  const right = view.at(place + 1)
  const ended = isHan(left) || left === '”' || left === '）' || left === '》' || left === '」'
  if (!ended || right === '.' || right === '．') return false
  if (isNumbering(view, place)) return false
  if (right === undefined || isHan(right) || isBlank(right)) return true
  return /^[“「『‘（《”」』’）]/u.test(right)
}

/** 一.总则 · 十二.附则: the number of a paragraph. */
function isNumbering(view: View, place: number): boolean {
  let start = place
  while (start > 0 && place - start < 3 && /^[一二三四五六七八九十]/u.test(view.text.charAt(start - 1)))
    start--
  if (start === place) return false
  const before = view.left(start)
  return before === undefined || /^[。：；）]/u.test(before)
}

/** For each place 1 where a bracket is to be full width, else 0. */
function pairBrackets(view: View, strip: Strip): Uint8Array {
  const places = new Uint8Array(view.text.length)
  let open: number[] = []
  for (let place = 0; place < view.text.length; place++) {
    const char = view.text[place]
    if (char === '(' || char === '（') open.push(place)
    if (char !== ')' && char !== '）') continue
    const start = open.pop()
    if (start === undefined) {
      if (char === ')' && closesWide(view, place, strip.before)) places[place] = 1
    } else if (char === '）' || view.text[start] === '（' || isWidePair(view, start, place)) {
      places[start] = 1
      places[place] = 1
    }
    // A page of nothing but brackets is no text; what is open for long is open for good.
    if (open.length > 8) open = open.slice(-4)
  }
  for (const start of open) {
    const rest = view.text.slice(start + 1, start + longestBracket) + strip.after.slice(0, longestBracket)
    if (isChinese(view.at(start - 1)) || hasHan(rest.split(/[)）]/u, 1)[0] ?? '')) places[start] = 1
  }
  return places
}

/** 会议(1), (2024)京字, 数据(GDP), A(甲): Chinese before, inside or around; A(1) and f(x) stay. */
function isWidePair(view: View, start: number, end: number): boolean {
  if (end - start > longestBracket || isChinese(view.left(start))) return true
  if (hasHan(view.text, start + 1, end)) return true
  return !isAlnum(view.at(start - 1)) && isChinese(view.right(end))
}

/** A bracket that was opened on an earlier line, or lost its partner: 一)、记者)报道. */
function closesWide(view: View, place: number, before: string): boolean {
  const opened = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('))
  if (opened >= 0 && before.indexOf('）', opened) < 0) return before[opened] === '（'
  return isChinese(view.left(place)) || (isChinese(view.right(place)) && !isDigit(view.left(place)))
}
