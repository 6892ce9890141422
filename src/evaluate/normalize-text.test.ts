import {describe, expect, it} from 'vitest'
import {normalizeByline, normalizeText} from './normalize-text.js'

describe('normalizeText', () => {
  it.each([
    ['张　三, 报 道', '张三，报道'],
    ['（ＡＢＣ１２％）', '（ABC12%）'],
    ['「好」『好』"好"', '“好““好““好“'],
    ['‘好’＇', '‘好‘‘'],
    ['——副题', '—副题'],
    ['歼-10', '歼-10'],
    ['甲--乙', '甲—乙'],
    ['甲—-—乙', '甲——乙'],
    ['甲-—乙', '甲-—乙'],
    ['---', '—'],
    ['等等……', '等等…'],
    ['等等......', '等等…'],
    ['等等。。。', '等等…'],
    ['古丽•艾山．买', '古丽·艾山·买'],
    ['二○二四', '二〇二四'],
    ['结束.', '结束。'],
    ['v1.2', 'v1.2'],
    ['𠮷家.', '𠮷家。'],
    ['', '']
  ])('folds %j to %j', (text, folded) => {
    expect(normalizeText(text)).toBe(folded)
  })

  it('takes what is absent for empty', () => {
    expect(normalizeText(undefined)).toBe('')
  })
})

describe('normalizeByline', () => {
  it.each([
    ['（本报记者 段小禾）', '本报记者段小禾'],
    ['〔記者傅又青／屏陵報導〕', '記者傅又青/屏陵報導'],
    ['【（半簑）】', '半簑'],
    ['■本报记者 段小禾', '本报记者段小禾'],
    ['（甲）和（乙）', '（甲）和（乙）'],
    ['（）', '（）'],
    ['（甲】', '（甲】']
  ])('folds %j to %j', (text, folded) => {
    expect(normalizeByline(text)).toBe(folded)
  })
})
