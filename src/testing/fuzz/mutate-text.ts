/** Mutations of text as text, before it becomes bytes. */
import type {Draw} from './draw.js'
import {oddTexts} from './odd-values.js'

/** What a mutation has at hand. */
export interface TextMaterial {
  draw: Draw
  /** Other pages, to splice with. */
  others: readonly string[]
  /** Most characters that a mutation may make of nothing. */
  most: number
}

export type TextMutation = (text: string, material: TextMaterial) => string

const brackets = Array.from('（）【】〔〕“”「」『』《》〈〉()[]{}')

/** The mutations, by name. */
export const textMutations: Readonly<Record<string, TextMutation>> = {
  'one long line': (text) => text.replaceAll(/\s/gu, ''),
  'only brackets': (text, {draw}) => text.replaceAll(/[^\n]/gu, () => draw.pick(brackets)),
  'nested brackets': (text, {draw, most}) => {
    const [open, close] = draw.pick(['（）', '「」', '《》', '“”', '〔〕', '()'])
    const depth = draw.number(2, Math.min(most / 4, 20_000))
    return insert(
      text,
      (open ?? '').repeat(depth) + (draw.chance(0.5) ? (close ?? '').repeat(depth) : ''),
      draw
    )
  },
  'one thing repeated': (text, {draw, most}) => {
    const unit = draw.pick([
      ...oddTexts.filter((odd) => odd !== ''),
      '版',
      ' ',
      '\n',
      '本报讯\n',
      '\n\n字',
      '12 '
    ])
    const count = Math.floor(most ** (0.5 + 0.5 * draw.random()) / unit.length)
    return insert(text, unit.repeat(Math.max(1, count)), draw)
  },
  'odd text inserted': (text, {draw}) => {
    let result = text
    for (let count = draw.number(1, 12); count > 0; count--)
      result = insert(result, draw.pick(oddTexts), draw)
    return result
  },
  'odd lines inserted': (text, {draw}) => {
    const lines = text.split('\n')
    for (let count = draw.number(1, 12); count > 0; count--) {
      lines.splice(draw.number(0, lines.length), 0, draw.pick(oddTexts))
    }
    return lines.join('\n')
  },
  'a lone surrogate here and there': (text, {draw}) =>
    text.replaceAll(/\p{Script=Han}/gu, (char) =>
      draw.chance(0.02) ? String.fromCharCode(draw.number(0xd800, 0xdfff)) : char
    ),
  'marks on every character': (text, {draw}) => {
    const mark = draw.pick(['\u0301', '\u20DD', '\uFE0F', '\u200D', '\u302A', '\u3099'])
    return text.replaceAll(/\p{Script=Han}/gu, (char) => char + mark.repeat(draw.number(0, 3)))
  },
  'numbers changed': (text, {draw}) =>
    text.replaceAll(/[0-9]{1,4}/gu, (digits) =>
      draw.chance(0.3) ? draw.pick(['0', '99', '13', '32', '-1', '9'.repeat(30), '００', '〇', '']) : digits
    ),
  'lines shuffled': (text, {draw}) => shuffle(text.split('\n'), draw).join('\n'),
  'lines doubled': (text, {draw}) =>
    text
      .split('\n')
      .flatMap((line) => Array.from({length: draw.chance(0.2) ? draw.number(2, 6) : 1}, () => line))
      .join('\n'),
  'lines dropped': (text, {draw}) =>
    text
      .split('\n')
      .filter(() => draw.chance(0.7))
      .join('\n'),
  'a line for each character': (text, {draw}) =>
    Array.from(text)
      .slice(0, draw.number(10, 4000))
      .join(draw.pick(['\n', '\n\n', '\r', '\u2028'])),
  'form feeds': (text, {draw}) =>
    text.replaceAll('\n', () => (draw.chance(0.1) ? '\f'.repeat(draw.number(1, 20)) : '\n')),
  'line ends of all kinds': (text, {draw}) =>
    text.replaceAll('\n', () => draw.pick(['\n', '\r\n', '\r', '\u0085', '\u2029', '\v', '\n\n\n\n'])),
  'white space of all kinds': (text, {draw}) =>
    text.replaceAll(/(?<=\n)|(?<=。)/gu, () =>
      draw.pick(['', '\t', '　　　　　　', ' ', '\u00A0', '\u2003', '\uFEFF'])
    ),
  'two pages spliced': (text, {draw, others}) =>
    text.slice(0, draw.number(0, text.length)) + draw.pick(others).slice(draw.number(0, 400)),
  'cut off': (text, {draw}) => text.slice(0, draw.number(0, text.length)),
  nothing: (text) => text
}

function insert(text: string, what: string, draw: Draw): string {
  const at = draw.number(0, text.length)
  return text.slice(0, at) + what + text.slice(at)
}

function shuffle(lines: readonly string[], {random}: Draw): string[] {
  return lines
    .map((line): [number, string] => [random(), line])
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line)
}

/** Apply some mutations; gives the text, and the names of what was done to it. */
export function mutateText(text: string, material: TextMaterial): {text: string; done: string[]} {
  const {draw} = material
  const done = Array.from({length: draw.pick([1, 1, 2, 3])}, () => draw.pick(Object.keys(textMutations)))
  let result = text
  for (const name of done) result = textMutations[name]?.(result, material) ?? result
  return {text: result, done}
}
