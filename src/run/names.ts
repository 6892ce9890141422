/** Names of issues and pages: safe as file names, and each given once. */
import {basename, extname} from 'node:path'
import type {Page} from '../npst/types.js'

/** Longest name of an issue, in code points; with page, number and extension it stays below 255 bytes. */
const longestName = 50

/** Control and format characters, half characters, what file systems reserve, white space. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}<>:"/\\|?*]/gu

/** Names that Windows keeps for devices: `con`, `lpt1.txt`. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

/**
 * Make a text a file name: nothing reserved, no leading dot, not too long.
 *
 * @param longest most code points (default: `50`).
 * @returns the name; `page` when nothing is left.
 */
export function makeSafeName(text: string, longest: number = longestName): string {
  const clean = text.normalize('NFC').replace(unsafe, '-')
  const short = Array.from(clean).slice(0, longest).join('')
  const name = trimEnds(short)
  if (name === '') return 'page'
  return device.test(name) ? `_${name}` : name
}

/** Whether a name is one that this program gives: a name that was read from a file may be anything. */
export function isSafeName(name: string): boolean {
  return makeSafeName(name, 2 * longestName) === name
}

/** Take dots and dashes off both ends; in a loop, so that a million of them cost nothing. */
function trimEnds(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isEdge(text[start])) start++
  while (end > start && isEdge(text[end - 1])) end--
  return text.slice(start, end)
}

function isEdge(char: string | undefined): boolean {
  return char === '.' || char === '-'
}

/**
 * Name the issue of a page by paper and date.
 *
 * The short name of the title profile comes first, then the one in the file
 * name, then the title as printed: titles in calligraphy are often misread.
 * The printed date comes before the one in the file name.
 *
 * @returns the name; `undefined` when paper or date is not known.
 */
export function nameIssue({facts, profile, publication}: Page): string | undefined {
  const paper = profile?.name ?? facts.paper ?? publication?.title
  const date = publication?.date ?? facts.date
  return paper && date ? `${makeSafeName(paper, longestName - date.length)}-${date}` : undefined
}

/** Name an issue after its input, when the page does not say what it is. */
export function nameInput(path: string): string {
  return path === '-' ? 'stdin' : makeSafeName(basename(path, extname(path)))
}

/** Name a page by its number. */
export function namePage(number: number): string {
  return `p${String(number).padStart(2, '0')}`
}

/**
 * Hands out names; one that is taken gets `-2` behind it. As long runs have a
 * name for every page, it holds little more than the names themselves.
 */
export class Names {
  readonly #taken: Set<string>
  #given: Map<string, string> | undefined
  /** Number to try next for names that are taken; counting from 2 each time would be slow among thousands. */
  #next: Map<string, number> | undefined

  /** @param reserved names that nobody gets. */
  constructor(reserved: readonly string[] = []) {
    this.#taken = new Set(reserved)
  }

  /**
   * Claim a name. Upper and lower case count as the same, as on some file systems.
   *
   * @param owner who gets the same name for the same wish again (default: nobody).
   */
  claim(wanted: string, owner?: string): string {
    if (owner === undefined) return this.#take(wanted)
    const request = `${wanted}\n${owner}`
    const given = this.#given?.get(request)
    if (given !== undefined) return given
    const name = this.#take(wanted)
    this.#given ??= new Map()
    this.#given.set(request, name)
    return name
  }

  #take(wanted: string): string {
    let number = this.#next?.get(wanted) ?? 1
    let name = numberName(wanted, number)
    while (this.#taken.has(name.toLowerCase())) name = numberName(wanted, ++number)
    this.#taken.add(name.toLowerCase())
    if (number === 1) return name
    this.#next ??= new Map()
    this.#next.set(wanted, number + 1)
    return name
  }
}

function numberName(name: string, number: number): string {
  return number === 1 ? name : `${name}-${number}`
}
