import {describe, expect, it} from 'vitest'
import {findAll, sticky} from './patterns.js'

describe('findAll', () => {
  const figures = /[0-9]{1,3}/gu

  it('finds every match, with its place', () => {
    const found = findAll(figures, '第12号𠮷3页')
    expect(found.map((match) => [match.index, match[0]])).toEqual([
      [1, '12'],
      [6, '3']
    ])
  })

  it('begins at the start of every text', () => {
    findAll(figures, '一二三4')
    expect(findAll(figures, '5一')).toHaveLength(1)
    expect(findAll(figures, '没有')).toEqual([])
  })
})

describe('sticky', () => {
  it('matches at the place and nowhere behind it', () => {
    expect(sticky(/记者/uy, '本报记者', 2)?.[0]).toBe('记者')
    expect(sticky(/记者/uy, '本报记者', 1)).toBeUndefined()
  })
})
