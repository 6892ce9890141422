import type {Region} from '../npst/types.js'

/** A pull quote is a sentence or two: from 8 to 90 characters in at most 8 lines. */
const shortest = 8
const longest = 90
const mostLines = 8

/** The paragraph that a quote is taken from is longer than the quote by this factor; a torn scrap is not. */
const hostRatio = 1.5

/** Both ends of a quote whose original a column break tore are found, each this long. */
const endLength = 7

/**
 * Find the blocks whose text stands a second time inside a longer text of the
 * page: pull quotes.
 *
 * Heads are often quoted in a story as well, so a block counts only when it
 * ends like a sentence or stands in quotation marks.
 */
export function findRepeated(regions: readonly Region[]): Set<Region> {
  const found = new Set<Region>()
  let texts: readonly string[] | undefined
  for (const [index, region] of regions.entries()) {
    if (region.children.length > mostLines || !readsLikeQuote(region)) continue
    texts ??= regions.map(textOf)
    const text = texts[index] ?? ''
    if (text.length < shortest || text.length > longest) continue
    if (standsInside(text, texts) || isTornElsewhere(text, index, texts)) found.add(region)
  }
  return found
}

function readsLikeQuote({children}: Region): boolean {
  const start = children[0]?.value.trimStart()[0] ?? ''
  const end = children.at(-1)?.value.trimEnd().slice(-2) ?? ''
  return /[。！？]["”’」』]?$/u.test(end) || (/["“「『]/u.test(start) && /["”」』]$/u.test(end))
}

function standsInside(text: string, texts: readonly string[]): boolean {
  return texts.some((host) => host.length > text.length * hostRatio && host.includes(text))
}

/** A quote whose original runs over the end of one block into another. */
function isTornElsewhere(text: string, index: number, texts: readonly string[]): boolean {
  if (text.length < 2 * endLength) return false
  const start = text.slice(0, endLength)
  const end = text.slice(-endLength)
  return (
    texts.some((host, other) => other !== index && host.includes(start)) &&
    texts.some((host, other) => other !== index && host.includes(end))
  )
}

/** Text without punctuation and space: quotes are often printed with other marks around them. */
function textOf({children}: Region): string {
  let text = ''
  for (const {value} of children) {
    let start = 0
    for (let end = 0; end < value.length; end++) {
      if (!isMark(value.charCodeAt(end))) continue
      if (end > start) text += value.slice(start, end)
      start = end + 1
    }
    text += value.slice(start)
  }
  return text
}

/** Punctuation and space by UTF-16 unit, filled as they turn up: 1 where a unit is one, 2 where not. */
const marks = new Uint8Array(0x10000)

function isMark(unit: number): boolean {
  if (marks[unit] === 0) marks[unit] = /[\s\p{P}]/u.test(String.fromCharCode(unit)) ? 1 : 2
  return marks[unit] === 1
}
