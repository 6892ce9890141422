/** An element of XML. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

const reference = String.raw`&(?:amp|lt|gt|quot|#\d{1,7});`
const prolog = /^(?:<\?xml version="1\.0" encoding="UTF-8"\?>\n|<!DOCTYPE html>\n)?/u
const tokens = new RegExp(
  [
    String.raw`<(?<open>[a-zA-Z][\w.-]*)(?<attributes>(?:\s+[a-zA-Z:][\w:.-]*="(?:[^<&"]|${reference})*")*)\s*(?<empty>/?)>`,
    String.raw`</(?<close>[a-zA-Z][\w.-]*)>`,
    `(?<text>(?:[^<&]|${reference})+)`
  ].join('|'),
  'uy'
)
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

/**
 * Read XML as strictly as a browser would: one root, tags that match,
 * attributes once and in quotes, nothing unescaped, no character that XML forbids.
 *
 * @throws {Error} when it is not well-formed.
 */
export function parseXml(xml: string): XmlElement {
  if (forbidden.test(xml)) throw new Error(`Forbidden character at ${xml.search(forbidden)}`)
  const root: XmlElement = {name: '', attributes: {}, children: []}
  const path = [root]
  tokens.lastIndex = prolog.exec(xml)?.[0].length ?? 0
  while (tokens.lastIndex < xml.length) {
    const start = tokens.lastIndex
    const {open, close, attributes = '', empty, text} = tokens.exec(xml)?.groups ?? {}
    const parent = path.at(-1) ?? root
    if (text !== undefined) parent.children.push(decode(text))
    else if (close !== undefined) {
      if (path.length < 2 || path.pop()?.name !== close) throw new Error(`Unexpected </${close}> at ${start}`)
    } else if (open !== undefined) {
      const element: XmlElement = {name: open, attributes: readAttributes(attributes), children: []}
      parent.children.push(element)
      if (empty !== '/') path.push(element)
    } else throw new Error(`No XML at ${start}: ${xml.slice(start, start + 60)}`)
  }
  const [first, ...rest] = root.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  if (path.length > 1) throw new Error(`<${path.at(-1)?.name}> is not closed`)
  if (typeof first !== 'object' || rest.length > 0) throw new Error('Expected one root')
  return first
}

/** All elements of a name, at any depth. */
export function findElements(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findElements(child, name)]
  )
}

/** All text below an element. */
export function textOf({children}: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

function readAttributes(text: string): Record<string, string> {
  const pairs = Array.from(text.matchAll(/([\w:.-]+)="([^"]*)"/gu), ([, name = '', value = '']) => [
    name,
    decode(value)
  ])
  const attributes = Object.fromEntries(pairs)
  if (Object.keys(attributes).length < pairs.length) throw new Error(`An attribute twice in ${text}`)
  return attributes
}

const entities: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"'}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/gu, (_, code?: string, name?: string) =>
    code === undefined ? (entities[name ?? ''] ?? '') : String.fromCodePoint(Number(code))
  )
}
