/** Passes over brackets, slashes and rings that engines misread. */
import {hasHan, isHan} from './kinds.js'
import {type Strip, setCell, stripText} from './strip.js'
import {viewStrip} from './view.js'

/** Brackets of one kind, as they are printed around openers, names and credits. */
const partners: Readonly<Record<string, string>> = {
  '〔': '〕',
  '【': '】',
  '（': '）',
  '《': '》',
  '〈': '〉'
}
/** What engines make of them. */
const openers: Readonly<Record<string, string>> = {
  '[': '〔',
  '［': '〔',
  '〔': '〔',
  '{': '〔',
  '【': '【',
  '〖': '【',
  '(': '（',
  '（': '（'
}
const closers: Readonly<Record<string, string>> = {
  ']': '〕',
  '］': '〕',
  '〕': '〕',
  '}': '〕',
  '】': '】',
  '〗': '】',
  ')': '）',
  '）': '）'
}
const closerKinds: Readonly<Record<string, string>> = {'〕': '〔', '】': '【', '）': '（'}
/** A closing bracket is read as a quotation mark now and then. */
const quoteClosers = '」』'
const quoteOpeners = '「『'
/** Longest text in brackets whose marks are compared, in UTF-16 units: 〔記者…、實習記者…／…報導〕 has some thirty. */
const longestBracket = 48

interface Bracket {
  open: number
  close: number
  /** Opening bracket that both belong to. */
  kind: string
}

/**
 * Give the two brackets of a pair one kind.
 *
 * Engines mix 〔 with [ and （, and 〕 with 】 and 」. Round brackets are the
 * most common and so the least telling: the other one of a mixed pair decides.
 * Where no engine is known to have read the line, only pairs that are mixed change.
 * Sample: [記者許又寧/嵐津報導】 → 〔記者許又寧／嵐津報導〕
 */
export function pairBrackets(strip: Strip): void {
  const view = viewStrip(strip)
  const {before} = strip
  const context = before + view.text + strip.after.trimStart()
  for (const {open, close, kind} of findPairs(context)) {
    if (!strip.read && isPrintedPair(context, open, close)) continue
    // Of a mixed pair with a round bracket the other one is right where the page has such pairs, and dirt elsewhere.
    const round = '（(）)'.includes(context.charAt(open)) || '（(）)'.includes(context.charAt(close))
    const to = !strip.read && round && !strip.brackets.has(kind) ? '（' : kind
    setBracket(open, to)
    setBracket(close, partners[to] ?? '')
  }

  function setBracket(place: number, to: string): void {
    const own = place - before.length
    if (own < 0 || own >= view.text.length) return
    const from = view.text[own]
    // Half-width round brackets are a matter of width, not of kind.
    if ((from === '(' && to === '（') || (from === ')' && to === '）')) return
    setCell(strip, view.cell(own), to, 'normalize:bracket-pair')
  }
}

/** Pairs that print has, and pairs around something else than Chinese text. */
function isPrintedPair(text: string, open: number, close: number): boolean {
  return printed.has(`${text[open]}${text[close]}`) || !hasHan(text, open, close)
}

const printed: ReadonlySet<string> = new Set('[] ［］ 〔〕 {} 【】 〖〗 () （） (） （) [］ ［]'.split(' '))

function findPairs(text: string): Bracket[] {
  const pairs: Bracket[] = []
  const open: {place: number; kind: string}[] = []
  let quotes = 0
  for (let place = 0; place < text.length; place++) {
    const char = text[place] ?? ''
    const opener = openers[char]
    if (opener) {
      open.push({place, kind: opener})
      quotes = 0
      continue
    }
    if (quoteOpeners.includes(char)) quotes++
    const last = open.at(-1)
    const quoted = quoteClosers.includes(char)
    if (quoted && quotes > 0) quotes--
    // 」 closes 〔 where no 「 stands between the two, and hardly ever （.
    else if (quoted && last && last.kind !== '（' && !hasCloser(text, place)) closeAt(last, place, last.kind)
    const closer = closers[char]
    if (!closer || !last) continue
    const theirs = closerKinds[closer] ?? '（'
    closeAt(last, place, last.kind === '（' ? theirs : last.kind)
  }
  return pairs

  function closeAt(last: {place: number}, place: number, kind: string): void {
    open.pop()
    if (place - last.place <= longestBracket) pairs.push({open: last.place, close: place, kind})
  }
}

/** Whether a proper closing bracket follows soon. */
function hasCloser(text: string, place: number): boolean {
  for (const char of text.slice(place + 1, place + longestBracket)) {
    if (char in openers) return false
    if (char in closers) return true
  }
  return false
}

/** Longest title between angle brackets, in UTF-16 units. */
const longestTitle = 30
// 《通知》 with either bracket read as < << 〈 or > >> 〉
const title = /(?<open><<|[<＜«《〈])(?<inner>[^<>＜＞«»《》〈〉]{1,30})(?<close>>>|[>＞»》〉])/gu

/**
 * Write what stands around a title as 《》: <<通知>>, 〈通知》, <通知>.
 *
 * A pair of 〈〉 stays, and so do mathematics and tags: there is no Chinese inside, or a letter next to the bracket.
 */
export function pairAngles(strip: Strip): void {
  const view = viewStrip(strip)
  for (const {index, groups} of view.text.matchAll(title)) {
    const {open = '', inner = '', close = ''} = groups ?? {}
    if (inner.length > longestTitle || !isHan(inner[0]) || inner.endsWith(' ') || !hasHan(inner)) continue
    if (`${open}${close}` === '《》' || `${open}${close}` === '〈〉') continue
    // 《…〈…》: the outer title goes on around the inner one.
    const outer = view.text.lastIndexOf('《', index - 1)
    if (open === '〈' && index > 0 && outer >= 0 && view.text.indexOf('》', outer) > index) continue
    const places = [index, index + open.length + inner.length]
    for (const [side, length] of [open.length, close.length].entries()) {
      const place = places[side] ?? 0
      setCell(strip, view.cell(place), side === 0 ? '《' : '》', 'normalize:bracket-pair')
      if (length === 2) setCell(strip, view.cell(place + 1), '', 'normalize:bracket-pair')
    }
  }
}

/** Write a slash between Chinese characters full width: 記者許又寧／嵐津報導. */
export function widenSlashes(strip: Strip): void {
  const view = viewStrip(strip)
  for (let place = 0; place < view.text.length; place++) {
    if (view.text[place] !== '/' || !isHan(view.left(place)) || !isHan(view.right(place))) continue
    setCell(strip, view.cell(place), '／', 'normalize:width-full')
  }
}

/** What old telegrams part their sentences with, and what it is read as. */
const ring = /[0OoQ〇◯]/u
/** What a zero counts: 气温降至0度. */
const counted = new Set('度时時点點分元℃个個以多米年月日号號')

/**
 * Write the ring between two sentences of an old telegram as ○.
 *
 * Only in texts without a comma or a stop: 三尺有奇0下游堤岸 → 三尺有奇○下游堤岸.
 */
export function restoreRings(strip: Strip): void {
  const text = stripText(strip)
  if (!ring.test(text) || /[，。,]/u.test(strip.before + text + strip.after)) return
  const view = viewStrip(strip)
  for (let place = 0; place < text.length; place++) {
    if (!ring.test(text[place] ?? '')) continue
    const [left, right] = [view.left(place), view.right(place)]
    if (!isHan(left) || !isHan(right) || counted.has(right ?? '')) continue
    setCell(strip, view.cell(place), '○', 'normalize:ring')
  }
}
