import {describe, expect, it} from 'vitest'
import {describeAlternatives} from './doubts.js'
import type {Glyph} from './engine.js'

function describeGlyphs(...glyphs: Glyph[]): ReturnType<typeof describeAlternatives> {
  return describeAlternatives({glyphs, confidence: 0.5})
}

const choices = [
  {text: '末', confidence: 0.3},
  {text: '朱', confidence: 0.05},
  {text: '宋', confidence: 0.02},
  {text: '禾', confidence: 0.015},
  {text: '来', confidence: 0.005}
]

describe('describeAlternatives', () => {
  it('carries three at most, and none that is nearly impossible', () => {
    const [first] = describeGlyphs({text: '未', confidence: 0.6, alternatives: choices})
    expect(first).toEqual({offset: 0, confidence: 0.6, alternatives: choices.slice(0, 3)})
    const [second] = describeGlyphs({text: '未', confidence: 0.6, alternatives: choices.slice(3)})
    expect(second?.alternatives).toEqual([{text: '禾', confidence: 0.015}])
  })

  it('leaves out what was read surely', () => {
    const rest = [{text: '末', confidence: 0.015}]
    expect(describeGlyphs({text: '未', confidence: 0.98, alternatives: rest})).toEqual([])
  })

  it('carries what another engine has read, however sure the first one is', () => {
    const other = [{text: '末', confidence: 0.7}]
    expect(describeGlyphs({text: '未', confidence: 0.99, alternatives: other})).toEqual([
      {offset: 0, confidence: 0.99, alternatives: other}
    ])
  })

  it('notes doubt without an alternative', () => {
    expect(describeGlyphs({text: '未', confidence: 0.9})).toEqual([
      {offset: 0, confidence: 0.9, alternatives: []}
    ])
  })

  it('counts code points of the text without white space around it', () => {
    const glyphs = [' ', '𠮷', '未'].map((text) => ({text, confidence: text === '未' ? 0.5 : 1}))
    expect(describeGlyphs(...glyphs).map(({offset}) => offset)).toEqual([1])
  })
})
