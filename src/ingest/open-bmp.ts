import type {GreyImage} from '../raster/types.js'
import {checkSize, type OpenScan, ScanFault} from './scan-file.js'

/** What the headers of a BMP say. */
interface Header {
  width: number
  height: number
  /** Rows run from the top; they usually run from the bottom. */
  topDown: boolean
  bits: 1 | 4 | 8 | 24 | 32
  /** Where the pixels begin. */
  offset: number
  /** Bytes of a row, a multiple of four. */
  stride: number
  /** Grey of each colour of the palette; empty where pixels are colours themselves. */
  palette: Uint8Array
}

/** Length of the oldest second header, whose sizes are of two bytes and whose colours of three. */
const coreHeader = 12

/** No compression; 3 is the same with colour masks, which are the usual ones where pixels have 32 bits. */
const plain: readonly number[] = [0, 3]

/**
 * Open a BMP: uncompressed, of 1, 4, 8, 24 or 32 bits a pixel. libvips as it
 * comes with sharp does not read them.
 *
 * Faults: `ingest:image-unreadable`, `ingest:image-oversize`, `ingest:image-undersize`.
 */
export const openBmp: OpenScan = async (bytes, options) => ({
  pageCount: 1,
  openPage: async () => {
    const header = attempt(() => readHeader(bytes))
    checkSize(header.width, header.height, options)
    const {width, height} = header
    return {width, height, load: async () => attempt(() => decode(bytes, header))}
  },
  close: () => {}
})

function attempt<Result>(action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    if (error instanceof ScanFault) throw error
    // Reading behind the end of a view throws.
    throw new ScanFault('ingest:image-unreadable', 'BMP: header cut off')
  }
}

function refuse(what: string): never {
  throw new ScanFault('ingest:image-unreadable', `BMP: ${what}`)
}

function readHeader(bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const length = view.getUint32(14, true)
  const core = length === coreHeader
  const width = core ? view.getUint16(18, true) : view.getInt32(18, true)
  const signedHeight = core ? view.getUint16(20, true) : view.getInt32(22, true)
  const bits = toBits(view.getUint16(core ? 24 : 28, true))
  if (!core && !plain.includes(view.getUint32(30, true))) refuse('compressed, which is not read')
  const height = Math.abs(signedHeight)
  if (width <= 0 || height === 0) refuse('no size')
  const colors = core ? 0 : view.getUint32(46, true)
  return {
    width,
    height,
    topDown: signedHeight < 0,
    bits,
    offset: view.getUint32(10, true),
    stride: Math.ceil((width * bits) / 32) * 4,
    palette: readPalette(bytes, {start: 14 + length, bits, colors, size: core ? 3 : 4})
  }
}

function toBits(value: number): Header['bits'] {
  if (value === 1 || value === 4 || value === 8 || value === 24 || value === 32) return value
  return refuse(`${value} bits a pixel, which is not read`)
}

interface PalettePlace {
  start: number
  bits: number
  /** How many colours there are; 0 for as many as the bits can name. */
  colors: number
  /** Bytes of a colour. */
  size: number
}

function readPalette(bytes: Uint8Array, {start, bits, colors, size}: PalettePlace): Uint8Array {
  if (bits > 8) return new Uint8Array()
  const most = 2 ** bits
  const count = colors === 0 ? most : Math.min(colors, most)
  const palette = new Uint8Array(most)
  for (let index = 0; index < count; index++) palette[index] = greyAt(bytes, start + index * size)
  return palette
}

/** Grey of a colour that stands as blue, green, red; by the weights of Rec. 601. */
function greyAt(bytes: Uint8Array, at: number): number {
  const [blue = 255, green = 255, red = 255] = [bytes[at], bytes[at + 1], bytes[at + 2]]
  return Math.round(0.114 * blue + 0.587 * green + 0.299 * red)
}

function decode(bytes: Uint8Array, header: Header): GreyImage {
  const {width, height, topDown, offset, stride} = header
  if (offset + stride * height > bytes.length) refuse('pixels cut off')
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = offset + stride * (topDown ? y : height - 1 - y)
    decodeRow(bytes, row, data, y * width, header)
  }
  return {width, height, data}
}

function decodeRow(bytes: Uint8Array, row: number, data: Uint8Array, to: number, header: Header): void {
  const {width, bits, palette} = header
  if (bits > 8) {
    const step = bits / 8
    for (let x = 0; x < width; x++) data[to + x] = greyAt(bytes, row + x * step)
    return
  }
  const perByte = 8 / bits
  const mask = 2 ** bits - 1
  for (let x = 0; x < width; x++) {
    const byte = bytes[row + Math.floor(x / perByte)] ?? 0
    const shift = 8 - bits - (x % perByte) * bits
    data[to + x] = palette[(byte >> shift) & mask] ?? 255
  }
}
