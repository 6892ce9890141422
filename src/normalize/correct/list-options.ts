/** What may have been printed at a place. */
import type {Doubt} from '../../npst/types.js'
import {isHan} from '../../words/index.js'
import type {Candidate} from './candidates.js'
import {approach, type Clause, type Fit, fitCharacter, weighAlone} from './clause.js'
import type {PageText} from './page-text.js'
import {pairUnit} from './pairs.js'
import {isFixed, isPrinted} from './protect.js'
import type {PlainCandidate, Words} from './words.js'

/** Least gain of a correction, as logarithm of likelihood; what gains less is never made. */
const leastGain = 1

/** The same for a character that makes no word, and that print has next to one of its neighbors. */
const leastAlone = -3

/** The same for a character that the engine itself thought of. */
const leastThought = -6

/** A clause as a part of its page. */
export interface Search {
  page: PageText
  words: Words
  paragraph: number
  /** Place of the clause in the paragraph. */
  start: number
  read: boolean
  /** What the engine doubts, by place in the paragraph. */
  doubts: ReadonlyMap<number, Doubt> | undefined
  fixed: Uint8Array | undefined
  /** Loose characters of the page, of 100 Han characters. */
  loose: number
}

/** A place of a clause. */
export interface Spot {
  place: number
  /** Word of the best path that the place lies in. */
  index: number
  weight: number
  length: number
  doubt: Doubt | undefined
}

/** A character that may have been printed at a place. */
export interface Option extends PlainCandidate {
  fit: Fit
  share: number
  /** Gain and looks together. */
  rank: number
  /** See `Facts.pairs`. */
  lead: {before: number; behind: number}
  /** See `Facts.page`. */
  echo: {before: number; behind: number}
}

/** List the characters that may have been printed at a place, in no certain order. */
export function listOptions(
  {paragraph, page, start, words}: Search,
  clause: Clause,
  spot: Spot,
  from: string
): Option[] {
  const {lexicon, pairs} = words
  const {back, front, text} = clause
  const {place} = spot
  const options: Option[] = []
  const thought = spot.doubt?.alternatives ?? []
  const around = {
    before: pairUnit(codeAt(page, paragraph, start + place - 1)),
    behind: pairUnit(codeAt(page, paragraph, start + place + 1))
  }
  const own = text.charCodeAt(place)
  const fits = {before: pairs.count(around.before, own), behind: pairs.count(own, around.behind)}
  // Print has it so on both sides: plainly fine, and most of what is looked at.
  if (fits.before > 0 && fits.behind > 0 && !spot.doubt) return options
  const way = approach(lexicon, clause, place)
  const left = place > 0 ? text.charCodeAt(place - 1) : 0
  const right = place + 1 < text.length ? text.charCodeAt(place + 1) : 0
  const known = words.listPlain(from)
  for (let index = 0; index < known.codes.length; index++) {
    const code = known.codes[index] ?? 0
    const share = thought.length === 0 ? 0 : shareOf(known.candidates[index])
    const word = (left !== 0 && lexicon.joins(left, code)) || (right !== 0 && lexicon.joins(code, right))
    // Most characters make no pair with their neighbors that any word, print, or this page has.
    const candidate = word || share > 0 || isPrintedNear(code) ? known.candidates[index] : undefined
    if (candidate) consider(candidate, share)
  }
  for (const {text: char, confidence} of thought) {
    if (char.length !== 1 || known.candidates.some((one) => one.char === char)) continue
    const code = words.simplify(char).charCodeAt(0)
    if (code === own || isFixed(code) || !isHan(code) || !isPrinted(char, words.traditional)) continue
    consider({char, code, likeness: 0, misread: 0}, confidence)
  }
  return options

  function shareOf(candidate: Candidate | undefined): number {
    return thought.find((one) => one.text === candidate?.char)?.confidence ?? 0
  }

  function isPrintedNear(code: number): boolean {
    if (pairs.count(around.before, code) + pairs.count(code, around.behind) > 0) return true
    return page.countPair(left, code) + page.countPair(code, right) > 0
  }

  function consider(candidate: PlainCandidate, share: number): void {
    const {code} = candidate
    const least = share > 0 ? leastThought : leastGain
    let fit = fitCharacter(lexicon, clause, {place, code, from: way, least})
    const before = pairs.count(around.before, code)
    const behind = pairs.count(code, around.behind)
    const echo = {before: page.countPair(left, code), behind: page.countPair(code, right)}
    const printed = fits.before + fits.behind === 0 && before + behind > 0
    if (share > 0 || printed || echo.before + echo.behind > 0) {
      const weight = weighAlone(lexicon, clause, code)
      const gain = (front[place] ?? 0) + weight + (back[place + 1] ?? 0) - (back[0] ?? 0)
      if (gain >= (share > 0 ? leastThought : leastAlone) && !(fit && fit.gain >= Math.max(gain, leastGain)))
        fit = {gain, start: place, end: place + 1, weight, isName: false}
    }
    if (!fit) return
    const lead = {
      before: logRatio(before, fits.before),
      behind: logRatio(behind, fits.behind)
    }
    const rank =
      fit.gain +
      rankLooks(candidate) +
      rankShare(share) +
      2 * (lead.before + lead.behind) +
      2 * Math.min(3, echo.before + echo.behind)
    options.push({...candidate, fit, share, rank, lead, echo})
  }
}

function codeAt(page: PageText, paragraph: number, place: number): number {
  const code = page.paragraphs[paragraph]?.plain.charCodeAt(place)
  return code === undefined || Number.isNaN(code) ? 0 : code
}

function logRatio(other: number, own: number): number {
  return Math.log((other + 0.3) / (own + 0.3))
}

/** What looks are worth against gain, before anything is learned: only the order in which characters are looked at depends on it. */
function rankLooks({likeness, misread}: Candidate): number {
  const looks = likeness === 0 ? 0 : (likeness - 0.6) * 10
  return looks + (misread === 0 ? 0 : Math.max(0, Math.log2(misread) + 8) * 0.7)
}

function rankShare(share: number): number {
  return share === 0 ? 0 : 4 + Math.max(0, Math.log(share) + 5)
}
