/** Characters that XML 1.0 does not know. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Make a text fit for XML and HTML, also between quotes. What XML forbids becomes `\uFFFD`. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '\uFFFD').replace(/[&<>"']/gu, (char) => names[char] ?? char)
}

/** The same for a value between quotes, where a line end would be taken for a blank. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/gu, (char) => `&#${char.charCodeAt(0)};`)
}
