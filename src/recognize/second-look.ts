import type {Engine, LineReading, Script} from './engine.js'
import type {Trust} from './vote.js'

/** When a line is read again. */
interface Limits {
  /** Mean confidence below which a line is read again. */
  line: number
  /** Confidence of a single letter below which it is. */
  glyph: number
}

/**
 * By main engine, measured with `scripts/bench-lines.mjs` (see README). Paddle
 * is seldom wrong where the other one is right; Tesseract is, and Paddle takes
 * little time: asking at 0.95 instead of 0.9 leaves 45 wrong characters of 55
 * on two scans of the dev pages and 119 of 126 on poor ones, for a twentieth of
 * the time of a page.
 */
const limits: Readonly<Record<string, Limits>> = {
  paddle: {line: 0.85, glyph: 0.7},
  tesseract: {line: 0.93, glyph: 0.95}
}

/** Engines that are not in the list, such as replayed ones. */
const usualLimits: Limits = {line: 0.85, glyph: 0.7}

/** The odds that an engine claims are too good. */
const usualTrust: Trust = {power: 0.7, bias: 0}

/** On simplified text Tesseract is wrong four times as often as Paddle, and as sure of it. */
const simplifiedTesseract: Trust = {power: 0.5, bias: -1.5}

/** Whether a reading leaves so much doubt that the other engine is asked. */
export function needsSecond(reading: LineReading | undefined, {name}: Engine): boolean {
  if (!reading) return false
  const {line, glyph} = limits[name] ?? usualLimits
  if (reading.confidence < line) return true
  return reading.glyphs.some(({text, confidence}) => confidence < glyph && /[\p{L}\p{N}]/u.test(text))
}

/** How far an engine can be trusted with a script. */
export function trustIn({name}: Engine, script: Script): Trust {
  return name === 'tesseract' && script === 'hans' ? simplifiedTesseract : usualTrust
}
