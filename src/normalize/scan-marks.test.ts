import {describe, expect, it} from 'vitest'
import {pairAngles, pairBrackets, restoreRings, widenSlashes} from './scan-marks.js'
import {makeStrip, type Strip, type StripAround, stripText} from './strip.js'

function run(pass: (strip: Strip) => void, raw: string, around: StripAround = {}): string {
  const strip = makeStrip(raw, {read: true, ...around})
  pass(strip)
  return stripText(strip)
}

describe('pairBrackets', () => {
  it.each([
    ['[記者許又寧／嵐津報導】拖延', '〔記者許又寧／嵐津報導〕拖延'],
    ['〔記者謝宗翰／綜合報導)「還沒', '〔記者謝宗翰／綜合報導〕「還沒'],
    ['(記者何山／台北報導〕今天', '〔記者何山／台北報導〕今天'],
    ['[編譯潘文／綜合外電報導」位於', '〔編譯潘文／綜合外電報導〕位於'],
    ['【專電〕江口商會', '【專電】江口商會'],
    ['(中央社柳江十二日電)今天', '(中央社柳江十二日電)今天'],
    ['他說「好（不是說笑）」就走了', '他說「好（不是說笑）」就走了'],
    ['〔本報訊〕他說：「來了。」', '〔本報訊〕他說：「來了。」'],
    ['沒有括號', '沒有括號']
  ])('%s', (raw, expected) => {
    expect(run(pairBrackets, raw)).toBe(expected)
  })

  it('looks over the end of the line', () => {
    expect(run(pairBrackets, '[記者許又寧／嵐津', {after: '報導〕拖延兩年'})).toBe('〔記者許又寧／嵐津')
    expect(run(pairBrackets, '報導)拖延兩年', {before: '〔記者許又寧／嵐津'})).toBe('報導〕拖延兩年')
  })
})

describe('widenSlashes', () => {
  it.each([
    ['記者許又寧/嵐津報導', '記者許又寧／嵐津報導'],
    ['每小時60km/h', '每小時60km/h'],
    ['1/3', '1/3']
  ])('%s', (raw, expected) => {
    expect(run(widenSlashes, raw)).toBe(expected)
  })
})

describe('restoreRings', () => {
  it.each([
    ['三尺有奇0下游堤岸', '三尺有奇○下游堤岸'],
    ['散會已萬家O縣長', '散會已萬家○縣長'],
    ['气温降至0度以下', '气温降至0度以下'],
    ['有奇0下游，堤岸', '有奇0下游，堤岸'],
    ['增長20個百分點', '增長20個百分點']
  ])('%s', (raw, expected) => {
    expect(run(restoreRings, raw)).toBe(expected)
  })
})

describe('pairBrackets in text that no engine is known to have read', () => {
  const brackets = new Set(['〔'])
  it.each([
    ['〔記者何山／台北報導】今天', '〔記者何山／台北報導〕今天'],
    ['【本報訊〕今天', '【本報訊】今天'],
    ['（本報記者何山〕今天', '（本報記者何山）今天'],
    ['[記者何山／台北報導]今天', '[記者何山／台北報導]今天'],
    ['區間(0,1]之內', '區間(0,1]之內'],
    ['他說「好（不是說笑）」就走了', '他說「好（不是說笑）」就走了']
  ])('%s', (raw, expected) => {
    expect(run(pairBrackets, raw, {read: false})).toBe(expected)
  })

  it('believes a square bracket where the page has some', () => {
    expect(run(pairBrackets, '(記者何山／台北報導〕今天', {read: false, brackets})).toBe(
      '〔記者何山／台北報導〕今天'
    )
  })
})

describe('pairAngles', () => {
  it.each([
    ['发布<<青川年报>>', '发布《青川年报》'],
    ['发布<青川年报>', '发布《青川年报》'],
    ['发布《青川年报〉', '发布《青川年报》'],
    ['发布〈青川年报》', '发布《青川年报》'],
    ['读〈青川年报〉', '读〈青川年报〉'],
    ['《读〈青川年报〉有感》', '《读〈青川年报〉有感》'],
    ['当a<b且c>d时', '当a<b且c>d时'],
    ['<b>青川</b>', '<b>青川</b>'],
    ['气温<零度', '气温<零度']
  ])('%s', (raw, expected) => {
    expect(run(pairAngles, raw)).toBe(expected)
  })
})
