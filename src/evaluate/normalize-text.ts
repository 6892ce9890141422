/**
 * Fold away what is a matter of house style, in gold and prediction alike.
 *
 * Two papers print the same sentence with other widths, quotes and dashes; a
 * measure that counted those would measure typography.
 */

const han = /\p{Script=Han}/u
const wideMarks = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）']
])
/** Code point distance from a full-width form to its half-width one. */
const fullToHalf = 0xfee0

// 张 三，　３月
const space = /[\s\u3000\u200b\ufeff\u00a0]/gu
// ＡＢＣ１２３％
const wideSign = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b\uff0f]/gu
const narrowMark = /[,;:?!()]/gu
const doubleQuote = /[“”„‟"＂〝〞「」『』﹁﹂﹃﹄]/gu
const singleQuote = /[‘’'＇]/gu
// ——  –  --
const dashRun = /[—―–─－﹣-]+/gu
// ……  ⋯⋯  ......
const ellipsis = /…+|⋯+|\.{3,}|。{3,}|·{3,}/gu
const middleDot = /[•・‧．]/gu
const zero = /[○◯]/gu
// 会议结束.
const fullStop = /(.)\./gu
// ■本报记者
const leadingMark = /^[□■◎〇●▲△◇◆]+/u
const brackets = new Map([
  ['（', '）'],
  ['〔', '〕'],
  ['【', '】'],
  ['［', '］'],
  ['[', ']'],
  ['(', ')']
])
/** Length in UTF-16 units of the shortest text whose outer brackets can go: one character must stay. */
const leastBracketed = 3

/**
 * Fold widths, white space, quotes, dashes, dots and zeros.
 *
 * @param text any text; absent counts as empty.
 * @returns text to compare, not to print.
 */
export function normalizeText(text: string | undefined): string {
  if (!text) return ''
  return text
    .replace(space, '')
    .replace(wideSign, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullToHalf))
    .replace(narrowMark, (mark) => wideMarks.get(mark) ?? mark)
    .replace(doubleQuote, '“')
    .replace(singleQuote, '‘')
    .replace(dashRun, foldDashes)
    .replace(ellipsis, '…')
    .replace(middleDot, '·')
    .replace(zero, '〇')
    .replace(fullStop, (stop, before: string) => (han.test(before) ? `${before}。` : stop))
}

/** Fold as `normalizeText`; outer brackets and leading marks go as well. */
export function normalizeByline(text: string | undefined): string {
  let value = normalizeText(text).replace(leadingMark, '')
  for (;;) {
    const open = value.charAt(0)
    const inner = value.slice(1, -1)
    const wrapped = value.length >= leastBracketed && brackets.get(open) === value.at(-1)
    if (!wrapped || inner.includes(open)) return value
    value = inner
  }
}

/** One dash for a run of dashes; a hyphen that stands alone stays, as in 歼-10. */
function foldDashes(run: string): string {
  let folded = ''
  let rest = run
  while (rest !== '') {
    const hyphen = rest.startsWith('-') && rest[1] !== '-'
    folded += hyphen ? '-' : '—'
    rest = rest.slice(hyphen ? 1 : dashLength(rest))
  }
  return folded
}

/** Length of the first dash of a run: long dashes and pairs of hyphens, then the hyphens behind them. */
function dashLength(run: string): number {
  let end = 0
  while (end < run.length && (run[end] !== '-' || run[end + 1] === '-')) end += run[end] === '-' ? 2 : 1
  while (run[end] === '-') end++
  return end
}
