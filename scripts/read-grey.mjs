// A picture file as the library takes it: one grey byte a pixel.
import sharp from 'sharp'

export async function readGrey(path) {
  const {data, info} = await sharp(path).greyscale().raw().toBuffer({resolveWithObject: true})
  return {
    width: info.width,
    height: info.height,
    data: new Uint8Array(data.buffer, data.byteOffset, data.length)
  }
}
