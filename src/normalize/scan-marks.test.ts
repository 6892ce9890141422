import {describe, expect, it} from 'vitest'
import {pairBrackets, restoreRings, widenSlashes} from './scan-marks.js'
import {makeStrip, type Strip, stripText} from './strip.js'

function run(
  pass: (strip: Strip) => void,
  raw: string,
  around: {before?: string; after?: string} = {}
): string {
  const strip = makeStrip(raw, around)
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
