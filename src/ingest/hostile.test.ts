import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {generator} from '../testing/generator.js'
import {makeBmp} from '../testing/make-bmp.js'
import {makePdf} from '../testing/make-pdf.js'
import {detectKind} from './detect-kind.js'
import {ScanFault} from './scan-file.js'
import {scanFormats} from './scan-formats.js'

const width = 64
const height = 48
const pixels = Buffer.from(Array.from({length: 3 * width * height}, (_, at) => (at * 7919) % 251))
const picture = () => sharp(pixels, {raw: {width, height, channels: 3}})

const makers: Record<string, () => Promise<Uint8Array> | Uint8Array> = {
  png: () => picture().png().toBuffer(),
  jpeg: () => picture().jpeg().toBuffer(),
  tiff: () => picture().tiff().toBuffer(),
  webp: () => picture().webp().toBuffer(),
  gif: () => picture().gif().toBuffer(),
  bmp: () => makeBmp(pixels, width, height, 8),
  pdf: () => makePdf([{lines: ['渡口修了新桥，两岸村民不再等船。']}, {}])
}

/** Change some bytes, mostly near the front, where the headers are. */
function damage(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const reach = random() < 0.6 ? Math.min(200, copy.length) : copy.length
  for (let count = 1 + Math.floor(8 * random()); count > 0; count--) {
    copy[Math.floor(reach * random())] = Math.floor(256 * random())
  }
  return random() < 0.2 ? copy.subarray(0, Math.floor(copy.length * random())) : copy
}

/** Open, load every page; a fault is as good as a picture. */
async function read(bytes: Uint8Array): Promise<string> {
  const kind = detectKind(bytes)
  if (kind === 'text') return 'text'
  try {
    const file = await scanFormats[kind](bytes, {maxPixels: 1_000_000})
    for (let index = 0; index < Math.min(3, file.pageCount); index++) {
      const page = await file.openPage(index)
      const image = await page.load()
      expect(image.data).toHaveLength(image.width * image.height)
    }
    file.close()
    return 'read'
  } catch (error) {
    if (!(error instanceof ScanFault)) throw error
    return error.rule
  }
}

describe('damaged files give a picture or a fault', () => {
  it.each(Object.keys(makers))('%s', async (kind) => {
    const bytes = (await makers[kind]?.()) ?? new Uint8Array()
    const random = generator(kind.length)
    const outcomes = new Set<string>()
    for (let round = 0; round < 60; round++) outcomes.add(await read(damage(bytes, random)))
    expect(outcomes.size).toBeGreaterThan(1)
  })
})
