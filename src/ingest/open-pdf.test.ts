import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {makePdf, type PdfPart} from '../testing/make-pdf.js'
import {openPdf} from './open-pdf.js'
import type {PdfMode, ScanOptions} from './scan-file.js'

const lines = ['渡口修了新桥，两岸村民不再等船。', '村民说，过去下雨天孩子上学要绕很远的路。']

/** A grey picture whose left half is black. */
async function makeScan(width: number, height: number) {
  const data = Buffer.from(
    Array.from({length: width * height}, (_, at) => (at % width < width / 2 ? 0 : 255))
  )
  const bytes = await sharp(data, {raw: {width, height, channels: 1}})
    .toColourspace('b-w')
    .jpeg()
    .toBuffer()
  return {bytes, width, height}
}

async function open(part: PdfPart, options: ScanOptions = {}) {
  const file = await openPdf(makePdf([part]), options)
  const page = await file.openPage(0)
  const image = await page.load()
  file.close()
  return {page, image}
}

describe('openPdf', () => {
  it('gives the characters of a page that has text, with their places', async () => {
    const {page, image} = await open({lines})
    expect([image.width, image.height]).toEqual([833, 1111])
    const glyphs = page.glyphs ?? []
    expect(glyphs.map(({text}) => text).join('')).toBe(lines.join(''))
    const [first, second] = glyphs
    // The first stands 20 points from the left and 20 from the top; 12 points are 33 pixels.
    expect(first?.x).toBeGreaterThan(50)
    expect(first?.x).toBeLessThan(70)
    expect(first?.y).toBeGreaterThan(45)
    expect(first?.y).toBeLessThan(80)
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(20)
  })

  it('turns places with the page', async () => {
    const {page, image} = await open({lines, rotate: 90})
    expect([image.width, image.height]).toEqual([1111, 833])
    const [first, second] = ['渡', '口'].map((char) => page.glyphs?.find(({text}) => text === char))
    expect(first?.x).toBeGreaterThan(1111 - 100)
    expect(second?.y).toBeGreaterThan(first?.y ?? 0)
  })

  it('draws a scan at its own resolution', async () => {
    const {page, image} = await open({picture: await makeScan(1250, 1667)})
    expect(page.glyphs).toBeUndefined()
    expect([image.width, image.height]).toEqual([1250, 1667])
    expect([image.data[100], image.data[1200]]).toEqual([0, 255])
  })

  it.each([
    ['coarse', 100, 625],
    ['fine', 4000, 2500]
  ])('keeps the resolution of a %s scan within bounds', async (_, width, expected) => {
    const {image} = await open({picture: await makeScan(width, 200)})
    expect(image.width).toBe(expected)
  })

  it('lowers the resolution to the pixel limit', async () => {
    const {image} = await open({picture: await makeScan(2500, 200)}, {maxPixels: 1_000_000})
    expect(image.width * image.height).toBeLessThanOrEqual(1_000_000)
  })

  it.each<[string, PdfPart, PdfMode, boolean]>([
    ['text', {lines}, 'auto', true],
    ['text', {lines}, 'ocr', false],
    ['too little text', {lines: ['渡口']}, 'auto', false],
    ['invisible text', {lines, invisible: true}, 'auto', false]
  ])('%s %j with %s: own text %s', async (_, part, pdf, own) => {
    const {page} = await open(part, {pdf})
    expect(page.glyphs !== undefined).toBe(own)
  })

  it('takes text over a scan for the work of an OCR program', async () => {
    const part = {lines, picture: await makeScan(400, 400)}
    expect((await open(part)).page.glyphs).toBeUndefined()
    expect((await open(part, {pdf: 'text'})).page.glyphs).toHaveLength(36)
  })

  it('counts pages', async () => {
    const file = await openPdf(makePdf([{lines}, {lines}, {}]), {})
    expect(file.pageCount).toBe(3)
    file.close()
  })

  it.each([
    ['one that needs a password', makePdf([{lines}], {locked: true}), 'ingest:pdf-locked'],
    ['junk', Buffer.from(`%PDF-1.7\n${'junk '.repeat(100)}`), 'ingest:pdf-broken'],
    ['one without pages', makePdf([]), 'ingest:pdf-broken'],
    ['nothing', new Uint8Array(), 'ingest:pdf-broken']
  ])('refuses %s', async (_, bytes, rule) => {
    await expect(openPdf(bytes, {})).rejects.toMatchObject({rule})
  })

  it('refuses a page without text where text is asked for', async () => {
    await expect(open({}, {pdf: 'text'})).rejects.toMatchObject({rule: 'ingest:pdf-text-missing'})
  })
})
