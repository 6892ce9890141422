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

const brackets = /[〔【［[{〖〕】］\]}〗]/u
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
