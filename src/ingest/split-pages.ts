/** Pages and lines of a text file. */

/** `\r\n` is one line end; U+2028, U+2029 and U+0085 are what some PDF extractors write. */
const lineEnd = /\r\n|[\n\r\u2028\u2029\u0085]/u
const lineEnds = new RegExp(lineEnd, 'gu')

/** White space, control characters and characters without ink. */
const ink = /[^\s\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u

/** Whether a text has anything to read. */
export function hasInk(text: string): boolean {
  return ink.test(text)
}

/** The lines of a text without their line ends. */
export function splitLines(text: string): string[] {
  return text.split(lineEnd)
}

/**
 * Split a text file into pages at form feeds.
 *
 * Form feeds at the end make no page; an empty page between two others is
 * kept, so that page numbers stay right.
 *
 * @returns at least one page.
 */
export function splitPages(text: string): string[] {
  if (!text.includes('\f')) return [text]
  const pages = text.split('\f')
  while (pages.length > 1 && !hasInk(pages.at(-1) ?? '')) pages.pop()
  return pages
}

/**
 * Number the lines on which pages begin.
 *
 * @param pages pages of one file, in order.
 * @returns for each page the line of the file it begins on, from 1.
 */
export function numberFirstLines(pages: readonly string[]): number[] {
  let next = 1
  return pages.map((text) => {
    const first = next
    next += text.match(lineEnds)?.length ?? 0
    return first
  })
}
