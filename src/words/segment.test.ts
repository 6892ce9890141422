import {beforeAll, describe, expect, it} from 'vitest'
import {readJiebaDictionary} from '../vendor/jieba-dictionary.js'
import {type Lexicon, parseDictionary} from './lexicon.js'
import {fluency, segmentWords} from './segment.js'

let lexicon: Lexicon

beforeAll(async () => {
  lexicon = parseDictionary(await readJiebaDictionary())
})

function cut(text: string): string {
  const {ends} = segmentWords(lexicon, text)
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end)).join('/')
}

describe('segmentWords', () => {
  it.each([
    ['', ''],
    ['，', '，'],
    ['据介绍，该项目总投资3500万元', '据介绍/，/该/项目/总/投资/3500/万元'],
    ['搭载Windows系统', '搭载/Windows/系统'],
    ['他已经来到北京', '他/已经/来到/北京']
  ])('cuts %s', (text, words) => {
    expect(cut(text)).toBe(words)
  })

  it('loses nothing of what no dictionary knows', () => {
    expect(cut('𠮷㐂\ud842')).toContain('㐂')
    expect(segmentWords(lexicon, '𠮷㐂').ends.at(-1)).toBe(3)
  })

  it('scores what reads well higher', () => {
    expect(segmentWords(lexicon, '他已经来到').score).toBeGreaterThan(
      segmentWords(lexicon, '他己经来到').score
    )
  })
})

describe('fluency', () => {
  it.each([
    ['培养技能人', '才是关键'],
    ['中华人民共', '和国成立'],
    ['新华社记', '者来到这里'],
    ['已经完 ', '　成了']
  ])('gains by a word across the tear: %s|%s', (before, after) => {
    expect(fluency(lexicon, before, after)).toBeGreaterThan(3)
  })

  it.each([
    ['他走进教室', '老师正在上课'],
    ['这座桥通了。', '村里人都来看'],
    ['投资3500', '万元'],
    ['', '万元'],
    ['教室', ' ']
  ])('gains nothing between words: %s|%s', (before, after) => {
    expect(fluency(lexicon, before, after)).toBe(0)
  })
})
