/**
 * Levenshtein distance by Myers' bit-parallel algorithm in Hyyrö's block form:
 * 32 rows at a time, so that two pages of 10,000 characters take some 30 ms
 * and not a second.
 *
 * Lengths are in UTF-16 units: a character outside the BMP costs 2, which no
 * ranking has ever turned on.
 */

const blockSize = 32

/** Smallest number of insertions, deletions and substitutions that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0
  const least = Math.min(a.length, b.length)
  let start = 0
  while (start < least && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let tail = 0
  while (tail < least - start && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++

  const left = a.slice(start, a.length - tail)
  const right = b.slice(start, b.length - tail)
  if (left === '' || right === '') return left.length + right.length
  return left.length > right.length ? blockDistance(right, left) : blockDistance(left, right)
}

/** 1 for equal texts, 0 for texts that have nothing in common. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest
}

/**
 * Run every block of rows over the columns of `text`.
 *
 * The distance is the corner of the table: down its left edge, which costs one
 * a row, then along its last row, whose steps the last block leaves behind.
 */
function blockDistance(pattern: string, text: string): number {
  const steps: Steps = {plus: new Uint8Array(text.length).fill(1), minus: new Uint8Array(text.length)}
  for (let start = 0; start < pattern.length; start += blockSize) {
    runBlock(pattern.slice(start, start + blockSize), text, steps)
  }

  let distance = pattern.length
  for (const plus of steps.plus) distance += plus
  for (const minus of steps.minus) distance -= minus
  return distance
}

/** Steps between neighbouring columns of one row of the table: +1 in `plus`, −1 in `minus`, else 0. */
interface Steps {
  readonly plus: Uint8Array
  readonly minus: Uint8Array
}

/** Rows in which a character stands, one bit each; filled and emptied by each block, so that it is made once. */
const rowsOf = new Uint32Array(0x10000)

/** Take `steps` from the row above a block to the last row of the block. */
function runBlock(rows: string, text: string, steps: Steps): void {
  for (let row = 0; row < rows.length; row++) {
    const unit = rows.charCodeAt(row)
    rowsOf[unit] = (rowsOf[unit] ?? 0) | (1 << row)
  }

  // Names as in Myers (1999) and Hyyrö (2003): p and m for +1 and −1, v and h for vertical and horizontal.
  const last = rows.length - 1
  let pv = -1
  let mv = 0
  for (let column = 0; column < text.length; column++) {
    const equal = rowsOf[text.charCodeAt(column)] ?? 0
    const plusIn = steps.plus[column] ?? 0
    const minusIn = steps.minus[column] ?? 0
    const xv = equal | mv
    const eq = equal | minusIn
    const xh = (((eq & pv) + pv) ^ pv) | eq
    let ph = mv | ~(xh | pv)
    let mh = pv & xh
    steps.plus[column] = (ph >>> last) & 1
    steps.minus[column] = (mh >>> last) & 1
    ph = (ph << 1) | plusIn
    mh = (mh << 1) | minusIn
    pv = mh | ~(xv | ph)
    mv = ph & xv
  }

  for (let row = 0; row < rows.length; row++) rowsOf[rows.charCodeAt(row)] = 0
}
