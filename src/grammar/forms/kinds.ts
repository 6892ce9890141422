/** Words that tell what kind of story a story is. */
import {numeralClass} from '../numerals.js'
import type {Slots} from './compile.js'
import type {Anchor, Form} from './form.js'

/** What a row speaks for, and where it is looked for. */
export type KindSign =
  | 'notice-head'
  | 'notice-body'
  | 'advert-body'
  | 'index-item'
  | 'commentary-head'
  | 'commentary-byline'
  | 'feature-head'
  | 'brief-head'
  | 'news-time'

/** A row of the kinds. */
export interface KindForm extends Form<object> {
  sign: KindSign
  at: Anchor
}

/** Slots of the kinds. */
export const kindSlots: Slots = {
  aside: {source: '[（(].{1,12}[）)]', silent: true},
  end: {source: '$', silent: true},
  start: {source: '^', silent: true},
  page: {source: '[A-Z]?[0-9一二三四五六七八九十]{1,3}\\s?[版頁页]', silent: true},
  label: {source: '[A-Z]?[0-9]{1,2}', silent: true},
  day: {source: `[${numeralClass}]{1,3}日`, needs: new Set('日'), silent: true}
}

/** The rows; all that speak for one sign are asked together. */
export const kindForms: readonly KindForm[] = [
  {
    id: 'notice-by-name',
    sign: 'notice-head',
    at: 'end',
    form: '(讣告|讣闻|声明|启事|公告|通告|公示|更正|致歉|道歉|鸣谢|招领|通知|招标|简章|告示|布告|佈告|须知|名单|敬告|敬启)[{aside}]',
    era: '1930s–',
    samples: [
      {text: '讣告'},
      {text: '遗失声明'},
      {text: '停水通知'},
      {text: '嵐津市政府公告（第三號）'},
      {text: '更正'},
      {text: '尋人啟事'},
      {text: '招生簡章'}
    ],
    not: ['通知书寄到了', '公告栏前的老人', '市府通知各校']
  },
  {
    id: 'notice-by-formula',
    sign: 'notice-body',
    at: 'anywhere',
    form: '特此(公告|通告|声明|通知|讣告|更正|启事|敬告)|声明作废|敬请谅解|公告如下|敬启|谨启|此致',
    era: '1930s–',
    samples: [
      {text: '特此通知。'},
      {text: '遗失公章一枚，声明作废。'},
      {text: '敬請諒解'},
      {text: '鍾氏治喪處謹啟'}
    ],
    not: ['他特此赶来', '此外']
  },
  {
    id: 'advert-particulars',
    sign: 'advert-body',
    at: 'anywhere',
    form: '电话|厂址|地址|电挂|电报挂号|代售|经销|总发行|函购|邮购|批发|售价|定价|优惠|赠品|奉赠|三包|保修|欢迎(选购|选用|订购|惠顾)|驰名|国货|联(系|络)人|热线|招租|出售|洽|备有样本',
    era: '1930s–',
    samples: [
      {text: '總發行 長生堂'},
      {text: '厂址：白河东街'},
      {text: '歡迎惠顧'},
      {text: '备有样本，函索即寄'},
      {text: '馳名國貨'}
    ],
    not: ['他打了一通电报', '河水退了']
  },
  {
    id: 'index-reference',
    sign: 'index-item',
    at: 'anywhere',
    form: '[第] {page}[）]{end}|{start}{label} 版',
    era: '1930s–',
    samples: [{text: '渡口夜话……第4版'}, {text: '老街修缮（见六版）'}],
    not: ['他在第6版上找到了自己的名字']
  },
  {
    id: 'commentary-column',
    sign: 'commentary-head',
    at: 'anywhere',
    form: '评论|时评|短评|社论|社评|论坛|漫谈|杂谈|闲话|随想|来信|来函|之声|言论|述评|快评|锐评|观点|民意|讲坛|(一|二|三|四|五|六|七|八|九)论|有感{end}|小议|纵横谈|今日谈|专栏|投书',
    era: '1930s–',
    samples: [
      {text: '社論'},
      {text: '今日谈'},
      {text: '读者来信'},
      {text: '一论厂长负责制'},
      {text: '参观水库有感'},
      {text: '街頭閒話'},
      {text: '人民論壇'},
      {text: '讀者投書'}
    ],
    not: ['有感于斯的人们', '大水退去']
  },
  {
    id: 'commentary-office',
    sign: 'commentary-byline',
    at: 'anywhere',
    form: '评论员|编辑部|社论|主笔|评论部',
    era: '1930s–',
    samples: [{text: '本报评论员'}, {text: '本報主筆 沈其昌'}, {text: '白河日报编辑部'}],
    not: ['本报记者 闻一舟', '编辑 闻一舟']
  },
  {
    id: 'feature-genre',
    sign: 'feature-head',
    at: 'anywhere',
    form: '侧记|纪事|记事|探访|见闻|小记|札记|手记|随笔|散文|散记|纪行|走笔|特写|专访|人物|往事|回忆|口述|副刊|寻访|故事',
    era: '1930s–',
    samples: [
      {text: '一线走笔'},
      {text: '渡口見聞'},
      {text: '市人代会侧记'},
      {text: '人物專訪'},
      {text: '记者手记'},
      {text: '鹽場往事'}
    ],
    not: ['渡口停航', '大桥通车']
  },
  {
    id: 'brief-label',
    sign: 'brief-head',
    at: 'anywhere',
    form: '简讯|简报|短讯|短波|简电|简明|快讯|一句话|集纳|天气',
    era: '1930s–',
    samples: [{text: '体坛短波'}, {text: '本市簡訊'}, {text: '一句话新闻'}, {text: '今日天氣'}],
    not: ['短跑名将', '简单生活']
  },
  {
    // news says when it happened
    id: 'time',
    sign: 'news-time',
    at: 'anywhere',
    form: '昨|今(天|日|晨|晚|早|年)|近日|日前|日晚|连日|最近|目前|日上午|日下午|本(月|周)|上(月|周)|去年|当天|{day}',
    era: '1930s–',
    samples: [
      {text: '昨晨七時'},
      {text: '3月5日，市水务局'},
      {text: '十二日下午'},
      {text: '連日大雨'},
      {text: '上週'}
    ],
    not: ['很久以前', '今后的路']
  }
]
