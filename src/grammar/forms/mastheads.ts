/** Facts of a masthead or folio that have a fixed form: numbers, size, price, page label. */
import {numeralClass} from '../numerals.js'
import type {Slot, Slots} from './compile.js'
import type {Form} from './form.js'

/** What a line of a masthead must give. */
export interface MastheadGiven {
  /** Facts of the publication, field by field. */
  facts: Readonly<Record<string, string | number>>
  /** What kind of furniture the line is; absent when it needs a place on the page to be any. */
  kind?: string
}

/** A row of the mastheads. */
export interface MastheadForm extends Form<MastheadGiven> {
  /** `other` is explained and has no field: 今日16版, 零售每份五元. */
  field: 'issueNumber' | 'cn' | 'postalCode' | 'other'
}

const han = '\\p{Script=Han}'
/** A numeral of up to so many characters. */
const n = (longest: number) => `[${numeralClass}]{1,${longest}}`
const dash = '[-—–－―~～]'
const code = `CN ?[0-9O]{2} ?${dash} ?[0-9A-Z]{1,6}(?:\\/[A-Z]{1,2})?`
const silent = (source: string, needs?: string): Slot => ({
  source,
  silent: true,
  ...(needs === undefined ? {} : {needs: new Set(needs)})
})

/** Slots of mastheads and folios. */
export const mastheadSlots: Slots = {
  n: silent(n(3)),
  n2: silent('[0-9０-９]{1,2}'),
  n4: silent(n(4)),
  hanNumber: silent('[一二三四五六七八九十]{1,3}'),
  long: silent(`[${han}0-9]{3,40}`),
  number: {source: `[${numeralClass}万萬]{1,10}|[0-9]{1,3},[0-9]{3}`},
  total: {source: n(8)},
  latin: {source: '[0-9]{1,6}(?![0-9])'},
  sep: silent('[：: ]{0,2}'),
  // CN00-0001, CN 33-0001/D, CN0O-0052 (as misread)
  code: {source: code},
  bareCode: {source: `(?<![A-Za-z])${code}`, needs: new Set('N')},
  // 31-2, 17—38
  postal: {source: `[0-9０-９]{1,3} ?${dash} ?[0-9０-９]{1,4}`},
  issn: silent('ISSN ?[0-9]{4}-?[0-9X]{4}', 'S'),
  foreignCode: silent('[A-Z]{0,2}[0-9]{1,5}'),
  // MONDAY, MAY 6, 2024
  englishDate: silent(
    '(?:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)(?:day|DAY)[,. ]{0,2})?' +
      '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}[,. ]{1,2}[0-9]{1,2}[,. ]{1,2}[0-9]{4}',
    'JFMASOND'
  ),
  // 五角, 1.50元, 五分
  sum: silent(`(?:[${numeralClass}.]{1,8} ?(?:元|角|分|文|圓|圆|仙|毫|枚)){1,2}`, '元角分文圓圆仙毫枚'),
  money: silent('人民[币幣]|[港台臺][币幣]|新[台臺][币幣]|大洋|[国國][币幣]'),
  goods: silent(
    '(?:本[报報]|零售[价價]?|定[价價]|售[价價]|[报報][价價]|[全半]年|每[份张張月年期季]|[价價]格){1,4}'
  ),
  // （今日16版）: brackets of either width, or none
  open: silent('[（(]?'),
  close: silent('[）)]?'),
  notTwice: silent('(?<!第)'),
  // 第三卷 before 第五期 or at the end of a word; 第三卷本书 is a book
  volumeEnd: silent(`(?=第)|(?!${han}{3})`),
  // never 下转第3版
  noJump: silent('(?<![转轉接见見至到自在][于於]?)'),
  alone: silent('(?<![A-Za-z0-9.@第]|[A-Za-z0-9]\\/)'),
  aloneHan: silent(`(?<![${han}A-Za-z0-9.])`),
  letter: silent('[A-HT]'),
  capital: silent('[A-Z]'),
  more: silent('(?:[·.\\-—/][0-9]{1,2})?'),
  notWord: silent('(?![A-Za-z0-9.@])'),
  range: silent('[0-9０-９]{1,2}(?:[-—~～、][0-9]{1,2})?'),
  notText: silent(`(?!${han}{4})`),
  colon: silent('[：: ]{1,2}')
}

