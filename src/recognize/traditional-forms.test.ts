import {describe, expect, it} from 'vitest'
import type {LineReading} from './engine.js'
import {openTraditionalForms} from './traditional-forms.js'

function reading(text: string): LineReading {
  return {glyphs: Array.from(text, (char) => ({text: char, confidence: 0.9})), confidence: 0.9}
}

describe('openTraditionalForms', () => {
  it.each([
    ['岚津报导', '嵐津報導'],
    ['云里', '云里'],
    ['嵐津輕軌', '嵐津輕軌'],
    ['A1。', 'A1。']
  ])('%s', async (raw, expected) => {
    const restore = await openTraditionalForms()
    expect(
      restore(reading(raw))
        .glyphs.map(({text}) => text)
        .join('')
    ).toBe(expected)
  })
})
