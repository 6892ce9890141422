/** Names out of a profile. */
import type {KnownProfile, ProfileSet, TitleProfile} from './types.js'

/** Every title that the paper has gone by. */
export function namesOf({title, otherTitles = []}: TitleProfile): string[] {
  return [title, ...otherTitles]
}

/** Find the profile of a page among those of the run; `undefined` where there is none. */
export function profileOf(
  {profile}: {profile?: {name: string}},
  set: ProfileSet | undefined
): KnownProfile | undefined {
  return profile && set?.profiles.find(({shortName}) => shortName === profile.name)
}

/**
 * List what is spelt as it is on purpose: titles, columns and people. A
 * correction of misread characters must leave these alone.
 */
export function listProtectedNames(profile: TitleProfile): ReadonlySet<string> {
  const {columnLabels = [], mastheadLines = [], slogans = [], staff = [], standingHeads = []} = profile
  return new Set([
    ...[...namesOf(profile), ...mastheadLines, ...slogans, ...columnLabels].filter((name) => name !== ''),
    ...[...standingHeads, ...staff].map(({name}) => name)
  ])
}

// blanks, and marks that frame a label: 【 】 ◆ 《 》
const frame = /[\s\u3000【】〔〕[\]［］《》〈〉「」『』“”◆◇■□●○◎★☆▲△·•・—｜|]/gu

/** A label without blanks and the marks around it: ◆一线 走笔◆ is 一线走笔. */
export function stripLabel(text: string): string {
  return text.replace(frame, '')
}
