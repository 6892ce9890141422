/** Ways to run a pattern that cost nothing but the run. */

/** Match a sticky pattern at a place (UTF-16). */
export function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/**
 * Find every match of a global pattern that never matches nothing.
 *
 * `String.prototype.matchAll` makes a new pattern at every call, which takes
 * longer than to find that a line holds no match.
 */
export function findAll(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match)
  return found
}
