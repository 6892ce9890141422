import {describe, expect, it} from 'vitest'
import {matchJump} from './jump.js'

/** Text, direction, page, value, start, end. */
const jumps: [string, string, number | undefined, string, number, number][] = [
  ['下转第3版', 'to', 3, '下转第3版', 0, 5],
  ['（下转第四版）', 'to', 4, '下转第四版', 0, 7],
  ['下轉第6版', 'to', 6, '下轉第6版', 0, 5],
  ['▶▶下轉第12版', 'to', 12, '下轉第12版', 0, 8],
  ['(下转第２版)', 'to', 2, '下转第２版', 0, 7],
  ['上接第1版', 'from', 1, '上接第1版', 0, 5],
  ['（上接第一版）', 'from', 1, '上接第一版', 0, 7],
  ['(上接第十六版)', 'from', 16, '上接第十六版', 0, 8],
  ['（上接 1 版）', 'from', 1, '上接1版', 0, 8],
  ['下转2版', 'to', 2, '下转2版', 0, 4],
  ['紧接第三版', 'to', 3, '紧接第三版', 0, 5],
  ['转第二版', 'to', 2, '转第二版', 0, 4],
  ['文接A8版', 'to', 8, '文接A8版', 0, 5],
  ['下转A5', 'to', 5, '下转A5', 0, 4],
  ['（未完 下转第3版）', 'to', 3, '下转第3版', 0, 10],
  ['（下转中缝）', 'to', undefined, '下转中缝', 0, 6],
  ['（上接第0版）', 'from', undefined, '上接第0版', 0, 7],
  ['（下转今日三版）', 'to', 3, '下转今日三版', 0, 8],
  ['他说，水已退去。（下转第3版）', 'to', 3, '下转第3版', 8, 15],
  ['他说，水已（下转第3版）', 'to', 3, '下转第3版', 5, 12],
  ['他说，水已退去。 下转第3版', 'to', 3, '下转第3版', 8, 14],
  ['（上接第1版）他说，水已退去。', 'from', 1, '上接第1版', 0, 7],
  ['【上接第一版】他说，水已退去。', 'from', 1, '上接第一版', 0, 7],
  ['𠮷𠮷。（下转第3版）', 'to', 3, '下转第3版', 3, 10]
]

const plain: string[] = [
  '',
  '下转',
  '他把三千元转第二天的账',
  '他接3版的稿子',
  '列车在石棠站下，转3路车',
  '上接云天，下临深谷',
  '请见第3版导读',
  '3版',
  '下转盘',
  '承上启下',
  '（转载请注明出处）',
  '他说，这条新闻转到了第三版。',
  '（接第一条）',
  '本报三版报道'
]

describe('matchJump', () => {
  it.each(jumps)('%s', (text, direction, page, value, start, end) => {
    const {form, ...found} = matchJump(text) ?? {}
    expect(found).toEqual({direction, value, start, end, ...(page === undefined ? {} : {page})})
    expect(form).toMatch(/^jump:/u)
  })

  it.each(plain)('is no jump: %s', (text) => expect(matchJump(text)).toBeUndefined())
})
