/** Names that no table of surnames knows, where their place says that they are names. */
import type {Person} from '../npst/types.js'
import {compileTable} from './forms/form.js'
import {penNameForms, penNameSlots} from './forms/pen-names.js'

/** A signature read by its shape alone. */
export interface PenName {
  /** As printed, without marks and brackets. */
  value: string
  people: Person[]
  /** Row of the table that read it: `signature:one`. */
  form: string
}

// ‧余北望‧, ■ 老槐: marks around a name
const marks = /^[\s\u3000■□◎○●▲△◆◇‧·•—-]{1,4}|[\s\u3000■□◎○●‧·•—-]{1,4}$/gu
// （鈍公）: brackets around the whole
const boxed = /^[（(〔【[](?<inner>[^（）()〔〕【】[\]]{1,110})[）)〕】\]]$/u

/** Take marks and brackets off that stand around a signature; a bracket inside it stays. */
export function stripFrame(text: string): string {
  const bare = text.replace(marks, '')
  return (boxed.exec(bare)?.groups?.inner ?? bare).trim()
}

// 老 槐: letters set apart
const spread = /^\p{Script=Han}(?:[\s\u3000]{1,4}\p{Script=Han}){1,3}$/u
const forms = compileTable(penNameForms, penNameSlots, 'whole')

/**
 * Read a line that can only be a signature by the shape of its words.
 *
 * To be asked only where something else says that the line is a signature:
 * its place under a head or behind a story.
 */
export function readPenName(text: string): PenName | undefined {
  const bare = stripFrame(text)
  const value = spread.test(bare) ? bare.replace(/[\s\u3000]/gu, '') : bare
  return forms.read(value, ({row, slots}) => {
    const found = slots.names?.split(/[\s\u3000、]/u) ?? [slots.name ?? slots.close ?? '']
    const names = found.filter((name) => name !== '')
    return {value, people: names.map((name) => ({name, role: 'author'})), form: `signature:${row.id}`}
  })
}
