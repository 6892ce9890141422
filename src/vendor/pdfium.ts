/** The one door to PDFium: pages of a PDF as pictures, and the text they carry. */
import type {GreyImage} from '../raster/types.js'
import {loadPdfium, type Pdfium} from './pdfium-module.js'
import {type PdfChar, type PdfImage, readChars, readImages} from './pdfium-objects.js'

export type {PdfChar, PdfImage} from './pdfium-objects.js'

/** Why a PDF can not be used: `locked` needs a password, `broken` is damaged or none. */
export class PdfError extends Error {
  override readonly name = 'PdfError'
  readonly state: 'locked' | 'broken'

  constructor(state: 'locked' | 'broken', message: string) {
    super(message)
    this.state = state
  }
}

/** A document that has been opened; close it. */
export interface PdfDocument {
  pageCount: number
  /** @param index from 0. @throws {PdfError} when the page is broken. */
  openPage: (index: number) => PdfPage
  close: () => void
}

/** A page that has been opened; close it before its document. */
export interface PdfPage {
  /** Size as it is looked at, in points (1/72 inch). */
  width: number
  height: number
  /** Pictures on the page. */
  images: () => PdfImage[]
  /** Characters on the page, in pixels of a picture of the given size. */
  chars: (width: number, height: number) => PdfChar[]
  /** Draw the page on white. @throws {PdfError} when there is no memory for it. */
  draw: (width: number, height: number) => GreyImage
  close: () => void
}

/** What `FPDF_GetLastError` says: 4 a password is missing, 5 a security scheme is not known. */
const lockedErrors: readonly number[] = [4, 5]

/** Grey bitmap, a byte a pixel. */
const greyFormat = 1

/** Draw annotations (stamps, form fields), in grey, as for print. */
const drawFlags = 0x01 | 0x08 | 0x800

/** Check that PDFium can be loaded, and say what for. @throws {Error} when it can not. */
export async function probePdfium(): Promise<string> {
  await loadPdfium()
  return 'text and pictures of PDF'
}

/**
 * Open a PDF.
 *
 * @throws {PdfError} when it needs a password, is damaged, or is no PDF.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const pdfium = await loadPdfium()
  const memory = allocate(pdfium, bytes.length)
  pdfium.HEAPU8.set(bytes, memory)
  const document = pdfium._FPDF_LoadMemDocument(memory, bytes.length, 0)
  if (document === 0) {
    const error = pdfium._FPDF_GetLastError()
    pdfium.wasmExports.free(memory)
    throw lockedErrors.includes(error)
      ? new PdfError('locked', 'a password is needed')
      : new PdfError('broken', `PDFium reports error ${error}`)
  }
  return {
    pageCount: pdfium._FPDF_GetPageCount(document),
    openPage: (index) => openPage(pdfium, document, index),
    close: () => {
      pdfium._FPDF_CloseDocument(document)
      pdfium.wasmExports.free(memory)
    }
  }
}

function openPage(pdfium: Pdfium, document: number, index: number): PdfPage {
  const page = pdfium._FPDF_LoadPage(document, index)
  if (page === 0) throw new PdfError('broken', `page ${index + 1} can not be loaded`)
  return {
    width: pdfium._FPDF_GetPageWidth(page),
    height: pdfium._FPDF_GetPageHeight(page),
    images: () => readImages(pdfium, page),
    chars: (width, height) => readChars(pdfium, page, width, height),
    draw: (width, height) => drawPage(pdfium, page, width, height),
    close: () => pdfium._FPDF_ClosePage(page)
  }
}

function drawPage(pdfium: Pdfium, page: number, width: number, height: number): GreyImage {
  const memory = allocate(pdfium, width * height)
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, greyFormat, memory, width)
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, drawFlags)
    return {width, height, data: pdfium.HEAPU8.slice(memory, memory + width * height)}
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap)
    pdfium.wasmExports.free(memory)
  }
}

function allocate(pdfium: Pdfium, size: number): number {
  const memory = pdfium.wasmExports.malloc(Math.max(1, size))
  if (memory === 0) throw new PdfError('broken', `no memory for ${size} bytes`)
  return memory
}
