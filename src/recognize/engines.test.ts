/** One small picture through each real engine. */
import {readFileSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {LineImage} from '../raster/types.js'
import {decodePicture} from '../vendor/sharp.js'
import type {Script} from './engine.js'
import {type EngineSet, openEngines} from './open-engines.js'
import {openPaddle} from './paddle/open-paddle.js'
import {rateReadings} from './rate-readings.js'
import {readPage} from './read-page.js'
import {textOf} from './readings.js'

/** Height of a character in the fixtures, in pixels. */
const size = 40

const texts: Readonly<Record<Script, string>> = {
  hans: '山城水库四月开闸，两岸农田喜迎春灌。',
  hant: '山城水庫四月開閘，兩岸農田喜迎春灌。'
}

async function loadLine(name: string): Promise<LineImage> {
  const bytes = readFileSync(new URL(`../../fixtures/lines/${name}.png`, import.meta.url))
  return {...(await decodePicture(bytes)), size, vertical: false}
}

function turned(image: LineImage): LineImage {
  return {...image, data: image.data.toReversed()}
}

describe('engines', () => {
  const lines: Partial<Record<Script, LineImage>> = {}
  let engines: EngineSet

  beforeAll(async () => {
    lines.hans = await loadLine('simplified')
    lines.hant = await loadLine('traditional')
    engines = await openEngines({lanes: 2})
  })
  afterAll(() => engines.close())

  it.each([
    ['paddle', 'hans'],
    ['tesseract', 'hant']
  ] as const)('%s reads a line', async (name, script) => {
    const image = lines[script]
    if (!image) throw new TypeError('Expected a picture')
    const engine = engines.main(script)
    expect(engine.name).toBe(name)
    const reading = await engine.readLine(image, script)
    expect(textOf(reading).replace(',', '，')).toBe(texts[script])
    expect(reading.confidence).toBeGreaterThan(0.9)
    const starts = reading.glyphs.map(({start = 0}) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(await engine.readLine(image, script)).toEqual(reading)
  })

  it('finds the script, and reads by the engine for it', async () => {
    for (const script of ['hans', 'hant'] as const) {
      const source = {count: 3, crop: () => lines[script]}
      const read = await readPage(source, {engines, seconds: 30})
      expect(read.map(({reading}) => textOf(reading).replace(',', '，'))).toEqual(
        Array(3).fill(texts[script])
      )
    }
  })

  it('rates a line that stands on its head lower', async () => {
    const image = lines.hans
    if (!image) throw new TypeError('Expected a picture')
    const [upright = 0, over = 0] = await rateReadings(engines, [[image], [turned(image)]])
    expect(upright).toBeGreaterThan(0.7)
    expect(over).toBeLessThan(upright - 0.15)
  })

  it('says what ran', () => {
    expect(engines.describe().map(({engine}) => engine)).toEqual(['paddle', 'tesseract'])
  })

  it.each([
    ['/nowhere', /folder with PP-OCR models/],
    [new URL('.', import.meta.url).pathname, /Expected a recognizer .*got none/]
  ])('says what is wrong with models in %s', async (models, message) => {
    await expect(openPaddle({models})).rejects.toThrow(message)
  })
})
