/** Passes over marks that engines misread: only lines that were read from a picture come here. */
import {isHan} from './kinds.js'
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
 * Sample: [記者許又寧/嵐津報導】 → 〔記者許又寧／嵐津報導〕
 */
export function pairBrackets(strip: Strip): void {
  const view = viewStrip(strip)
  const {before} = strip
  const context = before + view.text + strip.after.trimStart()
  for (const {open, close, kind} of findPairs(context)) {
    setBracket(open, kind)
    setBracket(close, partners[kind] ?? '')
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
