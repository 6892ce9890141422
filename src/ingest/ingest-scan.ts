import type {VFile} from 'vfile'
import {report} from '../diagnostics/index.js'
import {page} from '../npst/build.js'
import type {Page} from '../npst/types.js'
import './page-data.js'
import {ScanFault, type ScanPage} from './scan-file.js'

/**
 * Make the tree of a page that is a picture: no regions yet, they are for
 * `layout` to find.
 *
 * Reads `file.data.page` (see `PageData`); sets `file.data.scan`, whose `load`
 * reports what is wrong with the picture. Leaves `width` and `height` on the page.
 */
export function ingestScan(file: VFile, scan: ScanPage): Page {
  const {id = 'p01', source = file.path ?? '', facts = {}} = file.data.page ?? {}
  const {glyphs, width, height} = scan
  const load = () => scan.load().catch((error: unknown) => reportFault(file, error))
  file.data.scan = {load, ...(glyphs ? {glyphs} : {})}
  return {...page(id, source), facts, width, height}
}

/**
 * Say on a file what is wrong with it, where that is known.
 *
 * Reports `ingest:image-unreadable`, `ingest:image-oversize`,
 * `ingest:image-undersize`, `ingest:pdf-locked`, `ingest:pdf-broken` and
 * `ingest:pdf-text-missing`.
 *
 * @throws {VFileMessage} when it is known; otherwise the error itself.
 */
export function reportFault(file: VFile, error: unknown): never {
  if (error instanceof ScanFault) {
    const {actual, expected, rule} = error
    report(file, rule, {actual, ...(expected === undefined ? {} : {expected})})
  }
  throw error
}
