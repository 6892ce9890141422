/** Text measured in columns of a terminal. */

/**
 * What takes two columns: Han and other East Asian characters, full-width
 * forms, pictures; and what does so only in Chinese terminals, since a line
 * that is too short does no harm and one that wraps does.
 */
const wide =
  /[\u00A1-\u00FF\u0391-\u03C9\u0410-\u044F\u1100-\u115F\u2010-\u203B\u2103-\u23FF\u2460-\u27BF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\uFFFD]|[\u{1F000}-\u{1FAFF}]|[\u{20000}-\u{3FFFD}]/u

/** What takes none: marks over the character before, joiners, and other formats. */
const none = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns that a text takes; at least as many as it really does. */
export function measureColumns(text: string): number {
  let columns = 0
  for (const char of text) columns += measureChar(char)
  return columns
}

/** The beginning of a text that fits into some columns. */
export function cutColumns(text: string, most: number): string {
  let columns = 0
  let cut = ''
  for (const char of text) {
    columns += measureChar(char)
    if (columns > most) break
    cut += char
  }
  return cut
}

/** The end of a text that fits into some columns, with dots in front where something is left out. */
export function cutStart(text: string, most: number): string {
  if (measureColumns(text) <= most) return text
  const dots = '...'
  const chars = Array.from(text)
  let columns = dots.length
  let start = chars.length
  while (start > 0) {
    columns += measureChar(chars[start - 1] ?? '')
    if (columns > most) break
    start--
  }
  return most < dots.length ? '' : dots + chars.slice(start).join('')
}

function measureChar(char: string): number {
  if (none.test(char)) return 0
  return wide.test(char) ? 2 : 1
}
