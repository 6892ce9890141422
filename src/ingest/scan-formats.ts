import type {ScanKind} from './detect-kind.js'
import {openBmp} from './open-bmp.js'
import {openPdf} from './open-pdf.js'
import {openPicture} from './open-picture.js'
import type {OpenScan} from './scan-file.js'

/** How each kind of file is opened: a new format is a file beside this one and a row here. */
export const scanFormats: Readonly<Record<ScanKind, OpenScan>> = {
  png: openPicture,
  jpeg: openPicture,
  tiff: openPicture,
  webp: openPicture,
  gif: openPicture,
  bmp: openBmp,
  pdf: openPdf
}

/** Kinds that may hold more than one page; the others need not be opened to be counted. */
export const manyPaged: readonly ScanKind[] = ['tiff', 'pdf']

/** Extensions of such files, as taken from folders; what a file is, its bytes say. */
export const scanExtensions: readonly string[] = [
  ...['png', 'jpg', 'jpeg', 'jpe', 'tif', 'tiff', 'webp', 'gif', 'bmp'],
  'pdf'
]
