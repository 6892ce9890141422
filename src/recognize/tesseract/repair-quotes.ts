import type {Glyph} from '../engine.js'

/** What `「` is read as: its upright stroke. */
const strokes: ReadonlySet<string> = new Set(['!', '！', '|'])

/** What no exclamation mark stands behind. */
const openBefore: ReadonlySet<string> = new Set(Array.from('，,。：:；;、（('))

/** Traditional text: an exclamation mark that opens a line or follows a stop is `「` (，!以後 → ，「以後). */
export function repairQuotes(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.map((glyph, index) => {
    const before = glyphs[index - 1]?.text
    const opens = index < glyphs.length - 1 && (before === undefined || openBefore.has(before))
    return opens && strokes.has(glyph.text) ? {...glyph, text: '「'} : glyph
  })
}
