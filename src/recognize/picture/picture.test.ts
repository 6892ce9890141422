import {describe, expect, it} from 'vitest'
import type {LineImage} from '../../raster/types.js'
import {readingOf} from '../../testing/fake-engines.js'
import {insertSpaces} from '../insert-spaces.js'
import {fitLine} from '../paddle/fit-line.js'
import {drawLine} from '../tesseract/draw-line.js'
import {findInkRows} from './ink.js'
import {measureLevels} from './levels.js'
import {resample} from './resample.js'
import {splitLine} from './split-line.js'

/** A line of squares, one em each: `#` is ink, anything else paper. */
function draw(pattern: string, {size = 10, paper = 230, ink = 40} = {}): LineImage {
  const cells = Array.from(pattern)
  const image = {width: cells.length * size, height: size + 4, size, vertical: false}
  const data = new Uint8Array(image.width * image.height).fill(paper)
  for (let y = 3; y < size + 1; y++) {
    for (let x = 0; x < image.width; x++) {
      const inside = x % size > 0 && x % size < size - 1
      if (cells[Math.floor(x / size)] === '#' && inside) data[y * image.width + x] = ink
    }
  }
  return {...image, data}
}

describe('measureLevels', () => {
  it('finds paper and ink, and no contrast where there is none', () => {
    expect(measureLevels(draw('##..##..'))).toEqual({paper: 230, ink: 40})
    expect(measureLevels(draw('....'))).toEqual({paper: 230, ink: 190})
  })
})

describe('findInkRows', () => {
  it('finds the rows of print, not those of a speck', () => {
    const image = draw('##########')
    image.data[5] = 0
    expect(findInkRows(image, measureLevels(image))).toEqual({top: 3, bottom: 11})
    expect(findInkRows(draw('...'), {paper: 230, ink: 40})).toEqual({top: 0, bottom: 14})
  })
})

describe('resample', () => {
  const image = {width: 4, height: 2, data: Uint8Array.from([0, 100, 200, 250, 0, 100, 200, 250])}
  const whole = {scaleX: 1, scaleY: 1, left: 0, top: 0, paper: 255}

  it('gives the picture itself at the same size', () => {
    expect(Array.from(resample(image, {...whole, width: 4, height: 2}))).toEqual(Array.from(image.data))
  })
  it('fills what lies outside with paper', () => {
    const out = resample(image, {...whole, width: 6, height: 4, left: -1, top: -1})
    expect(Array.from(out.slice(0, 7))).toEqual([255, 255, 255, 255, 255, 255, 255])
    expect(Array.from(out.slice(7, 12))).toEqual([0, 100, 200, 250, 255])
  })
  it('keeps the mean when it shrinks', () => {
    const even = {width: 64, height: 64, data: Uint8Array.from({length: 4096}, (_, at) => (at % 2 ? 200 : 0))}
    const out = resample(even, {...whole, scaleX: 0.25, scaleY: 0.25, width: 16, height: 16})
    expect(out[8 * 16 + 8]).toBeCloseTo(100, 0)
  })
})

describe('splitLine', () => {
  it('leaves ordinary lines whole', () => {
    const image = draw('#'.repeat(40))
    expect(splitLine(image)).toEqual([{image, start: 0, end: 1}])
  })
  it('cuts long lines in white, and loses nothing', () => {
    const parts = splitLine(draw(`${'#'.repeat(40)}.${'#'.repeat(60)}`))
    expect(parts.map(({image}) => image.width).reduce((a, b) => a + b)).toBe(1010)
    expect(parts.every(({image}) => image.width <= 480)).toBe(true)
    expect(parts[0]?.image.width).toBe(405)
    expect(parts.map(({end}) => end).at(-1)).toBe(1)
    expect(parts[1]?.start).toBe(parts[0]?.end)
  })
})

describe('fitLine', () => {
  it('draws characters in the middle, paper 1 and ink -1', () => {
    const {values, width, height} = fitLine(draw('####....'), 48)
    expect(values.length).toBe(3 * width * height)
    expect(values[0]).toBe(1)
    expect(values[24 * width + Math.round(width * 0.12)]).toBe(-1)
    expect(values.slice(0, width * height)).toEqual(values.slice(2 * width * height))
  })
})

describe('drawLine', () => {
  it('draws a PNM', () => {
    const {bytes, width} = drawLine(draw('##..'))
    const header = new TextDecoder().decode(bytes.slice(0, 15))
    expect(header).toMatch(new RegExp(`^P5\\n${width} \\d{1,4}\\n255\\n`))
    expect(bytes.at(-1)).toBe(255)
  })
})

describe('insertSpaces', () => {
  const text = (pattern: string, read: string) => {
    const image = draw(pattern)
    const columns = Array.from(pattern).flatMap((cell, at) => (cell === '.' ? [] : [at]))
    let index = -1
    const glyphs = readingOf(read).glyphs.map((glyph) => {
      if (glyph.text !== ' ') index++
      const at = columns[index] ?? 0
      return {...glyph, start: at / pattern.length, end: (at + 1) / pattern.length}
    })
    return insertSpaces(glyphs, image)
      .map((glyph) => glyph.text)
      .join('')
  }
  it.each([
    ['##.##', '九局追平', '九局 追平'],
    ['##.##', '九局，平', '九局，平'],
    ['####', '九局追平', '九局追平'],
    ['####', '九 局追平', '九局追平'],
    ['####', '甲A BC', '甲A BC']
  ])('%s gives %s spaces', (pattern, read, expected) => {
    expect(text(pattern, read)).toBe(expected)
  })
})
