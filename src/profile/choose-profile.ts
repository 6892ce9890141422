/** Which profile a page is read with. */
import type {PageProfile} from '../npst/types.js'
import {compareTitles, type TitleRelation} from './compare-titles.js'
import {isNameOf} from './file-name.js'
import {namesOf} from './names.js'
import {type PrintedFacts, readPrintedFacts} from './read-titles.js'
import type {ProfileSet, TitleProfile} from './types.js'

/** What is known of a page. */
export interface PageEvidence {
  /** Text of its lines, in order; empty before a scan has been read. */
  lines: readonly string[]
  /** From the name of its file. */
  paper?: string | undefined
  date?: string | undefined
  /** Short name of the profile whose form of file names it has. */
  fileProfile?: string | undefined
  /** Short name of the profile of the page before it in its file. */
  neighbor?: string | undefined
}

/** What was chosen, and what was said against it. */
export interface ProfileChoice {
  chosen?: PageProfile
  /** A profile that was to be expected, and what speaks against it. */
  contradicted?: {name: string; actual: string}
  /** Short names of profiles that fit equally well. */
  rivals?: string[]
  /** The title that the page prints, whoever’s it is. */
  printed?: string
}

/** A profile with the printed title that is nearest to one of its names. */
interface Candidate {
  profile: TitleProfile
  relation: TitleRelation
  changes: number
  printed: string
}

/**
 * Choose the profile of a page.
 *
 * A title that is printed comes first; then the name of the file, then the
 * one profile that was given, then the page before. Those three have to agree
 * with what is printed: another paper’s title contradicts them, and a title
 * that is merely near is taken for a misreading.
 */
export function chooseProfile(evidence: PageEvidence, {given, profiles}: ProfileSet): ProfileChoice {
  const facts = readPrintedFacts(evidence.lines)
  const date = evidence.date ?? facts.date
  const fitting = profiles.filter((profile) => holdsIn(profile, date))
  const compared = fitting.map((profile) => compare(profile, facts))
  const printed = facts.titles.find(({formed}) => formed)?.text
  const seen = printed === undefined ? {} : {printed}

  const expected = expect(evidence, profiles, given)
  const exact = compared.filter(({relation}) => relation === 'same')
  const own = exact.find(({profile}) => profile.shortName === expected?.name) ?? exact[0]
  if (own && (exact.length === 1 || own.profile.shortName === expected?.name)) {
    const chosen: PageProfile = {name: own.profile.shortName, by: 'title'}
    const isOther = expected !== undefined && expected.name !== chosen.name
    return {chosen, ...seen, ...(isOther ? {contradicted: {name: expected.name, actual: own.printed}} : {})}
  }
  if (exact.length > 1) return {rivals: exact.map(({profile}) => profile.shortName), ...seen}
  if (!expected) return {...chooseNear(compared), ...seen}

  const fit = compared.find(({profile}) => profile.shortName === expected.name)
  if (!fit) return {contradicted: {name: expected.name, actual: date ?? ''}, ...seen}
  if (expected.against !== undefined) {
    const near = chooseNear(compared)
    if (near.chosen?.name === expected.name) return {...near, ...seen}
    const actual = (fit.relation === 'other' ? printed : undefined) ?? expected.against
    return {...near, contradicted: {name: expected.name, actual}, ...seen}
  }
  if (fit.relation !== 'other') return {chosen: {...expected, ...misread(fit)}, ...seen}
  if (printed === undefined) return {chosen: expected}
  return {...chooseNear(compared), contradicted: {name: expected.name, actual: printed}, ...seen}
}

function misread({printed, changes}: Candidate): Pick<PageProfile, 'printed' | 'changes'> {
  return {printed, changes}
}

/** Without any other sign a misreading must be plain, and of one paper only. */
function chooseNear(compared: readonly Candidate[]): ProfileChoice {
  const near = compared.filter(({relation}) => relation === 'near').sort((a, b) => a.changes - b.changes)
  const [best, second] = near
  if (!best) return {}
  if (second?.changes === best.changes) {
    return {
      rivals: near.filter(({changes}) => changes === best.changes).map(({profile}) => profile.shortName)
    }
  }
  return {chosen: {name: best.profile.shortName, by: 'title', ...misread(best)}}
}

interface Expected extends PageProfile {
  /** The paper in the name of the file, where it is another one. */
  against?: string
}

/** The profile that a page should have before its print is looked at. */
function expect(
  {fileProfile, neighbor, paper}: PageEvidence,
  profiles: readonly TitleProfile[],
  given: string | undefined
): Expected | undefined {
  if (fileProfile !== undefined) return {name: fileProfile, by: 'fileName'}
  const named = paper === undefined ? [] : profiles.filter((profile) => isNameOf(paper, profile))
  if (named.length === 1 && named[0]) return {name: named[0].shortName, by: 'fileName'}
  if (given !== undefined) return {name: given, by: 'given', ...(paper === undefined ? {} : {against: paper})}
  return neighbor === undefined || paper !== undefined ? undefined : {name: neighbor, by: 'neighbor'}
}

function holdsIn({years = {}}: TitleProfile, date: string | undefined): boolean {
  if (date === undefined) return true
  const year = Number(date.slice(0, 4))
  return year >= (years.from ?? year) && year <= (years.to ?? year)
}

const order: readonly TitleRelation[] = ['same', 'near', 'likely', 'other']

/** The name and the printed title that are nearest to each other. */
function compare(profile: TitleProfile, facts: PrintedFacts): Candidate {
  let best: Candidate = {profile, relation: 'other', changes: Number.POSITIVE_INFINITY, printed: ''}
  for (const name of namesOf(profile)) {
    // A name of an unusual form is no title to the grammar, but stands in the folio all the same.
    if (facts.lines.some((line) => standsIn(line, name))) {
      return {profile, relation: 'same', changes: 0, printed: name}
    }
    for (const {text} of facts.titles) {
      const {changes, relation} = compareTitles(text, name)
      const nearer = order.indexOf(relation) - order.indexOf(best.relation) || changes - best.changes
      if (nearer < 0) best = {profile, relation, changes, printed: text}
    }
  }
  return best
}

/** Shortest name that is looked for inside a folio line; shorter ones are parts of other words. */
const shortestInside = 4

/** 星江日报2024年5月6日: at either end, with a figure or 第 beside it. */
function standsIn(line: string, name: string): boolean {
  if (name.length < shortestInside || line.length <= name.length) return false
  if (line.startsWith(name)) return /^[0-9第A-Z二一]/u.test(line.slice(name.length))
  return line.endsWith(name) && /[0-9版日一二三四五六]$/u.test(line.slice(0, -name.length))
}
