import {describe, expect, it} from 'vitest'
import {slicePoints} from '../npst/points.js'
import {leastTime} from '../testing/least-time.js'
import {matchPublication} from './publication.js'

describe('matchPublication', () => {
  it.each([
    ['云江日报', {title: '云江日报'}],
    [
      '2023年6月1日星期四癸卯年四月十四',
      {date: '2023-06-01', weekday: '星期四', lunarDate: '癸卯年四月十四'}
    ],
    [
      '国内统一刊号：CN00-0123邮发代号27-8总第5210期今日12版',
      {cn: 'CN00-0123', postalCode: '27-8', issueNumber: '5210'}
    ],
    ['国内统一连续出版物号 CN 00—0123', {cn: 'CN00-0123'}],
    ['國內統一刊號：CN12-034A', {cn: 'CN12-034A'}],
    ['CN0O-O123', {cn: 'CN00-0123'}],
    ['郵發代號：27—8', {postalCode: '27-8'}],
    ['总第12071号', {issueNumber: '12071'}],
    ['第二〇八一號今日出版三大張', {issueNumber: '2081'}],
    ['總第一萬二千三百號', {issueNumber: '12300'}],
    ['第12,345期', {issueNumber: '12345'}],
    ['第5期 总第300期', {issueNumber: '300'}],
    ['总第300期 第5期', {issueNumber: '300'}],
    ['No.1234', {issueNumber: '1234'}],
    ['第1版 今日视点 热线电话 5550123', {label: '第1版', number: 1, section: '今日视点'}],
    [
      '1980年5月2日 星期五 庚申年三月十八编辑/林一帆 视觉/周远',
      {date: '1980-05-02', weekday: '星期五', lunarDate: '庚申年三月十八'}
    ],
    ['嶺東新報 A8', {title: '嶺東新報', label: 'A8', number: 8}],
    ['嶺東新報A8', {title: '嶺東新報', label: 'A8', number: 8}],
    ['A8 社會服務 嶺東新報', {title: '嶺東新報', label: 'A8', number: 8, section: '社會服務'}],
    ['要闻 A2', {label: 'A2', number: 2, section: '要闻'}],
    ['嶺東新報 婦孺 第三版', {title: '嶺東新報', label: '第三版', number: 3, section: '婦孺'}],
    ['第六版 副刊', {label: '第六版', number: 6, section: '副刊'}],
    ['第廿一版', {label: '第廿一版', number: 21}],
    ['第１２版 要闻', {label: '第12版', number: 12, section: '要闻'}],
    ['第 4 版　综 合', {label: '第4版', number: 4, section: '综合'}],
    ['01版:要闻', {label: '01版', number: 1, section: '要闻'}],
    ['08-09版 特刊', {label: '08-09版', number: 8, section: '特刊'}],
    ['第A03版 国际', {label: '第A03版', number: 3, section: '国际'}],
    ['版次：7', {label: '7', number: 7}],
    ['第二張第六版', {label: '第六版', number: 6}],
    ['第5版 健康周刊', {label: '第5版', number: 5, section: '健康周刊'}],
    ['北桥周刊 第5版', {title: '北桥周刊', label: '第5版', number: 5}],
    [
      '云江晚报 国际 2024年5月8日 周三',
      {title: '云江晚报', section: '国际', date: '2024-05-08', weekday: '周三'}
    ],
    ['云 江 日 报 2024年5月8日', {title: '云江日报', date: '2024-05-08'}],
    ['YUNJIANG DAILY 云江日报 2024.5.8', {title: '云江日报', date: '2024-05-08'}],
    [
      '云江日报 2024年5月8日 要闻 3',
      {title: '云江日报', date: '2024-05-08', section: '要闻', label: '3', number: 3}
    ],
    ['2024年5月8日/星期三/A04版', {date: '2024-05-08', weekday: '星期三', label: 'A04版', number: 4}],
    ['WEDNESDAY, MAY 8, 2024 星期三', {weekday: '星期三'}],
    ['責任編輯：林一帆 第2版', {label: '第2版', number: 2}],
    ['零售每份五元 第88號', {issueNumber: '88'}],
    ['𠮷河日报 第3版 法治', {title: '𠮷河日报', label: '第3版', number: 3, section: '法治'}]
  ])('reads %s', (text, facts) => {
    const match = matchPublication(text)
    expect(match?.facts).toEqual(facts)
    expect(match?.rest).toBe('')
  })

  it.each([
    '今日16版',
    '今日出版四大張',
    '日出對開兩大張',
    '零售每份五元',
    '零售價港幣十元',
    '全年定价360元',
    '社址：云江市前街5号',
    '编辑/林一帆'
  ])('explains %s without a fact', (text) => {
    expect(matchPublication(text)).toMatchObject({facts: {}, rest: ''})
  })

  it.each([
    ['2024年5月6日起实施新规', '起实施新规'],
    ['读者的朋友 第3版', '读者的朋友'],
    ['第二版图书出版方案通过专家评审', '图书出版方案通过专家评审'],
    ['第3号台风明天登陆', '台风明天登陆']
  ])('leaves a rest of %s', (text, rest) => {
    expect(matchPublication(text)?.rest).toBe(rest)
  })

  it.each([
    '',
    '快报',
    '读者的朋友 企业的伙伴',
    '（下转第3版）',
    '见第二版',
    '見第A3版',
    `第3版${'要'.repeat(300)}`,
    '电话里他说'
  ])('finds nothing in %j', (text) => {
    expect(matchPublication(text)).toBeUndefined()
  })

  it('marks where each fact stands, in code points', () => {
    const text = '𠮷河日报 2024年5月8日 星期三'
    const spans = matchPublication(text)?.spans ?? []
    expect(spans.map(({field, start, end}) => [field, slicePoints(text, start, end)])).toEqual([
      ['title', '𠮷河日报'],
      ['date', '2024年5月8日'],
      ['weekday', '星期三']
    ])
  })

  it('is quick on a hostile line', async () => {
    const hostile = [
      '第'.repeat(239),
      '8'.repeat(239),
      '编辑'.repeat(119),
      '一 '.repeat(119),
      '本报'.repeat(119),
      'a@a.'.repeat(59)
    ]
    expect(await leastTime(() => hostile.map(matchPublication), 200)).toBeLessThan(200)
  })
})
