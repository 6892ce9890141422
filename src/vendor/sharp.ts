/** The one door to sharp (libvips): pictures from bytes, and back. */
import type {Sharp, SharpOptions, default as sharpFactory} from 'sharp'
import type {GreyImage} from '../raster/types.js'

/** What the header of a picture says. */
export interface PictureHeader {
  /** Size as it is looked at: the orientation that a camera noted is applied. */
  width: number
  height: number
  /** Pages of a TIFF; 1 for other formats (frames of an animation are no pages). */
  pages: number
}

/** Refuse what is damaged or cut off; odd tags, of which old scanners write many, are no damage. */
const failOn = 'error'

let loading: Promise<typeof sharpFactory> | undefined

/**
 * Load the library on first use; pages of text never need it.
 *
 * No cache, which would hold pages that are done; one thread a picture, as
 * pages already run side by side.
 */
function loadSharp(): Promise<typeof sharpFactory> {
  loading ??= import('sharp').then(({default: sharp}) => {
    sharp.cache(false)
    sharp.concurrency(1)
    return sharp
  })
  return loading
}

/** Version of the library. @throws {Error} when it can not be loaded. */
export async function readSharpVersion(): Promise<string> {
  return (await loadSharp()).versions.sharp ?? 'unknown'
}

/**
 * Read the header of a PNG, JPEG, TIFF, WebP or GIF; no pixel is decoded.
 *
 * @param page page of a TIFF, from 0.
 * @throws {Error} when there is no such header.
 */
export async function readPictureHeader(bytes: Uint8Array, page: number = 0): Promise<PictureHeader> {
  const picture = await open(bytes, {page, limitInputPixels: false})
  const {autoOrient, format, pages = 1} = await picture.metadata()
  const {width, height} = autoOrient
  return {width, height, pages: format === 'tiff' ? pages : 1}
}

/**
 * Decode a picture to grey: upright as its header says, what is transparent on
 * white, any depth and colour space brought to eight bits of grey.
 *
 * @param page page of a TIFF, from 0.
 * @throws {Error} when the picture is damaged or cut off.
 */
export async function decodePicture(bytes: Uint8Array, page: number = 0): Promise<GreyImage> {
  // Whoever calls has looked at the header.
  const picture = await open(bytes, {page, limitInputPixels: false})
  const {data, info} = await picture
    .autoOrient()
    .flatten({background: '#ffffff'})
    .toColourspace('b-w')
    .raw({depth: 'uchar'})
    .toBuffer({resolveWithObject: true})
  return {
    width: info.width,
    height: info.height,
    data: new Uint8Array(data.buffer, data.byteOffset, data.length)
  }
}

/**
 * Encode a grey picture as JPEG, made smaller where it is wider.
 *
 * @param widest most pixels across.
 */
export async function encodeJpeg(image: GreyImage, widest: number): Promise<Uint8Array> {
  return (await fromGrey(image))
    .resize({width: Math.min(widest, image.width), withoutEnlargement: true})
    .jpeg({quality: 75})
    .toBuffer()
}

/** Encode a grey picture as PNG. */
export async function encodePng(image: GreyImage): Promise<Uint8Array> {
  return (await fromGrey(image)).png().toBuffer()
}

/** Draw an SVG as PNG. */
export async function drawSvg(svg: string): Promise<Uint8Array> {
  const sharp = await loadSharp()
  // A picture inside an SVG counts as text of a node, of which libxml2 refuses long ones unless told.
  return sharp(Buffer.from(svg), {unlimited: true, limitInputPixels: false}).png().toBuffer()
}

async function fromGrey({data, width, height}: GreyImage): Promise<Sharp> {
  return (await loadSharp())(data, {raw: {width, height, channels: 1}})
}

async function open(bytes: Uint8Array, options: SharpOptions): Promise<Sharp> {
  return (await loadSharp())(bytes, {failOn, ...options})
}
