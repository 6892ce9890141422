/** Bylines without brackets at the start of a story: they must show where they end. */

import {placeWords} from './agencies.js'
import {type Slots, wordSlot} from './compile.js'
import type {OpenerGiven} from './datelines.js'
import type {Form} from './form.js'

/** A row of the bylines in running text. */
export interface PlainBylineForm extends Form<OpenerGiven> {
  /**
   * What ends the byline: `dateline` (the whole is read as an opener in
   * brackets would be), `placed` (北京报道), `verb` (报道), `colon`, `blank`.
   */
  ends: 'dateline' | 'placed' | 'verb' | 'colon' | 'blank'
}

/** What no byline holds: marks of sentences, quotes, brackets, figures. */
const stop = '，,。！!？?；;“”「」『』（(〔【《…0-9０-９%％—'

/** Slots of the bylines in running text; {people} is read by `people.ts`. */
export const plainBylineSlots: Slots = {
  run: {source: '[^，。；！？（）()]{4,44}?', silent: true},
  people: {source: `[^${stop}]{2,58}?`},
  spread: {source: '(?:记者|記者)?\\p{Script=Han}{2,8}?', silent: true},
  from: {
    source: '[发發]自(?!内心|內心|肺腑|心底)\\p{Script=Han}{2,8}?(?:报道|報道|報導)?',
    needs: new Set('自'),
    silent: true
  },
  town: wordSlot(placeWords),
  photo: {source: '摄影|攝影'},
  verb: wordSlot(['报道', '報道', '報導']),
  // a blank, a colon or the end must follow
  edge: {source: '(?=$|[\\s\\u3000：:])', silent: true}
}

/** The rows, the surest first; the first that its reader accepts wins. */
export const plainBylineForms: readonly PlainBylineForm[] = [
  {
    id: 'people-dateline',
    ends: 'dateline',
    form: '{run}((日|号|／{spread})([专]电|报道)|{from}){edge}',
    era: '1930s–',
    samples: [
      {
        text: '記者沈其昌／臺北報導　昨天',
        dateline: '臺北報導',
        place: '臺北',
        byline: '記者沈其昌',
        people: '沈其昌 reporter',
        body: '昨天'
      },
      {
        text: '本报驻京记者闻一舟3月5日电　昨天',
        dateline: '3月5日电',
        date: '2024-03-05',
        byline: '本报驻京记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨天'
      }
    ],
    not: ['记者昨日来电 反映']
  },
  {
    id: 'people-place-report',
    ends: 'placed',
    form: '{people}_{town}{verb}',
    era: '2000s–',
    samples: [
      {
        text: '本报记者 闻一舟 北京报道 昨天',
        dateline: '北京报道',
        place: '北京',
        byline: '本报记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨天'
      },
      {
        text: '早报记者 闻一舟　上海报道　昨天',
        dateline: '上海报道',
        place: '上海',
        byline: '早报记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨天'
      }
    ],
    not: ['记者从北京报道组获悉']
  },
  {
    id: 'people-report',
    ends: 'verb',
    form: '{people} [{photo}]{verb}',
    era: '1940s–',
    samples: [
      {text: '本报记者闻一舟报道　昨天', byline: '本报记者闻一舟', people: '闻一舟 reporter', body: '昨天'},
      {
        text: '本報記者沈其昌攝影報道　昨天',
        byline: '本報記者沈其昌攝影報道',
        people: '沈其昌 photographer',
        body: '昨天'
      },
      {
        text: '【大公報訊】記者沈其昌報道：昨天',
        dateline: '大公報訊',
        agency: '大公報',
        byline: '記者沈其昌',
        people: '沈其昌 reporter',
        body: '昨天'
      },
      {
        text: '记者 闻一舟 实习生 上官秋 报道：昨天',
        byline: '记者闻一舟 实习生上官秋',
        people: '闻一舟 reporter, 上官秋 trainee',
        body: '昨天'
      }
    ],
    not: ['记者调查报道引起反响', '记者报道组昨日成立', '通讯员报道会昨日召开']
  },
  {
    id: 'people-colon',
    ends: 'colon',
    form: '{people}：',
    era: '1980s–',
    samples: [
      {text: '本报记者 闻一舟：昨天', byline: '本报记者闻一舟', people: '闻一舟 reporter', body: '昨天'},
      {
        text: '白河日报讯 记者 闻一舟：昨天',
        dateline: '白河日报讯',
        agency: '白河日报',
        byline: '记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨天'
      }
    ],
    not: ['记者：您怎么看？', '通讯员：到！', '记者手记：昨日', '记者：闻一舟同志，您怎么看？']
  },
  {
    id: 'people-blank',
    ends: 'blank',
    form: '{people}',
    era: '1980s–',
    samples: [
      {
        text: '本报记者　闻一舟　走进白河村，',
        byline: '本报记者闻一舟',
        people: '闻一舟 reporter',
        body: '走进白河村，'
      },
      {
        text: '记者 闻一舟 通讯员 上官秋 3月5日，',
        byline: '记者闻一舟 通讯员上官秋',
        people: '闻一舟 reporter, 上官秋 correspondent',
        body: '3月5日，'
      },
      {
        text: '融媒体记者 闻一舟 见习记者 上官秋 昨天，',
        byline: '融媒体记者闻一舟 见习记者上官秋',
        people: '闻一舟 reporter, 上官秋 trainee',
        body: '昨天，'
      },
      {
        text: '本报讯 实习生 闻一舟9月26日，',
        dateline: '本报讯',
        agency: '本报',
        byline: '实习生闻一舟',
        people: '闻一舟 trainee',
        body: '9月26日，'
      }
    ],
    not: [
      '记者27日从市政府了解到，',
      '记者 从市教育局获悉',
      '记者在现场看到，',
      '记者注意到，',
      '記者昨晚走訪東門夜市',
      '本报记者从市政府获悉，今年',
      '本报记者日前走访了白河村',
      '记者闻一舟在现场看到，',
      '通讯员队伍建设',
      '摄影记者的故事'
    ]
  }
]
