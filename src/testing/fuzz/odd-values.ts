/** Values that programs stumble over. */
import type {Draw} from './draw.js'

/** Numbers at the edges of what a field may hold. */
export const oddNumbers: readonly number[] = [
  -1,
  0,
  -0,
  1,
  0.5,
  1.0000001,
  -1e9,
  255,
  65_535,
  65_536,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
  1e21,
  1e308,
  5e-324
]

/** Names that lead elsewhere, or nowhere. */
export const oddNames: readonly string[] = [
  '..',
  '.',
  '../escape',
  '../../../escape',
  '/escape-by-fuzz',
  '/',
  'a/b/c',
  '..\\..\\escape',
  'C:\\escape',
  '\\\\host\\share',
  'name\0.json',
  'con',
  'NUL.txt',
  'lpt1',
  'report.json',
  'review.json',
  'issue.json',
  '.banmian',
  '.hidden',
  '-rf',
  '--help',
  '-',
  '~',
  '$HOME',
  '%TEMP%',
  'a\nb',
  'a\r\n\tb',
  '[1]{a,b}*?!(x)',
  '报'.repeat(90),
  'n'.repeat(300),
  'n'.repeat(5000),
  ' ',
  '\u202Egnp.exe',
  '\u200B',
  'e\u0301',
  'ﬁ',
  '\u{1F4F0}',
  '|;&`id`',
  'trailing.',
  'trailing '
]

/** Keys that objects have already. */
export const oddKeys: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '0',
  'length'
]

/** Texts of every kind that is not a newspaper. */
export const oddTexts: readonly string[] = [
  '',
  ' ',
  '　　',
  '\0',
  '\u0007\u001b[31m',
  '\u202E本报讯\u202C',
  '\u2066\u2067',
  '\uD83D',
  '\uDC00版',
  '\uFFFE\uFFFF',
  '\uE000\uF8FF\u{F0000}',
  '\u{E0041}\u{E007F}',
  '\uFFFD'.repeat(40),
  `e${'\u0301'.repeat(600)}`,
  '\u200D'.repeat(50),
  '一\uFE00\u{E0100}',
  '⿰⿱⿲一',
  '\u2028\u2029\u0085\v',
  '（'.repeat(500),
  '「『《〔【'.repeat(120),
  '（记者'.repeat(200),
  '、'.repeat(300),
  '第99999999999999999999版',
  '第０版',
  '第一百二十三万四千五百六十七版',
  '2024年99月99日 星期八',
  '0000年00月00日',
  '民国九百九十九年十三月卅二日',
  '农历甲子年闰十三月初零',
  '（下转第999999999999版）',
  '（上接第0版）',
  `本报记者 ${'林一帆、'.repeat(200)}报道`,
  `新华社${'星江'.repeat(300)}5月5日电`,
  '1'.repeat(400),
  '1.'.repeat(200),
  'http://'.repeat(60),
  '`~*_#<script>'
]

/** A value of any type, none of them likely to be the one that is wanted. */
export function oddValue(draw: Draw): unknown {
  return draw.pick<() => unknown>([
    () => draw.pick(oddNumbers),
    () => draw.pick(oddNames),
    () => draw.pick(oddTexts),
    () => draw.chance(0.5),
    () => null,
    () => [],
    () => ({}),
    () => [[]],
    () => [null],
    () => Array.from({length: draw.number(1, 2000)}, (_, index) => index),
    () => Object.fromEntries(Array.from({length: draw.number(1, 500)}, (_, index) => [`k${index}`, index])),
    () => '版'.repeat(draw.number(1000, 100_000))
  ])()
}
