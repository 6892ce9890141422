/** What an input is, by its first bytes: names lie, and standard input has none. */

/** Kinds of input that hold pictures of pages. */
export type ScanKind = 'png' | 'jpeg' | 'tiff' | 'webp' | 'gif' | 'bmp' | 'pdf'

/** Bytes that `detectKind` looks at. */
export const headLength: number = 64

/** How files begin; `undefined` stands for any byte. */
const signatures: readonly (readonly [ScanKind, readonly (number | undefined)[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  // BigTIFF.
  ['tiff', [0x49, 0x49, 0x2b, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2b]],
  ['webp', [...bytesOf('RIFF'), ...anyBytes(4), ...bytesOf('WEBP')]],
  ['gif', bytesOf('GIF87a')],
  ['gif', bytesOf('GIF89a')],
  // Size, reserved zeros, offset, then the length of the second header, which is below 256.
  ['bmp', [...bytesOf('BM'), ...anyBytes(4), 0, 0, 0, 0, ...anyBytes(5), 0, 0, 0]],
  ['pdf', bytesOf('%PDF-')]
]

/** White space and a byte order mark, which some programs put before a PDF. */
const padding: readonly number[] = [0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0x00]

/**
 * Tell what an input is.
 *
 * @param head its first bytes, `headLength` of them or all there are.
 * @returns the kind of picture; `text` for anything else.
 */
export function detectKind(head: Uint8Array): ScanKind | 'text' {
  const found = signatures.find(([, signature]) => begins(head, signature, 0))
  if (found) return found[0]
  const start = head.findIndex((byte) => !padding.includes(byte))
  return start > 0 && begins(head, bytesOf('%PDF-'), start) ? 'pdf' : 'text'
}

function begins(bytes: Uint8Array, signature: readonly (number | undefined)[], start: number): boolean {
  return signature.every((byte, index) => byte === undefined || bytes[start + index] === byte)
}

function bytesOf(text: string): number[] {
  return Array.from(text, (char) => char.charCodeAt(0))
}

function anyBytes(count: number): undefined[] {
  return Array.from({length: count}, () => undefined)
}
