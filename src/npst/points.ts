/** Text measured in code points, the unit of every offset in the tree. */

const surrogate = /[\uD800-\uDFFF]/
const wide =
  /[\u1100-\u115F\u2018\u2019\u201C\u201D\u2014\u2026\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6○●□■◎△▲◆◇★☆]|[\u{20000}-\u{3FFFD}]/u

/** Length in code points. */
export function countPoints(text: string): number {
  if (!surrogate.test(text)) return text.length
  let count = 0
  for (const _ of text) count++
  return count
}

/** Code point offset of a UTF-16 index. */
export function toPoints(text: string, index: number): number {
  return countPoints(text.slice(0, index))
}

/** Part of a text, offsets in code points. */
export function slicePoints(text: string, start: number, end?: number): string {
  return surrogate.test(text) ? Array.from(text).slice(start, end).join('') : text.slice(start, end)
}

/** Printed width in em: 1 for Han characters and full-width punctuation, 0.5 for the rest. */
export function measureEm(text: string): number {
  let width = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // Nearly all of a page is Latin or common Han; the pattern is for the rest.
    if (code < 0x1100) width += 0.5
    else if (code >= 0x3041 && code <= 0xa4cf) width++
    else {
      const char = String.fromCodePoint(text.codePointAt(index) ?? code)
      width += wide.test(char) ? 1 : 0.5
      index += char.length - 1
    }
  }
  return width
}

/**
 * How far a full line of print may fall short of its column, in em. Chinese
 * lines are justified, but punctuation that may not begin a line takes a
 * character with it to the next one (up to 1.5 em with a Latin word).
 */
export const lineSlack = 1.6
