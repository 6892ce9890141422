/**
 * Kinds of characters, in one table by UTF-16 unit: a page is asked a million
 * times, and a regular expression for each character would cost a second.
 */

/** Bits of a kind. */
export const kind = {
  /** Han characters; halves of surrogate pairs count, because outside the basic plane newspapers print only Han. */
  han: 1,
  /** Han, kana, Chinese punctuation, full-width forms: what Chinese text is made of. */
  chinese: 2,
  digit: 4,
  latin: 8,
  blank: 16,
  /** Straight quotes and what OCR makes of curly ones. */
  quote: 32,
  /** Quotation marks that are right as they stand. */
  printedQuote: 64,
  /** What dashes are made of. */
  dash: 128,
  /** What ellipses are made of. */
  dot: 256,
  /** Half-width punctuation that may have to be full width. */
  half: 512,
  /** Han digits, and what is printed for 〇 among them. */
  numeral: 1024,
  /** What may be the dot inside a name. */
  middot: 2048
} as const

const table = new Uint16Array(0x10000)

fill(kind.han | kind.chinese, [
  [0x2e80, 0x2fd5],
  [0x3005, 0x3007],
  [0x3021, 0x3029],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xd800, 0xdfff],
  [0xf900, 0xfaff]
])
fill(kind.chinese, [
  [0x3001, 0x301c],
  [0x3040, 0x30ff],
  [0x2460, 0x24ff],
  [0xfe10, 0xfe6f],
  [0xff01, 0xff65]
])
mark(kind.chinese, '‘’“”—…·‰℃')
fill(kind.digit, [[0x30, 0x39]])
fill(kind.latin, [
  [0x41, 0x5a],
  [0x61, 0x7a]
])
fill(kind.blank, [
  [0x09, 0x0d],
  [0x2000, 0x200a]
])
mark(kind.blank, ' \u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000\uFEFF')
mark(kind.quote, '"＂〃〝〞〟„‟″\'＇′')
mark(kind.printedQuote, '“”‘’「」『』')
mark(kind.dash, '—―–─－﹣⸺⸻-')
mark(kind.dot, '…⋯.。·・')
mark(kind.half, ',;:?!().．')
mark(kind.numeral, '一二三四五六七八九〇○◯Oo0')
mark(kind.middot, '•・‧∙⋅．')

/** Kinds of the character at a place of a text; 0 outside. */
export function kindAt(text: string, place: number): number {
  return table[text.charCodeAt(place)] ?? 0
}

/** Whether a character is there and of one of the kinds. */
export function isKind(char: string | undefined, mask: number): boolean {
  return char !== undefined && ((table[char.charCodeAt(0)] ?? 0) & mask) !== 0
}

/** Whether a part of a text has a Han character. */
export function hasHan(text: string, start = 0, end: number = text.length): boolean {
  for (let place = start; place < end; place++) if ((kindAt(text, place) & kind.han) !== 0) return true
  return false
}

/** A Han character. */
export function isHan(char: string | undefined): boolean {
  return isKind(char, kind.han)
}

/** A Han character or a sign that only Chinese text has. */
export function isChinese(char: string | undefined): boolean {
  return isKind(char, kind.chinese)
}

/** A digit from 0 to 9. */
export function isDigit(char: string | undefined): boolean {
  return isKind(char, kind.digit)
}

/** An ASCII letter or digit. */
export function isAlnum(char: string | undefined): boolean {
  return isKind(char, kind.digit | kind.latin)
}

/** White space of any width. */
export function isBlank(char: string | undefined): boolean {
  return isKind(char, kind.blank)
}

/** Find runs of characters of a kind, as places from and behind. */
export function findRuns(text: string, mask: number): [number, number][] {
  const found: [number, number][] = []
  for (let place = 0; place < text.length; place++) {
    if ((kindAt(text, place) & mask) === 0) continue
    const start = place
    while ((kindAt(text, place) & mask) !== 0) place++
    found.push([start, place])
  }
  return found
}

function fill(mask: number, ranges: readonly [number, number][]): void {
  for (const [from, to] of ranges)
    for (let code = from; code <= to; code++) table[code] = (table[code] ?? 0) | mask
}

function mark(mask: number, chars: string): void {
  for (const char of chars) table[char.charCodeAt(0)] = (table[char.charCodeAt(0)] ?? 0) | mask
}
