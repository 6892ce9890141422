/** What the tables of forms have in common, and how a text is read with one. */
import {compileForm, type Slots, toClass} from './compile.js'

/**
 * A row of a table: one printed form with samples.
 *
 * @typeParam Given what a sample must give, field by field.
 */
export interface Form<Given = unknown> {
  /** Stable name, unique in its table; `explain` shows it. */
  id: string
  /** The form as it is printed, in the notation of the README. */
  form: string
  /** When and where it was seen: `1930s`, `1949–`, `Taiwan`. */
  era: string
  /** Printed lines that must match, each with the exact fields that they must give. */
  samples: readonly ({text: string} & Given)[]
  /** Lookalikes that must give nothing at all. */
  not?: readonly string[]
}

/** Where in a text a form stands. */
export type Anchor = 'start' | 'end' | 'whole' | 'anywhere'

/** A form that was found. */
export interface FormMatch<Row> {
  row: Row
  /** Text of the slots; a second {place} is `place2`. */
  slots: Readonly<Record<string, string | undefined>>
  /** UTF-16 units. */
  start: number
  end: number
  text: string
}

/** A compiled table. */
export interface FormTable<Row extends Form> {
  rows: readonly Row[]
  /**
   * Read a text with the first row that matches and is accepted.
   *
   * @param accept gives what the match means; `undefined` refuses it, and the next row is asked.
   */
  read<T>(text: string, accept: (match: FormMatch<Row>) => T | undefined): T | undefined
  /** Tell whether a row could match: one look for the characters that one of them must hold. */
  mayMatch(text: string): boolean
}

interface Entry<Row> {
  row: Row
  pattern: RegExp
  gate?: RegExp
  /** Characters that the text must end in. */
  ends?: ReadonlySet<string>
}

/**
 * Compile a table; done once, when its module is loaded.
 *
 * @throws Error when a form is broken or two rows have one id.
 */
export function compileTable<Row extends Form>(
  rows: readonly Row[],
  slots: Slots,
  anchor: Anchor | ((row: Row) => Anchor)
): FormTable<Row> {
  if (new Set(rows.map(({id}) => id)).size < rows.length) throw new Error('Two rows of a table have one id')
  const all = new Set<string>()
  let open = false
  const entries = rows.map((row): Entry<Row> => {
    const {source, needs, ends} = compileForm(row.form, slots)
    const place = typeof anchor === 'string' ? anchor : anchor(row)
    const pattern = new RegExp(anchored(source, place), 'u')
    if (!needs) open = true
    for (const char of needs ?? []) all.add(char)
    const last = ends && (place === 'whole' || place === 'end') ? {ends} : {}
    return {row, pattern, ...(needs ? {gate: new RegExp(toClass(needs), 'u')} : {}), ...last}
  })
  const gate = open ? undefined : new RegExp(toClass(all), 'u')
  const mayMatch = (text: string) => gate === undefined || gate.test(text)
  const read = <T>(text: string, accept: (match: FormMatch<Row>) => T | undefined): T | undefined => {
    if (!mayMatch(text)) return
    const last = text.at(-1) ?? ''
    for (const {row, pattern, gate: own, ends} of entries) {
      if (ends && !ends.has(last)) continue
      if (own && !own.test(text)) continue
      const match = pattern.exec(text)
      if (!match) continue
      const found = accept({
        row,
        slots: match.groups ?? {},
        start: match.index,
        end: match.index + match[0].length,
        text: match[0]
      })
      if (found !== undefined) return found
    }
    return
  }
  return {rows, read, mayMatch}
}

function anchored(source: string, anchor: Anchor): string {
  if (anchor === 'whole') return `^(?:${source})$`
  if (anchor === 'start') return `^(?:${source})`
  return anchor === 'end' ? `(?:${source})$` : source
}
