/** People whom a profile knows by name. */
import {countPoints, toPoints} from '../npst/points.js'
import type {Person, PersonRole} from '../npst/types.js'
import type {StaffMember} from './types.js'

/** Names of the staff, as they stand in print. */
export interface StaffNames {
  /** As printed, without marks; one blank between names. */
  value: string
  /** `role` is what the profile says, and `author` where it says nothing. */
  people: Person[]
}

/** A signature at the end of a text; offsets in code points. */
export interface StaffTail extends StaffNames {
  start: number
  end: number
}

/** Longest line that is looked at, in UTF-16 units: a bracket of six people. */
const longestLine = 60

// ■ □ ◎ before a name, a dash, or blanks
const edges = /^[\s\u3000■□◎○●▲△◆◇‧·•—–-]{1,6}|[\s\u3000■□◎○●‧·•—–-]{1,6}$/gu
// （听雨）, [听雨]
const boxed = /^[（(〔【[［](?<inner>[^（）()〔〕【】[\]［］]{2,50})[）)〕】\]］]$/u
// 听雨 白鹭, 听雨、白鹭, 听雨/白鹭
const between = /[\s\u3000、，,/／]{1,3}/u
// …走了。（听雨）
const tail = /(?<=[。！？…!?”’」』）)])\s?[（(](?<inner>[^（）()]{2,50})[）)]\s?$/u

/**
 * Read a line that is nothing but names of the staff: 听雨, ◎听雨　白鹭.
 *
 * Names whose surname no table knows are names all the same when the profile
 * has them.
 */
export function readStaffLine(text: string, staff: readonly StaffMember[]): StaffNames | undefined {
  if (staff.length === 0 || text.length > longestLine) return undefined
  const bare = text.replace(edges, '')
  return readNames(boxed.exec(bare)?.groups?.inner ?? bare, staff)
}

/** Read names of the staff in brackets behind the last sentence of a text. */
export function readStaffTail(text: string, staff: readonly StaffMember[]): StaffTail | undefined {
  if (staff.length === 0) return undefined
  const from = Math.max(0, text.length - longestLine)
  const match = tail.exec(text.slice(from))
  const names = match && readNames(match.groups?.inner ?? '', staff)
  if (!match || !names) return undefined
  return {...names, start: toPoints(text, from + match.index), end: countPoints(text)}
}

/** 听 雨 is 听雨: names of two are often set with a blank. */
function readNames(text: string, staff: readonly StaffMember[]): StaffNames | undefined {
  const inner = text.trim()
  const whole = findMember(inner, staff)
  const parts = whole ? [inner] : inner.split(between)
  const members = parts.map((part) => findMember(part, staff))
  const people = members.flatMap((member) =>
    member ? [{name: member.name, role: member.role ?? ('author' as const)}] : []
  )
  if (people.length < members.length) return undefined
  return {value: people.map(({name}) => name).join(' '), people}
}

function findMember(name: string, staff: readonly StaffMember[]): StaffMember | undefined {
  const plain = name.replace(/[\s\u3000]/gu, '')
  // A paper may have two thousand people, and every line of a page is asked.
  return staff.find(
    ({name: known}) => known === plain || (known.includes(' ') && known.replaceAll(' ', '') === plain)
  )
}

/** What a person of the staff does; `undefined` when the profile does not say. */
export function roleOf(name: string, staff: readonly StaffMember[]): PersonRole | undefined {
  return findMember(name, staff)?.role
}
