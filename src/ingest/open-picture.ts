import {decodePicture, type PictureHeader, readPictureHeader} from '../vendor/sharp.js'
import {checkSize, type OpenScan, ScanFault} from './scan-file.js'

/**
 * Open a PNG, JPEG, TIFF, WebP or GIF.
 *
 * Faults: `ingest:image-unreadable`, `ingest:image-oversize`, `ingest:image-undersize`.
 */
export const openPicture: OpenScan = async (bytes, options) => {
  const {pages} = await attempt(() => readPictureHeader(bytes))
  return {
    pageCount: pages,
    openPage: async (index) => {
      const {width, height}: PictureHeader = await attempt(() => readPictureHeader(bytes, index))
      checkSize(width, height, options)
      return {width, height, load: () => attempt(() => decodePicture(bytes, index))}
    },
    close: () => {}
  }
}

async function attempt<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action()
  } catch (error) {
    throw new ScanFault('ingest:image-unreadable', firstLine(error))
  }
}

/** libvips says several things at once; the first is the cause. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n')[0]?.trim() ?? text
}
