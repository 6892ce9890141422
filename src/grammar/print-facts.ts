/** Facts of a masthead or folio that have a fixed form: numbers, size, price, page label. */
import {numeralClass, parseNumeral, toHalfWidth} from './numerals.js'
import {findAll} from './patterns.js'

/** A fact that was found; indices in UTF-16 units. */
export interface PrintFact {
  /** `other` is explained and has no field: 今日16版, 零售每份五元. */
  field: 'issueNumber' | 'cn' | 'postalCode' | 'label' | 'other'
  value: string
  start: number
  end: number
}

interface Reader {
  field: PrintFact['field']
  /** What every match holds; asked first, because it is cheap. */
  hint: RegExp
  pattern: RegExp
  /** Make the value of a match; `undefined` refuses it. */
  read?: (match: RegExpExecArray) => string | undefined
}

/** A numeral of up to eight characters. */
const n = (longest: number) => `[${numeralClass}]{1,${longest}}`
const dash = '[-—–－―~～]'

/** What replaces the characters of a fact that is found, so that no other pattern takes them. */
export const filler = '\u0000'

/** The readers, the surer first; each sees only what the ones before left. */
const readers: readonly Reader[] = [
  {
    // 中華郵政台字第一二三號執照登記為第一類新聞紙類, 內政部登記證警字第二三四號
    field: 'other',
    hint: /政/u,
    pattern:
      /中[華华][郵邮]政[\p{Script=Han}0-9]{3,40}(?:新[聞闻][紙纸][類类]?|[雜杂][誌志])(?:交寄)?|[內内]政部登[記记][證证]?[\p{Script=Han}0-9]{2,30}/gu
  },
  {
    // 国内统一刊号：CN00-0001, 国内统一连续出版物号 CN 33-0001/D, CN0O-0052 (as misread); also without its number
    field: 'cn',
    hint: /CN|[号號]/u,
    pattern: new RegExp(
      `(?:[国國][内內外])?(?:[统統]一)?(?:[连連][续續]出版物|[报報]刊|刊)[号號](?:[：: ]{0,2}(?<code>CN ?[0-9O]{2} ?${dash} ?[0-9A-Z]{1,6}(?:\\/[A-Z]{1,2})?))?|(?<![A-Za-z])(?<bare>CN ?[0-9O]{2} ?${dash} ?[0-9A-Z]{1,6}(?:\\/[A-Z]{1,2})?)`,
      'gu'
    ),
    read: (match) => readCode(match.groups?.code ?? match.groups?.bare ?? '')
  },
  {
    // 邮发代号 31-2, 郵發代號：17—38, 发代号 64-133 (as misread)
    field: 'postalCode',
    hint: /代[号號]/u,
    pattern: new RegExp(
      `[邮郵]?[发發]代[号號](?:[：: ]{0,2}(?<code>[0-9０-９]{1,3} ?${dash} ?[0-9０-９]{1,4}))?`,
      'gu'
    ),
    read: (match) => (match.groups?.code ?? '').replace(/ /gu, '').replace(/[—–－―~～]/u, '-')
  },
  {
    // ISSN 1234-5678, 国外代号D123, 国际标准刊号
    field: 'other',
    hint: /[号號S]/u,
    pattern:
      /ISSN ?[0-9]{4}-?[0-9X]{4}|[国國]外(?:[发發]行)?代[号號][：: ]{0,2}[A-Z]{0,2}[0-9]{1,5}|[国國][际際][标標][准準](?:[连連][续續]出版物|刊)[号號]/gu
  },
  {
    // MONDAY, MAY 6, 2024 beside the Chinese date
    field: 'other',
    hint: /[A-Za-z]{3}/u,
    pattern:
      /(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[,. ]{0,2})?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[,. ]{1,2}[0-9]{1,2}[,. ]{1,2}[0-9]{4}/giu
  },
  {
    // 今日16版, 今日出版四大張, 日出對開兩大張, 今日四开八版, 本期共8版
    field: 'other',
    hint: /[張张版頁页]/u,
    pattern: new RegExp(
      `[（(]?(?:今[日天]|本[日期报報刊]|每[日週周期]|日)(?:[共出]|出[版紙纸])?(?:[對对四八][開开])?(?:共)?${n(3)}[大小中]?(?:[張张]半?|版|[頁页])[）)]?|[對对四][開开]${n(3)}[大小]?(?:[張张]|版)`,
      'gu'
    )
  },
  {
    // 零售每份五元, 定价：1.50元, 每份港幣十元, 每月定價大洋八角, 全年定价360元
    field: 'other',
    hint: /[元角分文圓圆仙毫枚]/u,
    pattern: new RegExp(
      `(?:本[报報]|零售[价價]?|定[价價]|售[价價]|[报報][价價]|[全半]年|每[份张張月年期季]|[价價]格){1,4}[：: ]{0,2}(?:人民[币幣]|[港台臺][币幣]|新[台臺][币幣]|大洋|[国國][币幣])?(?:[${numeralClass}.]{1,8} ?(?:元|角|分|文|圓|圆|仙|毫|[枚])){1,2}`,
      'gu'
    )
  },
  {
    // 总第12071号, 第2949号, 總第一八六〇九號, 新12号, 总12071期, 第12,345期
    field: 'issueNumber',
    hint: /[期号號oO]/u,
    pattern: new RegExp(
      `[（(]?(?<whole>[总總][期号號]?)?(?<!第)第 ?(?<number>[${numeralClass}万萬]{1,10}|[0-9]{1,3},[0-9]{3}) ?[期号號][）)]?|[总總](?<total>${n(8)}) ?[期号號]|N[oO][.．:] ?(?<latin>[0-9]{1,6})(?![0-9])`,
      'gu'
    ),
    read: ({groups}) => readDigits(groups?.number ?? groups?.total ?? groups?.latin ?? '')
  },
  {
    // 第三卷 before 第五期; 第二張 before 第六版
    field: 'other',
    hint: /[卷張张辑輯]/u,
    pattern: new RegExp(`第 ?${n(4)} ?(?:卷|[張张]|[辑輯])(?:(?=第)|(?!\\p{Script=Han}{3}))`, 'gu')
  }
]

