/** Most single changes between a slip of the pen and what was meant. */
const mostChanges = 3

/** Longest word looked at. */
const longestWord = 60

/** Find the known word that a misspelt one stands for; `undefined` when none is near. */
export function findNearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined
  const [best] = known
    .map((candidate) => ({candidate, changes: countChanges(word.toLowerCase(), candidate.toLowerCase())}))
    .filter(({changes}) => changes <= mostChanges)
    .sort((a, b) => a.changes - b.changes)
  return best?.candidate
}

/** Insertions, removals and replacements between two words (Levenshtein). */
function countChanges(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
