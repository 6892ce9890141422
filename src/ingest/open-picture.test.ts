import sharp from 'sharp'
import {beforeAll, describe, expect, it} from 'vitest'
import {makeBmp} from '../testing/make-bmp.js'
import {detectKind} from './detect-kind.js'
import type {ScanOptions} from './scan-file.js'
import {scanFormats} from './scan-formats.js'

const width = 60
const height = 40

/** Black in the left third, red in the middle, white in the right third. */
const pixels = Buffer.from(
  Array.from({length: width * height}, (_, at) => {
    const x = at % width
    return x < 20 ? [0, 0, 0] : x < 40 ? [220, 20, 20] : [255, 255, 255]
  }).flat()
)

const picture = () => sharp(pixels, {raw: {width, height, channels: 3}})

const files = new Map<string, Uint8Array>()

beforeAll(async () => {
  const alpha = {create: {width, height, channels: 4 as const, background: {r: 0, g: 0, b: 0, alpha: 0}}}
  const made: Record<string, Promise<Uint8Array> | Uint8Array> = {
    png: picture().png().toBuffer(),
    'png of 1 bit': picture().toColourspace('b-w').threshold(140).png({palette: true, colours: 2}).toBuffer(),
    'png of 16 bits': picture().toColourspace('rgb16').png().toBuffer(),
    'grey png of 16 bits': picture().toColourspace('grey16').png().toBuffer(),
    'png with alpha': sharp(alpha).png().toBuffer(),
    jpeg: picture().jpeg({quality: 95}).toBuffer(),
    'grey jpeg': picture().toColourspace('b-w').jpeg().toBuffer(),
    'cmyk jpeg': picture().toColourspace('cmyk').jpeg({quality: 95}).toBuffer(),
    'turned jpeg': picture().withMetadata({orientation: 6}).jpeg({quality: 95}).toBuffer(),
    webp: picture().webp({lossless: true}).toBuffer(),
    gif: picture().gif().toBuffer(),
    tiff: picture().tiff({compression: 'lzw'}).toBuffer(),
    'fax tiff': picture()
      .toColourspace('b-w')
      .threshold(140)
      .tiff({bitdepth: 1, compression: 'ccittfax4'})
      .toBuffer()
  }
  for (const bits of [1, 4, 8, 24, 32] as const) {
    made[`bmp of ${bits} bits`] = makeBmp(pixels, width, height, bits)
  }
  for (const [name, bytes] of Object.entries(made)) files.set(name, await bytes)
})

async function read(bytes: Uint8Array, options: ScanOptions = {}) {
  const kind = detectKind(bytes)
  if (kind === 'text') throw new TypeError('Expected a picture')
  const page = await (await scanFormats[kind](bytes, options)).openPage(0)
  const image = await page.load()
  expect([image.width, image.height]).toEqual([page.width, page.height])
  expect(image.data).toHaveLength(page.width * page.height)
  return image
}

function fileOf(name: string): Uint8Array {
  return files.get(name) ?? new Uint8Array()
}

