import {describe, expect, it} from 'vitest'
import {couldBeSection, endsLikePaper, looksLikeSection, looksLikeTitle} from './masthead.js'

describe('looksLikeTitle', () => {
  it.each([
    '云江日报',
    '云江晚报',
    '云江晨报',
    '北桥时报',
    '云江工人日报',
    '海棠青年报',
    '云江老年报',
    '南桥周末',
    '雲江新報',
    '嶺東公報',
    '嶺東導報',
    '北桥周刊',
    '明報',
    '申報',
    '文匯報',
    '香港文汇报',
    '參考消息',
    '参考消息',
    '云 江 日 报',
    '《云江日报》',
    '北桥广播电视报',
    '云江画报',
    '𠮷河日报',
    '本溪日报',
    '云江文摘',
    '东方快报',
    '向導週報'
  ])('takes %s', (text) => {
    expect(looksLikeTitle(text)).toBe(true)
  })

  it.each([
    '',
    '报',
    '本报',
    '日报',
    '快报',
    '工作汇报',
    '天气预报',
    '接到举报',
    '军事情报',
    '个税申报',
    '云江市上半年年报',
    '据云江日报',
    '本报刊',
    '欢迎订阅云江日报',
    '云江日报社',
    '云江日报，创刊',
    '2024云江日报',
    '国际消息',
    '本市消息',
    '三月份价格指数报',
    '云江日报今天起改版面向全国发行日报',
    'Daily报',
    '各地晚报',
    '宣传海报',
    '快乐的周末时光'
  ])('leaves %j', (text) => {
    expect(looksLikeTitle(text)).toBe(false)
  })
})

describe('looksLikeSection', () => {
  it.each([
    '要闻',
    '要聞',
    '副刊',
    '本市新闻',
    '國內外要聞',
    '教育與體育',
    '社會服務',
    '國際電訊',
    '健康周刊',
    '国际·财经',
    '头版',
    '理论',
    '家庭',
    '今日要闻',
    '文化 体育',
    '港聞'
  ])('takes %s', (text) => {
    expect(looksLikeSection(text)).toBe(true)
  })

  it.each([
    '',
    '春耕全面铺开',
    '云江大桥通车',
    '今天天气',
    '我市召开经济工作会议新闻发布会',
    '林一帆',
    '3'
  ])('leaves %j', (text) => {
    expect(looksLikeSection(text)).toBe(false)
  })
})

describe('couldBeSection', () => {
  it.each([
    ['地方通信', true],
    ['女性·家庭', true],
    ['3版', false],
    ['好，', false],
    ['字', false],
    ['一二三四五六七八九十百', false]
  ])('%s is %s', (text, expected) => {
    expect(couldBeSection(text)).toBe(expected)
  })
})

describe('endsLikePaper', () => {
  it.each([
    ['云江日报', true],
    ['云江新報', true],
    ['健康周刊', false]
  ])('%s is %s', (text, expected) => {
    expect(endsLikePaper(text)).toBe(expected)
  })
})
