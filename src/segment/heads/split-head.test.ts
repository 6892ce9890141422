import {describe, expect, it} from 'vitest'
import {leastTime} from '../../testing/least-time.js'
import {featureNames} from './features.js'
import {splitHead} from './split-head.js'
import type {HeadPart} from './types.js'
import {headWeights} from './weights.js'

const short: Readonly<Record<HeadPart, string>> = {standingHead: 'S', kicker: 'K', headline: 'H', deck: 'D'}

function split(lines: readonly string[], wrapped: boolean, lead?: string, standing?: boolean): string {
  const result = splitHead(lines, {
    wrapped,
    ...(lead === undefined ? {} : {lead}),
    ...(standing === undefined ? {} : {standing})
  })
  return result.parts.map((part) => short[part]).join('')
}

describe('splitHead, a part a line', () => {
  it.each([
    ['H', ['老渡口迎来新渡轮']],
    ['KH', ['韩文彬在全县林业工作会议上强调', '把绿水青山守得更牢']],
    ['KH', ['省农业农村厅', '关于公布优质粮种名录的通告']],
    ['KH', ['全国田径冠军赛第三日', '小将龙跃跳过六米']],
    ['HD', ['一座水塔的新生', '——临溪镇旧厂区改造见闻']],
    ['HD', ['校门口的斑马线画歪了', '交警：已通知施工队返工']],
    ['KHD', ['市民服务中心搬迁首日', '办证大厅秩序井然', '当天办结2316件，平均等候9分钟']],
    ['KHD', ['縣議會臨時會登場', '托育補助案過關', '議員：明年起每月加發1500元，約3200戶受惠']],
    ['SH', ['民生热线', '楼道灯坏了半年没人修']],
    ['SH', ['社論', '防洪預算不容再拖']]
  ])('%s: %j', (expected, lines) => {
    expect(split(lines, false)).toBe(expected)
  })

  it('gives a headline of several whole lines up rather than fail', () => {
    expect(split(['甲', '乙', '丙', '丁', '戊', '己'], false)).toHaveLength(6)
  })
})

describe('splitHead, printed lines', () => {
  it.each([
    // A quote that is still open, a word that the lead holds, a verb without a subject.
    ['HH', ['三代人守着一座“水上', '粮仓”'], '临湖县的老粮仓建在水上。'],
    ['HH', ['临湖县老粮仓改建水', '上博物馆'], '临湖县的水上博物馆昨天开馆。'],
    ['HH', ['縣立圖書館新館', '今起開放'], '縣立圖書館新館今起開放，市民可憑證入館。'],
    ['HHD', ['旧船坞里长出', '一座音乐厅', '——南浦造船厂改造记'], '傍晚，南浦造船厂的旧船坞里飘出了琴声。'],
    ['KHH', ['龚长林在防汛会商会上强调', '坚决守住防洪大堤', '确保群众安全转移'], '昨日，市防汛会商会召开。'],
    [
      'KHDD',
      [
        '第九屆白河茶葉節閉幕',
        '茶青收購價創新高',
        '成交金額突破3.6億元，較去年增加兩成',
        '外銷訂單首度超過百噸'
      ],
      '第九屆白河茶葉節昨天閉幕。'
    ],
    // An astral character counts as one.
    ['HH', ['𠮷野村的', '稻田画'], '𠮷野村的稻田画火了。']
  ])('%s: %j', (expected, lines, lead) => {
    expect(split(lines, true, lead)).toBe(expected)
  })

  it('takes lines beyond six for more of the last part', () => {
    const parts = split(['一', '二', '三', '四', '五', '六', '七', '八'], true)
    expect(parts).toHaveLength(8)
    expect(parts.slice(5)).toBe((parts[5] ?? '').repeat(3))
  })

  it('keeps the order of the parts whatever the lines say', () => {
    expect(split(['——山村夜校见闻', '读者来信', '县长在会上强调'], true)).toMatch(/^S*K*H+D*$/)
  })
})

describe('splitHead', () => {
  it('counts the name of a column as a kicker when asked to', () => {
    const lines = ['百姓论坛', '路灯为何白天亮']
    expect(split(lines, false, undefined, true)).toBe('SH')
    expect(split(lines, false, undefined, false)).toBe('KH')
  })

  it('has no runner-up for a single line, and nothing for no line', () => {
    expect(splitHead(['讣告'], {wrapped: false})).toEqual({
      parts: ['headline'],
      score: expect.any(Number),
      evidence: []
    })
    expect(splitHead([], {wrapped: true})).toEqual({parts: [], score: 0, evidence: []})
  })

  it('gives reasons that add up to the lead over the runner-up, the strongest first', () => {
    const {score, runnerUp, evidence} = splitHead(['老渡口迎来新渡轮', '——沙洲镇轮渡通航侧记'], {
      wrapped: false
    })
    const weights = evidence.map(({weight}) => Math.abs(weight))
    expect(runnerUp).toBeDefined()
    expect(evidence.reduce((sum, {weight}) => sum + weight, 0)).toBeCloseTo(score - (runnerUp?.score ?? 0), 1)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(evidence).toContainEqual({
      name: 'deck:dash',
      weight: headWeights['deck:dash'],
      detail: '——沙洲镇轮渡通航侧记'
    })
  })

  it('takes printed widths for the widths of the lines', () => {
    const lines = ['临湖大桥合龙', '全长十二公里跨三县']
    const options = {wrapped: true} as const
    expect(splitHead(lines, {...options, widths: [14, 9]})).not.toEqual(splitHead(lines, options))
    expect(splitHead(lines, {...options, widths: [6, 9]})).toEqual(splitHead(lines, options))
  })

  it('has no time for a line of a million characters', async () => {
    const lines = ['（'.repeat(1_000_000), '第'.repeat(1_000_000)]
    const split = () => splitHead(lines, {wrapped: true, lead: '第'.repeat(1_000_000)})
    expect(await leastTime(split, 200)).toBeLessThan(200)
  })

  it('has weights for features that exist', () => {
    expect(Object.keys(headWeights).filter((name) => !featureNames.includes(name))).toEqual([])
  })
})
