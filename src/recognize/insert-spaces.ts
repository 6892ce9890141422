import type {LineImage} from '../raster/types.js'
import type {Glyph} from './engine.js'
import {countDark} from './picture/ink.js'
import {measureLevels} from './picture/levels.js'

/** Least white between two characters that is a printed space, in em. */
const leastSpace = 0.45

/** Share of the height that may be dark in a column of white: specks. */
const speckShare = 0.04

const solid = /[\p{Script=Han}\p{L}\p{N}]/u

/**
 * Put a space where wide white stands between two letters (九局下　追平): PP-OCR
 * drops most of them, Tesseract gives them everywhere. Next to marks, which
 * have white of their own, there is none.
 */
export function insertSpaces(glyphs: readonly Glyph[], image: LineImage): Glyph[] {
  const gaps = findGaps(image)
  if (gaps.length === 0) return [...glyphs]
  const kept = glyphs.filter(({text}) => text.trim() !== '')
  return kept.flatMap((glyph, index) => {
    const before = kept[index - 1]
    const bare = glyphs[glyphs.indexOf(glyph) - 1]
    if (!before || !solid.test(before.text) || !solid.test(glyph.text)) {
      return bare && bare.text.trim() === '' ? [bare, glyph] : [glyph]
    }
    const left = middleOf(before)
    const right = middleOf(glyph)
    const gap = gaps.find(({middle}) => middle > left && middle < right)
    if (gap) return [{text: ' ', confidence: 1, start: gap.start, end: gap.end}, glyph]
    return bare && bare.text.trim() === '' && !bothHan(before, glyph) ? [bare, glyph] : [glyph]
  })
}

function bothHan(a: Glyph, b: Glyph): boolean {
  return /\p{Script=Han}/u.test(a.text) && /\p{Script=Han}/u.test(b.text)
}

function middleOf({start = 0, end = 1}: Glyph): number {
  return (start + end) / 2
}

interface Gap {
  start: number
  end: number
  middle: number
}

/** White inside a line, as shares of its width. */
function findGaps(image: LineImage): Gap[] {
  const dark = countDark(image, measureLevels(image), 'column')
  const most = speckShare * image.height
  const gaps: Gap[] = []
  let from = -1
  for (let x = 0; x < image.width; x++) {
    if ((dark[x] ?? 0) <= most) continue
    if (from >= 0 && x - from >= leastSpace * image.size) {
      gaps.push({start: from / image.width, end: x / image.width, middle: (from + x) / 2 / image.width})
    }
    from = x + 1
  }
  return gaps
}
