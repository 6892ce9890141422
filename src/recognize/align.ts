/** Places of two readings that stand for one another; an absent one was not read by the other. */
export type Pair = readonly [left: number | undefined, right: number | undefined]

/** Align two texts by the least number of changes (Levenshtein). */
export function alignTexts(left: readonly string[], right: readonly string[]): Pair[] {
  const width = right.length + 1
  const costs = new Uint32Array((left.length + 1) * width)
  for (let j = 1; j < width; j++) costs[j] = j
  for (let i = 1; i <= left.length; i++) {
    costs[i * width] = i
    for (let j = 1; j < width; j++) {
      const change = (costs[(i - 1) * width + j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)
      const drop = (costs[(i - 1) * width + j] ?? 0) + 1
      const add = (costs[i * width + j - 1] ?? 0) + 1
      costs[i * width + j] = Math.min(change, drop, add)
    }
  }
  return walkBack(costs, left, right)
}

/** Changes go before gaps, so that a misread character stands against what it was read for. */
function walkBack(costs: Uint32Array, left: readonly string[], right: readonly string[]): Pair[] {
  const width = right.length + 1
  const cost = (i: number, j: number) => costs[i * width + j] ?? 0
  const pairs: Pair[] = []
  let i = left.length
  let j = right.length
  while (i > 0 || j > 0) {
    const step = left[i - 1] === right[j - 1] ? 0 : 1
    if (i > 0 && j > 0 && cost(i, j) === cost(i - 1, j - 1) + step) pairs.push([--i, --j])
    else if (i > 0 && cost(i, j) === cost(i - 1, j) + 1) pairs.push([--i, undefined])
    else pairs.push([undefined, --j])
  }
  return pairs.reverse()
}
