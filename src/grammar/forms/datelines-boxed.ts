/** Datelines that fill a bracket, or stand behind a stroke: there less is needed than in running text. */
import type {DatelineForm} from './datelines.js'
import type {Form} from './form.js'

/** Short datelines: 【專電】, 〔北平電〕, 星江十四日電, 高雄報導. */
export const boxedDatelineForms: readonly DatelineForm[] = [
  {
    id: 'kind-alone',
    form: '{loneKind}',
    era: '1930s–',
    samples: [
      {text: '【專電】昨晨', issue: '1936-05-08', dateline: '專電', body: '昨晨'},
      {text: '【又訊】昨晨', issue: '1965-05-08', dateline: '又訊', body: '昨晨'},
      {text: '〔急電〕昨晨', issue: '1936-05-08', dateline: '急電', body: '昨晨'},
      {text: '（綜合外電報導）昨天', dateline: '綜合外電報導', body: '昨天'}
    ],
    not: ['【来电】今年', '【短讯】今年', '【通讯】今年', '【电影】今年', '【摄氏】今年']
  },
  {
    id: 'place-day',
    form: '[?{place} ]{day} [{place} ]{kind}',
    era: '1930s–',
    samples: [
      {
        text: '〔北平六日電〕昨晨',
        issue: '1936-05-08',
        dateline: '北平六日電',
        place: '北平',
        date: '1936-05-06',
        body: '昨晨'
      },
      {
        text: '【嵐津十四日專電】昨晨',
        issue: '1936-05-16',
        dateline: '嵐津十四日專電',
        place: '嵐津',
        date: '1936-05-14',
        body: '昨晨'
      },
      {text: '（3月5日综合消息）昨天', dateline: '3月5日综合消息', date: '2024-03-05', body: '昨天'}
    ],
    not: ['（五日）昨天', '【3月5日】昨天', '〔六月六日〕昨天']
  },
  {
    id: 'place-kind',
    form: '{boxedPlace}([专]电|[专|航|通|特]讯|[即|综][合](报道|专访))',
    era: '1930s–',
    samples: [
      {text: '〔北平電〕昨晨', issue: '1936-05-08', dateline: '北平電', place: '北平', body: '昨晨'},
      {text: '【嵐津通訊】昨晨', issue: '1936-05-08', dateline: '嵐津通訊', place: '嵐津', body: '昨晨'},
      {text: '［高雄報導］昨天', dateline: '高雄報導', place: '高雄', body: '昨天'}
    ],
    not: ['【新闻资讯】昨天', '【要讯】昨天', '〔来电〕昨天']
  }
]

/** What a source in brackets must give behind a story. */
export interface SourceGiven {
  dateline: string
  agency?: string
  /** The text in front of the bracket. */
  body: string
}

/** Sources: only where a bracket holds nothing else. */
export const sourceForms: readonly Form<SourceGiven>[] = [
  {
    id: 'source-agency',
    form: '[{from}]{agency}((、|，|／|和|与|及)({agency}|{paper}))*4[{kind}]',
    era: '1930s–',
    samples: [
      {text: '他说。（新华社）', dateline: '新华社', agency: '新华社', body: '他说。'},
      {text: '他說。（中央社）', dateline: '中央社', agency: '中央社', body: '他說。'},
      {
        text: '他说。（综合新华社、中新社消息）',
        dateline: '综合新华社、中新社消息',
        agency: '新华社',
        body: '他说。'
      },
      {
        text: '他说。（据新华社、白河日报报道）',
        dateline: '据新华社、白河日报报道',
        agency: '新华社',
        body: '他说。'
      },
      {text: '他说。(据中新网)', dateline: '据中新网', agency: '中新网', body: '他说。'}
    ],
    not: ['他说。（新华社区）', '他说。（新华社区居民）']
  },
  {
    id: 'source-combined',
    form: '{own}综合[消息|报道]',
    era: '1990s–',
    samples: [{text: '他说。（本报综合）', dateline: '本报综合', agency: '本报', body: '他说。'}],
    not: ['他说。（综合）']
  },
  {
    id: 'source-paper',
    form: '(据|综合)({paper}|{webSite}|{title})((、|，|／|和|与|及)({agency}|{paper}|{title}))*4[{kind}]',
    era: '1980s–',
    samples: [
      {text: '他说。（据《白河日报》报道）', dateline: '据《白河日报》报道', body: '他说。'},
      {text: '他说。（据白河网）', dateline: '据白河网', body: '他说。'},
      {text: '他說。（據《嵐津晚報》）', dateline: '據《嵐津晚報》', body: '他說。'},
      {text: '他说。（据白河晚报、石棠日报消息）', dateline: '据白河晚报、石棠日报消息', body: '他说。'}
    ],
    not: ['他说。（《白河日报》是他的最爱）', '他说。（见《白河日报》）']
  }
]
