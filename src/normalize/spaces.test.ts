import {describe, expect, it} from 'vitest'
import {settleSpaces} from './spaces.js'
import {makeStrip, stripText} from './strip.js'

function settle(text: string, prose: boolean, before = '', goesOn = false): string {
  const strip = makeStrip(text, {before})
  settleSpaces(strip, {prose, goesOn})
  return stripText(strip)
}

describe('headlines, folios and lists keep their spaces', () => {
  it.each([
    '高标准起步 推动“双改”走深走实',
    '一桥连两岸 百姓笑开颜',
    '業者喊冤「湯是買來的」 複查不合格',
    '第3版 要闻 热线电话 0000000',
    '2019年11月3日 星期日 己亥年十月初七',
    '停水通知 2版',
    '本报记者 诸葛青 通讯员 田雨',
    '本报记者 王 朵 摄',
    '责任编辑 沈 舟 版式 贺 晓',
    '沈一舟 摄',
    '文 沈一舟',
    '区总工会 宣',
    '□ 沈一舟',
    '记者：沈一舟 摄影：贺晓',
    'New York Times 2019'
  ])('%s', (text) => {
    expect(settle(text, false)).toBe(text)
    expect(settle(text.replaceAll(' ', '　'), false)).toBe(text)
  })
})

describe('and lose stray ones', () => {
  it.each([
    ['总 长79.9米', '总长79.9米'],
    ['本 报 讯 记 者 沈 一 舟', '本报讯记者沈一舟'],
    ['本 报 讯  记 者 沈 一 舟', '本报讯 记者沈一舟'],
    ['启 事', '启事'],
    ['讣　告', '讣告'],
    ['2019 年 11 月 3 日', '2019年11月3日'],
    ['第 三 版', '第三版'],
    ['下转第 3 版', '下转第3版'],
    ['（ 上 接 第 一 版 ）', '（上接第一版）'],
    ['中華民國一 一四年', '中華民國一一四年'],
    ['记者： 沈一舟', '记者：沈一舟'],
    ['（ 沈一舟 摄 ）', '（沈一舟 摄）'],
    ['电子版： www.example.com', '电子版：www.example.com'],
    ['通 讯员 沈一舟', '通讯员 沈一舟']
  ])('%s', (text, expected) => {
    expect(settle(text, false)).toBe(expected)
  })
})

describe('running text loses spaces', () => {
  it.each([
    ['总 长79.9米，型宽 15米，很 大。', '总长79.9米，型宽15米，很大。'],
    ['走 了。 后来　他 回来了，', '走了。后来他回来了，'],
    ['他说“要结合 实际”办事，', '他说“要结合实际”办事，'],
    ['推进 新 时 代 产业 工人 的 改革，', '推进新时代产业工人的改革，'],
    ['使用 AI 技术，在 Windows 11 上', '使用AI技术，在Windows 11上'],
    ['税价（含 税价）合计，', '税价（含税价）合计，']
  ])('%s', (text, expected) => {
    expect(settle(text, true)).toBe(expected)
  })
})

describe('but keeps those of structure', () => {
  it.each([
    '本报讯 记者沈一舟报道 推进新时代改革，',
    '本报讯 据市气象台消息，受冷空气影响，',
    '本报讯（记者 王 朵 实习生 李 青）4月20日，',
    '新华社杭州3月27日电 记者27日从市里了解到，',
    '江城晚報訊（記者 馮 樂）昨日，',
    '走了，很好。（陈 明 王东方）',
    '走了，很好。（沈一舟 摄）',
    '全面推进“强组织 优服务 促发展”行动，',
    '全面推进“强化组织 优化服务”行动，',
    '获奖的有：张三 李四光 王五 赵六 钱七 等，'
  ])('%s', (text) => {
    expect(settle(text, true)).toBe(text)
  })

  it('goes on with a bracket of the line before', () => {
    expect(settle('舟 实习生 李 青）4月 20日，', true, '本报讯（记者 沈一')).toBe(
      '舟 实习生 李 青）4月20日，'
    )
    expect(settle('舟 很 好，', true, '他（沈一舟）说')).toBe('舟很好，')
  })

  it('knows lines of people and full headlines in a block of running text', () => {
    expect(settle('通讯员 覃小雨 摄影报道', true)).toBe('通讯员 覃小雨 摄影报道')
    expect(settle('一桥连两岸 百姓笑开颜', true)).toBe('一桥连两岸 百姓笑开颜')
    expect(settle('一桥连两岸 百姓笑开颜', true, '上一行的末', true)).toBe('一桥连两岸百姓笑开颜')
  })
})
