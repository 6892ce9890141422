/**
 * Count the single changes between two texts: insertions, removals and
 * replacements of a character (Levenshtein), in code points.
 *
 * Takes time in proportion to the product of the lengths: for names, not for texts.
 */
export function countChanges(a: string, b: string): number {
  const to = Array.from(b)
  let row = Array.from({length: to.length + 1}, (_, index) => index)
  let done = 0
  for (const char of a) {
    const next = [++done]
    for (const [index, other] of to.entries()) {
      const replaced = (row[index] ?? 0) + (char === other ? 0 : 1)
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
