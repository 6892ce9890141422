import {describe, expect, it} from 'vitest'
import {measureEm} from './points.js'

describe('measureEm', () => {
  it.each([
    ['', 0],
    ['渡口', 2],
    ['Abc 12', 3],
    ['２０２４', 4],
    ['“渡口”……—', 7],
    ['𠮷野家', 3],
    ['𝔸', 0.5],
    ['渡\u3000口。', 4],
    ['●要闻', 3],
    ['\uD842', 0.5]
  ])('%j is %d wide', (text, width) => {
    expect(measureEm(text)).toBe(width)
  })
})
