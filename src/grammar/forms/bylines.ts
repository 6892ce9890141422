/** Lines that are nothing but a byline. */
import type {Slots} from './compile.js'
import type {Form} from './form.js'
import {openerSlots} from './opener-slots.js'

/** What a byline on a line of its own must give. */
export interface BylineGiven {
  /** As printed, without marks and brackets (default: the text). */
  value: string
  /** 王一 reporter, 李二 photographer */
  people?: string
  dateline?: string
  /** Nothing but the look of a name speaks for it. */
  weak?: true
}

/** A row of the byline lines. */
export interface BylineForm extends Form<BylineGiven> {
  /** `office`: no names; `genre`: a stroke and the kind of the piece behind; `opener`: read as in brackets; `foreign`, `people`: names. */
  reads: 'office' | 'genre' | 'opener' | 'foreign' | 'people'
}

/** Marks that papers set before a byline, once or more. */
export const bylineMarks = '■□◎○〇●▲△▼▽◆◇★☆▪◼◻⊙⊕▌|｜·•—–☉◉✎-'

/** Slots of the byline lines; {people} is read by `people.ts`. */
export const bylineSlots: Slots = {
  house: {source: '\\p{Script=Han}{1,8}(?:社|报|報|网|網|刊|台|臺)'},
  opener: {source: '.{2,110}'},
  people: {source: '.{1,118}?'},
  genre: openerSlots.genre ?? {source: ''},
  // 美, 英; （三） numbers a part, [图] marks a picture
  country: {source: '(?![一二三四五六七八九十上中下图圖组組之本])\\p{Script=Han}{1,4}'},
  // 报道 behind names; 摄影报道 stays with them
  reported: {source: '(?<![摄攝]影)\\s?(?:报道|報道|報導)', silent: true}
}

