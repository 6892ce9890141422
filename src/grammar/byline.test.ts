import {describe, expect, it} from 'vitest'
import {matchBylineLine} from './byline.js'

/** Line, byline, people, dateline, weak. */
const lines: [string, string, string, string | undefined, boolean][] = [
  ['■本报记者 闻一舟', '本报记者闻一舟', '闻一舟 reporter', undefined, false],
  ['□ 本报记者 闻一舟 文/图', '本报记者闻一舟 文/图', '闻一舟 reporter', undefined, false],
  ['新华社记者 闻一舟', '新华社记者闻一舟', '闻一舟 reporter', undefined, false],
  [
    '□文/图 本报记者 闻一舟 实习生 李 二',
    '文/图 本报记者闻一舟 实习生李二',
    '闻一舟 reporter, 李二 trainee',
    undefined,
    false
  ],
  ['記者沈其昌／台北報導', '記者沈其昌', '沈其昌 reporter', '台北報導', false],
  [
    '記者：沈其昌　攝影：鄔若蘭',
    '記者：沈其昌 攝影：鄔若蘭',
    '沈其昌 reporter, 鄔若蘭 photographer',
    undefined,
    false
  ],
  ['◎沈其昌／國中教師', '沈其昌／國中教師', '沈其昌 author', undefined, false],
  ['文：闻一舟', '文：闻一舟', '闻一舟 author', undefined, false],
  ['本报评论员', '本报评论员', '', undefined, false],
  ['本报评论员 闻一舟', '本报评论员闻一舟', '闻一舟 author', undefined, false],
  ['人民日报评论员', '人民日报评论员', '', undefined, false],
  ['闻一舟', '闻一舟', '闻一舟 author', undefined, true],
  ['□ 闻一舟', '闻一舟', '闻一舟 author', undefined, false],
  ['欧阳小明', '欧阳小明', '欧阳小明 author', undefined, true],
  ['文/闻一舟 图/上官秋', '文/闻一舟 图/上官秋', '闻一舟 author, 上官秋 photographer', undefined, false],
  ['作者：闻一舟', '作者：闻一舟', '闻一舟 author', undefined, false],
  ['闻一舟 译', '闻一舟 译', '闻一舟 translator', undefined, false],
  [
    '[美]约翰·史密斯 闻一舟 译',
    '[美]约翰·史密斯 闻一舟 译',
    '约翰·史密斯 author, 闻一舟 translator',
    undefined,
    false
  ],
  ['本报驻京记者 闻一舟', '本报驻京记者闻一舟', '闻一舟 reporter', undefined, false],
  [
    '本报记者 闻一舟 通讯员 上官秋 文/图',
    '本报记者闻一舟 通讯员上官秋 文/图',
    '闻一舟 reporter, 上官秋 correspondent',
    undefined,
    false
  ],
  ['●闻一舟', '闻一舟', '闻一舟 author', undefined, false],
  ['▲ 闻一舟 上官秋', '闻一舟 上官秋', '闻一舟 author, 上官秋 author', undefined, false],
  [
    '记者 闻一舟/文 上官秋/摄',
    '记者闻一舟/文 上官秋/摄',
    '闻一舟 reporter, 上官秋 photographer',
    undefined,
    false
  ],
  ['本报记者 闻一舟 北京报道', '本报记者闻一舟', '闻一舟 reporter', '北京报道', false],
  ['特约记者 闻一舟', '特约记者闻一舟', '闻一舟 reporter', undefined, false],
  ['首席记者 闻一舟', '首席记者闻一舟', '闻一舟 reporter', undefined, false],
  ['见习记者 闻一舟', '见习记者闻一舟', '闻一舟 trainee', undefined, false],
  ['全媒体记者 闻一舟', '全媒体记者闻一舟', '闻一舟 reporter', undefined, false],
  ['本刊记者 闻一舟', '本刊记者闻一舟', '闻一舟 reporter', undefined, false],
  ['白河市融媒体中心记者 闻一舟', '白河市融媒体中心记者闻一舟', '闻一舟 reporter', undefined, false],
  ['撰文：闻一舟', '撰文：闻一舟', '闻一舟 author', undefined, false],
  ['闻一舟', '闻一舟', '闻一舟 author', undefined, true],
  ['(本报记者 闻一舟)', '本报记者闻一舟', '闻一舟 reporter', undefined, false],
  ['闻一舟（白河大学教授）', '闻一舟（白河大学教授）', '闻一舟 author', undefined, true],
  ['○ 闻一舟', '闻一舟', '闻一舟 author', undefined, false],
  ['口述：闻一舟 整理：上官秋', '口述：闻一舟 整理：上官秋', '闻一舟 other, 上官秋 editor', undefined, false],
  ['编译 闻一舟', '编译闻一舟', '闻一舟 translator', undefined, false],
  ['翻译：闻一舟', '翻译：闻一舟', '闻一舟 translator', undefined, false],
  ['本报编辑部', '本报编辑部', '', undefined, false],
  ['采写/新京报记者 闻一舟', '采写/新京报记者闻一舟', '闻一舟 reporter', undefined, false],
  [
    '撰文/闻一舟 摄影/上官秋',
    '撰文/闻一舟 摄影/上官秋',
    '闻一舟 author, 上官秋 photographer',
    undefined,
    false
  ],
  ['工人日报—中工网记者 闻一舟', '工人日报—中工网记者闻一舟', '闻一舟 reporter', undefined, false],
  ['中青报·中青网记者 闻一舟', '中青报·中青网记者闻一舟', '闻一舟 reporter', undefined, false],
  ['半月谈记者 闻一舟', '半月谈记者闻一舟', '闻一舟 reporter', undefined, false],
  ['經濟日報記者沈其昌', '經濟日報記者沈其昌', '沈其昌 reporter', undefined, false],
  ['【記者沈其昌專訪】', '記者沈其昌專訪', '沈其昌 reporter', undefined, false],
  ['文、圖／記者沈其昌', '文、圖／記者沈其昌', '沈其昌 reporter', undefined, false],
  ['圖文／闻一舟', '圖文／闻一舟', '闻一舟 author', undefined, false],
  ['漫畫：闻一舟', '漫畫：闻一舟', '闻一舟 other', undefined, false]
]

