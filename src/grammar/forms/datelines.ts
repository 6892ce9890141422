/** Datelines in running text without a day: who sent a story, and from where. */
import type {Form} from './form.js'

/** What an opener must give; absent fields must be absent. */
export interface OpenerGiven {
  /** Date of the paper (default: `2024-03-07`). */
  issue?: string
  /** The dateline without blanks and brackets. */
  dateline?: string
  agency?: string
  place?: string
  date?: string
  byline?: string
  /** 王一 reporter, 李二 correspondent */
  people?: string
  /** What is left: the lead. */
  body: string
}

/** A row of the datelines. */
export type DatelineForm = Form<OpenerGiven>

/** Datelines that need no bracket; the first row that matches wins. */
export const datelineForms: readonly DatelineForm[] = [
  {
    id: 'kind-in-text',
    form: '(又讯|又电|另讯|另电|特讯|专电|急电){goesOn}',
    era: '1930s–',
    samples: [
      {text: '又訊　昨晨', issue: '1936-05-08', dateline: '又訊', body: '昨晨'},
      {text: '特訊：昨晨', issue: '1936-05-08', dateline: '特訊', body: '昨晨'},
      {text: '▲又電　昨晨', issue: '1936-05-08', dateline: '又電', body: '昨晨'}
    ],
    not: ['又电灯未明', '专电', '急电传来，']
  },
  {
    id: 'sender-news',
    form: '[{from} ]{sender} [{town}] (讯|专讯|特讯|快讯|综讯){notNews}',
    era: '1910s–',
    samples: [
      {
        text: '本报讯　昨晨，白河水位回落。',
        dateline: '本报讯',
        agency: '本报',
        body: '昨晨，白河水位回落。'
      },
      {
        text: '本报讯 记者闻一舟 通讯员上官秋 欧阳小明 报道 昨晨',
        dateline: '本报讯',
        agency: '本报',
        byline: '记者闻一舟 通讯员上官秋 欧阳小明',
        people: '闻一舟 reporter, 上官秋 correspondent, 欧阳小明 correspondent',
        body: '昨晨'
      },
      {
        text: '本报讯　（记者　王　一　通讯员　李　二）昨晨',
        dateline: '本报讯',
        agency: '本报',
        byline: '记者王一 通讯员李二',
        people: '王一 reporter, 李二 correspondent',
        body: '昨晨'
      },
      {text: '▲本報特訊　昨晨', issue: '1936-05-08', dateline: '本報特訊', agency: '本報', body: '昨晨'},
      {text: '本埠訊　昨晨七時', issue: '1936-05-08', dateline: '本埠訊', agency: '本埠', body: '昨晨七時'},
      {
        text: '本报北京讯　昨晨',
        issue: '1957-04-02',
        dateline: '本报北京讯',
        agency: '本报',
        place: '北京',
        body: '昨晨'
      },
      {
        text: '白河晚报讯（首席记者 闻一舟）昨晨',
        dateline: '白河晚报讯',
        agency: '白河晚报',
        byline: '首席记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨晨'
      },
      {text: '大公報訊　昨晨', issue: '1958-04-02', dateline: '大公報訊', agency: '大公報', body: '昨晨'},
      {text: '本市訊　昨晨', issue: '1951-04-02', dateline: '本市訊', agency: '本市', body: '昨晨'},
      {text: '〔本埠訊〕昨晨', issue: '1936-05-08', dateline: '本埠訊', agency: '本埠', body: '昨晨'},
      {text: '◆本港訊：昨晨', issue: '1965-04-02', dateline: '本港訊', agency: '本港', body: '昨晨'},
      {
        text: '早报讯 记者 闻一舟 昨晨',
        dateline: '早报讯',
        agency: '早报',
        byline: '记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨晨'
      },
      {text: '晚报讯 昨晨', dateline: '晚报讯', agency: '晚报', body: '昨晨'}
    ],
    not: [
      '本报讯息灵通，读者众多',
      '“本报讯”三个字，老人认得',
      '本报讯问了三位市民',
      '网讯公司昨日宣布',
      '某某晚报讯号中断一事'
    ]
  },
  {
    id: 'sender-wire',
    form: '[{from} ]{sender} [{town}] (电|专电|急电|特电|综合电){notWire}',
    era: '1920s–',
    samples: [
      {text: '据新华社电 昨天', dateline: '据新华社电', agency: '新华社', body: '昨天'},
      {text: '据中新社电　昨天', dateline: '据中新社电', agency: '中新社', body: '昨天'},
      {text: '新华社东京电 昨天', dateline: '新华社东京电', agency: '新华社', place: '东京', body: '昨天'},
      {
        text: '本報北平專電　昨晨',
        issue: '1934-03-21',
        dateline: '本報北平專電',
        agency: '本報',
        place: '北平',
        body: '昨晨'
      },
      {text: '本报专电 昨天', dateline: '本报专电', agency: '本报', body: '昨天'},
      {text: '综合新华社电 昨天', dateline: '综合新华社电', agency: '新华社', body: '昨天'}
    ],
    not: ['本报电话：123456', '本报电子版今日上线', '新华社电台呼号', '新华社电报费一事', '光明网电商频道']
  },
  {
    id: 'sender-place-news',
    form: '[{from} ]({own}|{paper}) {localPlace}(讯|电|专电|专讯|特讯){blankOrBracket}',
    era: '1950s–',
    samples: [
      {
        text: '本报石棠讯（记者 闻一舟）昨晨',
        dateline: '本报石棠讯',
        agency: '本报',
        place: '石棠',
        byline: '记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨晨'
      },
      {
        text: '本報嵐津訊　昨晨',
        issue: '1948-03-21',
        dateline: '本報嵐津訊',
        agency: '本報',
        place: '嵐津',
        body: '昨晨'
      },
      {text: '本报石棠专电　昨晨', dateline: '本报石棠专电', agency: '本报', place: '石棠', body: '昨晨'},
      {
        text: '白河日报石棠电 昨晨',
        dateline: '白河日报石棠电',
        agency: '白河日报',
        place: '石棠',
        body: '昨晨'
      }
    ],
    not: ['本报接获来电 反映', '本报读者来电（昨日）', '本报石棠讯息站今日']
  },
  {
    id: 'sender-combined',
    form: '[{from} ]{sender} [{town}] 综合(消息|报道)',
    era: '1980s–',
    samples: [
      {text: '本报综合消息 昨天', dateline: '本报综合消息', agency: '本报', body: '昨天'},
      {text: '本報綜合報導　昨天', dateline: '本報綜合報導', agency: '本報', body: '昨天'}
    ],
    not: ['综合报道显示，今年']
  },
  {
    id: 'sender-report',
    form: '[{from} ]{sender} [{town}] [综合](消息|报道){edge}',
    era: '2000s–',
    samples: [
      {text: '央视网消息：昨天', dateline: '央视网消息', agency: '央视网', body: '昨天'},
      {text: '综合新华社消息 昨天', dateline: '综合新华社消息', agency: '新华社', body: '昨天'},
      {
        text: '国际在线消息（记者 闻一舟）：昨天',
        dateline: '国际在线消息',
        agency: '国际在线',
        byline: '记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨天'
      }
    ],
    not: ['本报消息灵通，读者甚多', '据新华社报道，今年', '新华社的消息说，', '消息传来，全村沸腾']
  },
  {
    id: 'sender-carried',
    form: '[{from} ]{sender} [{town}] (电讯|[特约]通讯|航讯|[特约]通信|[供本报](专|特)(稿|电)|综合外电[报道]){edge}',
    era: '1930s–',
    samples: [
      {text: '新华社供本报特稿 昨天', dateline: '新华社供本报特稿', agency: '新华社', body: '昨天'},
      {text: '新华社供本报专电 昨天', dateline: '新华社供本报专电', agency: '新华社', body: '昨天'},
      {
        text: '本報南京通信　昨晨',
        issue: '1934-03-21',
        dateline: '本報南京通信',
        agency: '本報',
        place: '南京',
        body: '昨晨'
      },
      {
        text: '［本報特約通訊］昨晨',
        issue: '1934-03-21',
        dateline: '本報特約通訊',
        agency: '本報',
        body: '昨晨'
      },
      {text: '本报航讯 昨天', issue: '1986-03-21', dateline: '本报航讯', agency: '本报', body: '昨天'}
    ],
    not: ['本报通讯员培训班昨日开班', '本报特稿部昨日', '通訊社昨日成立']
  }
]
