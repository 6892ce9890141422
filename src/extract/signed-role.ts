/** What people did who signed with their names alone. */
import type {Person, PersonRole} from '../npst/types.js'
import {roleOf, type StaffMember} from '../profile/index.js'

/** A byline, and whether it is names alone. */
export interface Signature {
  people: Person[]
  bare?: boolean
  affiliation?: string
}

/** What a story says of itself before its kind is known. */
export interface SignedStory {
  /** `true` when it opens with 本报讯 and names nobody there. */
  sentIn: boolean
  /** `true` when it argues or tells, and so has an author instead of a reporter. */
  authored: boolean
}

/**
 * Give names without a role the one they most likely had.
 *
 * A place or a firm in front of a name makes a reader or contributor of him.
 * Behind a 本报讯 that names nobody stands the correspondent who sent it in:
 * the paper’s own reporter would stand in the opener. A story that argues or
 * tells has an author; any other is a reporter’s. What a profile says of
 * somebody comes before all that.
 */
export function signPeople(
  byline: Signature,
  story: SignedStory,
  staff: readonly StaffMember[] = []
): Person[] {
  if (!byline.bare) return byline.people
  const role: PersonRole =
    byline.affiliation !== undefined || story.authored
      ? 'author'
      : story.sentIn
        ? 'correspondent'
        : 'reporter'
  return byline.people.map(({name}) => ({name, role: roleOf(name, staff) ?? role}))
}

/** Give names without a role over a story the one that a profile knows. */
export function nameRoles({bare, people}: Signature, staff: readonly StaffMember[]): Person[] {
  if (!bare || staff.length === 0) return people
  return people.map(({name, role}) => ({name, role: roleOf(name, staff) ?? role}))
}
