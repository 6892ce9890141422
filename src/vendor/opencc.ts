/** The one door to opencc-js. */

/** Script and region of a text: `tw` writes 裡 為, `hk` writes 裏 為, `t` is OpenCC’s own standard. */
export type OpenccLocale = 'cn' | 'tw' | 'hk' | 't'

export type Convert = (text: string) => string

const converters = new Map<string, Promise<Convert>>()

/**
 * Make a converter between simplified and traditional characters.
 *
 * The dictionaries are loaded on first use (to `cn` 3 ms, from `cn` 20 ms) and
 * a converter is built once for each pair (35 ms and 120 ms). Vocabulary is left
 * alone: `twp`, which rewrites words, is not offered.
 *
 * @returns a function that converts a text; mostly, but not always, code point
 *   by code point.
 */
export function createConverter(from: OpenccLocale, to: OpenccLocale): Promise<Convert> {
  const key = `${from}-${to}`
  const known = converters.get(key)
  if (known) return known
  const made = load(from, to)
  converters.set(key, made)
  return made
}

async function load(from: OpenccLocale, to: OpenccLocale): Promise<Convert> {
  // Each half of the package holds the dictionaries of one direction; the full one is 1.2 MB.
  const half = to === 'cn' ? await import('opencc-js/t2cn') : await import('opencc-js/cn2t')
  const convert = half.Converter({from, to})
  return (text) => (description.test(text) ? convertAround(text, convert) : convert(text))
}

/** Characters that describe how a character is put together: ⿰, ⿱. */
const description = /[\u2FF0-\u2FFF]/u

/** The library reads a description by calling itself, character by character: a long row of them ends the stack, or takes minutes. */
function convertAround(text: string, convert: Convert): string {
  return text.replaceAll(/[^\u2FF0-\u2FFF]{1,10000}/gu, (part) => convert(part))
}
