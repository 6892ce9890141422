import {findRecognizer, packagedRecognizer} from '../../vendor/ocr-models.js'
import {type Network, openNetwork, readOnnxVersion} from '../../vendor/onnxruntime.js'
import type {Engine, Glyph, LineReading} from '../engine.js'
import {splitLine} from '../picture/split-line.js'
import {makeReading, placeGlyphs} from '../readings.js'
import {decodeCtc} from './decode-ctc.js'
import {fitLine} from './fit-line.js'
import {type Keys, readKeys} from './read-keys.js'

/** Height of a line that every PP-OCR recognizer since version 3 takes, in pixels. */
const usualHeight = 48

/** Configuration. */
export interface PaddleOptions {
  /** Folder with a recognizer to use in place of the one that comes with the package. */
  models?: string
  /** Lines to read at once (default: `1`); each is a thread. */
  lanes?: number
}

/**
 * Open a PP-OCR recognizer.
 *
 * Knows both scripts by name; the one that comes with the package knows few
 * traditional characters (12 % of them wrong where Tesseract has 2.4 %).
 *
 * @throws {Error} when library or model can not be loaded.
 */
export async function openPaddle({models, lanes = 1}: PaddleOptions = {}): Promise<Engine> {
  const files = await (models === undefined ? packagedRecognizer() : findRecognizer(models))
  const library = await readOnnxVersion()
  const network = await openNetwork(files.model, lanes)
  const keys = await matchKeys(network, files.keys)
  const height = network.height ?? usualHeight
  return {
    name: 'paddle',
    version: `${files.name}, onnxruntime ${library}`,
    scripts: ['hans', 'hant'],
    lanes,
    readLine: async (image) => {
      const parts = splitLine(image)
      const read: Glyph[][] = []
      for (const part of parts) {
        const {glyphs} = await readPart(part.image)
        read.push(placeGlyphs(glyphs, part.start, part.end))
      }
      return makeReading(read.flat())
    },
    close: network.close
  }

  async function readPart(image: Parameters<typeof fitLine>[0]): Promise<LineReading> {
    const {values, width, pad} = fitLine(image, height)
    const scores = await network.run(values, width, height)
    const unpad = (share: number) => Math.min(1, Math.max(0, (share - pad) / (1 - 2 * pad)))
    const glyphs = decodeCtc(scores, keys).map(
      (glyph): Glyph => ({...glyph, start: unpad(glyph.start ?? 0), end: unpad(glyph.end ?? 1)})
    )
    return makeReading(glyphs)
  }
}

async function matchKeys(network: Network, list: string): Promise<Keys> {
  try {
    return readKeys(list, network.classes)
  } catch (error) {
    await network.close()
    throw error
  }
}
