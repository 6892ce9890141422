import type {PageAlignment} from './align-page.js'
import {findMisplaced, findMixed} from './find-order.js'
import {isMeasured, type PartRole} from './story-text.js'

/** Which step went wrong. */
export type Cause = 'joins' | 'layout' | 'roles' | 'reading'

/** What became of a piece of text. */
export type Verdict =
  /** Stands in another story. */
  | 'elsewhere'
  /** Belongs to another story. */
  | 'foreign'
  /** A story that is a piece of another one. */
  | 'fragment'
  /** Stands nowhere, not even among furniture. */
  | 'missing'
  /** Stands in its story, but in the wrong order. */
  | 'misplaced'
  /** Takes turns with another story, line by line. */
  | 'mixed'
  /** Words are right, paragraphs begin at other places. */
  | 'breaks'
  /** Text of the story that was taken for furniture. */
  | 'dropped'
  /** Furniture that was kept in the story. */
  | 'furniture'
  /** Text that gold does not know at all. */
  | 'unknown'
  /** Stands in its story in another role. */
  | 'role'
  /** The text is right, what was made of it is not: names, target page, type of the story. */
  | 'value'
  /** Read as other characters. */
  | 'misread'
  /** A few characters that were not read. */
  | 'unread'
  /** A few characters that are not printed. */
  | 'invented'

/** The step that each verdict is laid to. */
export const causeOf: Readonly<Record<Verdict, Cause>> = {
  elsewhere: 'joins',
  foreign: 'joins',
  fragment: 'joins',
  missing: 'layout',
  misplaced: 'layout',
  mixed: 'layout',
  breaks: 'layout',
  dropped: 'roles',
  furniture: 'roles',
  unknown: 'roles',
  role: 'roles',
  value: 'roles',
  misread: 'reading',
  unread: 'reading',
  invented: 'reading'
}

/** Shortest run, in UTF-16 units, that is a piece lost or added and not a slip of the reader. */
const leastPiece = 6

/** A run of characters that had the same fate. */
export interface Piece {
  readonly verdict: Verdict
  readonly text: string
  /** What was read in its place; of `misread` alone. */
  readonly read?: string
  /** Role in gold; absent where gold does not know the text. */
  readonly goldRole?: PartRole
  /** Role in the output; absent where the text is not there. */
  readonly role?: PartRole
  /** Number of the predicted story that it went to, when that is another one. */
  readonly went?: number
  /** Number of the gold story that it came from, when that is another one. */
  readonly came?: number
  /** Whether it costs `article_f1`: it counts for the whole text, or is missing from it. */
  readonly costs: boolean
}

/** What is known of one unit, before units are put together. */
interface Finding extends Omit<Piece, 'text' | 'read'> {
  readonly unit: string
  readonly readUnit?: string
}

/**
 * List everything that is not as it should be in a gold story and the story
 * that was found for it.
 *
 * @param partner number of the predicted story; absent when none was found.
 */
export function listPieces(page: PageAlignment, story: number, partner: number | undefined): Piece[] {
  const lost = findLost(page, story, partner)
  const added = partner === undefined ? [] : findAdded(page, story, partner)
  return [
    ...gather(lost, page.gold.texts[story]?.roles ?? []),
    ...gather(added, page.predicted.texts[partner ?? -1]?.roles ?? [])
  ]
}

/** Look at every unit of the gold story; `undefined` where all is well. */
function findLost(page: PageAlignment, story: number, partner: number | undefined): (Finding | undefined)[] {
  const {gold, predicted} = page
  const text = gold.texts[story]
  const places = gold.places[story]
  if (!text || !places) return []
  const misplaced = partner === undefined ? new Set() : findMisplaced(page, story, partner)
  const mixed = partner === undefined ? new Set() : findMixed(places, partner)
  return text.roles.map((goldRole, at): Finding | undefined => {
    const unit = text.text[at] ?? ''
    const other = places.text[at] ?? -1
    const measured = isMeasured(goldRole)
    if (other < 0) return {verdict: 'missing', unit, goldRole, costs: measured}
    const there = predicted.texts[other]
    const place = places.at[at] ?? -1
    const role = there?.roles[place] ?? 'furniture'
    const readUnit = there?.text[place] ?? ''
    if (other === predicted.furniture) return {verdict: 'dropped', unit, goldRole, role, costs: measured}
    if (other !== partner) {
      return {
        verdict: mixed.has(other) ? 'mixed' : 'elsewhere',
        unit,
        goldRole,
        role,
        went: other,
        costs: measured
      }
    }
    const moved = misplaced.has(at)
    if (role !== goldRole) {
      const inBoth = measured && isMeasured(role)
      return {verdict: 'role', unit, goldRole, role, costs: inBoth ? moved : measured || isMeasured(role)}
    }
    if (moved) return {verdict: 'misplaced', unit, goldRole, role, costs: true}
    return readUnit === unit
      ? undefined
      : {verdict: 'misread', unit, readUnit, goldRole, role, costs: measured}
  })
}

/** Look at every unit of the predicted story for what gold does not have there. */
function findAdded(
  {gold, predicted}: PageAlignment,
  story: number,
  partner: number
): (Finding | undefined)[] {
  const text = predicted.texts[partner]
  const places = predicted.places[partner]
  if (!text || !places) return []
  const mixed = findMixed(places, story)
  return text.roles.map((role, at): Finding | undefined => {
    const unit = text.text[at] ?? ''
    const other = places.text[at] ?? -1
    const costs = isMeasured(role)
    if (other < 0) return {verdict: 'unknown', unit, role, costs}
    const goldRole = gold.texts[other]?.roles[places.at[at] ?? -1] ?? 'furniture'
    if (other === gold.furniture) return {verdict: 'furniture', unit, goldRole, role, costs}
    if (other !== story) {
      return {verdict: mixed.has(other) ? 'mixed' : 'foreign', unit, goldRole, role, came: other, costs}
    }
    // What is wrong with its own text has been found in gold.
    return undefined
  })
}

/** Put neighbours of one fate together. */
function gather(findings: readonly (Finding | undefined)[], roles: readonly PartRole[]): Piece[] {
  const runs: {first: Finding; start: number; text: string; read: string}[] = []
  for (const [at, finding] of findings.entries()) {
    const before = findings[at - 1]
    const last = runs.at(-1)
    if (finding && last && before && isAlike(before, finding)) {
      last.text += finding.unit
      last.read += finding.readUnit ?? ''
    } else if (finding) {
      runs.push({first: finding, start: at, text: finding.unit, read: finding.readUnit ?? ''})
    }
  }
  return runs.map(({first: {unit, readUnit, ...facts}, start, text, read}) => {
    const ownRole = roles[start]
    const isWhole = roles[start - 1] !== ownRole && roles[start + text.length] !== ownRole
    const verdict = isWhole || text.length >= leastPiece ? facts.verdict : nameSlip(facts.verdict)
    return {...facts, verdict, text, ...(read === '' ? {} : {read})}
  })
}

function isAlike(a: Finding, b: Finding): boolean {
  return (
    a.verdict === b.verdict &&
    a.went === b.went &&
    a.came === b.came &&
    a.goldRole === b.goldRole &&
    a.role === b.role &&
    a.costs === b.costs
  )
}

/** A short run inside a field that is missing or added is a slip of the reader; a whole field is not. */
function nameSlip(verdict: Verdict): Verdict {
  if (verdict === 'missing') return 'unread'
  return verdict === 'unknown' ? 'invented' : verdict
}
