import {escapeXml} from '../xml.js'

/** Text that is HTML already. */
export interface Markup {
  readonly markup: string
}

/** What may stand in a template: texts are escaped, markup is not. */
export type Content = string | number | Markup | readonly Content[]

/** Make HTML of a template. Whatever is put in is escaped, unless it is markup itself; fit for texts and for values between quotes. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const parts = strings.map((text, index) => {
    const content = contents[index]
    return content === undefined ? text : text + toMarkup(content)
  })
  return {markup: parts.join('')}
}

/** Nothing. */
export const nothing: Markup = {markup: ''}

/** Make code of what stands in backticks. */
export function withCode(text: string): Markup {
  const parts = text.split('`')
  // A backtick without its partner stands for itself.
  if (parts.length % 2 === 0) return html`${text}`
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`
}

function toMarkup(content: Content): string {
  if (typeof content === 'string') return escapeXml(content)
  if (typeof content === 'number') return String(content)
  return 'markup' in content ? content.markup : content.map(toMarkup).join('')
}
