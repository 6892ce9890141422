import {describe, expect, it} from 'vitest'
import {leastTime} from '../testing/least-time.js'
import {matchTail} from './tail.js'

/** Text, dateline, byline, people, note, and where the text proper ends. */
const tails: [
  string,
  string | undefined,
  string | undefined,
  string | undefined,
  string | undefined,
  number
][] = [
  ['他说。（本报记者 闻一舟）', undefined, '本报记者闻一舟', '闻一舟 reporter', undefined, 3],
  ['他说。（闻一舟）', undefined, '闻一舟', '闻一舟 other', undefined, 3],
  ['他说。（王 一 李 二）', undefined, '王一 李二', '王一 other, 李二 other', undefined, 3],
  ['他说。(闻一舟 上官秋)', undefined, '闻一舟 上官秋', '闻一舟 other, 上官秋 other', undefined, 3],
  ['他说。（白河县 闻一舟）', undefined, '白河县 闻一舟', '闻一舟 other', undefined, 3],
  ['他说。（市气象局 闻一舟）', undefined, '市气象局 闻一舟', '闻一舟 other', undefined, 3],
  ['他说。（本报白河5月5日电）', '本报白河5月5日电', undefined, undefined, undefined, 3],
  ['他说。（据新华社电）', '据新华社电', undefined, undefined, undefined, 3],
  ['他说。（新华社记者闻一舟）', undefined, '新华社记者闻一舟', '闻一舟 reporter', undefined, 3],
  ['他说。（据新华社北京3月5日电）', '据新华社北京3月5日电', undefined, undefined, undefined, 3],
  [
    '他说。（本报北京3月5日电 记者闻一舟）',
    '本报北京3月5日电',
    '记者闻一舟',
    '闻一舟 reporter',
    undefined,
    3
  ],
  [
    '他说。（记者闻一舟 通讯员上官秋）',
    undefined,
    '记者闻一舟 通讯员上官秋',
    '闻一舟 reporter, 上官秋 correspondent',
    undefined,
    3
  ],
  ['他说。通讯员 闻一舟 摄影报道', undefined, '通讯员闻一舟 摄影报道', '闻一舟 photographer', undefined, 3],
  ['他说。 本报记者 闻一舟', undefined, '本报记者闻一舟', '闻一舟 reporter', undefined, 3],
  ['他说。”（闻一舟）', undefined, '闻一舟', '闻一舟 other', undefined, 4],
  ['他说。（作者系白河大学教授）', undefined, undefined, undefined, 'note', 3],
  ['他说。（作者單位：某大學）', undefined, undefined, undefined, 'note', 3],
  ['他说。（作者為退休教師）', undefined, undefined, undefined, 'note', 3],
  ['他说。（本文作者为市总工会主席）', undefined, undefined, undefined, 'note', 3],
  ['他说。（综合新华社、中新社报道）', '综合新华社、中新社报道', undefined, undefined, undefined, 3],
  [
    '他说。（闻一舟 上官秋 张三丰）',
    undefined,
    '闻一舟 上官秋 张三丰',
    '闻一舟 other, 上官秋 other, 张三丰 other',
    undefined,
    3
  ],
  ['他说。〔闻一舟〕', undefined, '闻一舟', '闻一舟 other', undefined, 3],
  ['他说。【闻一舟】', undefined, '闻一舟', '闻一舟 other', undefined, 3],
  ['他说。（本报综合报道）', '本报综合报道', undefined, undefined, undefined, 3],
  ['他说。（编译 闻一舟）', undefined, '编译闻一舟', '闻一舟 translator', undefined, 3],
  ['他说。（古丽娜尔·艾山）', undefined, '古丽娜尔·艾山', '古丽娜尔·艾山 other', undefined, 3],
  ['他说。（扎西顿珠）', undefined, '扎西顿珠', '扎西顿珠 other', undefined, 3],
  ['他说。（欧阳小明）', undefined, '欧阳小明', '欧阳小明 other', undefined, 3],
  ['他说。（慕容 晓）', undefined, '慕容晓', '慕容晓 other', undefined, 3],
  ['他说。（据《白河日报》）', '据《白河日报》', undefined, undefined, undefined, 3],
  ['他说。（新华社）', '新华社', undefined, undefined, undefined, 3],
  ['他说。（中央社）', '中央社', undefined, undefined, undefined, 3],
  ['他说。（記者沈其昌）', undefined, '記者沈其昌', '沈其昌 reporter', undefined, 3],
  ['他说。（闻一舟供稿）', undefined, '闻一舟供稿', '闻一舟 correspondent', undefined, 3],
  ['他说。（闻一舟 文/图）', undefined, '闻一舟 文/图', '闻一舟 author', undefined, 3],
  ['他说。（讀者闻一舟）', undefined, '讀者闻一舟', '闻一舟 author', undefined, 3],
  [
    '他说。（全媒体记者 闻一舟 实习生 上官秋）',
    undefined,
    '全媒体记者闻一舟 实习生上官秋',
    '闻一舟 reporter, 上官秋 trainee',
    undefined,
    3
  ],
  ['他说。（闻一舟）。', undefined, '闻一舟', '闻一舟 other', undefined, 3],
  ['他说。（未完）（闻一舟）', undefined, '闻一舟', '闻一舟 other', undefined, 7]
]

