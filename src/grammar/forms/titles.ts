/** Names of papers and of their sections, told by their form. */
import type {Slots} from './compile.js'
import type {Form} from './form.js'

/** A row of names: `true` when a line of this form is one, `false` when it refuses what the others take. */
export interface NameForm extends Form<object> {
  is: boolean
}

const han = '\\p{Script=Han}'

/** Slots of names. */
export const nameSlots: Slots = {
  name: {source: `${han}{1,9}`, silent: true},
  pair: {source: `${han}{2}`, silent: true},
  upTo2: {source: `${han}{0,2}`, silent: true},
  upTo3: {source: `${han}{0,3}`, silent: true},
  rest: {source: `${han}{0,9}`, silent: true},
  noKid: {source: '(?<![青少老中])', silent: true}
}

/**
 * Names of papers. A row that refuses is asked before the ones that take,
 * but for the first, which knows names that would be refused.
 */
export const titleForms: readonly NameForm[] = [
  {
    id: 'known-name',
    is: true,
    form: '申报|{upTo2}文汇报',
    era: '1870s–',
    samples: [{text: '申報'}, {text: '文匯報'}, {text: '香港文匯報'}]
  },
  {
    id: 'news-of-section',
    is: false,
    form: '(本(市|埠|省)|国(内|际)|各地|地方|体育|时事)消息',
    era: '1870s–',
    samples: [],
    not: ['國際消息', '本市消息', '各地消息']
  },
  {
    // 参考消息; two characters in front
    id: 'news-in-name',
    is: true,
    form: '{pair}消息',
    era: '1950s–',
    samples: [{text: '参考消息'}, {text: '體壇消息'}]
  },
  {
    id: 'month',
    is: false,
    form: '{rest}月{rest}{pair}',
    era: '1870s–',
    samples: [],
    not: ['三月份晚报']
  },
  {
    // a kind of paper, or a label over short pieces
    id: 'kind-alone',
    is: false,
    form: '(快|日|晚|晨|早|午|公|电|周|月|学)报',
    era: '1870s–',
    samples: [],
    not: ['快报', '晚报', '電報', '學報']
  },
  {
    id: 'begins-a-sentence',
    is: false,
    form: '(本(报|刊|社|市|省|埠|月|周)|该|此|各|某|见|据|已|将|请|欢迎|订阅|阅读|记者|我|一){rest}',
    era: '1870s–',
    samples: [],
    not: ['本市晚报', '据星江日报', '订阅星江晚报']
  },
  {
    // 报 as a thing or a deed
    id: 'other-report',
    is: false,
    form: '{rest}((汇|彙|情|举|预|通|简|海|回|申|喜|捷|警|呈|谎|上|战|填|投|播|必|善|恶|应|本|该|各|某|我|贵|登|见|据|向|订|读|看|送|办|墙|壁|板|手|小|黑|禀|陈|飞)报|{noKid}年报)',
    era: '1870s–',
    samples: [],
    not: ['工作汇报', '天气预报', '接到举报', '公司年报', '電子海報']
  },
  {
    id: 'by-ending',
    is: true,
    form: '{name}(报|周末|(周|旬|月|画|导)刊|文摘|公论|评论|时代(周|报|刊))',
    era: '1910s–',
    samples: [
      {text: '浙江工人日报'},
      {text: '南方周末'},
      {text: '澄江新報'},
      {text: '東亞公論'},
      {text: '江海画刊'},
      {text: '青川少年报'},
      {text: '星 江 日 報'}
    ],
    not: ['明日见分晓', '早餐周一上市']
  }
]
