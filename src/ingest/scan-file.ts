/** What every format of pictures gives, whatever it looks like inside. */
import type {RuleId} from '../diagnostics/index.js'
import type {GreyImage, PlacedGlyph} from '../raster/types.js'

/** Where the text of a PDF comes from: its own text, a picture of it, or what each page suits. */
export type PdfMode = 'auto' | 'text' | 'ocr'

/** Configuration. */
export interface ScanOptions {
  /** Most pixels of a page (default: 100 million). */
  maxPixels?: number
  /** Where the text of a PDF comes from (default: `auto`). */
  pdf?: PdfMode
}

/** A page before anything has been decoded. */
export interface ScanPage {
  /** Size, in pixels, as it is looked at. */
  width: number
  height: number
  /** Decode it. @throws {ScanFault} when it is damaged. */
  load: () => Promise<GreyImage>
  /** Its own text, where it is used. */
  glyphs?: PlacedGlyph[]
}

/** A file of pages; close it when its pages have been loaded. */
export interface ScanFile {
  pageCount: number
  /** @param index from 0. @throws {ScanFault} when it can not be used. */
  openPage: (index: number) => Promise<ScanPage>
  close: () => void
}

/** Opens the bytes of a file. @throws {ScanFault} when they can not be used. */
export type OpenScan = (bytes: Uint8Array, options: ScanOptions) => Promise<ScanFile>

/** Something is wrong with a file or a page; becomes a message where a file to say it on is at hand. */
export class ScanFault extends Error {
  override readonly name = 'ScanFault'
  readonly rule: RuleId
  readonly actual: string | number
  readonly expected: string | number | undefined

  constructor(rule: RuleId, actual: string | number, expected?: string | number) {
    super(`${rule}: ${actual}`)
    this.rule = rule
    this.actual = actual
    this.expected = expected
  }
}

/** A broadsheet at 600 dpi has 90 million pixels; pictures beyond are rare and more often a damaged header. */
export const defaultMaxPixels: number = 100_000_000

/** Pixels across and down below which no character can be read. */
const smallestSide = 16

/** Refuse a page that is too large to decode or too small to hold a line, by what its header says. */
export function checkSize(width: number, height: number, {maxPixels = defaultMaxPixels}: ScanOptions): void {
  if (!(width * height <= maxPixels)) {
    throw new ScanFault('ingest:image-oversize', `${width} × ${height}`, maxPixels)
  }
  if (width < smallestSide || height < smallestSide) {
    throw new ScanFault('ingest:image-undersize', `${width} × ${height}`, `${smallestSide} × ${smallestSide}`)
  }
}