/** The rows; the first that its reader accepts wins. */
export const bylineForms: readonly BylineForm[] = [
  {
    id: 'office',
    reads: 'office',
    form: '{house}([特约|驻站|首席|理论|网络](评论员|编辑部|评论部|记者|社论|主笔|通讯员|观察员))[ 文[／]图|文章]',
    era: '1940s–',
    samples: [
      {text: '本报评论员', value: '本报评论员'},
      {text: '本報評論員', value: '本報評論員'},
      {text: '本报评论员文章', value: '本报评论员文章'},
      {text: '■白河日报编辑部', value: '白河日报编辑部'},
      {text: '□ 本报特约评论员', value: '本报特约评论员'},
      {text: '本报记者 文/图', value: '本报记者文/图'},
      {text: '（新华社评论员）', value: '新华社评论员'}
    ],
    not: ['评论员', '编辑部的故事']
  },
  {
    id: 'people-stroke-genre',
    reads: 'genre',
    form: '{people} ／ {genre}',
    era: 'Taiwan, 1970s–',
    samples: [
      {text: '記者沈其昌／專題報導', value: '記者沈其昌／專題報導', people: '沈其昌 reporter'},
      {text: '◎沈其昌／專欄', value: '沈其昌／專欄', people: '沈其昌 author'}
    ],
    not: ['今日／特稿', '天氣／專題報導']
  },
  {
    id: 'people-dateline',
    reads: 'opener',
    form: '{opener}',
    era: '1930s–',
    samples: [
      {text: '記者沈其昌／台北報導', value: '記者沈其昌', people: '沈其昌 reporter', dateline: '台北報導'},
      {
        text: '【本報記者沈其昌／高雄報導】',
        value: '本報記者沈其昌',
        people: '沈其昌 reporter',
        dateline: '高雄報導'
      },
      {
        text: '本报记者 闻一舟 发自石棠',
        value: '本报记者闻一舟',
        people: '闻一舟 reporter',
        dateline: '发自石棠'
      },
      {
        text: '■本报记者 闻一舟 北京报道',
        value: '本报记者闻一舟',
        people: '闻一舟 reporter',
        dateline: '北京报道'
      }
    ],
    not: ['今日／明日', '圖／文']
  },
  {
    id: 'foreign-author',
    reads: 'foreign',
    form: '（{country}） {people}',
    era: '1980s–',
    samples: [
      {text: '[美]约翰·史密斯', value: '[美]约翰·史密斯', people: '约翰·史密斯 author'},
      {
        text: '〔英〕约翰·史密斯 闻一舟 译',
        value: '〔英〕约翰·史密斯 闻一舟 译',
        people: '约翰·史密斯 author, 闻一舟 translator'
      }
    ],
    not: ['（三）水退之后', '[图]白河大桥']
  },
  {
    id: 'people',
    reads: 'people',
    form: '{people}[{reported}]',
    era: '1930s–',
    samples: [
      {text: '□记者 闻一舟 文/图', value: '记者闻一舟 文/图', people: '闻一舟 reporter'},
      {text: '本报记者　王　一　李　二', value: '本报记者王一 李二', people: '王一 reporter, 李二 reporter'},
      {text: '本报首席记者 闻一舟', value: '本报首席记者闻一舟', people: '闻一舟 reporter'},
      {text: '▲本报特约记者 闻一舟', value: '本报特约记者闻一舟', people: '闻一舟 reporter'},
      {text: '本报特派记者 闻一舟', value: '本报特派记者闻一舟', people: '闻一舟 reporter'},
      {text: '本報駐京記者 沈其昌', value: '本報駐京記者沈其昌', people: '沈其昌 reporter'},
      {text: '白河日报驻石棠记者 闻一舟', value: '白河日报驻石棠记者闻一舟', people: '闻一舟 reporter'},
      {text: '早报记者 闻一舟', value: '早报记者闻一舟', people: '闻一舟 reporter'},
      {text: '见习记者 闻一舟', value: '见习记者闻一舟', people: '闻一舟 trainee'},
      {
        text: '记者 闻一舟 实习生 上官秋',
        value: '记者闻一舟 实习生上官秋',
        people: '闻一舟 reporter, 上官秋 trainee'
      },
      {text: '全媒体记者 闻一舟', value: '全媒体记者闻一舟', people: '闻一舟 reporter'},
      {text: '●融媒体记者闻一舟 报道', value: '融媒体记者闻一舟', people: '闻一舟 reporter'},
      {text: '通讯员 王一 李二', value: '通讯员王一 李二', people: '王一 correspondent, 李二 correspondent'},
      {
        text: '文/闻一舟 图/上官秋',
        value: '文/闻一舟 图/上官秋',
        people: '闻一舟 author, 上官秋 photographer'
      },
      {text: '文｜闻一舟', value: '文｜闻一舟', people: '闻一舟 author'},
      {text: '图文/闻一舟', value: '图文/闻一舟', people: '闻一舟 author'},
      {
        text: '闻一舟 文 上官秋 摄',
        value: '闻一舟 文 上官秋 摄',
        people: '闻一舟 author, 上官秋 photographer'
      },
      {
        text: '記者：沈其昌　攝影：鄔若蘭',
        value: '記者：沈其昌 攝影：鄔若蘭',
        people: '沈其昌 reporter, 鄔若蘭 photographer'
      },
      {text: '◎沈其昌／國中教師', value: '沈其昌／國中教師', people: '沈其昌 author'},
      {
        text: '撰文 闻一舟 摄影 上官秋',
        value: '撰文 闻一舟 摄影 上官秋',
        people: '闻一舟 author, 上官秋 photographer'
      },
      {text: '文·图/闻一舟', value: '文·图/闻一舟', people: '闻一舟 author'},
      {text: '撰文：闻一舟', value: '撰文：闻一舟', people: '闻一舟 author'},
      {text: '（本报记者 闻一舟）', value: '本报记者闻一舟', people: '闻一舟 reporter'},
      {
        text: '新华社记者 闻一舟 上官秋',
        value: '新华社记者闻一舟 上官秋',
        people: '闻一舟 reporter, 上官秋 reporter'
      },
      {
        text: '本报记者 闻一舟 通讯员 上官秋 文/图',
        value: '本报记者闻一舟 通讯员上官秋 文/图',
        people: '闻一舟 reporter, 上官秋 correspondent'
      },
      {
        text: '□ 口述：闻一舟 整理：上官秋',
        value: '口述：闻一舟 整理：上官秋',
        people: '闻一舟 other, 上官秋 editor'
      },
      {text: '闻一舟 编译', value: '闻一舟 编译', people: '闻一舟 translator'},
      {text: '欧阳小明', value: '欧阳小明', people: '欧阳小明 author', weak: true}
    ],
    not: [
      '记者手记',
      '记者走访6区食堂',
      '记者从市水务局获悉',
      '通讯员之家',
      '摄影作品选登',
      '图书馆开放',
      '读者来信',
      '电影人谈电影',
      '编辑手记',
      '文史天地',
      '今日谈',
      '■ 社论'
    ]
  }
]
