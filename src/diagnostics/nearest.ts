import {countChanges} from '../npst/changes.js'

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
