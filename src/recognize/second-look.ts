import type {Engine, LineReading, Script} from './engine.js'
import type {Trust} from './vote.js'

/** When a line is read again. */
interface Limits {
  /** Mean confidence below which a line is read again. */
  line: number
  /** Confidence of a single letter below which it is. */
  glyph: number
}

/** By main engine. Measured with `scripts/bench-lines.mjs`; see README. */
const limits: Readonly<Record<string, Limits>> = {
  paddle: {line: 0.8, glyph: 0.5},
  tesseract: {line: 0.85, glyph: 0.7}
}

/** Engines that are not in the list, such as replayed ones. */
const usualLimits: Limits = {line: 0.8, glyph: 0.5}

const usualTrust: Trust = {power: 1, bias: 0}

/** Paddle knows few traditional characters and is sure of what it takes them for. */
const traditionalPaddle: Trust = {power: 0.8, bias: -1}

/** Whether a reading leaves so much doubt that the other engine is asked. */
export function needsSecond(reading: LineReading | undefined, {name}: Engine, _script: Script): boolean {
  if (!reading) return false
  const {line, glyph} = limits[name] ?? usualLimits
  if (reading.confidence < line) return true
  return reading.glyphs.some(({text, confidence}) => confidence < glyph && /[\p{L}\p{N}]/u.test(text))
}

/** How far an engine can be trusted with a script. */
export function trustIn({name}: Engine, script: Script): Trust {
  return name === 'paddle' && script === 'hant' ? traditionalPaddle : usualTrust
}