/** Facts; the surer first, each sees only what the ones before left. */
export const mastheadForms: readonly MastheadForm[] = [
  {
    id: 'post-registration',
    field: 'other',
    form: '中华邮政{long}(新闻纸[类]|杂志)[交寄]|内政部登记[证]{long}',
    era: '1930s–1990s, Taiwan',
    samples: [
      {text: '中華郵政台字第一二三號執照登記為第一類新聞紙類', facts: {}, kind: 'masthead'},
      {text: '內政部登記證警字第二三四號', facts: {}, kind: 'masthead'}
    ]
  },
  {
    id: 'serial-number',
    field: 'cn',
    form: '[国(内|外)][统一]([连续]出版物|报刊|刊)号[{sep}{code}]|{bareCode}',
    era: '1988–',
    samples: [
      {text: '国内统一刊号：CN00-0001', facts: {cn: 'CN00-0001'}, kind: 'masthead'},
      {text: '国内统一连续出版物号 CN 00-0001/D', facts: {cn: 'CN00-0001/D'}, kind: 'masthead'},
      {text: 'CN00-0001', facts: {cn: 'CN00-0001'}, kind: 'masthead'}
    ],
    not: ['CNN报道称']
  },
  {
    id: 'postal-code',
    field: 'postalCode',
    form: '[邮]发代号[{sep}{postal}]',
    era: '1950s–',
    samples: [
      {text: '邮发代号 31-2', facts: {postalCode: '31-2'}, kind: 'masthead'},
      {text: '郵發代號：17—38', facts: {postalCode: '17-38'}, kind: 'masthead'}
    ]
  },
  {
    id: 'foreign-number',
    field: 'other',
    form: '{issn}|国外[发行]代号{sep}{foreignCode}|国际标准([连续]出版物|刊)号',
    era: '1980s–',
    samples: [{text: 'ISSN 1234-5678 邮发代号 31-2', facts: {postalCode: '31-2'}, kind: 'masthead'}]
  },
  {
    id: 'english-date',
    field: 'other',
    form: '{englishDate}',
    era: '1930s–',
    samples: [{text: '2024年5月6日 MONDAY, MAY 6, 2024', facts: {date: '2024-05-06'}, kind: 'masthead'}]
  },
  {
    id: 'size',
    field: 'other',
    form: '{open}(今日|今天|本日|本期|本报|本刊|每日|每周|每期|日)[共|出][版|纸][对|四|八][开][共]{n}[大|小|中](张[半]|版|页){close}|(对|四)开{n}[大|小](张|版)',
    era: '1930s–',
    samples: [
      {text: '今日16版', facts: {}, kind: 'masthead'},
      {text: '今日出紙三大張', facts: {}, kind: 'masthead'},
      {text: '今日四开八版', facts: {}, kind: 'masthead'},
      {text: '（本期共8版）', facts: {}, kind: 'masthead'}
    ],
    not: ['今日三版书籍面世']
  },
  {
    id: 'price',
    field: 'other',
    form: '{goods}{sep}[{money}]{sum}',
    era: '1930s–',
    samples: [
      {text: '零售每份五元', facts: {}},
      {text: '每月定價大洋八角', facts: {}},
      {text: '定价：1.50元', facts: {}, kind: 'masthead'},
      {text: '每份港幣十元', facts: {}}
    ],
    not: ['房价每平方米三万元']
  },
  {
    id: 'issue-number',
    field: 'issueNumber',
    form: '{open}[总[期|号]]{notTwice}第 {number} (期|号){close}|总{total} (期|号)|N(o|O)(.|．|:){latin}',
    era: '1900s–',
    samples: [
      {text: '总第12071期', facts: {issueNumber: '12071'}, kind: 'masthead'},
      {text: '第一八六〇九號', facts: {issueNumber: '18609'}, kind: 'masthead'},
      {text: '（總第3721號）', facts: {issueNumber: '3721'}, kind: 'masthead'},
      {text: '第12,345期', facts: {issueNumber: '12345'}, kind: 'masthead'},
      {text: 'No.12071', facts: {issueNumber: '12071'}, kind: 'masthead'}
    ],
    not: ['总期待着', '第一期工程']
  },
  {
    id: 'volume',
    field: 'other',
    form: '第 {n4} (卷|张|辑){volumeEnd}',
    era: '1930s–',
    samples: [{text: '第三卷第五期', facts: {issueNumber: '5'}, kind: 'masthead'}],
    not: ['第三卷本书出版']
  }
]

/** Labels of pages: 第1版, A8, 八版. The leftmost one in a line is taken. */
export const labelForms: readonly Form<MastheadGiven>[] = [
  {
    id: 'page-of-order',
    form: '{noJump}第 ({n4}|{capital}{n2}) 版',
    era: '1930s–',
    samples: [
      {text: '第1版', facts: {label: '第1版', number: 1}, kind: 'folio'},
      {text: '第 六 版', facts: {label: '第六版', number: 6}, kind: 'folio'},
      {text: '第A8版', facts: {label: '第A8版', number: 8}, kind: 'folio'},
      {text: '第3版 要闻', facts: {label: '第3版', number: 3, section: '要闻'}, kind: 'folio'},
      {
        text: '星江日報 第二版 國際新聞',
        facts: {title: '星江日報', label: '第二版', number: 2, section: '國際新聞'},
        kind: 'folio'
      }
    ],
    not: ['下转第3版']
  },
  {
    id: 'page-of-section',
    form: '{alone}{letter} {n2}{more}[ 版]{notWord}',
    era: '1990s–',
    samples: [
      {text: 'A8', facts: {label: 'A8', number: 8}, kind: 'folio'},
      {text: 'B12版', facts: {label: 'B12版', number: 12}, kind: 'folio'},
      {
        text: '2024年5月6日 星期一 A2 時政',
        facts: {date: '2024-05-06', weekday: '星期一', label: 'A2', number: 2, section: '時政'},
        kind: 'folio'
      }
    ],
    not: ['A4纸', 'H7N9']
  },
  {
    id: 'page-bare',
    form: '{aloneHan}({range}|{hanNumber}) 版{notText}',
    era: '1930s–',
    samples: [
      {text: '01版', facts: {label: '01版', number: 1}, kind: 'folio'},
      {text: '八版', facts: {label: '八版', number: 8}, kind: 'folio'},
      {text: '06版 副刊', facts: {label: '06版', number: 6, section: '副刊'}, kind: 'folio'}
    ],
    not: ['三版书籍面世', '再版']
  },
  {
    id: 'page-named',
    form: '版次{colon}{n2}',
    era: '2000s–',
    samples: [{text: '版次：3', facts: {label: '3', number: 3}, kind: 'folio'}]
  }
]
