/** What stands in brackets behind a story. */
import {numeralClass} from '../numerals.js'
import type {Slots} from './compile.js'
import type {Form} from './form.js'

/** What the end of a paragraph must give. */
export interface TailGiven {
  byline?: string
  people?: string
  dateline?: string
  /** `true` for a note on the author. */
  note?: true
  /** What is left of the text. */
  body: string
}

/** A row of the tails. */
export interface TailForm extends Form<TailGiven> {
  /**
   * `note`: cut, but of no field; `remark`: part of the text; `source`: a
   * dateline; `group`: writers who sign as one; `opener`: read as an opener is.
   */
  reads: 'note' | 'remark' | 'source' | 'group' | 'opener'
}

/** Slots of the tails. */
export const tailSlots: Slots = {
  rest: {source: '.{0,130}', silent: true},
  some: {source: '.{1,24}', silent: true},
  text: {source: '.{1,130}'},
  team: {source: '\\p{Script=Han}{2,12}'},
  who: {source: '[\\p{Script=Han}\\s]{5,30}'},
  name: {source: '[\\p{Script=Han}·]{2,4}'},
  count: {source: `[${numeralClass}]{1,4}`, silent: true}
}

/** The rows, without the brackets; the first that its reader accepts wins. */
export const tailForms: readonly TailForm[] = [
  {
    id: 'author-note',
    reads: 'note',
    form: '[本文|文章](作者|译者|笔者|作家)([现](系|为|是|任)|单位|简介|：|，|分别|均){rest}',
    era: '1980s–',
    samples: [
      {text: '他走了。（作者系白河一中教师）', note: true, body: '他走了。'},
      {text: '他走了。（作者單位：嵐津大學）', note: true, body: '他走了。'},
      {text: '他走了。(本文作者为退休教师)', note: true, body: '他走了。'},
      {text: '他走了。（作者現任嵐津市議員）', note: true, body: '他走了。'},
      {text: '他走了。（作者分别为市社科院研究员、副研究员）', note: true, body: '他走了。'}
    ]
  },
  {
    id: 'remark',
    reads: 'remark',
    form:
      '[未|全文|全书]完[毕]|待续|续完|连载[{some}]|上|中|下|见图|图|略|下同|掌声|笑|大笑|鼓掌|扩大|代|节选|转载|本版|同上|文中|以上|化名|音译|' +
      '含{rest}|不含{some}|(左|右|前|后|上|中|下)(一|二|三|四|五|为|起|边|侧|排|图){rest}|图{rest}',
    era: '1930s–',
    samples: [],
    not: [
      '他走了。（未完）',
      '他走了。（全文完）',
      '他走了。（完）',
      '他走了。（待續）',
      '他走了。（见图）',
      '他走了。（图为白河大桥）',
      '他走了。（左二为闻一舟）',
      '他走了。（掌声）',
      '市委常委会议（扩大）',
      '他走了。（文中人物为化名）',
      '他叫闻一舟（化名）'
    ]
  },
  {
    id: 'source',
    reads: 'source',
    form: '{text}',
    era: '1930s–',
    samples: [
      {text: '他走了。（本报石棠3月5日电）', dateline: '本报石棠3月5日电', body: '他走了。'},
      {text: '他走了。（据新华社电）', dateline: '据新华社电', body: '他走了。'},
      {text: '他走了。(本报综合消息)', dateline: '本报综合消息', body: '他走了。'},
      {text: '他走了。【中央社】', dateline: '中央社', body: '他走了。'},
      {text: '他走了。（綜合報導）', dateline: '綜合報導', body: '他走了。'},
      {text: '他走了。〔路透社倫敦六日電〕', dateline: '路透社倫敦六日電', body: '他走了。'}
    ],
    not: ['他走了。（停电）', '他走了。（3月5日）', '他走了。（见本报3月5日报道）']
  },
  {
    id: 'writers-as-group',
    reads: 'group',
    form: '{team}(通讯|报道)组',
    era: '1950s–1970s',
    samples: [
      {text: '他走了。（运输三社通讯组）', byline: '运输三社通讯组', people: '', body: '他走了。'},
      {text: '他走了。（石场公社报道组）', byline: '石场公社报道组', people: '', body: '他走了。'}
    ],
    not: ['县里成立了（通讯组）']
  },
  {
    id: 'signature',
    reads: 'opener',
    form: '{text}',
    era: '1930s–',
    samples: [
      {
        text: '他走了。（本报记者 闻一舟）',
        byline: '本报记者闻一舟',
        people: '闻一舟 reporter',
        body: '他走了。'
      },
      {
        text: '他走了。（闻　一　上官秋）',
        byline: '闻一 上官秋',
        people: '闻一 other, 上官秋 other',
        body: '他走了。'
      },
      {
        text: '他走了。（王　一　李　二）',
        byline: '王一 李二',
        people: '王一 other, 李二 other',
        body: '他走了。'
      },
      {text: '他走了。〔沈其昌〕', byline: '沈其昌', people: '沈其昌 other', body: '他走了。'},
      {text: '他走了。【記者沈其昌】', byline: '記者沈其昌', people: '沈其昌 reporter', body: '他走了。'},
      {text: '他走了。[闻一舟]', byline: '闻一舟', people: '闻一舟 other', body: '他走了。'},
      {
        text: '他走了。（记者闻一舟 通讯员上官秋 欧阳小明）',
        byline: '记者闻一舟 通讯员上官秋 欧阳小明',
        people: '闻一舟 reporter, 上官秋 correspondent, 欧阳小明 correspondent',
        body: '他走了。'
      },
      {text: '他走了。（白河县 闻一舟）', byline: '白河县 闻一舟', people: '闻一舟 other', body: '他走了。'},
      {
        text: '他走了。（闻一舟 上官秋 文/图）',
        byline: '闻一舟 上官秋 文/图',
        people: '闻一舟 author, 上官秋 author',
        body: '他走了。'
      },
      {
        text: '他走了。（本报北京3月5日电 记者闻一舟）',
        byline: '记者闻一舟',
        people: '闻一舟 reporter',
        dateline: '本报北京3月5日电',
        body: '他走了。'
      },
      {
        text: '他走了。（闻一舟供稿）',
        byline: '闻一舟供稿',
        people: '闻一舟 correspondent',
        body: '他走了。'
      },
      {text: '他走了。（闻一舟 编译）', byline: '闻一舟 编译', people: '闻一舟 translator', body: '他走了。'}
    ],
    not: [
      '县长（兼）',
      '一位姓王的（王一）是老人',
      '他走了。（黄金）',
      '他走了。（全国）',
      '他走了。（白河县）',
      '（记者从市政府获悉）',
      '记者赶往河边',
      '他走了。（责任编辑 闻一舟）'
    ]
  }
]

/** Rows for lines of their own behind a story, which `label` asks for. */
export const signatureLineForms: readonly Form<object>[] = [
  {
    // a name, a pen name or a group in brackets
    id: 'pen-name-boxed',
    form: '（({name}|{team}组)）',
    era: '1930s–',
    samples: [{text: '（听雨）'}, {text: '（何山）'}, {text: '（石场通讯组）'}, {text: '(鈍公)'}],
    not: ['（见图）', '（未完）', '（待續）', '（下同）', '（图一）']
  },
  {
    id: 'several-writers',
    form: '{who}等[{count}]人',
    era: '1950s–1970s',
    samples: [{text: '青川机床厂 林越等五人'}, {text: '白河中學 沈其昌等十二人'}],
    not: ['受伤五人', '等人']
  }
]
