import {expect, test} from 'vitest'
import {makePairTable} from './pair-table.js'

test('counts what was added, and nothing else', () => {
  const table = makePairTable(4)
  table.add(0x4e00, 0x4e8c, 1)
  table.add(0x4e00, 0x4e8c, 2)
  table.add(0xffff, 0xffff, 5)
  expect(table.count(0x4e00, 0x4e8c)).toBe(3)
  expect(table.count(0xffff, 0xffff)).toBe(5)
  expect(table.count(0x4e8c, 0x4e00)).toBe(0)
  expect(table.count(0, 0)).toBe(0)
})

test('holds as many pairs as it was made for, whatever their hashes', () => {
  const most = 1000
  const table = makePairTable(most)
  for (let index = 0; index < most; index++) table.add(0x4e00 + (index % 40), 0x5000 + index, index + 1)
  for (let index = 0; index < most; index++)
    expect(table.count(0x4e00 + (index % 40), 0x5000 + index)).toBe(index + 1)
  expect(table.count(0x4e00, 0x9000)).toBe(0)
})

test('an empty table answers', () => {
  expect(makePairTable(0).count(0x4e00, 0x4e8c)).toBe(0)
})
