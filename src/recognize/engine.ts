import type {LineImage} from '../raster/types.js'

/** Script to read: simplified or traditional. */
export type Script = 'hans' | 'hant'

/** A character that an engine holds possible at some place. */
export interface GlyphChoice {
  text: string
  /** From 0 to 1. */
  confidence: number
}

/** A character that an engine has read. */
export interface Glyph extends GlyphChoice {
  /** Where it stands in the line, as a share of the line’s width, 0 to 1; absent when the engine does not say. */
  start?: number
  end?: number
  /** Other characters it may be, best first; absent when there is none worth naming. */
  alternatives?: GlyphChoice[]
}

/** What an engine has read of one line. */
export interface LineReading {
  glyphs: Glyph[]
  /** Mean of the glyphs’ confidences, from 0 to 1; 0 when nothing was read. */
  confidence: number
}

/**
 * Reads lines of print.
 *
 * The same picture gives the same reading, whatever was read before, and
 * however many lines are read at once.
 */
export interface Engine {
  /** `paddle`, `tesseract`, `replay`. */
  name: string
  /** Version of library and model, for the report. */
  version: string
  /** Scripts that the engine knows. */
  scripts: readonly Script[]
  /** Most lines that are worth reading at once. */
  lanes: number
  /** Read one line. @throws {Error} when the engine is broken; what the line looks like is no reason. */
  readLine: (image: LineImage, script: Script) => Promise<LineReading>
  /** Give everything back. Nothing may be read afterwards. */
  close: () => Promise<void>
}
