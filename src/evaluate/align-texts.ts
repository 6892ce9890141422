/** Largest table that is filled, in cells: 200 × 200 units without four in a row in common are not one text. */
const mostCells = 40_000
/** Up to this length a rest between two pieces that fit is the same print, whatever was read; UTF-16 units. */
const surelySame = 6
/** Least share of equal units in longer rests; two strange texts have about a tenth. */
const leastAlike = 0.25

/**
 * Lay two short texts side by side at the smallest edit distance.
 *
 * @returns for each UTF-16 unit of `left` its place in `right`, −1 for none; `undefined` when the two are
 *   too long or too unlike to be readings of one text.
 */
export function alignTexts(left: string, right: string): Int32Array | undefined {
  if (left === '' || right === '' || left.length * right.length > mostCells) return undefined
  const places = traceBack(fillTable(left, right), left, right)
  const equal = places.reduce((sum, place, at) => sum + (place >= 0 && left[at] === right[place] ? 1 : 0), 0)
  const shorter = Math.min(left.length, right.length)
  return shorter <= surelySame || equal >= leastAlike * shorter ? places : undefined
}

/** Edit distances of all beginnings, row by row; `right.length + 1` cells a row. */
function fillTable(left: string, right: string): Uint16Array {
  const width = right.length + 1
  const table = new Uint16Array((left.length + 1) * width)
  for (let column = 0; column < width; column++) table[column] = column
  for (let row = 1; row <= left.length; row++) {
    table[row * width] = row
    for (let column = 1; column < width; column++) {
      const at = row * width + column
      const cost = left[row - 1] === right[column - 1] ? 0 : 1
      table[at] = Math.min(
        (table[at - width - 1] ?? 0) + cost,
        (table[at - width] ?? 0) + 1,
        (table[at - 1] ?? 0) + 1
      )
    }
  }
  return table
}

function traceBack(table: Uint16Array, left: string, right: string): Int32Array {
  const width = right.length + 1
  const places = new Int32Array(left.length).fill(-1)
  let row = left.length
  let column = right.length
  while (row > 0 && column > 0) {
    const at = row * width + column
    const cost = left[row - 1] === right[column - 1] ? 0 : 1
    if (table[at] === (table[at - width - 1] ?? 0) + cost) {
      row--
      column--
      places[row] = column
    } else if (table[at] === (table[at - width] ?? 0) + 1) row--
    else column--
  }
  return places
}
