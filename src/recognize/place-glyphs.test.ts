import {describe, expect, it} from 'vitest'
import {line} from '../npst/build.js'
import type {Box} from '../npst/types.js'
import type {PlacedGlyph} from '../raster/types.js'
import {chainGlyphs, placeGlyphs} from './place-glyphs.js'

/** Characters in a row from a place on, 30 pixels each; a blank leaves its place free. */
function row(text: string, x: number, y: number, vertical = false): PlacedGlyph[] {
  return Array.from(text).flatMap((char, index) =>
    char === ' '
      ? []
      : [
          {
            text: char,
            x: x + (vertical ? 0 : 30 * index),
            y: y + (vertical ? 30 * index : 0),
            width: 28,
            height: 28
          }
        ]
  )
}

function place(id: string, box: Box, vertical = false) {
  return {line: line(id, '', {box}), vertical}
}

const first = place('a', {x: 0, y: 0, width: 300, height: 30})
const second = place('b', {x: 0, y: 50, width: 300, height: 30})

describe('placeGlyphs', () => {
  it('reads each line by the places of its characters', () => {
    const glyphs = [...row('两岸村民', 0, 51), ...row('渡口修了新桥', 0, 1)].reverse()
    const {left, texts} = placeGlyphs(glyphs, [first, second])
    expect(Object.fromEntries(texts)).toEqual({a: '渡口修了新桥', b: '两岸村民'})
    expect(left).toEqual([])
  })

  it('reads a vertical line downwards', () => {
    const {texts} = placeGlyphs(row('渡口', 100, 0, true), [
      place('a', {x: 100, y: 0, width: 30, height: 300}, true)
    ])
    expect(texts.get('a')).toBe('渡口')
  })

  it('takes a comma that hangs below its line, and leaves what is far from all', () => {
    const comma = {text: '，', x: 40, y: 30, width: 6, height: 10}
    const far = {text: '远', x: 800, y: 800, width: 28, height: 28}
    const {left, texts} = placeGlyphs([...row('渡', 0, 0), comma, far], [first, second])
    expect(texts.get('a')).toBe('渡，')
    expect(left).toEqual([far])
  })

  it.each([
    ['渡口 新桥了', '渡口\u3000新桥了'],
    ['渡口新桥', '渡口新桥'],
    ['渡 口 新 桥 修', '渡口新桥修'],
    ['A B', 'A B'],
    ['2 024', '2 024']
  ])('sets blanks again: %j', (text, expected) => {
    expect(placeGlyphs(row(text, 0, 0), [first]).texts.get('a')).toBe(expected)
  })

  it('keeps the blanks of the file, and none at the ends', () => {
    const glyphs = row('_渡口_新桥_', 0, 0).map((glyph) => ({...glyph, text: glyph.text.replace('_', ' ')}))
    expect(placeGlyphs(glyphs, [first])).toEqual({texts: new Map([['a', '渡口 新桥']]), left: []})
  })

  it('drops the double of a character that was printed twice to be bold', () => {
    const glyphs = row('渡口', 0, 0).flatMap((glyph) => [glyph, {...glyph, x: glyph.x + 1}])
    expect(placeGlyphs(glyphs, [first]).texts.get('a')).toBe('渡口')
  })
})

describe('chainGlyphs', () => {
  it('makes rows of what stands beside each other, from the top', () => {
    const rows = chainGlyphs([...row('两岸', 0, 100), ...row('渡口', 0, 0), ...row('新桥', 400, 0)])
    expect(rows.map(({text}) => text)).toEqual(['渡口', '新桥', '两岸'])
    expect(rows[0]?.box).toEqual({x: 0, y: 0, width: 58, height: 28})
  })
})
