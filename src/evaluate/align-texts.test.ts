import {expect, it} from 'vitest'
import {alignTexts} from './align-texts.js'

it.each([
  ['渡口夜航', '渡囗夜航', [0, 1, 2, 3]],
  ['渡口夜航', '渡夜航', [0, -1, 1, 2]],
  ['渡夜航', '渡口夜航', [0, 2, 3]],
  ['口', '囗', [0]]
])('lays %s beside %s', (left, right, places) => {
  expect(Array.from(alignTexts(left, right) ?? [])).toEqual(places)
})

it('does not take strange texts for readings of each other', () => {
  expect(alignTexts('砚水河渡口恢复夜航', '东关菜市今天搬到桥南')).toBeUndefined()
  expect(alignTexts('', '渡口')).toBeUndefined()
  expect(alignTexts('渡'.repeat(300), '渡'.repeat(300))).toBeUndefined()
})
