import type {Glyph, LineReading} from './engine.js'

/** Make a reading of characters; its confidence is the mean of theirs. */
export function makeReading(glyphs: Glyph[]): LineReading {
  const sum = glyphs.reduce((total, {confidence}) => total + confidence, 0)
  return {glyphs, confidence: glyphs.length === 0 ? 0 : sum / glyphs.length}
}

/** Text of a reading. */
export function textOf({glyphs}: LineReading): string {
  return glyphs.map(({text}) => text).join('')
}

/** Move characters from places in a part of a line to places in the line. */
export function placeGlyphs(glyphs: readonly Glyph[], start: number, end: number): Glyph[] {
  const place = (share: number) => Math.min(1, Math.max(0, start + share * (end - start)))
  return glyphs.map((glyph) => ({
    ...glyph,
    ...(glyph.start === undefined ? {} : {start: place(glyph.start)}),
    ...(glyph.end === undefined ? {} : {end: place(glyph.end)})
  }))
}
