/** What a bracket at the start or the end of a story holds: people, with or without a dateline. */
import type {OpenerGiven} from './datelines.js'
import type {Form} from './form.js'

/** Which reader makes sense of what the slots hold. */
export interface OpenerForm extends Form<OpenerGiven> {
  /**
   * `genre`: a stroke parts people and the kind of their piece;
   * `apart`: a stroke parts people and dateline; `first`: the dateline comes
   * first; `around`: the dateline stands around the people; `people`: people alone.
   */
  order: 'genre' | 'apart' | 'first' | 'around' | 'people'
}

/** The rows; the first that its readers accept wins. */
export const openerForms: readonly OpenerForm[] = [
  {
    id: 'people-stroke-genre',
    order: 'genre',
    form: '{people} ／ {genre}',
    era: 'Taiwan, 1970s–',
    samples: [
      {
        text: '〔記者沈其昌／專題報導〕昨天',
        byline: '記者沈其昌／專題報導',
        people: '沈其昌 reporter',
        body: '昨天'
      },
      {
        text: '【本報記者鄔若蘭／特稿】昨天',
        byline: '本報記者鄔若蘭／特稿',
        people: '鄔若蘭 reporter',
        body: '昨天'
      }
    ],
    not: ['〔今日／特稿〕昨天']
  },
  {
    id: 'people-stroke-dateline',
    order: 'apart',
    form: '{people} ／ {dateline}',
    era: 'Taiwan, 1960s–',
    samples: [
      {
        text: '〔記者沈其昌／臺北報導〕昨天',
        dateline: '臺北報導',
        place: '臺北',
        byline: '記者沈其昌',
        people: '沈其昌 reporter',
        body: '昨天'
      },
      {
        text: '【記者沈其昌、鄔若蘭/嵐津報導】昨天',
        dateline: '嵐津報導',
        place: '嵐津',
        byline: '記者沈其昌、鄔若蘭',
        people: '沈其昌 reporter, 鄔若蘭 reporter',
        body: '昨天'
      },
      {
        text: '（駐美特派記者沈其昌／華盛頓五日電）昨天',
        dateline: '華盛頓五日電',
        place: '華盛頓',
        date: '2024-03-05',
        byline: '駐美特派記者沈其昌',
        people: '沈其昌 reporter',
        body: '昨天'
      },
      {
        text: '〔編譯鄔若蘭／綜合外電報導〕昨天',
        dateline: '綜合外電報導',
        byline: '編譯鄔若蘭',
        people: '鄔若蘭 translator',
        body: '昨天'
      },
      {
        text: '[記者 沈其昌｜高雄報導] 昨天',
        dateline: '高雄報導',
        place: '高雄',
        byline: '記者沈其昌',
        people: '沈其昌 reporter',
        body: '昨天'
      },
      {
        text: '〔國際新聞中心／綜合報導〕昨天',
        dateline: '綜合報導',
        byline: '國際新聞中心',
        people: '',
        body: '昨天'
      }
    ],
    not: ['〔是／否〕昨天', '（A／B報導）昨天', '〔今日／昨日〕昨天']
  },
  {
    id: 'dateline-people',
    order: 'first',
    form: '{dateline} {people}',
    era: '1980s–',
    samples: [
      {
        text: '（本报白河3月5日电 记者闻一舟）昨天',
        dateline: '本报白河3月5日电',
        agency: '本报',
        place: '白河',
        date: '2024-03-05',
        byline: '记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨天'
      },
      {
        text: '【本報訊 記者沈其昌報道】昨天',
        dateline: '本報訊',
        agency: '本報',
        byline: '記者沈其昌',
        people: '沈其昌 reporter',
        body: '昨天'
      },
      {
        text: '【本报讯】（记者 闻一舟）昨天',
        dateline: '本报讯',
        agency: '本报',
        byline: '记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨天'
      }
    ],
    not: ['（本报讯 他说）昨天', '【新華社 說明】昨天']
  },
  {
    id: 'people-sent-from',
    order: 'apart',
    form: '{people} {sentFrom}',
    era: '1990s–',
    samples: [
      {
        text: '（本报记者闻一舟发自石棠）昨天',
        dateline: '发自石棠',
        place: '石棠',
        byline: '本报记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨天'
      },
      {
        text: '本报记者 闻一舟 发自石棠　昨天',
        dateline: '发自石棠',
        place: '石棠',
        byline: '本报记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨天'
      },
      {
        text: '【特派記者沈其昌發自東京】昨天',
        dateline: '發自東京',
        place: '東京',
        byline: '特派記者沈其昌',
        people: '沈其昌 reporter',
        body: '昨天'
      }
    ],
    not: ['记者这番话发自内心，', '（发自肺腑）昨天', '本报记者收到一封发自石棠的信']
  },
  {
    id: 'dateline-around-people',
    order: 'around',
    form: '[{carrier}]{signed}[{day} ]{kind}',
    era: '1930s–, Taiwan, Hong Kong',
    samples: [
      {
        text: '（中央社記者沈其昌台北十二日電）昨天',
        dateline: '中央社台北十二日電',
        agency: '中央社',
        place: '台北',
        date: '2024-02-12',
        byline: '記者沈其昌',
        people: '沈其昌 reporter',
        body: '昨天',
        issue: '2024-02-13'
      },
      {
        text: '【本報記者 沈其昌 嵐津十四日電】昨天',
        issue: '1948-05-15',
        dateline: '嵐津十四日電',
        place: '嵐津',
        date: '1948-05-14',
        byline: '本報記者沈其昌',
        people: '沈其昌 reporter',
        body: '昨天'
      },
      {
        text: '【本報駐美特派員沈其昌華盛頓五日專電】昨天',
        issue: '1958-05-07',
        dateline: '華盛頓五日專電',
        place: '華盛頓',
        date: '1958-05-05',
        byline: '本報駐美特派員沈其昌',
        people: '沈其昌 reporter',
        body: '昨天'
      },
      {
        text: '【記者沈其昌台北報導】昨天',
        dateline: '台北報導',
        place: '台北',
        byline: '記者沈其昌',
        people: '沈其昌 reporter',
        body: '昨天'
      },
      {
        text: '（中央社記者沈其昌、鄔若蘭華盛頓5日專電）昨天',
        dateline: '中央社華盛頓5日專電',
        agency: '中央社',
        place: '華盛頓',
        date: '2024-03-05',
        byline: '記者沈其昌、鄔若蘭',
        people: '沈其昌 reporter, 鄔若蘭 reporter',
        body: '昨天'
      },
      {
        text: '本报特派记者闻一舟东京3月5日电　昨天',
        dateline: '东京3月5日电',
        place: '东京',
        date: '2024-03-05',
        byline: '本报特派记者闻一舟',
        people: '闻一舟 reporter',
        body: '昨天'
      }
    ],
    not: ['（記者會今日來電）昨天', '【記者節專訊】昨天']
  },
  {
    id: 'people',
    order: 'people',
    form: '{fewest}[{reported}]',
    era: '1930s–',
    samples: [
      {text: '【本報記者 沈其昌】昨天', byline: '本報記者沈其昌', people: '沈其昌 reporter', body: '昨天'},
      {text: '【記者沈其昌報道】昨天', byline: '記者沈其昌', people: '沈其昌 reporter', body: '昨天'},
      {text: '〔本報記者沈其昌特稿〕昨天', byline: '本報記者沈其昌', people: '沈其昌 reporter', body: '昨天'},
      {
        text: '（全媒体记者 闻一舟 通讯员 上官秋）昨天',
        byline: '全媒体记者闻一舟 通讯员上官秋',
        people: '闻一舟 reporter, 上官秋 correspondent',
        body: '昨天'
      },
      {
        text: '（记者 欧阳 小明 见习记者 司马 青）昨天',
        byline: '记者欧阳小明 见习记者司马青',
        people: '欧阳小明 reporter, 司马青 trainee',
        body: '昨天'
      },
      {
        text: '(记者阿依努尔·买买提)昨天',
        byline: '记者阿依努尔·买买提',
        people: '阿依努尔·买买提 reporter',
        body: '昨天'
      }
    ],
    not: [
      '（记者注：此处有误）今年',
      '（见图）昨日',
      '（闻一舟）今日',
      '【编者按】今年',
      '【记者手记】今年',
      '（二〇二四年）今年',
      '（一）今年以来',
      '【案例】今年'
    ]
  }
]
