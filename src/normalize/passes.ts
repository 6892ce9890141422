/** The passes over one line, in the order in which they run. */
import {
  compatible,
  dropInvisible,
  form,
  fullWidth,
  invisible,
  narrowWidths,
  trimEdges,
  unifyCompatible,
  unifyForms
} from './characters.js'
import {doubtfulDigits, restoreDigits} from './figures.js'
import {
  dashes,
  dots,
  middots,
  unifyDashes,
  unifyEllipses,
  unifyMiddots,
  unifyWaves,
  unifyZeros,
  waves,
  zeros
} from './marks.js'
import {lonelyDash, restoreOnes} from './ones.js'
import {halfWidth, widenPunctuation} from './punctuation.js'
import {pairAngles, pairBrackets, restoreRings, widenSlashes} from './scan-marks.js'
import {dropSpecks, specks} from './specks.js'
import {commas, doubles, dropDoubled, judgeCommas, lookalikes, restoreMarks} from './stops.js'
import type {Strip} from './strip.js'
import {stripText} from './strip.js'
import {curly, turnQuotes} from './turned-quotes.js'

interface Pass {
  /** What a line must have for the pass to find work. */
  needs: RegExp
  run(strip: Strip): void
}

const brackets = /[〔【（(［[{〖]/u
const angles = /[<>＜＞《》〈〉«»]/u

/** Before quotes are paired; each leaves single, usual characters to the next. */
const before: readonly Pass[] = [
  {needs: invisible, run: dropInvisible},
  {needs: specks, run: dropSpecks},
  {needs: /^\s|\s$/u, run: trimEdges},
  {needs: compatible, run: unifyCompatible},
  {needs: form, run: unifyForms},
  {needs: fullWidth, run: narrowWidths},
  {needs: dashes, run: unifyDashes},
  {needs: dots, run: unifyEllipses},
  {needs: waves, run: unifyWaves},
  {needs: middots, run: unifyMiddots},
  {needs: zeros, run: unifyZeros},
  {needs: lookalikes, run: restoreMarks},
  {needs: doubles, run: dropDoubled},
  {needs: commas, run: judgeCommas},
  {needs: lonelyDash, run: restoreOnes},
  {needs: doubtfulDigits, run: restoreDigits},
  {needs: brackets, run: pairBrackets},
  {needs: angles, run: pairAngles},
  {needs: curly, run: turnQuotes}
]

/** Run every pass before quotes and spaces. */
export function runCharacterPasses(strip: Strip): void {
  for (const {needs, run} of before) if (stripText(strip).search(needs) >= 0) run(strip)
}

/** Run what repairs the marks of lines that an engine has read. */
export function runScanPasses(strip: Strip): void {
  widenSlashes(strip)
  restoreRings(strip)
}

/** Run what needs quotes to be paired. */
export function runPunctuation(strip: Strip): void {
  if (stripText(strip).search(halfWidth) >= 0) widenPunctuation(strip)
}

/**
 * Whether a line without white space at its ends may need a change.
 *
 * One look for every character that some pass asks for; without the `u` flag,
 * because half a million lines are asked. \uD87E begins a compatibility
 * ideograph outside the basic plane.
 */
const suspicious = new RegExp(
  [
    // One character that is enough.
    /[\u0000-\u0022\u0027-\u0029\u002C\u003A-\u003C\u003E\u003F\u005C\u005E-\u0060\u007C\u007E-\u00A0\u00A6\u00A8\u00AB\u00AD\u00AF\u00B4\u00B8\u00BA\u00BB\u02CA\u02CB\u02D9\u1680\u2000-\u2013\u2015\u201A\u201B\u201E\u201F\u2022\u2026-\u202F\u2032\u2033\u205F-\u206F\u2212\u2219\u223C\u22C5\u22EF\u2500\u2571\u25CB\u25E6\u25EF\u2E3A\u2E3B\u2E80-\u2FD5\u3000\u3003\u3008\u3009\u301C-\u301F\u30FB\u4E28\u4E36\uF900-\uFAFF\uFE10-\uFE6F\uFEFF\uFF02\uFF05\uFF07\uFF0B\uFF0D-\uFF1A\uFF1C-\uFF1E\uFF20-\uFF3A\uFF41-\uFF5A\uFF61-\uFF65\uFFF9-\uFFFB\uD87E]/,
    // Dots and zeros.
    /[^0-9]\.|\.(?![0-9])|--|[\u4E00-\u9FA5\u3007”」』）》][Oo0]|[Oo0][\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u3007]|\u3002{3}|\u00B7{3}/,
    // Specks at the ends; marks twice; a dash alone.
    /^[.·*，。、；：-]|[·*-]$|[，、；：。]{2}|[\u3000-\u9FFF\uFF00-\uFFEF“”][—ー-](?![—-])|(?:^|[^—-])[—ー-][\u4E00-\u9FFF]/,
    // Letters in figures, a stop in one.
    /[0-9][OolI|SBZ〇。]|[OolISBZ〇][0-9.]|[lI][年月日时時分号號版个個名]/,
    // Commas that are none, brackets of two kinds, quotes that point the wrong way.
    /、[也却卻]|[［\]{}〖〗［］]|\[|^[^〔【]{0,24}[〕】]|[〔【][^〕】]{0,40}$|[〔【［[][^〔〕【】]{0,48}[)）\]」』]|[（(][^（()）]{0,48}[〕】]|《[^》]{0,30}〉/,
    /“[，。、；：？！）》]|[：（《〈]”|^”|“$|‘‘|’’|“[^“”]{1,12}“|”[^“”]{1,12}”/
  ]
    .map(({source}) => source)
    .join('|')
)

/** See `suspicious`; a line that closes its paragraph must not end with a comma. */
export function isSuspicious(text: string, closes = false): boolean {
  return suspicious.test(text) || (closes && /[，、]$/u.test(text))
}
