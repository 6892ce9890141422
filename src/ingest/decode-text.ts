/** Bytes of a text file to text: which encoding, and how sure. */
import {commonHan} from './common-han.js'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** Rules that refuse a file. */
export type DecodeFault = 'ingest:bytes-undecodable' | 'ingest:binary-found'

/** What became of the bytes of a file. */
export interface DecodedText {
  /** Without byte order mark; empty when refused. */
  text: string
  encoding: Encoding
  /** `false` when the encoding was guessed from the characters it gives. */
  certain: boolean
  /** Why the file can not be used; absent when it can. */
  fatal?: DecodeFault
}

/** Bytes looked at to choose an encoding; a page has about 15,000. */
const sampleSize = 65_536

/** Characters looked at for control characters; more than one page. */
const controlSample = 200_000

/** Most control characters in a text, as a share; OCR and terminals leave a few. */
const maxControls = 0.02

/**
 * Least score of a guess. Right guesses score 0.35 to 0.7, Japanese and Korean
 * bytes read as Chinese below 0.1 (bytes of 1,700 samples of 6 to 3,000 characters).
 */
const leastScore = 0.12

const marks: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
]

/** First bytes of what is often taken for text: PDF, PNG, JPEG, GIF, ZIP (docx, epub), gzip. */
const binaryStarts: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b, 0x08]
]

/** Everything but tab, line ends, form feed and the end mark of DOS files (0x1A). */
const controls = /[\u0000-\u0008\u000B\u000E-\u0019\u001B-\u001F\u007F]/gu
const han = /\p{Script=Han}/u
/** Private use, unassigned symbols and replacement: what the wrong decoder gives. */
const strange = /[\uE000-\uF8FF\uFFFD\u3400-\u4DBF\p{Cn}\p{Cc}]/u

/**
 * Decode a text file.
 *
 * UTF-8 and byte order marks are certain. Between GB18030, Big5 and UTF-16
 * without a mark, the encoding wins whose text has the most frequent Chinese
 * characters.
 *
 * @returns the text, or why there is none; never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (binaryStarts.some((start) => startsWith(bytes, start))) return refuse('ingest:binary-found')

  for (const [encoding, mark] of marks) {
    if (!startsWith(bytes, mark)) continue
    const text = decode(bytes.subarray(mark.length), encoding)
    return text === undefined ? refuse('ingest:bytes-undecodable', encoding) : accept(text, encoding, true)
  }

  const text = decode(bytes, 'utf-8')
  if (text !== undefined && !text.includes('\0')) return accept(text, 'utf-8', true)
  return guess(bytes)
}

function guess(bytes: Uint8Array): DecodedText {
  const sample = bytes.subarray(0, sampleSize)
  const ranked = candidates(bytes)
    .map((encoding) => ({encoding, score: scoreText(new TextDecoder(encoding).decode(sample))}))
    .sort((a, b) => b.score - a.score)

  for (const {encoding, score} of ranked) {
    if (score < leastScore) break
    const text = decode(bytes, encoding)
    if (text !== undefined) return accept(text, encoding, false)
  }
  return refuse(bytes.includes(0) ? 'ingest:binary-found' : 'ingest:bytes-undecodable')
}

/** The two-byte encodings of UTF-16 only for an even length; GB18030 and Big5 never hold a zero byte. */
function candidates(bytes: Uint8Array): Encoding[] {
  const wide: Encoding[] = bytes.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : []
  return bytes.includes(0) ? wide : ['gb18030', 'big5', ...wide]
}

/** How Chinese a text looks, from below 0 to about 0.7: share of frequent characters, less the strange ones. */
function scoreText(text: string): number {
  let common = 0
  let all = 0
  let odd = 0
  for (const char of text) {
    if (char <= '\u007F' && char >= ' ') continue
    if (char === '\n' || char === '\r' || char === '\t' || char === '\f') continue
    const kind = kindOf(char)
    if ((kind & commonKind) !== 0) common++
    if ((kind & oddKind) !== 0) odd++
    // Punctuation is left out: its share differs between the decoders for no good reason.
    if ((kind & (hanKind | oddKind)) !== 0) all++
  }
  return all === 0 ? 0 : (common - 2 * odd) / all
}

const commonKind = 1
const oddKind = 2
const hanKind = 4
const known = 8

/** Kinds of characters by UTF-16 unit, filled as they turn up: a sample holds one character many times. */
const kinds = new Uint8Array(0x10000)

function kindOf(char: string): number {
  if (char.length > 1) return judgeChar(char)
  const code = char.charCodeAt(0)
  if (kinds[code] === 0) kinds[code] = judgeChar(char) | known
  return kinds[code] ?? 0
}

function judgeChar(char: string): number {
  return (
    (commonHan.has(char) ? commonKind : 0) |
    (strange.test(char) ? oddKind : 0) |
    (han.test(char) ? hanKind : 0)
  )
}

function accept(text: string, encoding: Encoding, certain: boolean): DecodedText {
  const sample = text.slice(0, controlSample)
  const count = sample.match(controls)?.length ?? 0
  if (text.includes('\0') || count > sample.length * maxControls)
    return refuse('ingest:binary-found', encoding)
  // DOS editors ended a file with 0x1A.
  const end = text.endsWith('\u001A') ? -1 : text.length
  return {text: text.slice(0, end), encoding, certain}
}

function refuse(fatal: DecodeFault, encoding: Encoding = 'utf-8'): DecodedText {
  return {text: '', encoding, certain: false, fatal}
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
