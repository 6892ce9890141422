import type {LineImage} from '../raster/types.js'
import type {Glyph} from './engine.js'
import {countDark} from './picture/ink.js'
import {measureLevels} from './picture/levels.js'

/** Least white between two characters that is a printed space, in em. */
const leastSpace = 0.45

/**
 * Least distance of the middles of two characters with a space between, in em;
 * the white around 一 and 卜 is wide as well, but they stand in line.
 */
const leastPitch = 1.2
/** The same in vertical lines, whose characters have been set apart. */
const leastPitchVertical = 1.6

const solid = /[\p{Script=Han}\p{L}\p{N}]/u

/**
 * Put a space where wide white stands between two letters (九局下　追平): PP-OCR
 * drops most of them, Tesseract gives them everywhere. Next to marks, which
 * have white of their own, there is none.
 */
export function insertSpaces(glyphs: readonly Glyph[], image: LineImage): Glyph[] {
  const gaps = findGaps(image)
  const pitch = ((image.vertical ? leastPitchVertical : leastPitch) * image.size) / image.width
  const spaced: Glyph[] = []
  let before: Glyph | undefined
  let space: Glyph | undefined
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      space = glyph
      continue
    }
    const between = before && findSpace(before, glyph, space)
    if (between) spaced.push(between)
    spaced.push(glyph)
    before = glyph
    space = undefined
  }
  return spaced

  function findSpace(left: Glyph, right: Glyph, read: Glyph | undefined): Glyph | undefined {
    if (!solid.test(left.text) || !solid.test(right.text)) return read
    const [from, to] = [middleOf(left), middleOf(right)]
    const gap = to - from < pitch ? undefined : gaps.find(({middle}) => middle > from && middle < to)
    if (gap) return {text: ' ', confidence: 1, start: gap.start, end: gap.end}
    return han.test(left.text) && han.test(right.text) ? undefined : read
  }
}

const han = /\p{Script=Han}/u

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
  const gaps: Gap[] = []
  let from = -1
  for (let x = 0; x < image.width; x++) {
    if ((dark[x] ?? 0) === 0) continue
    if (from >= 0 && x - from >= leastSpace * image.size) {
      gaps.push({start: from / image.width, end: x / image.width, middle: (from + x) / 2 / image.width})
    }
    from = x + 1
  }
  return gaps
}
