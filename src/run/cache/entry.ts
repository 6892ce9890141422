/** Form of a cache entry: what it holds, behind a line that tells whether that is whole. */
import {createHash} from 'node:crypto'

/** First word of every entry; another one when the form changes. */
const mark = 'banmian-cache-1'

const lineFeed = 10

/** SHA-256 of bytes or text, in hexadecimal digits. */
export function digest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** Put the line in front of what an entry holds. */
export function sealEntry(body: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${mark} ${digest(body)}\n`), body])
}

/** @returns what an entry holds; `undefined` when it is damaged, torn, or none. */
export function openEntry(bytes: Uint8Array): Uint8Array | undefined {
  const end = bytes.indexOf(lineFeed)
  if (end < 0 || end > 200) return undefined
  const [word, sum] = Buffer.from(bytes.subarray(0, end)).toString('latin1').split(' ')
  const body = bytes.subarray(end + 1)
  return word === mark && sum === digest(body) ? body : undefined
}
