/** Controls, line ends, and marks that turn the direction of what follows. */
const unseen = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/**
 * Make a text fit for one line of a terminal: a file name may hold anything,
 * also what clears the screen.
 */
export function clean(text: string): string {
  return text.replace(unseen, '\uFFFD')
}