describe('pictures', () => {
  it.each([
    ...['png', 'png of 1 bit', 'png of 16 bits', 'grey png of 16 bits', 'jpeg', 'grey jpeg', 'cmyk jpeg'],
    ...['webp', 'gif', 'tiff', 'fax tiff'],
    ...['bmp of 1 bits', 'bmp of 4 bits', 'bmp of 8 bits', 'bmp of 24 bits', 'bmp of 32 bits']
  ])('%s becomes grey', async (name) => {
    const {data} = await read(fileOf(name))
    const [black = 255, red = 255, white = 0] = [10, 30, 50].map((x) => data[20 * width + x])
    expect(black).toBeLessThan(20)
    expect(white).toBeGreaterThan(240)
    expect(red).toBeLessThan(130)
  })

  it('lays what is transparent on white', async () => {
    expect(new Set((await read(fileOf('png with alpha'))).data)).toEqual(new Set([255]))
  })

  it('stands upright as the camera noted', async () => {
    const {data, ...size} = await read(fileOf('turned jpeg'))
    expect(size).toEqual({width: height, height: width})
    expect(data[5 * height + 20]).toBeLessThan(20)
    expect(data[55 * height + 20]).toBeGreaterThan(240)
  })

  it('reads a bmp from the top or from the bottom', async () => {
    const upper = Buffer.from(pixels)
    upper.fill(0, 0, (pixels.length * 3) / 4)
    for (const topDown of [true, false]) {
      const {data} = await read(makeBmp(upper, width, height, 24, topDown))
      expect([data[50], data.at(-1)]).toEqual([0, 255])
    }
  })

  it('reads every page of a tiff', async () => {
    const pages = await sharp(Buffer.concat([pixels, Buffer.alloc(pixels.length, 255)]), {
      raw: {width, height: 2 * height, channels: 3, pageHeight: height}
    })
      .tiff()
      .toBuffer()
    const file = await scanFormats.tiff(pages, {})
    expect(file.pageCount).toBe(2)
    const [first, second] = [await file.openPage(0), await file.openPage(1)]
    expect([(await first.load()).data[0], (await second.load()).data[0]]).toEqual([0, 255])
  })
})

describe('pictures that can not be used', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'tiff', 'bmp of 8 bits'])('%s cut off', async (name) => {
    const bytes = fileOf(name)
    for (const share of [0.1, 0.5, 0.9]) {
      await expect(read(bytes.subarray(0, Math.max(20, bytes.length * share)))).rejects.toMatchObject({
        rule: 'ingest:image-unreadable'
      })
    }
  })

  it('a header that promises a giant', async () => {
    const giant = Buffer.from(fileOf('png'))
    giant.writeUInt32BE(40_000, 16)
    giant.writeUInt32BE(40_000, 20)
    // The checksum of the header is wrong now; it is the size that counts.
    await expect(read(giant)).rejects.toMatchObject({rule: 'ingest:image-oversize', actual: '40000 × 40000'})
    const bmp = Buffer.from(fileOf('bmp of 24 bits'))
    bmp.writeInt32LE(40_000, 18)
    bmp.writeInt32LE(40_000, 22)
    await expect(read(bmp)).rejects.toMatchObject({rule: 'ingest:image-oversize'})
  })

  it('more pixels than allowed, and no fewer', async () => {
    await expect(read(fileOf('png'), {maxPixels: 2399})).rejects.toMatchObject({expected: 2399})
    await expect(read(fileOf('png'), {maxPixels: 2400})).resolves.toMatchObject({width})
  })

  it('a single pixel', async () => {
    const dot = await sharp({create: {width: 1, height: 1, channels: 3, background: 'white'}})
      .png()
      .toBuffer()
    await expect(read(dot)).rejects.toMatchObject({rule: 'ingest:image-undersize', actual: '1 × 1'})
  })

  it.each([
    ['compressed', 30, 1],
    ['of 16 bits', 28, 16],
    ['without width', 18, 0]
  ])('a bmp %s', async (_, offset, value) => {
    const bmp = Buffer.from(fileOf('bmp of 24 bits'))
    bmp.writeUInt16LE(value, offset)
    await expect(read(bmp)).rejects.toMatchObject({rule: 'ingest:image-unreadable'})
  })
})

describe('detectKind', () => {
  it.each([
    ['png', 'png'],
    ['jpeg', 'jpeg'],
    ['webp', 'webp'],
    ['gif', 'gif'],
    ['tiff', 'tiff'],
    ['bmp of 1 bits', 'bmp']
  ])('%s', (name, kind) => {
    expect(detectKind(fileOf(name))).toBe(kind)
  })

  it.each([
    ['%PDF-1.4', 'pdf'],
    ['\uFEFF\n%PDF-1.4', 'pdf'],
    ['BM报社来信', 'text'],
    ['GIF 是一种图片', 'text'],
    ['RIFF', 'text'],
    ['星江日报', 'text'],
    ['见 %PDF-1.4', 'text'],
    ['', 'text']
  ])('%j is %s', (text, kind) => {
    expect(detectKind(Buffer.from(text))).toBe(kind)
  })
})
