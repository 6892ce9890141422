import {createConverter} from '../vendor/opencc.js'
import type {LineReading} from './engine.js'

/** First and last byte pairs of the frequent characters of Big5: the 5,401 that Taiwan’s schools teach. */
const frequent: readonly [number, number] = [0xa440, 0xc67e]

let known: ReadonlySet<string> | undefined

/** Characters that traditional text is made of. */
function traditionalCharacters(): ReadonlySet<string> {
  if (known) return known
  const decoder = new TextDecoder('big5')
  const found = new Set<string>()
  const [first, last] = frequent
  for (let pair = first; pair <= last; pair++) {
    const trail = pair & 0xff
    if (trail < 0x40 || trail === 0x7f || (trail > 0x7e && trail < 0xa1) || trail === 0xff) continue
    found.add(decoder.decode(Uint8Array.of(pair >> 8, trail)))
  }
  known = found
  return known
}

/** Gives characters of a traditional page their traditional form. */
export type Restore = (reading: LineReading) => LineReading

/**
 * Make a function that gives characters of a reading their traditional form.
 *
 * PP-OCR knows few traditional characters and answers with the simplified ones
 * that they look like (岚 for 嵐). Only characters that traditional text does
 * not have are changed: 云 and 里 are right in both.
 */
export async function openTraditionalForms(): Promise<Restore> {
  const convert = await createConverter('cn', 'tw')
  const usual = traditionalCharacters()
  const restore = (text: string) => {
    if (usual.has(text)) return text
    const form = convert(text)
    return usual.has(form) ? form : text
  }
  return (reading) => ({
    ...reading,
    glyphs: reading.glyphs.map((glyph) => ({
      ...glyph,
      text: restore(glyph.text),
      ...(glyph.alternatives
        ? {alternatives: glyph.alternatives.map((choice) => ({...choice, text: restore(choice.text)}))}
        : {})
    }))
  })
}