/** Ends that sign nothing. */
const plain: string[] = [
  '他说。（见图）',
  '他说。（未完待续）',
  '他说。（下转第3版）',
  '会议（扩大）',
  '他说。（2024年）',
  '他说。（完）',
  '他说。（全文完）',
  '他见到了那位老人（闻一舟）',
  '其中一人（左）',
  '他说。（左三）',
  '他说。（掌声）',
  '他说。（下）',
  '他说。（连载十二）',
  '他说。（小题为编者所加）',
  '他说。（文中人物均为化名）',
  '他说。（图片来自网络）',
  '他说。（详见第3版）',
  '他说。（上）',
  '他说。（待续）',
  '他说。（括号内为去年数据）',
  '他说。（热线电话：12345）',
  '他说。（相关报道见3版）',
  '他说。（笑）',
  '他说。（资料图）',
  '他说。（报名电话略）',
  '他说。（节选）',
  '他说。（本文有删节）',
  '他说。（以下简称甲方）',
  '记者问他',
  '他是一名通讯员',
  '我曾经是新华社记者',
  '他说，自己想当记者',
  '参加采访的还有通讯员',
  '他说。（明日续载）',
  '他说。（全国）',
  '他说。（农历）',
  '他说。（白河县）',
  '他说。（市总工会）',
  '他说。（单位：万元）',
  '价格上涨（同比）',
  '他说。（和平年代）',
  '他说。（连日来）',
  '他说。（高清）',
  '他说。（万元）',
  '他说。（平方米）',
  '他说。（时间）',
  '',
  '）',
  '（）',
  '他说。（）',
  '他说。（闻一舟 摄）',
  '他说。（金河戲院／提供）',
  '他说。记者赶往河边时，公司工人'
]

describe('matchTail', () => {
  it.each(tails)('%s', (text, dateline, byline, people, note, start) => {
    const match = matchTail(text)
    expect(match?.dateline?.value).toBe(dateline)
    expect(match?.byline?.value).toBe(byline)
    expect(match?.byline?.people.map(({name, role}) => `${name} ${role}`).join(', ')).toBe(people)
    expect(match?.note && 'note').toBe(note)
    expect(match?.start).toBe(start)
  })

  it('takes correspondents who sign as a group', () => {
    const match = matchTail('他说。（石场工地通讯组）')
    expect(match).toMatchObject({byline: {value: '石场工地通讯组', people: []}, start: 3})
  })

  it.each(plain)('takes nothing off %s', (text) => expect(matchTail(text)).toBeUndefined())

  it('takes names without brackets only when they stand alone', () => {
    const text = '石棠县第二农机厂 闻一舟等八人'
    expect(matchTail(text)).toBeUndefined()
    expect(matchTail(text, {alone: true})?.byline).toMatchObject({
      value: text,
      people: [{name: '闻一舟'}],
      affiliation: '石棠县第二农机厂',
      bare: true
    })
    expect(matchTail('他说。闻一舟', {alone: true})).toBeUndefined()
    expect(matchTail('石棠县自来水有限公司', {alone: true})).toBeUndefined()
    expect(matchTail('二〇二四年五月六日', {alone: true})).toBeUndefined()
  })

  it('counts in code points', () => {
    expect(matchTail('𠮷𠮷。（本报记者 闻一舟）')).toMatchObject({start: 3, byline: {start: 4, end: 12}})
  })

  it.each([
    ['（'.repeat(1_000_000)],
    ['）'.repeat(1_000_000)],
    [`${'记者王一、'.repeat(200_000)}）`]
  ])('is not held up by a line of a million characters', async (text) => {
    expect(await leastTime(() => matchTail(text), 200)).toBeLessThan(200)
  })
})
