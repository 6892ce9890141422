/** The functions of PDFium that are called, beyond those that the package wraps. */

/** C functions; pointers are numbers, structures lie in the heap. */
export interface Pdfium {
  _FPDF_LoadMemDocument: (bytes: number, size: number, password: number) => number
  _FPDF_GetLastError: () => number
  _FPDF_GetPageCount: (document: number) => number
  _FPDF_CloseDocument: (document: number) => void
  _FPDF_LoadPage: (document: number, index: number) => number
  _FPDF_ClosePage: (page: number) => void
  _FPDF_GetPageWidth: (page: number) => number
  _FPDF_GetPageHeight: (page: number) => number
  _FPDF_PageToDevice: (
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    pageX: number,
    pageY: number,
    deviceX: number,
    deviceY: number
  ) => number
  _FPDFBitmap_CreateEx: (
    width: number,
    height: number,
    format: number,
    scan: number,
    stride: number
  ) => number
  _FPDFBitmap_FillRect: (
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number
  ) => void
  _FPDFBitmap_Destroy: (bitmap: number) => void
  _FPDF_RenderPageBitmap: (
    bitmap: number,
    page: number,
    startX: number,
    startY: number,
    sizeX: number,
    sizeY: number,
    rotate: number,
    flags: number
  ) => void
  _FPDFPage_CountObjects: (page: number) => number
  _FPDFPage_GetObject: (page: number, index: number) => number
  _FPDFFormObj_CountObjects: (form: number) => number
  _FPDFFormObj_GetObject: (form: number, index: number) => number
  _FPDFPageObj_GetType: (object: number) => number
  _FPDFPageObj_GetMatrix: (object: number, matrix: number) => number
  _FPDFImageObj_GetImagePixelSize: (image: number, width: number, height: number) => number
  _FPDFText_LoadPage: (page: number) => number
  _FPDFText_ClosePage: (text: number) => void
  _FPDFText_CountChars: (text: number) => number
  _FPDFText_GetUnicode: (text: number, index: number) => number
  _FPDFText_IsGenerated: (text: number, index: number) => number
  _FPDFText_HasUnicodeMapError: (text: number, index: number) => number
  _FPDFText_GetTextObject: (text: number, index: number) => number
  _FPDFTextObj_GetTextRenderMode: (object: number) => number
  _FPDFText_GetCharBox: (
    text: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number
  ) => number
  _FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number
  _FPDFText_GetFontSize: (text: number, index: number) => number
  _FPDFText_GetLooseCharBox: (text: number, index: number, rectangle: number) => number
  HEAPU8: Uint8Array
  wasmExports: {malloc: (size: number) => number; free: (pointer: number) => void}
}

let loading: Promise<Pdfium> | undefined

/** Load the library on first use; it stays loaded, as its memory can not be given back anyway. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= load()
  return loading
}

async function load(): Promise<Pdfium> {
  const {PDFiumLibrary} = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  // The package keeps its module private and declares a third of its functions; all of them are there.
  return (library as unknown as {module: Pdfium}).module
}
