/**
 * Words with their frequencies, in typed arrays: a trie whose steps are
 * entries of one hash table. Made in a tenth of a second from the bytes of a
 * dictionary, and walked without making a string.
 */

/** A dictionary of words; made by `parseDictionary`, never changed. */
export interface Lexicon {
  /** Words in it. */
  readonly size: number
  /** Logarithm of the sum of all frequencies. */
  readonly total: number
  /**
   * Go one character on.
   *
   * @param node where the walk stands; `rootNode` at the start of a word.
   * @param code UTF-16 unit.
   * @returns the next node, or `noNode` where no word goes on so.
   */
  step(node: number, code: number): number
  /**
   * Logarithm of the share of a word in all text, such as -7.9 for 为了; `0`
   * where the walk is not at the end of a word.
   */
  weigh(node: number): number
  /**
   * Whether some word that is not rare may have two characters side by side:
   * no is certain, yes is wrong for one pair in fifty that no such word has.
   */
  joins(code: number, next: number): boolean
  /** Whether the word at a node is the name of a person, by its part of speech. */
  isName(node: number): boolean
  /** Part of speech of the word at a node, two letters at most, such as `v` or `nr`; empty where no word ends. */
  tag(node: number): string
}

/** Where every word begins. */
export const rootNode: number = -1

/** No word goes on so. */
export const noNode: number = -2

/** Entries of the hash table: twice the 498,000 steps of jieba’s 349,000 words; more words make it grow. */
const usualCapacity = 2 ** 20

/** Frequency from which a word is not rare; a third of jieba’s words, nearly all of running text. */
const usualWord = 15

/** Bits of the filter of pairs: some twenty for each pair of jieba’s words. */
const filterBits = 2 ** 22

/** Share of entries in use above which the table grows. */
const fullShare = 0.7

/** Marks an entry that is not in use. */
const emptyEntry = -9

const space = 0x20
const newline = 0x0a

/** Longest word that is read, in UTF-16 units; the longest of jieba has 16. */
const mostUnits = 64

/** The hash table: entry `n` is the step from `parents[n]` by `codes[n]`. */
interface Table {
  parents: Int32Array
  codes: Uint16Array
  /** Frequencies while the table is filled, then logarithms of shares; 0 where no word ends. */
  weights: Float32Array
  /** Parts of speech: two letters, packed. */
  tags: Uint16Array
  /** Bits of the pairs that words have. */
  pairs: Uint8Array
  used: number
}

/**
 * Make a lexicon of a dictionary.
 *
 * @param bytes UTF-8, a line a word: word, frequency, part of speech, with one
 *   space between; lines of another shape are passed over. A word that comes
 *   twice has its last frequency.
 * @param capacity entries to begin with, a power of two (default: 1,048,576).
 */
