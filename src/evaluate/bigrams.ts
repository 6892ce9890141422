/** Multisets of character pairs: cheap enough to compare every article with every other. */

export type Bigrams = Map<string, number>

/** Count the pairs of neighbouring characters of a text; a text of one character is its own pair. */
export function countBigrams(text: string): Bigrams {
  const bigrams: Bigrams = new Map()
  addBigrams(bigrams, text)
  return bigrams
}

/** Add the pairs of one more text; no pair spans two texts. */
export function addBigrams(bigrams: Bigrams, text: string): void {
  if (text.length === 1) add(bigrams, text)
  for (let start = 0; start + 1 < text.length; start++) add(bigrams, text.slice(start, start + 2))
}

/** Count how many pairs there are, repeats included. */
export function sizeOf(bigrams: Bigrams): number {
  let size = 0
  for (const count of bigrams.values()) size += count
  return size
}

/** Count how many pairs two multisets share. */
export function overlapOf(a: Bigrams, b: Bigrams): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const [pair, count] of small) shared += Math.min(count, large.get(pair) ?? 0)
  return shared
}

/** Take from `supply` what `wanted` asks for; gives back how much there was. */
export function takeBigrams(supply: Bigrams, wanted: Bigrams): number {
  let taken = 0
  for (const [pair, count] of wanted) {
    const stock = supply.get(pair) ?? 0
    const share = Math.min(count, stock)
    if (share > 0) supply.set(pair, stock - share)
    taken += share
  }
  return taken
}

function add(bigrams: Bigrams, pair: string): void {
  bigrams.set(pair, (bigrams.get(pair) ?? 0) + 1)
}
