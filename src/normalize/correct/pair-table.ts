/**
 * Counts of pairs of UTF-16 units: a hash table in typed arrays. A `Map` with
 * numbers this large as keys takes five times as long, and pairs are counted
 * a thousand times a page.
 */
export interface PairTable {
  add(first: number, second: number, count: number): void
  /** `0` for pairs that were never added. */
  count(first: number, second: number): number
}

/**
 * Make an empty table.
 *
 * @param most pairs that will be added at most; more would never end.
 */
export function makePairTable(most: number): PairTable {
  const capacity = 2 ** Math.ceil(Math.log2(2 * most + 2))
  const mask = capacity - 1
  // A pair of two units 0 is never added: 0 marks an entry that is not in use.
  const keys = new Int32Array(capacity)
  const counts = new Uint32Array(capacity)
  const find = (first: number, second: number) => {
    const key = (first << 16) | second
    let entry = hashPair(first, second) & mask
    while (keys[entry] !== key && keys[entry] !== 0) entry = (entry + 1) & mask
    return entry
  }
  return {
    add(first, second, count) {
      const entry = find(first, second)
      keys[entry] = (first << 16) | second
      counts[entry] = (counts[entry] ?? 0) + count
    },
    count: (first, second) => counts[find(first, second)] ?? 0
  }
}

/** Mix two units; the low bits of the result are good for tables. */
export function hashPair(first: number, second: number): number {
  const mixed = Math.imul((first << 16) | second, 0x9e3779b1)
  return mixed ^ (mixed >>> 13)
}
