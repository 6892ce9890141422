import {
  openTesseractReader,
  readTesseractVersion,
  type TesseractLanguage,
  type TesseractReader,
  type TesseractSymbol
} from '../../vendor/tesseract.js'
import type {Engine, Glyph, Script} from '../engine.js'
import {splitLine} from '../picture/split-line.js'
import {makeReading, placeGlyphs} from '../readings.js'
import {type DrawnLine, drawLine} from './draw-line.js'
import {repairQuotes} from './repair-quotes.js'

const languages: Readonly<Record<Script, TesseractLanguage>> = {hans: 'chi_sim', hant: 'chi_tra'}

/** Configuration. */
export interface TesseractOptions {
  /** Lines to read at once (default: `1`); each is a thread with about 100 MB. */
  lanes?: number
}

/**
 * Open Tesseract; a script’s workers are started when its first line comes.
 *
 * @throws {Error} when the library is not installed.
 */
export async function openTesseract({lanes = 1}: TesseractOptions = {}): Promise<Engine> {
  const version = readTesseractVersion()
  const readers = new Map<Script, Promise<TesseractReader>>()
  const openReader = (script: Script) => {
    const known = readers.get(script)
    if (known) return known
    const reader = openTesseractReader(languages[script], lanes)
    readers.set(script, reader)
    return reader
  }
  return {
    name: 'tesseract',
    version,
    scripts: ['hans', 'hant'],
    lanes,
    readLine: async (image, script) => {
      const reader = await openReader(script)
      const glyphs: Glyph[] = []
      for (const part of splitLine(image)) {
        const drawn = drawLine(part.image)
        const symbols = await reader.read(drawn.bytes)
        glyphs.push(...placeGlyphs(toGlyphs(symbols, drawn), part.start, part.end))
      }
      return makeReading(script === 'hant' ? repairQuotes(glyphs) : glyphs)
    },
    close: async () => {
      const opened = await Promise.allSettled(readers.values())
      await Promise.all(
        opened.map((reader) => (reader.status === 'fulfilled' ? reader.value.close() : undefined))
      )
    }
  }
}

const han = /\p{Script=Han}/u

/**
 * Tesseract cuts Chinese into words and says so by spaces; those next to a
 * Han character are dropped. A symbol may be two characters.
 */
function toGlyphs(symbols: readonly TesseractSymbol[], {width, pad}: DrawnLine): Glyph[] {
  const place = (x: number) => Math.min(1, Math.max(0, (x - pad) / (width - 2 * pad)))
  return symbols.flatMap((symbol, index) => {
    const characters = Array.from(symbol.text.trim())
    const start = place(symbol.left)
    const step = (place(symbol.right) - start) / Math.max(1, characters.length)
    const glyphs = characters.map(
      (text, at): Glyph => ({
        text,
        confidence: symbol.confidence,
        start: start + at * step,
        end: start + (at + 1) * step
      })
    )
    const before = symbols[index - 1]
    const kept = symbol.spaced && before && !han.test(before.text) && !han.test(symbol.text)
    return kept ? [{text: ' ', confidence: symbol.confidence, start, end: start}, ...glyphs] : glyphs
  })
}
