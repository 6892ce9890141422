import {describe, expect, it} from 'vitest'
import {type Doubtful, reviewSchema} from '../emit/index.js'
import {generator} from '../testing/generator.js'
import {ReviewList} from './review-list.js'

function doubt(risk: number, article: string): Doubtful {
  return {
    kind: 'role',
    what: 'This line was taken for something',
    text: '字',
    issue: 'xj',
    page: 'p01',
    article,
    file: `xj/${article}.json`,
    lines: ['p01-l0001'],
    source: 'a.txt',
    choice: 'opening',
    confidence: 1 - risk,
    risk,
    evidence: []
  }
}

describe('ReviewList', () => {
  it('puts the worst first, and keeps the order of pages between equals', () => {
    const list = new ReviewList()
    list.add({doubts: [doubt(0.2, 'a'), doubt(0.5, 'b')], counts: new Map([['role', 2]])})
    list.add({doubts: [doubt(0.5, 'c')], counts: new Map([['role', 3]])})
    const result = list.toJSON()
    expect(reviewSchema.parse(result)).toEqual(result)
    expect(result.entries.map(({rank, article}) => `${rank}${article}`)).toEqual(['1b', '2c', '3a'])
    expect(result).toMatchObject({total: 5, leftOut: 2, counts: {role: 5}})
  })

  it('keeps the same worst ones of many as if it had kept them all', () => {
    const random = generator(7)
    const doubts = Array.from({length: 500}, (_, index) =>
      doubt(Math.round(random() * 40) / 100, `a${index}`)
    )
    const list = new ReviewList(20)
    for (const item of doubts) list.add({doubts: [item], counts: new Map([['role', 1]])})
    const expected = doubts.toSorted((a, b) => b.risk - a.risk).slice(0, 20)
    expect(list.toJSON().entries.map(({article}) => article)).toEqual(expected.map(({article}) => article))
    expect(list.toJSON()).toMatchObject({total: 500, leftOut: 480})
  })

  it('is empty for a run without doubts', () => {
    expect(new ReviewList().toJSON()).toEqual({
      schemaVersion: '1.0',
      total: 0,
      leftOut: 0,
      counts: {},
      entries: []
    })
  })
})
