import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/index.js'
import type {Language, Page} from '../npst/types.js'
import {regionsOf} from '../npst/visit.js'
import {type ProfileSet, profileOf} from '../profile/index.js'
import {createConverter} from '../vendor/opencc.js'
import {countScript, hasOtherScript, judgeLanguage, type ScriptCount, shareOfOther} from './language.js'
import {normalizeRegion, type PageContext} from './normalize-region.js'
import {editRules} from './rules.js'

/** Configuration. */
export interface NormalizeOptions {
  /** Script of the output: the paper’s own, simplified, or traditional (default: `keep`). */
  script?: 'keep' | 'hans' | 'hant'
  /** Rules that are not to run, such as `normalize:width-full` (default: none). */
  off?: readonly string[]
  /**
   * Title profiles: the one of the page says its script where few characters
   * tell it, and `listProtectedNames` what is spelt as it is on purpose
   * (default: none).
   */
  profiles?: ProfileSet | undefined
}

/** Share of characters of the other script above which a page is said to be mixed. */
const mixedShare = 0.15
/** Fewest telling characters for that; a masthead in the other script is usual. */
const mixedCount = 40

/**
 * Give each line a `value` made from its `raw`: stray spaces, widths, quotes,
 * marks and, when asked, the script put right.
 *
 * Sets `value` and `data.edits` of lines and `language` of the page; moves and
 * removes nothing. Works from `raw`, so that a second run gives the same tree.
 * Asynchronous only when `script` is not `keep`.
 * Reports `normalize:script-mixed`.
 *
 * @throws {TypeError} when `off` names a rule that does not exist.
 */
export const normalizeLines: Plugin<[NormalizeOptions?], Page> = (options = {}) => {
  const script = options.script ?? 'keep'
  const off = new Set(options.off ?? [])
  const known: readonly string[] = editRules
  for (const rule of off)
    if (!known.includes(rule)) throw new TypeError(`Rule \`${rule}\` does not change lines`)

  return (page, file) => {
    const count = countPage(page)
    const language = chooseLanguage(count, profileOf(page, options.profiles)?.script)
    if (language) page.language = language
    reportMixed(page, file, count)
    const context: PageContext = {
      quoteStyle: count.corner > count.curly ? 'corner' : 'curly',
      brackets: count.brackets,
      off
    }
    if (count.corner === 0 && count.curly === 0 && language === 'zh-Hant') context.quoteStyle = 'corner'
    if (script === 'keep') return normalizePage(page, context)
    return convertPage(page, context, script, language)
  }
}

/** A profile knows better than a few characters, which may be a masthead in calligraphy; a page knows better than its profile. */
function chooseLanguage(count: ScriptCount, script: 'hans' | 'hant' | undefined): Language | undefined {
  if (script === undefined || count.simplified + count.traditional >= mixedCount) return judgeLanguage(count)
  return script === 'hans' ? 'zh-Hans' : 'zh-Hant'
}

async function convertPage(
  page: Page,
  context: PageContext,
  script: 'hans' | 'hant',
  language: Language | undefined
): Promise<void> {
  // `tw` reads Hong Kong forms as well (裏 為), and writes what both print.
  const convert = script === 'hans' ? await createConverter('tw', 'cn') : await createConverter('cn', 'tw')
  const target = script === 'hans' ? 'zh-Hans' : 'zh-Hant'
  const native = language === target
  // On a page in the script that is asked for, only lines of the other one change: 乾 and 著 are right in both.
  const careful = (text: string) => (native && !hasOtherScript(text, target) ? text : convert(text))
  normalizePage(page, {...context, convert: careful})
  page.language = target
}

function normalizePage(page: Page, context: PageContext): void {
  for (const region of regionsOf(page)) normalizeRegion(region, context)
}

function countPage(page: Page): ScriptCount {
  const count: ScriptCount = {simplified: 0, traditional: 0, curly: 0, corner: 0, brackets: new Set()}
  for (const region of regionsOf(page)) for (const line of region.children) countScript(line.raw, count)
  return count
}

function reportMixed(page: Page, file: VFile, count: ScriptCount): void {
  const share = shareOfOther(count)
  if (count.simplified + count.traditional < mixedCount || share < mixedShare) return
  const actual = `${Math.round(share * 100)} %`
  report(file, 'normalize:script-mixed', {ancestors: [page], actual, expected: `${mixedShare * 100} %`})
}
