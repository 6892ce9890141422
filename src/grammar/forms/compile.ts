/**
 * Turns the notation of forms into bounded patterns.
 *
 * A form is written as it is printed, in simplified script and full width;
 * both scripts and both widths are matched. See the README for the notation.
 */
import {printedAs} from './script-pairs.js'

/** What a slot, {place}, may hold. */
export interface Slot {
  /** Pattern source without named groups of the slot’s own name; bounded. */
  source: string
  /** One of these characters is in every match; for a cheap first look. */
  needs?: ReadonlySet<string>
  /** Every match ends in one of these. */
  ends?: ReadonlySet<string>
  /** `true` when it looks and takes nothing, or when nobody asks for its text. */
  silent?: true
}

/** The slots that forms may name. */
export type Slots = Readonly<Record<string, Slot>>

/** A form, or a part of one, as a pattern. */
export interface Compiled {
  source: string
  /** One of these characters is in every match; absent when nothing is sure. */
  needs?: ReadonlySet<string>
  /** Every match ends in one of these; absent when it may end in anything. */
  ends?: ReadonlySet<string>
}

/** A part of a form on the way. */
interface Part extends Compiled {
  /** `true` when it may take nothing, so that what stands before it can be the end. */
  empty?: true
}

/** Blanks that a blank of a form stands for: none, one or two of either width. */
const gap = '[\\s\\u3000]{0,2}'
/** Blanks that `_` stands for. */
const blank = '[\\s\\u3000]{1,4}'

interface Reader {
  chars: readonly string[]
  at: number
  form: string
  slots: Slots
  /** How often each slot was named: the second {place} becomes the group `place2`. */
  named: Map<string, number>
}

/**
 * Compile a form.
 *
 * @throws Error when the notation is broken or names an unknown slot: a table
 *   is checked as soon as it is loaded.
 */
export function compileForm(form: string, slots: Slots): Compiled {
  const reader: Reader = {chars: Array.from(form), at: 0, form, slots, named: new Map()}
  const compiled = readAlternatives(reader)
  if (reader.at < reader.chars.length) throw wrong(reader, 'a bracket that nothing opens')
  return compiled
}

function wrong({form, at}: Reader, what: string): Error {
  return new Error(`Form \`${form}\`: ${what}, at ${at + 1}`)
}

/** a|b|c, up to a closing bracket or the end. */
function readAlternatives(reader: Reader): Compiled {
  const options = [readSequence(reader)]
  while (reader.chars[reader.at] === '|') {
    reader.at++
    options.push(readSequence(reader))
  }
  if (options.length === 1) return options[0] ?? {source: ''}
  const needs = unite(options.map((option) => option.needs))
  const ends = unite(options.map((option) => option.ends))
  return {
    source: `(?:${options.map(({source}) => source).join('|')})`,
    ...(needs ? {needs} : {}),
    ...(ends ? {ends} : {})
  }
}

function readSequence(reader: Reader): Compiled {
  let source = ''
  let needs: ReadonlySet<string> | undefined
  let ends: ReadonlySet<string> | undefined
  for (let char = reader.chars[reader.at]; char !== undefined; char = reader.chars[reader.at]) {
    if (char === '|' || char === ')' || char === ']') break
    reader.at++
    const part = readPart(reader, char)
    source += part.source
    // Of all that must stand there, the rarest is the cheapest to look for.
    if (part.needs && (!needs || part.needs.size < needs.size)) needs = part.needs
    ends = part.empty ? unite([ends, part.ends]) : part.ends
  }
  return {source, ...(needs ? {needs} : {}), ...(ends ? {ends} : {})}
}

function readPart(reader: Reader, char: string): Part {
  if (char === ' ') return {source: gap}
  if (char === '_') return {source: blank}
  if (char === '{') return readSlot(reader)
  if (char === '[') return readOptional(reader)
  if (char === '(') return readGroup(reader)
  const printed = printedAs(char)
  const set = new Set(printed)
  return {source: toClass(printed), needs: set, ends: set}
}

/** {place} */
function readSlot(reader: Reader): Compiled {
  const close = reader.chars.indexOf('}', reader.at)
  if (close < 0) throw wrong(reader, 'a slot that does not end')
  const name = reader.chars.slice(reader.at, close).join('')
  const slot = Object.hasOwn(reader.slots, name) ? reader.slots[name] : undefined
  if (!slot) throw wrong(reader, `unknown slot {${name}}`)
  reader.at = close + 1
  const needs = {...(slot.needs ? {needs: slot.needs} : {}), ...(slot.ends ? {ends: slot.ends} : {})}
  if (slot.silent) return {source: `(?:${slot.source})`, ...needs}
  const count = (reader.named.get(name) ?? 0) + 1
  reader.named.set(name, count)
  return {source: `(?<${name}${count === 1 ? '' : count}>${slot.source})`, ...needs}
}

/** [x]: there or not. [?x]: the same, but rather not. */
function readOptional(reader: Reader): Part {
  const lazy = reader.chars[reader.at] === '?'
  if (lazy) reader.at++
  const {source, ends} = readAlternatives(reader)
  if (reader.chars[reader.at] !== ']') throw wrong(reader, 'an optional part that does not end')
  reader.at++
  return {source: `(?:${source})?${lazy ? '?' : ''}`, empty: true, ...(ends ? {ends} : {})}
}

/** (a|b): one of them. (a|b)*4: none to four of them. */
function readGroup(reader: Reader): Part {
  const group = readAlternatives(reader)
  if (reader.chars[reader.at] !== ')') throw wrong(reader, 'a group that does not end')
  reader.at++
  if (reader.chars[reader.at] !== '*') return {...group, source: `(?:${group.source})`}
  const times = Number(reader.chars[reader.at + 1])
  if (!(times >= 1 && times <= 9)) throw wrong(reader, 'a repeat without a number from 1 to 9')
  reader.at += 2
  return {source: `(?:${group.source}){0,${times}}`, empty: true, ...(group.ends ? {ends: group.ends} : {})}
}

function unite(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const all = new Set<string>()
  for (const set of sets) {
    if (!set) return
    for (const char of set) all.add(char)
  }
  return all
}

/** Write characters as a class of a pattern. */
export function toClass(chars: Iterable<string>): string {
  const list = [...new Set(chars)]
  const [only] = list
  if (list.length === 1 && only !== undefined) return only.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
  return `[${list.map((char) => char.replace(/[\\\]^[-]/gu, '\\$&')).join('')}]`
}

/** Make a slot of a list of words, the longest first, so that 新华社 never hides 新华社通讯. */
export function wordSlot(words: readonly string[], options: {silent?: true} = {}): Slot {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length)
  const last = new Set(sorted.map((word) => word.at(-1) ?? ''))
  return {
    source: sorted.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('|'),
    needs: last,
    ends: last,
    ...options
  }
}
