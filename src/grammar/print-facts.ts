/** Facts of a masthead or folio that have a fixed form: numbers, size, price, page label. */
import {compileForm, toClass} from './forms/compile.js'
import {labelForms, type MastheadForm, mastheadForms, mastheadSlots} from './forms/mastheads.js'
import {numeralClass, parseNumeral, toHalfWidth} from './numerals.js'
import {findAll} from './patterns.js'

/** A fact that was found; indices in UTF-16 units. */
export interface PrintFact {
  /** `other` is explained and has no field: 今日16版, 零售每份五元. */
  field: 'issueNumber' | 'cn' | 'postalCode' | 'label' | 'other'
  value: string
  start: number
  end: number
}

/** What replaces the characters of a fact that is found, so that no other pattern takes them. */
export const filler = '\u0000'

const readers: Readonly<Record<MastheadForm['field'], (slots: Slots) => string | undefined>> = {
  cn: ({code, bareCode}) => readCode(code ?? bareCode ?? ''),
  postalCode: ({postal = ''}) => postal.replace(/ /gu, '').replace(/[—–－―~～]/u, '-'),
  issueNumber: ({number, total, latin}) => readDigits(number ?? total ?? latin ?? ''),
  other: () => ''
}

type Slots = Readonly<Record<string, string | undefined>>

interface Entry {
  row: MastheadForm
  pattern: RegExp
  /** What every match holds; asked first, because it is cheap. */
  gate: RegExp | undefined
}

const entries: readonly Entry[] = mastheadForms.map((row) => {
  const {source, needs} = compileForm(row.form, mastheadSlots)
  return {row, pattern: new RegExp(source, 'gu'), gate: needs ? new RegExp(toClass(needs), 'u') : undefined}
})

// one pattern, since the leftmost label of a line counts, whatever its form
const label = new RegExp(labelForms.map(({form}) => compileForm(form, mastheadSlots).source).join('|'), 'u')

// 12 of 第12版
const figures = new RegExp(`[${numeralClass}]{1,4}`, 'u')

/** Find numbers, size and price in a masthead or folio line. */
export function findPrintFacts(text: string): PrintFact[] {
  const facts: PrintFact[] = []
  let masked = text
  for (const {row, pattern, gate} of entries) {
    if (gate && !gate.test(masked)) continue
    const before = facts.length
    for (const match of findAll(pattern, masked)) {
      const value = readers[row.field](match.groups ?? {})
      if (value === undefined) continue
      facts.push({field: row.field, value, start: match.index, end: match.index + match[0].length})
    }
    if (facts.length > before) masked = mask(text, facts)
  }
  return facts
}

/**
 * Find the page label.
 *
 * @returns the label as printed without blanks, half-width (第1版, A8), and the
 *   number in it; `letter` when the page is counted inside a section (A8).
 */
export function findPageLabel(
  text: string
): {value: string; number: number; letter?: string; start: number; end: number} | undefined {
  const match = label.exec(text)
  if (!match) return
  const value = toHalfWidth(match[0].replace(/ /gu, '')).replace(/^版次[：:]/u, '')
  const figure = figures.exec(value)?.[0]
  const number = figure === undefined ? undefined : parseNumeral(figure)
  if (number === undefined || number === 0) return
  const letter = /[A-Z]/u.exec(value)?.[0]
  return {value, number, ...(letter ? {letter} : {}), start: match.index, end: match.index + match[0].length}
}

/** Blank out what is found, so that indices stay. */
export function mask(text: string, spans: readonly {start: number; end: number}[]): string {
  let masked = text
  for (const {start, end} of spans) {
    masked = masked.slice(0, start) + filler.repeat(end - start) + masked.slice(end)
  }
  return masked
}

function readCode(text: string): string {
  const [place = '', ...rest] = text
    .toUpperCase()
    .replace(/ /gu, '')
    .replace(/[—–－―~～]/u, '-')
    .split('-')
  if (rest.length === 0) return ''
  return `${place.replace(/O/gu, '0')}-${rest.join('-').replace(/(?<=\d)O|O(?=\d)/gu, '0')}`
}

/** Digits of an issue number: Arabic as printed, Han as a number. */
function readDigits(text: string): string | undefined {
  const plain = toHalfWidth(text.replace(',', ''))
  return /^[0-9]+$/u.test(plain) ? plain : parseNumeral(plain)?.toString()
}
