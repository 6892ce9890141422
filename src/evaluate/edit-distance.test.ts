import {describe, expect, it} from 'vitest'
import {editDistance, similarity} from './edit-distance.js'

/** The textbook table, slow and plain: what the fast one must agree with. */
function plainDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Pseudo-random text of four characters, so that chance matches are many; same text for the same seed. */
function makeText(seed: number, length: number): string {
  let state = seed
  return Array.from({length}, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return '山川日月'[Math.floor(state / 65_536) % 4]
  }).join('')
}

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['渡口', '', 2],
    ['渡口', '渡口', 0],
    ['渡口夜航', '渡口夜泊', 1],
    ['渡口夜航', '渡夜航', 1],
    ['夜航', '渡口夜航线', 3],
    ['甲乙丙', '丙乙甲', 2]
  ])('between %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })

  it.each([
    [31, 40],
    [32, 33],
    [33, 64],
    [64, 65],
    [97, 200]
  ])('agrees with the plain table across blocks of 32: %i against %i', (left, right) => {
    const a = makeText(left, left)
    const b = makeText(right, right)
    expect(editDistance(a, b)).toBe(plainDistance(a, b))
  })

  it('leaves nothing behind for the next call', () => {
    editDistance('渡口夜航船', '船夜航口渡')
    expect(editDistance('口渡', '渡口')).toBe(2)
  })
})

describe('similarity', () => {
  it('is 1 for equal and for empty texts, 0 for strangers', () => {
    expect(similarity('渡口', '渡口')).toBe(1)
    expect(similarity('', '')).toBe(1)
    expect(similarity('渡口', '夜航')).toBe(0)
  })
})
