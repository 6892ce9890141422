import type {GreyImage, LineImage, PlacedGlyph} from './types.js'

/** The picture of a page, beside its tree: pixels are no part of a tree. */
export interface ScanData {
  /** Decode the picture: upright as its file says, in full size. May throw what `report` throws. Set by `run`. */
  load: () => Promise<GreyImage>
  /** The page’s own text, where it has one (born-digital PDF); then nothing is recognized. */
  glyphs?: readonly PlacedGlyph[]
  /** Cut out the picture of a line. Set by `layout`. */
  cropLine?: (lineId: string) => LineImage | undefined
}

declare module 'vfile' {
  interface DataMap {
    /** Absent for pages of text. */
    scan?: ScanData
  }
}
