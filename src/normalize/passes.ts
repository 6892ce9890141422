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
import {halfWidth, widenPunctuation} from './punctuation.js'
import {pairBrackets, restoreRings, widenSlashes} from './scan-marks.js'
import type {Strip} from './strip.js'
import {stripText} from './strip.js'

interface Pass {
  /** What a line must have for the pass to find work. */
  needs: RegExp
  run(strip: Strip): void
}

/** Before quotes are paired; each leaves single, usual characters to the next. */
const before: readonly Pass[] = [
  {needs: invisible, run: dropInvisible},
  {needs: /^\s|\s$/u, run: trimEdges},
  {needs: compatible, run: unifyCompatible},
  {needs: form, run: unifyForms},
  {needs: fullWidth, run: narrowWidths},
  {needs: dashes, run: unifyDashes},
  {needs: dots, run: unifyEllipses},
  {needs: waves, run: unifyWaves},
  {needs: middots, run: unifyMiddots},
  {needs: zeros, run: unifyZeros}
]

/** Run every pass before quotes and spaces. */
export function runCharacterPasses(strip: Strip): void {
  for (const {needs, run} of before) if (stripText(strip).search(needs) >= 0) run(strip)
}

/** Run what repairs the marks of lines that an engine has read. */
export function runScanPasses(strip: Strip): void {
  pairBrackets(strip)
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
const suspicious =
  /[\u0000-\u0022\u0027-\u0029\u002C\u003A\u003B\u003F\u007E-\u00A0\u00AD\u1680\u2000-\u2013\u2015\u2022\u2026-\u202F\u205F-\u206F\u2212\u2219\u223C\u22C5\u22EF\u2500\u2571\u25CB\u25EF\u2E3A\u2E3B\u2E80-\u2FD5\u3000\u3003\u301C\u30FB\uF900-\uFAFF\uFE10-\uFE6F\uFEFF\uFF02\uFF05\uFF07\uFF0B\uFF0D-\uFF19\uFF1D\uFF20-\uFF3A\uFF41-\uFF5A\uFF61-\uFF65\uFFF9-\uFFFB\uD87E]|[^0-9]\.|\.(?![0-9])|--|[\u4E00-\u9FA5\u3007][Oo0]|[Oo0][\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u3007]|\u3002{3}|\u00B7{3}/

/** See `suspicious`. */
export function isSuspicious(text: string): boolean {
  return suspicious.test(text)
}
