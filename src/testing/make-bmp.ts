/**
 * Make an uncompressed BMP of a picture; with few bits its colours become black,
 * grey or white.
 *
 * @param pixels red, green and blue of each pixel, from the top.
 */
export function makeBmp(
  pixels: Uint8Array,
  width: number,
  height: number,
  bits: 1 | 4 | 8 | 24 | 32,
  topDown: boolean = false
): Uint8Array {
  const colors = bits > 8 ? 0 : 2 ** bits
  const stride = Math.ceil((width * bits) / 32) * 4
  const offset = 54 + 4 * colors
  const file = Buffer.alloc(offset + stride * height)
  file.write('BM')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(offset, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(topDown ? -height : height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(bits, 28)
  for (let color = 0; color < colors; color++) {
    file.fill(Math.round((255 * color) / (colors - 1)), 54 + 4 * color, 57 + 4 * color)
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 3 * (y * width + x)
      const [red = 0, green = 0, blue = 0] = pixels.subarray(from, from + 3)
      const row = offset + stride * (topDown ? y : height - 1 - y)
      if (bits > 8) {
        file.set([blue, green, red], row + (x * bits) / 8)
        continue
      }
      const color = Math.round((((red + green + blue) / 3) * (colors - 1)) / 255)
      const at = row + Math.floor((x * bits) / 8)
      file[at] = (file[at] ?? 0) | (color << (8 - bits - ((x * bits) % 8)))
    }
  }
  return file
}
