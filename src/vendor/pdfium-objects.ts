/** What stands on a page of a PDF: pictures and characters. */
import type {Pdfium} from './pdfium-module.js'

/** A picture on a page. */
export interface PdfImage {
  /** Size of the picture, in its own pixels. */
  pixelWidth: number
  pixelHeight: number
  /** Size as it is drawn, in points. */
  drawnWidth: number
  drawnHeight: number
}

/** A character on a page. */
export interface PdfChar {
  text: string
  /** Area of its ink, or of its square where it has none, in pixels of the picture that was asked for. */
  x: number
  y: number
  width: number
  height: number
  /** Is drawn; the text that an OCR program lays under a scan is not. */
  visible: boolean
  /** The font does not say which character it is. */
  unsure: boolean
}

const imageType = 3
const formType = 5

/** Text render mode 3: neither filled nor stroked. */
const invisible = 3

/** Most objects that are looked at; maps drawn as paths have more, scans a few. */
const mostObjects = 20_000

/** Forms in forms deeper than this are not looked into. */
const deepestForm = 3

/** List the pictures of a page, in drawing order. */
export function readImages(pdfium: Pdfium, page: number): PdfImage[] {
  const count = Math.min(mostObjects, pdfium._FPDFPage_CountObjects(page))
  const objects = Array.from({length: count}, (_, index) => pdfium._FPDFPage_GetObject(page, index))
  return withMemory(pdfium, 64, (memory) =>
    objects.flatMap((object) => readObject(pdfium, object, memory, 0))
  )
}

function readObject(pdfium: Pdfium, object: number, memory: number, depth: number): PdfImage[] {
  const type = pdfium._FPDFPageObj_GetType(object)
  if (type === imageType) return readImage(pdfium, object, memory)
  if (type !== formType || depth >= deepestForm) return []
  const scale = readScale(pdfium, object, memory)
  const count = Math.min(mostObjects, Math.max(0, pdfium._FPDFFormObj_CountObjects(object)))
  return Array.from({length: count}, (_, index) => pdfium._FPDFFormObj_GetObject(object, index))
    .flatMap((child) => readObject(pdfium, child, memory, depth + 1))
    .map((image) => ({
      ...image,
      drawnWidth: image.drawnWidth * scale.x,
      drawnHeight: image.drawnHeight * scale.y
    }))
}

function readImage(pdfium: Pdfium, object: number, memory: number): PdfImage[] {
  if (pdfium._FPDFImageObj_GetImagePixelSize(object, memory, memory + 4) === 0) return []
  const view = viewOf(pdfium)
  const pixelWidth = view.getUint32(memory, true)
  const pixelHeight = view.getUint32(memory + 4, true)
  const {x, y} = readScale(pdfium, object, memory)
  return [{pixelWidth, pixelHeight, drawnWidth: x, drawnHeight: y}]
}

/** How much the matrix of an object stretches; an image is drawn from a square of one point. */
function readScale(pdfium: Pdfium, object: number, memory: number): {x: number; y: number} {
  if (pdfium._FPDFPageObj_GetMatrix(object, memory) === 0) return {x: 0, y: 0}
  const view = viewOf(pdfium)
  const [a = 0, b = 0, c = 0, d = 0] = [0, 4, 8, 12].map((offset) => view.getFloat32(memory + offset, true))
  return {x: Math.hypot(a, b), y: Math.hypot(c, d)}
}

/**
 * List the characters of a page, blanks included, in the order of the file.
 *
 * @param width size of the picture whose pixels places are given in.
 */
export function readChars(pdfium: Pdfium, page: number, width: number, height: number): PdfChar[] {
  const text = pdfium._FPDFText_LoadPage(page)
  if (text === 0) return []
  const chars: PdfChar[] = []
  try {
    withMemory(pdfium, 64, (memory) => {
      const count = pdfium._FPDFText_CountChars(text)
      for (let index = 0; index < count; index++) {
        const char = readChar(pdfium, {page, text, index, memory, width, height})
        if (char) chars.push(char)
      }
    })
  } finally {
    pdfium._FPDFText_ClosePage(text)
  }
  return chars
}

interface CharPlace {
  page: number
  text: number
  index: number
  memory: number
  width: number
  height: number
}

