/** Datelines in running text that name a day: asked first, and only where there is one. */
import type {DatelineForm} from './datelines.js'

/** Datelines with a day; the first row that matches wins. */
export const datedDatelineForms: readonly DatelineForm[] = [
  {
    id: 'sender-place-day',
    form: '[{from} ]{anySender} [?{place} ]{day} [{place} ]{kind}{notPhone}',
    era: '1930s–',
    samples: [
      {
        text: '本报长沙１月２日电 今天，湘水平缓。',
        dateline: '本报长沙１月２日电',
        agency: '本报',
        place: '长沙',
        date: '2024-01-02',
        body: '今天，湘水平缓。'
      },
      {
        text: '本报长沙１月２日电记者闻一舟报道：今天',
        dateline: '本报长沙１月２日电',
        agency: '本报',
        place: '长沙',
        date: '2024-01-02',
        byline: '记者闻一舟',
        people: '闻一舟 reporter',
        body: '今天'
      },
      {
        text: '本报石棠2月28日讯 实习生上官秋、记者闻一舟报道：今天',
        dateline: '本报石棠2月28日讯',
        agency: '本报',
        place: '石棠',
        date: '2024-02-28',
        byline: '实习生上官秋、记者闻一舟',
        people: '上官秋 trainee, 闻一舟 reporter',
        body: '今天'
      },
      {
        text: '本报2月28日讯 今天',
        dateline: '本报2月28日讯',
        agency: '本报',
        date: '2024-02-28',
        body: '今天'
      },
      {
        text: '新华社北京１０月１日电　（记者闻一舟、上官秋）题：秋收',
        issue: '1984-10-02',
        dateline: '新华社北京１０月１日电',
        agency: '新华社',
        place: '北京',
        date: '1984-10-01',
        byline: '记者闻一舟、上官秋',
        people: '闻一舟 reporter, 上官秋 reporter',
        body: '题：秋收'
      },
      {
        text: '新華社石棠十四日電　本月上旬',
        issue: '1951-06-16',
        dateline: '新華社石棠十四日電',
        agency: '新華社',
        place: '石棠',
        date: '1951-06-14',
        body: '本月上旬'
      },
      {
        text: '中央社嵐津六日電　昨晨',
        issue: '1936-05-08',
        dateline: '中央社嵐津六日電',
        agency: '中央社',
        place: '嵐津',
        date: '1936-05-06',
        body: '昨晨'
      },
      {
        text: '本報二十日南京專電　昨晨',
        issue: '1934-03-21',
        dateline: '本報二十日南京專電',
        agency: '本報',
        place: '南京',
        date: '1934-03-20',
        body: '昨晨'
      },
      {
        text: '中新社白河3月5日电 (记者 闻一舟)今天',
        dateline: '中新社白河3月5日电',
        agency: '中新社',
        place: '白河',
        date: '2024-03-05',
        byline: '记者闻一舟',
        people: '闻一舟 reporter',
        body: '今天'
      },
      {
        text: '中新社3月5日电 今天',
        dateline: '中新社3月5日电',
        agency: '中新社',
        date: '2024-03-05',
        body: '今天'
      },
      {
        text: '据新华社白河3月5日电（光明日报记者闻一舟、新华社记者上官秋）今天',
        dateline: '据新华社白河3月5日电',
        agency: '新华社',
        place: '白河',
        date: '2024-03-05',
        byline: '光明日报记者闻一舟、新华社记者上官秋',
        people: '闻一舟 reporter, 上官秋 reporter',
        body: '今天'
      },
      {
        text: '新华社石棠12月31日电 去年',
        issue: '2024-01-01',
        dateline: '新华社石棠12月31日电',
        agency: '新华社',
        place: '石棠',
        date: '2023-12-31',
        body: '去年'
      },
      {
        text: '海川新闻社石棠２月２日电 今天',
        dateline: '海川新闻社石棠２月２日电',
        agency: '海川新闻社',
        place: '石棠',
        date: '2024-02-02',
        body: '今天'
      },
      {
        text: '央广网白河3月5日消息（记者 闻一舟）据',
        dateline: '央广网白河3月5日消息',
        agency: '央广网',
        place: '白河',
        date: '2024-03-05',
        byline: '记者闻一舟',
        people: '闻一舟 reporter',
        body: '据'
      },
      {
        text: '新华社石棠3月5日专电（记者闻一舟）今天',
        dateline: '新华社石棠3月5日专电',
        agency: '新华社',
        place: '石棠',
        date: '2024-03-05',
        byline: '记者闻一舟',
        people: '闻一舟 reporter',
        body: '今天'
      }
    ],
    not: [
      '据新华社3月5日报道，今年',
      '市供电局3月5日电话通知，明日停电',
      '国家电网3月5日电量创新高',
      '他在信里写道：“新华社北京3月5日电”几个字',
      '本报3月5日刊登的来信'
    ]
  },
  {
    id: 'place-day-alone',
    form: '{barePlace} {day} (电|专电|急电|航讯|通信|通讯|专讯|讯){goesOn}',
    era: '1930s',
    samples: [
      {
        text: '漢口六日電　昨晨',
        issue: '1936-05-08',
        dateline: '漢口六日電',
        place: '漢口',
        date: '1936-05-06',
        body: '昨晨'
      },
      {
        text: '●南京三日專電　昨晨',
        issue: '1934-05-08',
        dateline: '南京三日專電',
        place: '南京',
        date: '1934-05-03',
        body: '昨晨'
      },
      {
        text: '石棠３月５日电　昨晨',
        dateline: '石棠３月５日电',
        place: '石棠',
        date: '2024-03-05',
        body: '昨晨'
      }
    ],
    not: ['他于五日电 通知家人', '石棠五日电力中断', '昨天五日电', '今年3月5日讯 他说']
  }
]
