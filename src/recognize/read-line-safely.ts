import type {LineImage} from '../raster/types.js'
import type {Engine, LineReading, Script} from './engine.js'

/** An engine that did not answer, or could not. */
export class EngineFault extends Error {
  /** Seconds that were waited; absent when the engine spoke. */
  readonly seconds: number | undefined

  constructor(message: string, options: {seconds?: number; cause?: unknown} = {}) {
    super(message, {cause: options.cause})
    this.name = 'EngineFault'
    this.seconds = options.seconds
  }
}

/**
 * Read a line, whatever the engine does.
 *
 * @param seconds most seconds that the line may take, with its time in waiting.
 * @throws {EngineFault} when the engine throws, hangs, or answers what is no reading.
 */
export async function readLineSafely(
  engine: Engine,
  image: LineImage,
  script: Script,
  seconds: number
): Promise<LineReading> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new EngineFault(engine.name, {seconds})), seconds * 1000)
  })
  try {
    const reading = await Promise.race([engine.readLine(image, script), limit])
    if (!isReading(reading)) throw new Error(`${engine.name} gave no reading`)
    return reading
  } catch (error) {
    if (error instanceof EngineFault) throw error
    const told = error instanceof Error ? error.message : String(error)
    throw new EngineFault(told, {cause: error})
  } finally {
    clearTimeout(timer)
  }
}

function isReading(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (!('glyphs' in value) || !('confidence' in value) || !isShare(value.confidence)) return false
  return Array.isArray(value.glyphs) && value.glyphs.every(isGlyph)
}

function isGlyph(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('confidence' in value))
    return false
  return typeof value.text === 'string' && value.text !== '' && isShare(value.confidence)
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1
}