/** Line ends and other controls stand nowhere on the page. */
const placeless = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]$/u

/** Blanks of the file; those that PDFium puts between words and lines by itself are left out. */
const blank = /^\s$/u

function readChar(pdfium: Pdfium, at: CharPlace): PdfChar | undefined {
  const {text, index} = at
  const code = pdfium._FPDFText_GetUnicode(text, index)
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  const char = String.fromCodePoint(code)
  if (placeless.test(char) || pdfium._FPDFText_IsGenerated(text, index) === 1) return undefined
  const ink = blank.test(char) ? undefined : readInk(pdfium, at)
  const corners = ink ?? readCell(pdfium, at) ?? readSquare(pdfium, at)
  if (!corners) return undefined
  const [x1, y1] = toDevice(pdfium, at, corners.left, corners.top)
  const [x2, y2] = toDevice(pdfium, at, corners.right, corners.bottom)
  const object = pdfium._FPDFText_GetTextObject(text, index)
  return {
    text: char,
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
    visible: object === 0 || pdfium._FPDFTextObj_GetTextRenderMode(object) !== invisible,
    unsure: pdfium._FPDFText_HasUnicodeMapError(text, index) === 1
  }
}

interface Corners {
  left: number
  right: number
  bottom: number
  top: number
}

function readInk(pdfium: Pdfium, {text, index, memory}: CharPlace): Corners | undefined {
  const at = [memory, memory + 8, memory + 16, memory + 24] as const
  if (pdfium._FPDFText_GetCharBox(text, index, ...at) === 0) return undefined
  const view = viewOf(pdfium)
  const [left = 0, right = 0, bottom = 0, top = 0] = at.map((place) => view.getFloat64(place, true))
  return orNothing({left, right, bottom, top})
}

/** The cell that a font gives a character, where the ink is not known. */
function readCell(pdfium: Pdfium, {text, index, memory}: CharPlace): Corners | undefined {
  if (pdfium._FPDFText_GetLooseCharBox(text, index, memory) === 0) return undefined
  const view = viewOf(pdfium)
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((offset) =>
    view.getFloat32(memory + offset, true)
  )
  return orNothing({left, right, bottom, top})
}

/** The square above the base line, for a font that is not in the file and says nothing of itself. */
function readSquare(pdfium: Pdfium, {text, index, memory}: CharPlace): Corners | undefined {
  if (pdfium._FPDFText_GetCharOrigin(text, index, memory, memory + 8) === 0) return undefined
  const view = viewOf(pdfium)
  const [x, y] = [view.getFloat64(memory, true), view.getFloat64(memory + 8, true)]
  const size = pdfium._FPDFText_GetFontSize(text, index)
  return orNothing({
    left: x,
    right: x + size,
    bottom: y - hanDescent * size,
    top: y + (1 - hanDescent) * size
  })
}

/** Share of a Han character that lies below the base line, in most fonts. */
const hanDescent = 0.12

/** Least width and height of ink, in points: fonts that are not in the file give boxes without area. */
const leastInk = 0.1

function orNothing(corners: Corners): Corners | undefined {
  const {bottom, left, right, top} = corners
  return Math.abs(right - left) < leastInk || Math.abs(top - bottom) < leastInk ? undefined : corners
}

/** PDFium turns and cuts as the page says; it gives whole numbers, so it is asked for tenths of a pixel. */
const parts = 10

function toDevice(
  pdfium: Pdfium,
  {page, memory, width, height}: CharPlace,
  x: number,
  y: number
): readonly [number, number] {
  const at = memory + 32
  pdfium._FPDF_PageToDevice(page, 0, 0, width * parts, height * parts, 0, x, y, at, at + 4)
  const view = viewOf(pdfium)
  return [view.getInt32(at, true) / parts, view.getInt32(at + 4, true) / parts]
}

/** Made anew each time: the heap moves when it grows. */
function viewOf({HEAPU8}: Pdfium): DataView {
  return new DataView(HEAPU8.buffer)
}

function withMemory<Result>(pdfium: Pdfium, size: number, action: (memory: number) => Result): Result {
  const memory = pdfium.wasmExports.malloc(size)
  try {
    return action(memory)
  } finally {
    pdfium.wasmExports.free(memory)
  }
}
