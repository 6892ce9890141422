/** What a class of the network stands for; the first is the blank. */
export type Keys = readonly string[]

/** What stands for no character in CTC. */
const blank = ''

/**
 * Read the list of characters of a PP-OCR recognizer.
 *
 * Takes the plain list (one character a line, as in `ppocr_keys_v1.txt`) and
 * the settings of newer models, where the list is called `character_dict`.
 * The blank goes before, a space behind, as PP-OCR was trained.
 *
 * @param classes classes of the network, when it says; decides whether there is a space.
 * @throws {Error} when the list does not fit the network.
 */
export function readKeys(text: string, classes?: number): Keys {
  const characters = listCharacters(text)
  const keys = [blank, ...characters, ' ']
  if (classes === undefined || classes === keys.length) return keys
  if (classes === keys.length - 1) return keys.slice(0, -1)
  throw new Error(`Expected ${classes - 2} characters for this recognizer, got ${characters.length}`)
}

function listCharacters(text: string): string[] {
  const lines = text.split(/\r?\n/u)
  // Sample: `  character_dict:` and then `  - 一`, `  - '''`, `  - "\u3000"`.
  const start = lines.findIndex((line) => /^\s{0,20}"?character_dict"?\s{0,3}:/u.test(line))
  if (start < 0) return lines.at(-1) === '' ? lines.slice(0, -1) : lines
  if (text.trimStart().startsWith('{')) return listFromJson(text)
  const items: string[] = []
  for (const line of lines.slice(start + 1)) {
    const item = /^\s{0,20}- (?<value>.{0,20})$/u.exec(line)?.groups?.value
    if (item === undefined) break
    items.push(unquote(item))
  }
  return items
}

function listFromJson(text: string): string[] {
  const settings: unknown = JSON.parse(text)
  const found = findList(settings)
  return found ?? []
}

/** The list lies some levels down, in a place that differs by version. */
function findList(value: unknown): string[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'character_dict' && Array.isArray(inner)) return inner.map(String)
    const found = findList(inner)
    if (found) return found
  }
  return undefined
}

/** A scalar of YAML, as far as lists of characters need it. */
function unquote(item: string): string {
  if (item.length >= 2 && item.startsWith("'") && item.endsWith("'"))
    return item.slice(1, -1).replaceAll("''", "'")
  if (item.length >= 2 && item.startsWith('"') && item.endsWith('"')) {
    try {
      return String(JSON.parse(item))
    } catch {
      return item.slice(1, -1)
    }
  }
  return item
}
