import {describe, expect, it} from 'vitest'
import {leastTime} from '../testing/least-time.js'
import {holdsNoFacts, matchFurniture} from './furniture.js'

describe('matchFurniture', () => {
  it.each([
    ['2023年6月1日 星期四', 'folio'],
    ['2023年6月1日星期四癸卯年四月十四', 'folio'],
    ['中華民國二十四年五月四日 星期六 編輯／林一帆', 'folio'],
    ['癸卯年四月十四', 'folio'],
    ['第1版 要闻', 'folio'],
    ['第1版要闻', 'folio'],
    ['A8 國際電訊', 'folio'],
    ['嶺東新報 A8', 'folio'],
    ['第1版 今日视点 热线电话 5550123', 'folio'],
    ['国内统一刊号：CN00-0123', 'masthead'],
    ['国内统一刊号', 'masthead'],
    ['邮发代号27-8', 'masthead'],
    ['总第5210期', 'masthead'],
    ['第18609號', 'masthead'],
    ['今日出版四大張', 'masthead'],
    ['今日16版', 'masthead'],
    ['日出對開兩大張 零售每份五元', 'masthead'],
    ['嶺東新報夏曆甲戌年二月初一 第1930號公正真實 人人愛讀發行人陳大文 社長林一帆', 'masthead'],
    ['社址: 云江市前街117号 邮编: 300000', 'contact'],
    ['社址：云江市前街117号，邮编：300000', 'contact'],
    ['本报地址：云江市前街5号 邮政编码：300000 电话：(010)5550123', 'contact'],
    ['电子版: www.example.com', 'contact'],
    ['新闻服务热线', 'contact'],
    ['新闻热线：0571-5550123 广告热线：0571-5550124', 'contact'],
    ['广告经营许可证：0001号', 'contact'],
    ['中華郵政北字第一二三號執照登記為第一類新聞紙類', 'masthead'],
    ['责任编辑：林一帆 版式：周远', 'staffLine'],
    ['编辑/林一帆视觉/周远校对/吴青', 'staffLine'],
    ['編輯／陳大文 美編／林小明', 'staffLine'],
    ['本版责编 林一帆 版式 周 远', 'staffLine'],
    ['值班总编辑：林一帆', 'staffLine'],
    ['發行人陳大文 社長林一帆', 'staffLine'],
    ['责任编辑：林一帆 电子信箱：a@example.com', 'staffLine'],
    ['简讯', 'columnLabel'],
    ['快报', 'columnLabel'],
    ['◆一句话新闻', 'columnLabel'],
    ['各地短波', 'columnLabel'],
    ['市井拾零', 'columnLabel'],
    ['要聞簡報', 'columnLabel'],
    ['新闻集装箱', 'columnLabel'],
    ['| l .', 'noise'],
    ['—— |', 'noise'],
    ['1 I', 'noise'],
    ['·', 'noise'],
    ['_ —', 'noise']
  ])('takes %s for %s', (text, kind) => {
    const match = matchFurniture(text)
    expect(match?.kind).toBe(kind)
    expect(match?.weak).toBeUndefined()
  })

  it.each([
    ['2024年5月6日', 'folio'],
    ['星期三', 'folio'],
    ['四月初一', 'folio'],
    ['第3版', 'folio'],
    ['A8', 'folio'],
    ['要闻', 'folio'],
    ['第3版 草原风情', 'folio'],
    ['云江日报', 'masthead'],
    ['第12號', 'masthead'],
    ['88851111', 'contact'],
    ['www.example.com', 'contact'],
    ['热线电话 5550123', 'contact'],
    ['云江总会官方微信公众账号', 'contact'],
    ['扫码关注本报', 'contact'],
    ['读者的知音 百姓的朋友', 'slogan'],
    ['科技快讯', 'columnLabel'],
    ['编辑 林一帆', 'staffLine']
  ])('takes %s for %s, to be weighed', (text, kind) => {
    expect(matchFurniture(text)).toMatchObject({kind, weak: true})
  })

  it.each([
    '',
    ' ',
    '2024年5月6日起实施新规',
    '云江大桥2024年5月6日通车',
    '第二版图书出版方案通过',
    '第3版货币本月发行',
    '第3版 春耕生产在全市各地全面铺开',
    '本报讯 记者林一帆报道',
    '电话：5556677',
    '联系电话：5556677',
    '地址：云江市前街5号',
    '厂址：云江市前街5号；电话：5556677；联系人：小周。',
    '订购热线：400-555-0123',
    '（下转第3版）',
    '上接第1版',
    '第3版）',
    '（记者林一帆 编辑周远）',
    '社长李明昨日访问云江',
    '编辑部的故事',
    '校对工作不可马虎',
    '记者从新闻发布会上获悉，',
    '星期三下午，记者在现场看到',
    '农历四月初一是庙会',
    '第3号台风明天登陆',
    'G20 峰会召开',
    'F1 中国站开赛',
    'C919',
    '今日16版图全部更新',
    '我市开通官方微信公众号',
    '扫码看病不排队',
    '。',
    '）',
    '4。',
    '9℃。',
    '3',
    '……',
    '——',
    '1.',
    'NBA',
    '是。',
    '春风送暖 百花齐放',
    '好消息',
    '工作简报',
    '天气预报',
    '一九八〇年春',
    '总第一名',
    '民國二十三年',
    '邮递员的一天',
    '1234',
    '2:1',
    '云江晚报社社长',
    '订阅量创新高',
    '扫黑除恶',
    '零售每份涨价',
    '周三晚',
    '新闻发布会',
    'x'.repeat(161),
    '要'.repeat(5000)
  ])('leaves %j', (text) => {
    expect(matchFurniture(text)).toBeUndefined()
  })

  it('refuses a line of a million characters at once', async () => {
    const line = '第1版'.repeat(333_333)
    const refuse = () => {
      for (let turn = 0; turn < 1000; turn++) matchFurniture(line)
    }
    expect(await leastTime(refuse, 50)).toBeLessThan(50)
  })
})

describe('holdsNoFacts', () => {
  it.each(['简讯', '各地短波', '| l .', '读者的朋友 企业的伙伴'])('%s says nothing of the paper', (text) => {
    expect(holdsNoFacts(text)).toBe(true)
  })

  it.each(['青川晚报', '2019年5月6日 星期一', '第3版 要闻', '渡口夜话', '他说：简讯。'])('%s may', (text) => {
    expect(holdsNoFacts(text)).toBe(false)
  })

  it('agrees with the kinds of furniture', () => {
    for (const text of ['简讯', '| l .', '读者的朋友 企业的伙伴', '青川晚报', '第3版 要闻', '今日16版'])
      expect(holdsNoFacts(text)).toBe(
        ['columnLabel', 'noise', 'slogan'].includes(matchFurniture(text)?.kind ?? '')
      )
  })
})
