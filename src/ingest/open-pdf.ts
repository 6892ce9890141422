import type {PlacedGlyph} from '../raster/types.js'
import {
  openPdf as openDocument,
  type PdfChar,
  PdfError,
  type PdfImage,
  type PdfPage
} from '../vendor/pdfium.js'
import {
  checkSize,
  defaultMaxPixels,
  type OpenScan,
  ScanFault,
  type ScanOptions,
  type ScanPage
} from './scan-file.js'

/** Points of an inch. */
const inch = 72

/** Resolution of a page that has its own text: enough to see its rules and pictures. */
const textDpi = 200

/** Resolution of a page of outlines, and of one whose pictures do not say. */
const usualDpi = 300

/** Below, no character of body text can be read; above, none is read better. */
const dpiRange = {least: 150, most: 600}

/** Share of the page from which on a picture is a scan of the page, whatever text lies over or under it. */
const scanShare = 0.5

/** Han characters from which on a page has text worth having: a few captions do not make a page. */
const leastHan = 30

/** Share of the characters that may be unknown to their font, or stand outside the page. */
const mostOdd = 0.1

const han = /\p{Script=Han}/u

/** Private use and replacement characters: a font that says nothing about its characters. */
const unknown = /[\p{Co}\uFFFD]/u

/**
 * Open a PDF.
 *
 * A page that carries usable text gives it, with its places on a picture of
 * the page; any other page is drawn at a resolution that suits its pictures.
 * Faults: `ingest:pdf-locked`, `ingest:pdf-broken`, `ingest:pdf-text-missing`,
 * `ingest:image-oversize`, `ingest:image-undersize`.
 */
export const openPdf: OpenScan = async (bytes, options) => {
  const document = await openDocument(bytes).catch(refuse)
  const opened: PdfPage[] = []
  if (document.pageCount < 1) {
    document.close()
    throw new ScanFault('ingest:pdf-broken', 'no page')
  }
  return {
    pageCount: document.pageCount,
    openPage: async (index) => {
      const page = attempt(() => document.openPage(index))
      opened.push(page)
      return attempt(() => readPage(page, options))
    },
    close: () => {
      for (const page of opened) page.close()
      document.close()
    }
  }
}

function attempt<Result>(action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    return refuse(error)
  }
}

function refuse(error: unknown): never {
  if (error instanceof ScanFault) throw error
  const state = error instanceof PdfError ? error.state : 'broken'
  const text = error instanceof Error ? error.message : String(error)
  throw new ScanFault(state === 'locked' ? 'ingest:pdf-locked' : 'ingest:pdf-broken', text)
}

function readPage(page: PdfPage, options: ScanOptions): ScanPage {
  const {pdf: mode = 'auto'} = options
  const images = page.images()
  const suited = mode === 'text' || (mode === 'auto' && !isScan(images, page))
  const own = suited ? readText(page, options) : undefined
  if (own) return own
  if (mode === 'text') throw new ScanFault('ingest:pdf-text-missing', 'none')
  return drawnPage(page, chooseDpi(images), options)
}

/** The page as a picture that will be drawn when it is asked for. */
function drawnPage(page: PdfPage, dpi: number, options: ScanOptions): ScanPage {
  const {width, height} = sizeAt(page, dpi, options)
  checkSize(width, height, options)
  return {width, height, load: async () => attempt(() => page.draw(width, height))}
}

/** A resolution that goes beyond the limit is lowered: a drawing has no size of its own. */
function sizeAt(
  page: PdfPage,
  dpi: number,
  {maxPixels = defaultMaxPixels}: ScanOptions
): {width: number; height: number} {
  const inches = (page.width / inch) * (page.height / inch)
  const fitting = Math.min(dpi, Math.floor(Math.sqrt(maxPixels / inches)))
  const scale = Math.max(fitting, dpiRange.least) / inch
  return {width: Math.round(page.width * scale), height: Math.round(page.height * scale)}
}

function isScan(images: readonly PdfImage[], page: PdfPage): boolean {
  const area = images.reduce((sum, image) => sum + image.drawnWidth * image.drawnHeight, 0)
  return area >= scanShare * page.width * page.height
}

/** The resolution of the picture that takes up most of the page. */
function chooseDpi(images: readonly PdfImage[]): number {
  const [largest] = images.toSorted((a, b) => b.drawnWidth * b.drawnHeight - a.drawnWidth * a.drawnHeight)
  const dpi = largest ? largest.pixelWidth / (largest.drawnWidth / inch) : usualDpi
  if (!Number.isFinite(dpi)) return usualDpi
  return Math.round(Math.min(dpiRange.most, Math.max(dpiRange.least, dpi)))
}

/** The text of a page with its places; `undefined` when it is not worth having. */
function readText(page: PdfPage, options: ScanOptions): ScanPage | undefined {
  const drawn = drawnPage(page, textDpi, options)
  const {width, height} = drawn
  const chars = page.chars(width, height).filter(({visible}) => visible)
  const inside = chars.filter((char) => isInside(char, width, height))
  const glyphs = inside.filter(({text, unsure}) => !unsure && !unknown.test(text))
  if (glyphs.filter(({text}) => han.test(text)).length < leastHan) return undefined
  if (glyphs.length < (1 - mostOdd) * chars.length) return undefined
  return {...drawn, glyphs: glyphs.map(toGlyph)}
}

function isInside({x, y, width, height}: PdfChar, pageWidth: number, pageHeight: number): boolean {
  return x + width > 0 && y + height > 0 && x < pageWidth && y < pageHeight
}

function toGlyph({text, x, y, width, height}: PdfChar): PlacedGlyph {
  return {text, x, y, width, height}
}
