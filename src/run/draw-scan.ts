import type {VFile} from 'vfile'
import {drawPage} from '../draw/index.js'
import type {Page} from '../npst/types.js'
import {drawSvg, encodeJpeg} from '../vendor/sharp.js'

/** Pixels across, at most: more than a screen shows, and a file that can be sent. */
const widest = 2000

/**
 * Draw a page over its scan.
 *
 * @returns the bytes of a file; `undefined` for a page of text.
 * @throws {VFileMessage} when the scan can not be decoded.
 */
export async function drawScan(
  page: Page,
  file: VFile,
  format: 'svg' | 'png'
): Promise<Uint8Array | undefined> {
  const image = await file.data.scan?.load()
  if (!image) return undefined
  const jpeg = Buffer.from(await encodeJpeg(image, widest)).toString('base64')
  const svg = drawPage(page, {scan: `data:image/jpeg;base64,${jpeg}`, widest})
  return format === 'png' ? drawSvg(svg) : Buffer.from(svg)
}
