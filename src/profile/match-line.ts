/** What a line of a page is by the profile of its paper. */
import {matchFurniture} from '../grammar/furniture.js'
import {countChanges} from '../npst/changes.js'
import {countPoints} from '../npst/points.js'
import type {PageProfile} from '../npst/types.js'
import {namesOf, stripLabel} from './names.js'
import {readStaffLine} from './staff.js'
import type {TitleProfile} from './types.js'

export type ProfileLineKind = 'masthead' | 'folio' | 'slogan' | 'columnLabel' | 'standingHead' | 'byline'

export interface ProfileLineMatch {
  kind: ProfileLineKind
  /** Characters that differ from the profile. */
  changes: number
}

/** Matches the lines of a page against a profile. */
export type LineMatcher = (text: string) => ProfileLineMatch | undefined

/** Longest line that can be one of a profile, in UTF-16 units. */
const longestLine = 80

/** The lines of a profile by what they are, stripped. */
interface Entry {
  kind: ProfileLineKind
  text: string
}

/**
 * Prepare a profile for the lines of one page.
 *
 * @param page how the page came by the profile; its misread title is a
 *   masthead as well.
 * @param misread whether lines may be misread (scans); text is taken as it is.
 */
export function createLineMatcher(profile: TitleProfile, page: PageProfile, misread: boolean): LineMatcher {
  const {columnLabels = [], mastheadLines = [], slogans = [], staff = [], standingHeads = []} = profile
  const titles = [...namesOf(profile), ...(page.printed === undefined ? [] : [page.printed])]
  const entries: Entry[] = [
    ...toEntries('masthead', [...titles, ...mastheadLines]),
    ...toEntries('slogan', slogans),
    ...toEntries('columnLabel', columnLabels),
    ...toEntries(
      'standingHead',
      standingHeads.map(({name}) => name)
    )
  ]
  const exact = new Map(entries.map(({kind, text}) => [text, kind]))

  return (line) => {
    if (line.length > longestLine) return undefined
    const text = stripLabel(line)
    if (text === '') return undefined
    const kind = exact.get(text)
    if (kind) return {kind, changes: 0}
    if (readStaffLine(line, staff)) return {kind: 'byline', changes: 0}
    if (isFolio(line, titles)) return {kind: 'folio', changes: 0}
    const near = misread ? findNear(text, entries) : undefined
    return near && {kind: near.kind, changes: near.changes}
  }
}

function toEntries(kind: ProfileLineKind, texts: readonly string[]): Entry[] {
  return texts.map((text) => ({kind, text: stripLabel(text)})).filter(({text}) => text !== '')
}

/** 大众　2024年5月6日: without a name that has not the form of a title, the rest is a folio. */
function isFolio(line: string, titles: readonly string[]): boolean {
  const title = titles.find((name) => line.includes(name))
  if (title === undefined) return false
  const rest = line.replace(title, ' ').trim()
  const found = rest === '' ? undefined : matchFurniture(rest)
  return found?.kind === 'folio' || found?.kind === 'masthead'
}

/**
 * Find the column whose name a line of a scan is a misreading of.
 *
 * @returns the line with the name put right and the marks around it as they
 *   were; `undefined` when nothing has to be, or nothing is near.
 */
export function restoreColumn(
  text: string,
  profile: TitleProfile
): {text: string; changes: number} | undefined {
  const read = stripLabel(text)
  if (read === '' || text.length > longestLine || !text.includes(read)) return undefined
  const columns = toEntries('standingHead', profile.standingHeads?.map(({name}) => name) ?? [])
  const found = columns.some((entry) => entry.text === read) ? undefined : findNear(read, columns)
  return found && {text: text.replace(read, () => found.text), changes: found.changes}
}

/** Characters for each that may be misread: with one of three, 半亩地 would be the column 半亩田. */
const perChange = 4
/** Most characters that may be misread, however long the line. */
const mostChanges = 2

function forgiveChanges(length: number): number {
  return Math.min(mostChanges, Math.floor(length / perChange))
}

/** A misread line of the profile; nothing where two fit equally well. */
function findNear(text: string, entries: readonly Entry[]): (ProfileLineMatch & Entry) | undefined {
  const length = countPoints(text)
  let best: (ProfileLineMatch & Entry) | undefined
  let tied = false
  for (const entry of entries) {
    const most = forgiveChanges(countPoints(entry.text))
    if (Math.abs(countPoints(entry.text) - length) > most) continue
    const changes = countChanges(text, entry.text)
    if (changes > most) continue
    if (best && changes >= best.changes) tied ||= changes === best.changes && entry.text !== best.text
    else {
      best = {...entry, changes}
      tied = false
    }
  }
  return tied ? undefined : best
}