export function parseDictionary(bytes: Uint8Array, capacity: number = usualCapacity): Lexicon {
  let table = makeTable(capacity)
  let size = 0
  let sum = 0
  // Dictionaries are sorted: most words share their beginning with the one before.
  const word = new Uint16Array(mostUnits)
  const path = new Int32Array(mostUnits)
  let known = 0
  for (let at = 0; at < bytes.length; at++) {
    let length = 0
    let lead = bytes[at] ?? 0
    let shared = 0
    while (lead > space && length < mostUnits - 1) {
      let code = lead
      if (lead >= 0xe0 && lead < 0xf0) {
        code = ((lead & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f)
        at += 3
      } else if (lead >= 0xf0) {
        const point =
          ((lead & 0x07) << 18) |
          (((bytes[at + 1] ?? 0) & 0x3f) << 12) |
          (((bytes[at + 2] ?? 0) & 0x3f) << 6) |
          ((bytes[at + 3] ?? 0) & 0x3f)
        const high = 0xd800 + ((point - 0x10000) >> 10)
        if (shared === length && length < known && word[length] === high) shared++
        word[length++] = high
        code = 0xdc00 + (point & 0x3ff)
        at += 4
      } else if (lead >= 0xc0) {
        code = ((lead & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f)
        at += 2
      } else at++
      if (shared === length && length < known && word[length] === code) shared++
      word[length++] = code
      lead = bytes[at] ?? 0
    }
    known = 0
    if (lead === space && length > 0) {
      let value = 0
      for (let digit = (bytes[++at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 0x30)
        value = value * 10 + digit
      if (value > 0) {
        if (table.used + length > fullShare * table.parents.length) {
          table = grow(table)
          shared = 0
        }
        const node = insert(table, word, {length, shared, path})
        known = length
        const old = table.weights[node] ?? 0
        if (old === 0) size++
        sum += value - old
        table.weights[node] = value
        table.tags[node] = packTag(bytes, at)
        if (value >= usualWord) notePairs(table.pairs, word, length)
      }
    }
    while (at < bytes.length && bytes[at] !== newline) at++
  }
  return toLexicon(table, size, Math.log(Math.max(1, sum)))
}

function toLexicon({parents, codes, weights, tags, pairs}: Table, size: number, total: number): Lexicon {
  for (let node = 0; node < weights.length; node++) {
    const frequency = weights[node] ?? 0
    // A word that is all there is would weigh 0, which says that there is none.
    if (frequency > 0) weights[node] = Math.min(-1e-6, Math.log(frequency) - total)
  }
  const mask = parents.length - 1
  return {
    size,
    total,
    step(node, code) {
      let entry = hash(node, code) & mask
      for (;;) {
        const parent = parents[entry]
        if (parent === node && codes[entry] === code) return entry
        if (parent === emptyEntry) return noNode
        entry = (entry + 1) & mask
      }
    },
    weigh: (node) => weights[node] ?? 0,
    joins(code, next) {
      const bit = hashPair(code, next)
      return ((pairs[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0
    },
    isName: (node) => tags[node] === nameTag,
    tag: (node) => unpackTag(tags[node] ?? 0)
  }
}

function makeTable(capacity: number): Table {
  return {
    parents: new Int32Array(capacity).fill(emptyEntry),
    codes: new Uint16Array(capacity),
    weights: new Float32Array(capacity),
    tags: new Uint16Array(capacity),
    pairs: new Uint8Array(filterBits / 8),
    used: 0
  }
}

function hash(node: number, code: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

function notePairs(pairs: Uint8Array, word: Uint16Array, length: number): void {
  for (let index = 1; index < length; index++) {
    const bit = hashPair(word[index - 1] ?? 0, word[index] ?? 0)
    pairs[bit >>> 3] = (pairs[bit >>> 3] ?? 0) | (1 << (bit & 7))
  }
}

function hashPair(code: number, next: number): number {
  const mixed = Math.imul((code << 16) | next, 0x9e3779b1)
  return (mixed ^ (mixed >>> 13)) & (filterBits - 1)
}

/** What is known of a word before it is put in. */
interface Prefix {
  length: number
  /** Units that the word has in common with the one before. */
  shared: number
  /** Nodes of the word before; those of this one are left in it. */
  path: Int32Array
}

function insert(table: Table, word: Uint16Array, {length, shared, path}: Prefix): number {
  const {parents, codes} = table
  const mask = parents.length - 1
  let node = shared > 0 ? (path[shared - 1] ?? rootNode) : rootNode
  for (let index = shared; index < length; index++) {
    const code = word[index] ?? 0
    let entry = hash(node, code) & mask
    while (parents[entry] !== emptyEntry && !(parents[entry] === node && codes[entry] === code))
      entry = (entry + 1) & mask
    if (parents[entry] === emptyEntry) {
      parents[entry] = node
      codes[entry] = code
      table.used++
    }
    node = entry
    path[index] = node
  }
  return node
}

/** Twice as large; nodes are places in the table, so every word is put in anew. */
function grow(old: Table): Table {
  const table = {...makeTable(2 * old.parents.length), pairs: old.pairs}
  for (let node = 0; node < old.weights.length; node++) {
    const weight = old.weights[node] ?? 0
    if (weight === 0) continue
    const codes: number[] = []
    for (let step = node; step >= 0; step = old.parents[step] ?? rootNode) codes.push(old.codes[step] ?? 0)
    const word = Uint16Array.from(codes.reverse())
    const place = insert(table, word, {length: word.length, shared: 0, path: new Int32Array(word.length)})
    table.weights[place] = weight
    table.tags[place] = old.tags[node] ?? 0
  }
  return table
}

/** The first two letters of a part of speech as one number: 0 for none, its letters from 1 to 26. */
function packTag(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== space) return 0
  return letterOf(bytes[at + 1]) * tagBase + letterOf(bytes[at + 2])
}

const tagBase = 32

/** `nr`, `nrt`, `nrfg`: names of persons, their own, as foreign ones sound, and famous ones. */
const nameTag: number = (0x6e - 0x60) * tagBase + (0x72 - 0x60)

function letterOf(byte = 0): number {
  return byte > 0x60 && byte <= 0x7a ? byte - 0x60 : 0
}

function unpackTag(tag: number): string {
  const [first, second] = [Math.floor(tag / tagBase), tag % tagBase]
  return [first, second].map((letter) => (letter === 0 ? '' : String.fromCharCode(0x60 + letter))).join('')
}