// 第1版, 第 六 版, 第A8版, A8, B12版, A2·3, 01版, 八版, 版次：3; never 下转第3版
const label = new RegExp(
  `(?<![转轉接见見至到自在][于於]?)第 ?(?:${n(4)}|[A-Z][0-9]{1,3}) ?版|(?<![A-Za-z0-9.@第]|[A-Za-z0-9]\\/)[A-HT] ?[0-9０-９]{1,2}(?:[·.\\-—/][0-9]{1,2})?(?: ?版)?(?![A-Za-z0-9.@])|(?<![\\p{Script=Han}A-Za-z0-9.])(?:[0-9０-９]{1,2}(?:[-—~～、][0-9]{1,2})?|[一二三四五六七八九十]{1,3}) ?版(?!\\p{Script=Han}{4})|版次[：: ]{1,2}[0-9]{1,2}`,
  'u'
)

// 12 of 第12版
const figures = new RegExp(n(4), 'u')

/** Find numbers, size and price in a masthead or folio line. */
export function findPrintFacts(text: string): PrintFact[] {
  const facts: PrintFact[] = []
  let masked = text
  for (const {field, hint, pattern, read} of readers) {
    if (!hint.test(masked)) continue
    const before = facts.length
    for (const match of findAll(pattern, masked)) {
      const value = read ? read(match) : ''
      if (value === undefined) continue
      facts.push({field, value, start: match.index, end: match.index + match[0].length})
    }
    if (facts.length > before) masked = mask(text, facts)
  }
  return facts
}

/**
 * Find the page label.
 *
 * @returns the label as printed without blanks, half-width (第1版, A8), and the
 *   number in it; `letter` when the page is counted inside a section (A8).
 */
export function findPageLabel(
  text: string
): {value: string; number: number; letter?: string; start: number; end: number} | undefined {
  const match = label.exec(text)
  if (!match) return
  const value = toHalfWidth(match[0].replace(/ /gu, '')).replace(/^版次[：:]/u, '')
  const figure = figures.exec(value)?.[0]
  const number = figure === undefined ? undefined : parseNumeral(figure)
  if (number === undefined || number === 0) return
  const letter = /[A-Z]/u.exec(value)?.[0]
  return {value, number, ...(letter ? {letter} : {}), start: match.index, end: match.index + match[0].length}
}

/** Blank out what is found, so that indices stay. */
export function mask(text: string, spans: readonly {start: number; end: number}[]): string {
  let masked = text
  for (const {start, end} of spans) {
    masked = masked.slice(0, start) + filler.repeat(end - start) + masked.slice(end)
  }
  return masked
}

function readCode(text: string): string {
  const [place = '', ...rest] = text
    .toUpperCase()
    .replace(/ /gu, '')
    .replace(/[—–－―~～]/u, '-')
    .split('-')
  if (rest.length === 0) return ''
  return `${place.replace(/O/gu, '0')}-${rest.join('-').replace(/(?<=\d)O|O(?=\d)/gu, '0')}`
}

/** Digits of an issue number: Arabic as printed, Han as a number. */
function readDigits(text: string): string | undefined {
  const plain = toHalfWidth(text.replace(',', ''))
  return /^[0-9]+$/u.test(plain) ? plain : parseNumeral(plain)?.toString()
}