/** Headlines, labels and sentences. */
const plain: string[] = [
  '记者走访6区食堂',
  '记者手记',
  '记者节感言',
  '今日谈',
  '春天里',
  '文化广场',
  '图书馆开放',
  '摄影大赛揭晓',
  '摄影作品选登',
  '译林出版社',
  '编辑手记',
  '读者来信',
  '读者之声',
  '讀者論壇',
  '通讯员之家',
  '作者简介',
  '编者按',
  '白河大桥通车',
  '市长会见外宾',
  '高铁开通',
  '万人空巷',
  '时评',
  '本报今日十六版',
  '记者调查',
  '记者观察',
  '水利工程开工',
  '江河奔流',
  '白雪飘飘',
  '闻一舟获奖',
  '上官秋：做一个好人',
  '马到成功',
  '金秋十月',
  '黄河安澜',
  '图文并茂',
  '文明之花',
  '本报热线',
  '新华社受权发布',
  '何处是归程',
  '方便面涨价',
  '成都 重庆',
  '安全生产月',
  '张灯结彩',
  '大家谈',
  '五台山',
  '云中漫步',
  '牛年说牛',
  '温暖人心',
  '明天会更好',
  '阳光课堂',
  '公告',
  '声明',
  '',
  '■',
  '圖：闻一舟',
  '本报记者 闻一舟 摄',
  '编辑 闻一舟',
  '本版责编 闻一舟 版式 李江'
]

describe('matchBylineLine', () => {
  it.each(lines)('%s', (text, value, people, dateline, weak) => {
    const match = matchBylineLine(text)
    expect(match?.value).toBe(value)
    expect(match?.people.map(({name, role}) => `${name} ${role}`).join(', ')).toBe(people)
    expect(match?.dateline?.value).toBe(dateline)
    expect(match?.weak ?? false).toBe(weak)
  })

  it.each(plain)('is no byline: %s', (text) => expect(matchBylineLine(text)).toBeUndefined())

  it('is unsure of words that look like a name', () => {
    expect(matchBylineLine('江南春')?.weak).toBe(true)
    expect(matchBylineLine('■江南春')?.weak).toBeUndefined()
  })
})
