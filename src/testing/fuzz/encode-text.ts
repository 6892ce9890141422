/** Text to bytes in the encodings that pages come in; Node.js itself only decodes GB18030 and Big5. */

/** Encodings of seeds, by what stands in front. */
export const encodingNames = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16le with mark',
  'utf-16be',
  'utf-16be with mark',
  'gb18030',
  'big5'
] as const

export type EncodingName = (typeof encodingNames)[number]

/** Bytes of characters by encoding, made on first use. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/**
 * Encode a text. What an encoding lacks becomes `?`; lone surrogates live on
 * in UTF-16 alone.
 */
export function encodeText(text: string, encoding: EncodingName): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text)
    case 'utf-8 with mark':
      return Buffer.from(`\uFEFF${text}`)
    case 'utf-16le':
      return Buffer.from(text, 'utf16le')
    case 'utf-16le with mark':
      return Buffer.from(`\uFEFF${text}`, 'utf16le')
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16()
    case 'utf-16be with mark':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
    case 'gb18030':
    case 'big5':
      return encodeByTable(text, encoding)
  }
}

function encodeByTable(text: string, encoding: string): Uint8Array {
  const table = tables.get(encoding) ?? makeTable(encoding)
  tables.set(encoding, table)
  const bytes: number[] = []
  for (const char of text) {
    if (char <= '\u007F') bytes.push(char.charCodeAt(0))
    else bytes.push(...(table.get(char) ?? [0x3f]))
  }
  return Uint8Array.from(bytes)
}

/** Every pair of bytes that decodes to one character. */
function makeTable(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if (Array.from(char).length === 1 && char !== '\uFFFD' && !table.has(char))
        table.set(char, [lead, trail])
    }
  }
  return table
}
