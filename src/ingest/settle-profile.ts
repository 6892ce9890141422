import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/index.js'
import type {Page} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import {chooseProfile, type ProfileChoice, type ProfileSet, profileOf} from '../profile/index.js'

/** Configuration. */
export interface SettleOptions {
  /** Profiles of the run; without them nothing is done. */
  profiles?: ProfileSet | undefined
  /** Say what was chosen (default: `false`). The choice is made again when a scan has been read; it is told once. */
  tell?: boolean
}

/**
 * Choose the title profile that a page is read with.
 *
 * Sets or removes `profile` of the page; changes nothing else. A page whose
 * stories have been told apart is left alone.
 * Reports `profile:page-unmatched`, `profile:page-contradicted`,
 * `profile:title-misread` and `profile:match-ambiguous`.
 */
export const settleProfile: Plugin<[SettleOptions?], Page> = ({profiles, tell = false} = {}) => {
  return (page, file) => {
    if (!profiles || profiles.profiles.length === 0) return
    if (page.children.some(({type}) => type !== 'region')) return
    const choice = chooseProfile(
      {
        lines: regionsOf(page).flatMap(({children}) => children.map(({raw}) => raw)),
        paper: page.facts.paper,
        date: page.facts.date,
        fileProfile: page.facts.profile,
        neighbor: page.profile?.by === 'neighbor' ? page.profile.name : undefined
      },
      profiles
    )
    if (choice.chosen) page.profile = choice.chosen
    else delete page.profile
    if (tell) tellChoice(page, file, choice, profiles)
  }
}

function tellChoice(page: Page, file: VFile, choice: ProfileChoice, profiles: ProfileSet): void {
  const {chosen, contradicted, printed = 'no title', rivals} = choice
  const ancestors = [page]
  const titleOf = (name: string) => profileOf({profile: {name}}, profiles)?.title ?? name
  if (contradicted) {
    const {actual, name} = contradicted
    report(file, 'profile:page-contradicted', {ancestors, actual, expected: titleOf(name)})
  }
  if (rivals) report(file, 'profile:match-ambiguous', {ancestors, actual: rivals.join(', ')})
  if (chosen?.printed !== undefined) {
    const {name, printed: actual} = chosen
    report(file, 'profile:title-misread', {ancestors, actual, expected: titleOf(name)})
  }
  if (chosen || contradicted || rivals) return
  const expected = profiles.profiles.map(({title}) => title).join(', ')
  report(file, 'profile:page-unmatched', {ancestors, actual: printed, expected})
}
