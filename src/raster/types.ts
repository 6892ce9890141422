/** Pictures as plain arrays: what passes between decoding, layout and recognition. */

/** A grey picture: one byte a pixel, row by row, 0 black to 255 white. */
export interface GreyImage {
  width: number
  height: number
  data: Uint8Array
}

/**
 * The picture of one line of print, as an engine sees it: horizontal, dark on
 * light, upright. Columns of vertical print have been cut into characters and
 * set side by side.
 */
export interface LineImage extends GreyImage {
  /** Height of a full character, in pixels of this picture. */
  size: number
  /** Whether the line stands vertically on the page. */
  vertical: boolean
}

/** A character that a born-digital page brings with it. */
export interface PlacedGlyph {
  /** One code point, or a few that one glyph stands for. */
  text: string
  /** Area, in pixels of the picture of the page. */
  x: number
  y: number
  width: number
  height: number
}
