/** What the first and the last paragraph of a story say of its sender and writer. */
import {matchJump} from '../grammar/jump.js'
import {type LeadMatch, leadCuts, matchLead} from '../grammar/lead.js'
import {matchTail, type TailMatch} from '../grammar/tail.js'
import {countPoints, slicePoints} from '../npst/points.js'
import type {Cut} from '../npst/types.js'
import {readStaffTail, type StaffMember} from '../profile/index.js'

/** An opener and the characters it takes. */
export interface StoryStart {
  lead: LeadMatch
  cuts: Cut[]
}

/** A signature and the characters it takes. */
export interface StoryEnd {
  tail?: TailMatch
  cuts: Cut[]
}

/**
 * Read the opener of a story; a jump (（上接第一版）) may stand in front of it.
 *
 * @param text of the first paragraph.
 */
export function readStart(text: string, issueDate?: string): StoryStart | undefined {
  const jump = matchJump(text)
  const from = jump?.start === 0 && jump.direction === 'from' ? jump.end : 0
  const lead = matchLead(
    from === 0 ? text : slicePoints(text, from),
    issueDate === undefined ? {} : {issueDate}
  )
  if (!lead) return
  return {lead, cuts: moveCuts(leadCuts(lead, 0, lead.end), from)}
}

/** Brackets at the end of a story, at most: signature, note on the author, dateline. */
const mostTails = 3

/** How to read the end of a story. */
export interface EndOptions {
  /** Where its text begins, behind the opener, in code points. */
  from: number
  /** `true` when the paragraph can be a signature as a whole. */
  alone: boolean
  /** Date of the paper, `YYYY-MM-DD`. */
  issueDate?: string | undefined
  /** People whom a profile knows (default: none). */
  staff?: readonly StaffMember[]
}

/**
 * Read what a story ends with; a jump (（下转第三版）) may stand behind it.
 *
 * @param text of the last paragraph.
 */
export function readEnd(text: string, {alone, from, issueDate, staff = []}: EndOptions): StoryEnd {
  const jump = matchJump(text)
  let end = jump && jump.start > from ? jump.start : countPoints(text)
  const result: StoryEnd = {cuts: []}
  for (let count = 0; count < mostTails; count++) {
    const rest = slicePoints(text, from, end)
    const tail =
      readKnownTail(rest, staff) ??
      matchTail(rest, {
        alone: alone && from === 0,
        ...(issueDate === undefined ? {} : {issueDate})
      })
    if (!tail) break
    const kind = tail.note ? 'note' : tail.byline ? 'byline' : 'dateline'
    if (kind !== 'note' && result.tail?.[kind]) break
    result.cuts.unshift(...moveCuts(leadCuts(tail, tail.start, countPoints(rest)), from))
    result.tail = {...tail, ...result.tail}
    end = from + tail.start
  }
  return result
}

/** （听雨）: a name that no table of surnames has, but the profile. */
function readKnownTail(text: string, staff: readonly StaffMember[]): TailMatch | undefined {
  const found = readStaffTail(text, staff)
  return found && {start: found.start, byline: {...found, bare: true, form: 'profile:staff-tail'}}
}

function moveCuts(cuts: readonly Cut[], by: number): Cut[] {
  return cuts.map((cut) => ({start: cut.start + by, end: cut.end + by, as: cut.as}))
}
