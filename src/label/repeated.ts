import type {Region} from '../npst/types.js'

/** A pull quote is a sentence or two: from 8 to 90 characters in at most 8 lines. */
const shortest = 8
const longest = 90
const mostLines = 8

/** Both ends of a quote that a column break tore are found, each this long. */
const endLength = 7

/**
 * Find the blocks whose text stands a second time inside a longer text of the
 * page: pull quotes.
 *
 * Heads are often quoted in a story as well, so a block counts only when it
 * reads like a sentence: with a comma or a stop.
 */
export function findRepeated(regions: readonly Region[]): Set<Region> {
  const texts = regions.map((node) => bare(node.children.map((line) => line.value).join('')))
  const all = texts.join('')
  const found = new Set<Region>()
  for (const [index, node] of regions.entries()) {
    const text = texts[index] ?? ''
    if (text.length < shortest || text.length > longest || node.children.length > mostLines) continue
    if (!node.children.some((line) => /[，。；！？]/u.test(line.value))) continue
    if (count(all, text) > 1 || isTornElsewhere(text, index, texts)) found.add(node)
  }
  return found
}

/** A quote whose original runs over the end of one block into another. */
function isTornElsewhere(text: string, index: number, texts: readonly string[]): boolean {
  if (text.length < 2 * endLength) return false
  const start = text.slice(0, endLength)
  const end = text.slice(-endLength)
  const others = texts.filter((_, other) => other !== index)
  return others.some((other) => other.includes(start)) && others.some((other) => other.includes(end))
}

/** Text without punctuation and space: quotes are often printed with other marks around them. */
function bare(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '')
}

function count(text: string, part: string): number {
  let found = 0
  for (let at = text.indexOf(part); at >= 0 && found < 2; at = text.indexOf(part, at + 1)) found++
  return found
}
