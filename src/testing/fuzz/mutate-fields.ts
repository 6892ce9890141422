/** Mutations of the numbers in file formats on which lengths, counts and places hang. */
import type {Draw} from './draw.js'
import type {ByteMutation} from './mutate-bytes.js'

/** A number in a file. */
interface Field {
  at: number
  size: 1 | 2 | 4
  little?: boolean
}

/** Finds the numbers of a format; the file may be damaged already. */
type FindFields = (bytes: Buffer) => Field[]

/** Formats by the kind of case. */
const finders: Readonly<Record<string, FindFields>> = {
  png: findPng,
  jpeg: findJpeg,
  tiff: findTiff,
  bmp: () => little([2, 10, 14, 18, 22, 30, 34, 46], 4).concat(little([26, 28], 2)),
  gif: findGif,
  webp: findWebp
}

const extremes: readonly number[] = [
  0, 1, 2, 7, 8, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe,
  0xffffffff
]

/** Mutations of the fields of a kind of picture; none when the kind has no such fields. */
export function fieldMutations(kind: string): Readonly<Record<string, ByteMutation>> {
  if (kind === 'pdf') return {'PDF numbers changed': (bytes, {draw}) => changePdf(bytes, draw)}
  const find = finders[kind]
  if (!find) return {}
  return {
    [`${kind} fields changed`]: (bytes, {draw}) => {
      const copy = Buffer.from(bytes)
      const fields = find(copy).filter(({at, size}) => at + size <= copy.length)
      for (let count = draw.pick([1, 1, 2, 4]); count > 0 && fields.length > 0; count--) {
        writeField(copy, draw.pick(fields), draw)
      }
      return kind === 'png' && draw.chance(0.8) ? repairChecksums(copy) : copy
    }
  }
}

function writeField(bytes: Buffer, {at, size, little: order}: Field, draw: Draw): void {
  const before = order ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size)
  const wanted = draw.chance(0.6) ? draw.pick(extremes) : before + draw.number(-4, 4)
  const value = ((wanted % 2 ** (8 * size)) + 2 ** (8 * size)) % 2 ** (8 * size)
  if (order) bytes.writeUIntLE(value, at, size)
  else bytes.writeUIntBE(value, at, size)
}

function little(places: readonly number[], size: Field['size']): Field[] {
  return places.map((at) => ({at, size, little: true}))
}

function findPng(bytes: Buffer): Field[] {
  const fields: Field[] = [16, 20].map((at) => ({at, size: 4}))
  for (const at of [24, 25, 26, 27, 28]) fields.push({at, size: 1})
  for (const at of pngChunks(bytes)) fields.push({at, size: 4}, {at: at + 4, size: 4})
  return fields
}

/** Where the chunks of a PNG begin. */
function pngChunks(bytes: Buffer): number[] {
  const starts: number[] = []
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) starts.push(at)
  return starts
}

/** So that the reader gets beyond the checksums. */
function repairChecksums(bytes: Buffer): Buffer {
  for (const at of pngChunks(bytes)) {
    const end = at + 8 + bytes.readUInt32BE(at)
    if (end + 4 <= bytes.length) bytes.writeUInt32BE(checksum(bytes.subarray(at + 4, end)), end)
  }
  return bytes
}

/** CRC-32, bit by bit: pictures of fuzzing are small. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

function findJpeg(bytes: Buffer): Field[] {
  const fields: Field[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    fields.push({at: at + 1, size: 1}, {at: at + 2, size: 2})
    const marker = bytes[at + 1] ?? 0
    // A frame: depth, height, width, components and how each is sampled.
    if (marker >= 0xc0 && marker <= 0xc2) {
      fields.push({at: at + 4, size: 1}, {at: at + 5, size: 2}, {at: at + 7, size: 2}, {at: at + 9, size: 1})
      fields.push({at: at + 11, size: 1}, {at: at + 12, size: 1})
    }
    if (marker === 0xda) break
  }
  return fields
}

function findTiff(bytes: Buffer): Field[] {
  if (bytes.length < 16) return []
  const order = bytes[0] === 0x49
  const read = (at: number, size: 2 | 4) => (order ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size))
  const fields: Field[] = [{at: 4, size: 4, little: order}]
  const start = read(4, 4)
  if (start + 2 > bytes.length) return fields
  const count = Math.min(64, read(start, 2))
  fields.push({at: start, size: 2, little: order}, {at: start + 2 + 12 * count, size: 4, little: order})
  for (let index = 0; index < count; index++) {
    const at = start + 2 + 12 * index
    fields.push({at, size: 2, little: order}, {at: at + 2, size: 2, little: order})
    fields.push({at: at + 4, size: 4, little: order}, {at: at + 8, size: 4, little: order})
  }
  return fields
}

function findGif(bytes: Buffer): Field[] {
  const fields = [...little([6, 8], 2), ...little([10, 11], 1)]
  const frame = bytes.indexOf(0x2c, 13)
  return frame < 0
    ? fields
    : [
        ...fields,
        ...little([frame + 1, frame + 3, frame + 5, frame + 7], 2),
        ...little([frame + 9, frame + 10], 1)
      ]
}

function findWebp(bytes: Buffer): Field[] {
  const fields = little([4, 16], 4)
  for (let at = 20; at < Math.min(40, bytes.length); at++) fields.push({at, size: 1})
  return fields
}

/** Sample: `/Length 120`, `12 0 R`, `0000000123 00000 n`, `startxref 991`, `[0 0 300 400]`. */
const pdfNumber = /\d{1,10}/gu

const pdfExtremes: readonly string[] = [
  '0',
  '-1',
  '1',
  '2',
  '99',
  '65535',
  '2147483647',
  '4294967296',
  '99999999999999',
  '1e9',
  '0.0000001'
]

/** Numbers outside of streams: lengths, counts, references, places, sizes. */
function changePdf(bytes: Uint8Array, draw: Draw): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const places = Array.from(text.matchAll(pdfNumber)).filter(
    ({index}) => !text.slice(text.lastIndexOf('endstream', index), index).includes('\nstream')
  )
  if (places.length === 0) return bytes
  const chosen = new Set(
    Array.from({length: draw.pick([1, 1, 2, 5])}, () => draw.number(0, places.length - 1))
  )
  let result = ''
  let end = 0
  for (const [number, {0: digits, index}] of places.entries()) {
    if (!chosen.has(number)) continue
    result += text.slice(end, index)
    result += draw.chance(0.6) ? draw.pick(pdfExtremes) : String(Number(digits) + draw.number(-3, 3))
    end = index + digits.length
  }
  return Buffer.from(result + text.slice(end), 'latin1')
}
