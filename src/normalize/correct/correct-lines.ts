import type {Plugin} from 'unified'
import {report} from '../../diagnostics/index.js'
import type {Page} from '../../npst/types.js'
import {regionsOf} from '../../npst/visit.js'
import {listProtectedNames, type ProfileSet, profileOf} from '../../profile/index.js'
import type {EditRule} from '../rules.js'
import {type CorrectMode, decide} from './decide.js'
import {joinPage} from './page-text.js'
import {settleChoice} from './settle-choice.js'
import type {OpenWords} from './words.js'

/** Configuration. */
export interface CorrectOptions {
  /** How much to correct (default: `safe`). */
  correct?: CorrectMode
  /** Opens the dictionary, when a page needs it; without it nothing is corrected. */
  openWords?: OpenWords
  /** Rules that are not to run (default: none). */
  off?: readonly string[]
  /** Title profiles: the names that the one of the page has are left alone (default: none). */
  profiles?: ProfileSet | undefined
}

const rule: EditRule = 'normalize:confusable'

/**
 * Put misread characters right, where the words leave little doubt.
 *
 * Changes `value`, adds edits of `normalize:confusable` with their confidence,
 * and leaves what is likely but not certain in `data.suggestions`. Runs behind
 * `normalizeLines`, which starts from `raw`: a second run of both gives the
 * same tree. Moves and removes nothing.
 * Reports `normalize:dictionary-missing`.
 */
export const correctLines: Plugin<[CorrectOptions?], Page> = (options = {}) => {
  const {correct = 'safe', off = [], openWords, profiles} = options
  return async (page, file) => {
    forget(page)
    if (correct === 'off' || !openWords || off.includes(rule)) return
    const words = await openWords(page.language === 'zh-Hant')
    if (!words) {
      report(file, 'normalize:dictionary-missing', {ancestors: [page]})
      return
    }
    const profile = profileOf(page, profiles)
    const text = joinPage(page, words, profile && listProtectedNames(profile))
    for (const choice of decide(text, words, correct)) {
      const paragraph = text.paragraphs[choice.paragraph]
      if (paragraph) settleChoice(choice, paragraph, rule)
    }
  }
}

/** Suggestions of an earlier run were made for another text. */
function forget(page: Page): void {
  for (const region of regionsOf(page))
    for (const {data} of region.children) if (data?.suggestions) delete data.suggestions
}
