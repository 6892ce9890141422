/** Lines that are no text: specks, parts of rules, letters that an engine made of dirt, broken encodings. */

/** What a line without text looks like. */
export type NoiseRule = 'noise-speck' | 'noise-rubble' | 'noise-letters' | 'noise-mojibake'

/** Longest line that is looked at, in UTF-16 units. */
const longest = 120
/** Longest line of specks with a letter or two among them. */
const longestSpeck = 8
const letter = /[\p{L}\p{N}]/gu
/** What a line with Han characters has when its encoding is broken. */
const broken = /[\uFFFD锟]/u
const han = /\p{Script=Han}/u
/** 。 or ） alone is the end of a paragraph, also behind its last figure: 4。, 9℃。 */
const endsText = /[。！？；：，、”’」』）》〉】〕］…)!?;:℃％%°]$/u
/** Short English words: a line with one of them is English. */
const english: ReadonlySet<string> = new Set(
  'the of and in to is are was for on at by with from it he she we you my no mr mrs dr st vs de la le van von tel fax new am pm ok tv www com net org cn hk tw'.split(
    ' '
  )
)
/** Signs that dirt is read as and words seldom have around them. */
const oddSign = /[|_~^\\=<>{}°¦`]/u
/** eR, rN, iL: no word begins small and goes on large. */
const mixedCase = /\b[a-z]{1,3}[A-Z]/u
/** ee, iii, lll */
const repeated = /^(?:([a-z])\1{1,3}|[il]{1,4})$/u

/**
 * Tell whether a line holds no text, and what it looks like.
 *
 * Lines with Han characters are text, and so are figures, addresses of the
 * web, English words and abbreviations, and marks that end the paragraph
 * before. `......`, `——` and `……` alone may stand for what was left out.
 * Samples: `| l .`, `—— |`, `................`, `a eR Te`.
 */
export function matchNoise(text: string): NoiseRule | undefined {
  if (text.length > longest || startsWithText(text)) return undefined
  const chinese = han.test(text)
  if ((!chinese || broken.test(text)) && isMojibake(text)) return 'noise-mojibake'
  if (chinese) return undefined
  const line = text.trim()
  if (line === '') return undefined
  const letters = line.match(letter)?.length ?? 0
  if (line.length <= longestSpeck && isSpeck(line, letters)) return 'noise-speck'
  if (letters <= 1 && line.length > longestSpeck && isRubble(line)) return 'noise-rubble'
  return isGibberish(line) ? 'noise-letters' : undefined
}

/** Nearly every line of a page: the first character that is no blank is Han. */
function startsWithText(text: string): boolean {
  let place = 0
  while (text[place] === '\u3000' || text[place] === ' ') place++
  const code = text.charCodeAt(place)
  return code >= 0x4e00 && code <= 0x9fff && text[place] !== '锟'
}

/** `| l .`, `—— |`, `1 I`, `·`: dirt and parts of rules. */
function isSpeck(line: string, letters: number): boolean {
  if (/[A-Za-z0-9]{2}|[0-9][.%％．)）]/u.test(line)) return false
  if (letters === 0 && /[|_~^\\]/u.test(line) && /\s/u.test(line)) return true
  if (endsText.test(line)) return false
  if (letters === 0) return !/^[—…]{2,8}$/u.test(line)
  // A single digit may be a list number or a page number.
  if (letters === 1 && line.length === 1) return /[Il]/u.test(line)
  // 2:1 is a result, 1 I are two scratches.
  return letters <= 2 && line.includes(' ')
}

/** `................`, `|__|__|`: leaders and rules without a word, more than an ellipsis or a dash. */
function isRubble(line: string): boolean {
  return !/^[—…]+$/u.test(line) && !/[。，；：？！“”「」《》]/u.test(line)
}

/** `a eR Te`, `Fe ip R ,`, `SE RSW |`: short pieces that no language has, with loose signs between them. */
function isGibberish(line: string): boolean {
  if (!/^[\u0020-\u007E\u00A0-\u00FF‘’“”—·•°¦]+$/u.test(line) || /[0-9]{2}|@|\/\/|[0-9][.,:%]/u.test(line))
    return false
  const pieces = line.split(/[^A-Za-z]+/u).filter((piece) => piece !== '')
  if (pieces.length < 2 || pieces.some((piece) => piece.length > 4 || isEnglish(piece))) return false
  if (pieces.every((piece) => repeated.test(piece))) return true
  const loose = /(?:^|\s)[.,:;'’‘|_~^=-]{1,3}(?:\s|$)/u.test(line)
  if (mixedCase.test(line)) return pieces.length >= 3 || loose || oddSign.test(line)
  // NBA | CBA parts two sections; a sign at the end of the line parts nothing.
  const edge = /^[|_~^\\=,.'’;:-]|\s[|_~^\\=,'’;:.-]$/u.test(line)
  const small = pieces.some((piece) => /[a-z]/u.test(piece))
  return edge && (small || oddSign.test(line)) && pieces.some((piece) => piece.length <= 2)
}

/** the, The and THE, but not tHe. */
function isEnglish(piece: string): boolean {
  const small = piece.toLowerCase()
  const large = piece.toUpperCase()
  const capital = large.slice(0, 1) + small.slice(1)
  return english.has(small) && (piece === small || piece === large || piece === capital)
}

/** Characters that replace what could not be decoded, UTF-8 that was read as Latin, and 锟斤拷. */
function isMojibake(text: string): boolean {
  if (!/[\uFFFD\u0080-\u009F\u00A1-\u00FF锟]/u.test(text)) return false
  const size = text.trim().length
  const lost = text.match(/\uFFFD/gu)?.length ?? 0
  if (lost * 3 >= size && lost >= 3) return true
  if ((text.match(/锟斤拷/gu)?.length ?? 0) * 3 * 2 >= size) return true
  const latin =
    text.match(/[ÃÂäåæçèéïâ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}/gu)?.join('').length ?? 0
  return latin >= 6 && latin * 2 >= size
}
