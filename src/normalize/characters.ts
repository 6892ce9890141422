/** Passes that look at one character, or at one and its neighbours. */
import {isAlnum, isDigit} from './kinds.js'
import type {EditRule} from './rules.js'
import {type Strip, setCell, setCells} from './strip.js'
import {viewStrip} from './view.js'

/** Rule of white space at the ends of a line. */
export const edgeRule = 'normalize:space-edge'

/** Control, zero-width and direction characters; tab is white space. */
export const invisible: RegExp =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu

/** CJK compatibility ideographs, Kangxi radicals and radical forms of PDF fonts. */
export const compatible: RegExp = /[\u2E80-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu

/**
 * Radicals of the supplement that PDF fonts write for whole characters;
 * Unicode gives them no decomposition (EquivalentUnifiedIdeograph.txt).
 */
const radicals: ReadonlyMap<string, string> = pairUp(
  '⺠民⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⼾戶⺁厂⺒巳⺝月'
)

/** Half-width, small and vertical forms of Chinese punctuation, and the drawn slash of Taiwan’s bylines. */
const forms: ReadonlyMap<string, string> = pairUp(
  '｡。｢「｣」､、･·﹐，﹑、﹔；﹕：﹖？﹗！﹙（﹚）﹒。︐，︑、︒。︓：︔；︕！︖？︙…︱—︵（︶）︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］╱／'
)
export const form: RegExp = new RegExp(`[${[...forms.keys()].join('')}]`, 'gu')

/** Full-width digits and letters, and signs that are half width between digits. */
export const fullWidth: RegExp =
  /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\uFF0B\uFF0D\uFF0E\uFF0F\uFF1D\uFF20]/u

/** Take away what has no ink and no width. */
export function dropInvisible(strip: Strip): void {
  replaceEach(strip, invisible, 'normalize:invisible-dropped', () => '')
}

/** Take white space off both ends. */
export function trimEdges(strip: Strip): void {
  const view = viewStrip(strip)
  const start = view.text.length - view.text.trimStart().length
  const end = view.text.trimEnd().length
  for (let place = 0; place < start; place++) setCell(strip, view.cell(place), '', edgeRule)
  for (let place = Math.max(start, end); place < view.text.length; place++)
    setCell(strip, view.cell(place), '', edgeRule)
}

/** Write characters that only look like Han characters as those. */
export function unifyCompatible(strip: Strip): void {
  replaceEach(strip, compatible, 'normalize:compatibility', (char) => {
    // NFKC of a single Kangxi radical is its character; on a text it would ruin the punctuation.
    const kangxi = char >= '\u2F00' && char <= '\u2FD5'
    return radicals.get(char) ?? char.normalize(kangxi ? 'NFKC' : 'NFC')
  })
}

/** Write half-width, small and vertical forms as usual ones. */
export function unifyForms(strip: Strip): void {
  replaceEach(strip, form, 'normalize:form', (char) => forms.get(char) ?? char)
}

/** Write full-width digits and letters, and the signs between them, half width. */
export function narrowWidths(strip: Strip): void {
  const letters = viewStrip(strip)
  for (let place = 0; place < letters.text.length; place++) {
    const code = letters.text.charCodeAt(place)
    const alnum =
      (code >= 0xff10 && code <= 0xff19) ||
      (code >= 0xff21 && code <= 0xff3a) ||
      (code >= 0xff41 && code <= 0xff5a)
    if (alnum) setCell(strip, letters.cell(place), narrow(code), 'normalize:width-half')
  }

  const {text, at, cell} = viewStrip(strip)
  if (!fullWidth.test(text)) return
  for (let place = 0; place < text.length; place++) {
    const char = text[place] ?? ''
    if (char < '\uFF05' || char > '\uFF20' || !fullWidth.test(char)) continue
    // 12％ · 3．5 · 24／7 · 138－0000; but 編輯／吳立群 stays.
    const percent = char === '％' && isDigit(at(place - 1))
    const between = isAlnum(at(place - 1)) && isAlnum(at(place + 1))
    const plus = char === '＋' && (isAlnum(at(place - 1)) || isDigit(at(place + 1)))
    if (percent || between || plus)
      setCell(strip, cell(place), narrow(char.charCodeAt(0)), 'normalize:width-half')
  }
}

/** ASCII character of a full-width form. */
function narrow(code: number): string {
  return String.fromCharCode(code - 0xfee0)
}

function replaceEach(strip: Strip, pattern: RegExp, rule: EditRule, to: (char: string) => string): void {
  const view = viewStrip(strip)
  for (const {0: char, index} of view.text.matchAll(pattern)) {
    const cells = Array.from({length: char.length}, (_, unit) => view.cell(index + unit))
    setCells(strip, cells, to(char), rule)
  }
}

function pairUp(text: string): ReadonlyMap<string, string> {
  const pairs = text.match(/../gu) ?? []
  return new Map(pairs.map((pair) => [pair.charAt(0), pair.charAt(1)]))
}
