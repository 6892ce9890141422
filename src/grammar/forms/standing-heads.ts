/** Words over columns and boxes: names of columns, labels over briefs, heads of index boxes. */
import type {Slots} from './compile.js'
import type {Form} from './form.js'

/** A row of the standing heads. */
export interface StandingHeadForm extends Form<object> {
  /** `briefs`: a label over short pieces; `index`: over a table of contents; `none`: no label, though others would take it. */
  over: 'briefs' | 'index' | 'none'
  /** A collection may have the same words as its headline: weigh its place. */
  weak?: true
}

const han = '\\p{Script=Han}'
/** Words for short pieces. */
const briefs =
  '[简簡短快零][讯訊]|短波|[简簡短]新[闻聞]|一句[话話]新[闻聞]|[简簡]明新[闻聞]|[简簡][报報]|[点點]滴|[电電][讯訊][简簡][报報]|新[闻聞]集[装裝]箱|' +
  '拾[零遗遺]|集[纳納锦錦萃]|[简簡]明消息|微新[闻聞]|信息[窗树樹]|[要短][闻聞]集[锦錦]|[简簡]明[电電][讯訊]'

/** Slots of the standing heads. */
export const standingHeadSlots: Slots = {
  briefs: {source: briefs, needs: new Set('讯訊波闻聞话話报報滴箱零遗遺纳納锦錦萃息窗树樹'), silent: true},
  subject: {source: `${han}{2,4}`, silent: true},
  rest: {source: `${han}{0,7}`, silent: true},
  any: {source: '.{0,80}', silent: true}
}

/** Rows for whole lines without marks and blanks; the first that matches wins. */
export const standingHeadForms: readonly StandingHeadForm[] = [
  {
    id: 'index',
    over: 'index',
    form: '[今日|本日|本期|内页|重点|本报](导读|要目|看点|索引|目录|提要|内容提要|版面导航)',
    era: '1930s–',
    samples: [
      {text: '导读'},
      {text: '今日导读'},
      {text: '本日要目'},
      {text: '內頁導讀'},
      {text: '今 日 提 要'},
      {text: '本期目錄'}
    ],
    not: ['导读员走进课堂', '目录学家的书房', '今日看点什么书']
  },
  {
    // 工作简报 is a paper, 首期快讯 a thing
    id: 'no-label',
    over: 'none',
    form: '(本(报|次|期)|第|首|发|工作|天气){rest}',
    era: '1930s–',
    samples: [],
    not: ['首期快讯', '工作简报', '天气简讯', '本报快讯']
  },
  {
    id: 'briefs',
    over: 'briefs',
    form: '[各地|本(市|省|埠|地|县)|国(内|际)|时政|要闻|新闻|综合|今日|每日|一周|一週|市井|社会|地方|财经|经济]{briefs}|快报',
    era: '1930s–',
    samples: [
      {text: '简讯'},
      {text: '短訊'},
      {text: '各地短波'},
      {text: '要聞簡報'},
      {text: '市井拾零'},
      {text: '一句话新闻'},
      {text: '新聞集錦'},
      {text: '【电讯简报】'},
      {text: '★ 国际短波 ★'},
      {text: '本埠零訊'},
      {text: '简明新闻'}
    ],
    not: ['简讯两则送到山村', '短波收音机']
  },
  {
    id: 'briefs-of-a-subject',
    over: 'briefs',
    weak: true,
    form: '{subject}{briefs}',
    era: '1950s–',
    samples: [{text: '体坛短波'}, {text: '科技快讯'}, {text: '農村點滴'}, {text: '文教簡訊'}],
    not: ['他写下一点一滴短新闻稿']
  }
]
