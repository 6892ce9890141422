import {createConverter} from '../vendor/opencc.js'
import type {Engine, LineReading, Script} from './engine.js'
import {textOf} from './readings.js'

/**
 * Share of telling characters that makes a page traditional. Simplified pages
 * have 0 to 0.05; PP-OCR reads so many traditional characters as simplified
 * ones that poor vertical pages have 0.46 (dev pages, all levels).
 */
const traditionalShare = 0.2

/** Which script a page is in, and how clear that is. */
export interface ScriptGuess {
  script: Script
  /** Share of the telling characters, or confidences, that speak for traditional, 0 to 1. */
  traditional: number
}

/**
 * Guess the script from what an engine that knows both has read: by the
 * characters that only one script has. Characters it takes for one another
 * are few against those.
 */
export async function guessByCharacters(readings: readonly LineReading[]): Promise<ScriptGuess> {
  const [simplify, complicate] = await Promise.all([createConverter('tw', 'cn'), createConverter('cn', 'tw')])
  let traditional = 0
  let simplified = 0
  for (const char of readings.map(textOf).join('')) {
    const isSimple = simplify(char) === char
    if (!isSimple) traditional++
    else if (complicate(char) !== char) simplified++
  }
  const all = traditional + simplified
  const share = all === 0 ? 0 : traditional / all
  return {script: share > traditionalShare ? 'hant' : 'hans', traditional: share}
}

/** Guess the script by an engine that reads one at a time: the script that is read more surely. */
export function guessByConfidence(hans: readonly LineReading[], hant: readonly LineReading[]): ScriptGuess {
  const simple = weighConfidence(hans)
  const full = weighConfidence(hant)
  const all = simple + full
  return {script: full > simple ? 'hant' : 'hans', traditional: all === 0 ? 0 : full / all}
}

/** Mean confidence of the characters of some lines, 0 to 1. */
export function weighConfidence(readings: readonly LineReading[]): number {
  const glyphs = readings.flatMap((reading) => reading.glyphs)
  const sum = glyphs.reduce((total, {confidence}) => total + confidence, 0)
  return glyphs.length === 0 ? 0 : sum / glyphs.length
}

/** Whether an engine reads both scripts by one model. */
export function readsBoth({name}: Engine): boolean {
  return name !== 'tesseract'
}
