/** Places of a page where another character makes better words, with what speaks for it. */
import {isSurname} from '../../grammar/surnames.js'
import type {Doubt} from '../../npst/types.js'
import {isHan} from '../../words/index.js'
import type {Candidate} from './candidates.js'
import {approach, type Clause, cutClause, type Fit, fitCharacter, scoreFronts, weighAlone} from './clause.js'
import {measureFeatures} from './features.js'
import {mapDoubts} from './map-doubts.js'
import type {PageText} from './page-text.js'
import {pairUnit} from './pairs.js'
import {isFixed, isPrinted} from './protect.js'
import type {PlainCandidate, Words} from './words.js'

/** A correction that may be made. */
export interface Case {
  /** Place of the paragraph in the page. */
  paragraph: number
  /** Place in the paragraph’s text, in UTF-16 units. */
  place: number
  from: string
  to: string
  /** Word that it makes, simplified. */
  word: string
  features: Float64Array
  /** An engine has read the line. */
  read: boolean
}

/** Words of one character that are this frequent stand for themselves: 的, 在, 了 and some dozen more. */
const plainWord = -5.9

/** Words of one character that are rarer than this are looked at wherever they stand. */
const oddWord = -9.5

/** A word of two characters as rare as this may be one by chance: one in three million words. */
const rareWord = -15

/** Least gain of a correction, as logarithm of likelihood; what gains less is never made. */
const leastGain = 1

/** The same for a character that makes no word, and that print has next to one of its neighbors. */
const leastAlone = -3

/** The same for a character that the engine itself thought of. */
const leastThought = -6

/** Corrections of one place that are looked at closely. */
const mostCases = 3

/** Longest clause that is cut in one piece, in UTF-16 units. */
const longestClause = 200

/** List what may be corrected on a page, place by place, in order. */
export function findCases(page: PageText, words: Words): Case[][] {
  const found: Case[][] = []
  for (const [index, {lines, plain}] of page.paragraphs.entries()) {
    const read = lines.some(({confidence}) => confidence !== undefined)
    const doubts = read ? mapDoubts(page.paragraphs[index]) : undefined
    const fixed = findNames(plain, page.names)
    for (let start = 0; start < plain.length; ) {
      if (!isHan(plain.charCodeAt(start))) {
        start++
        continue
      }
      let end = start + 1
      while (end < plain.length && end - start < longestClause && isHan(plain.charCodeAt(end))) end++
      if (end - start > 1)
        searchClause(
          {page, words, paragraph: index, start, read, doubts, fixed},
          plain.slice(start, end),
          found
        )
      start = end
    }
  }
  return found
}

/** Places inside of names that the page prints; absent when there are none. */
function findNames(plain: string, names: ReadonlySet<string>): Uint8Array | undefined {
  let fixed: Uint8Array | undefined
  for (const name of names) {
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length)) {
      fixed ??= new Uint8Array(plain.length)
      fixed.fill(1, at, at + name.length)
    }
  }
  return fixed
}

interface Search {
  page: PageText
  words: Words
  paragraph: number
  /** Place of the clause in the paragraph. */
  start: number
  read: boolean
  /** What the engine doubts, by place in the paragraph. */
  doubts: ReadonlyMap<number, Doubt> | undefined
  fixed: Uint8Array | undefined
}

function searchClause(search: Search, text: string, found: Case[][]): void {
  const {doubts, fixed, start, words} = search
  const {lexicon} = words
  const clause = cutClause(lexicon, text)
  for (let index = 0; index + 1 < clause.cuts.length; index++) {
    const first = clause.cuts[index] ?? 0
    const last = clause.cuts[index + 1] ?? text.length
    const weight = (clause.back[first] ?? 0) - (clause.back[last] ?? 0)
    const suspect =
      last - first === 1 ? isLoose(clause, index, weight) : last - first === 2 && weight < rareWord
    for (let place = first; place < last; place++) {
      const doubt = doubts?.get(start + place)
      if (!suspect && !doubt) continue
      if (fixed?.[start + place] === 1 || isFixed(text.charCodeAt(place))) continue
      if (clause.front.length === 0) scoreFronts(lexicon, clause)
      const cases = judgePlace(search, clause, {place, index, weight, length: last - first, doubt})
      if (cases.length > 0) found.push(cases)
    }
  }
}

/**
 * Whether a word of one character may be what is left of another word: a
 * misread character mostly leaves its partner alone as well, so a frequent
 * word between longer ones is plainly fine.
 */
function isLoose({cuts}: Clause, index: number, weight: number): boolean {
  if (weight >= plainWord) return false
  if (weight < oddWord) return true
  const before = index > 0 && (cuts[index] ?? 0) - (cuts[index - 1] ?? 0) === 1
  return before || (cuts[index + 2] ?? 0) - (cuts[index + 1] ?? 0) === 1
}

interface Spot {
  place: number
  /** Word of the best path that the place lies in. */
  index: number
  weight: number
  length: number
  doubt: Doubt | undefined
}

interface Option extends PlainCandidate {
  fit: Fit
  share: number
  /** Gain and looks together. */
  rank: number
  /** See `Facts.pairs`. */
  lead: {before: number; behind: number}
  /** See `Facts.page`. */
  echo: {before: number; behind: number}
}

function judgePlace(search: Search, clause: Clause, spot: Spot): Case[] {
  const {page, paragraph, start} = search
  const text = page.paragraphs[paragraph]?.text ?? ''
  const from = text.charAt(start + spot.place)
  const options = listOptions(search, clause, spot, from)
  options.sort((a, b) => b.rank - a.rank || (a.char < b.char ? -1 : 1))
  return options.slice(0, mostCases).map((option): Case => {
    const best = options[0] === option ? options[1] : options[0]
    const features = describe(search, clause, spot, option, best ? option.rank - best.rank : option.rank)
    const {end, start: first} = option.fit
    const word =
      clause.text.slice(first, spot.place) +
      String.fromCharCode(option.code) +
      clause.text.slice(spot.place + 1, end)
    return {
      paragraph,
      place: start + spot.place,
      from,
      to: option.char,
      word,
      features,
      read: search.read
    }
  })
}

function listOptions(
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
  for (const candidate of known) {
    const {char, code} = candidate
    const share = thought.length === 0 ? 0 : (thought.find((one) => one.text === char)?.confidence ?? 0)
    const word = (left !== 0 && lexicon.joins(left, code)) || (right !== 0 && lexicon.joins(code, right))
    // Most characters make no pair with their neighbors that any word or print has.
    const echo = page.countPair(left, code) + page.countPair(code, right)
    if (word || share > 0 || echo > 0 || pairs.has(around.before, code) || pairs.has(code, around.behind))
      consider(candidate, share)
  }
  for (const {text: char, confidence} of thought) {
    if (char.length !== 1 || known.some((one) => one.char === char)) continue
    const code = words.simplify(char).charCodeAt(0)
    if (code === own || isFixed(code) || !isHan(code) || !isPrinted(char, words.traditional)) continue
    consider({char, code, likeness: 0, misread: 0}, confidence)
  }
  return options

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

function describe(search: Search, clause: Clause, spot: Spot, option: Option, lead: number): Float64Array {
  const {page, paragraph, read, words} = search
  const {cuts, text} = clause
  const {fit} = option
  const own = text.charCodeAt(spot.place)
  const to = String.fromCharCode(option.code)
  const length = (index: number) => (cuts[index + 1] ?? 0) - (cuts[index] ?? 0)
  const before = spot.place > 0 ? text.charCodeAt(spot.place - 1) : 0
  const behind = spot.place + 1 < text.length ? text.charCodeAt(spot.place + 1) : 0
  const word = text.slice(fit.start, spot.place) + to + text.slice(spot.place + 1, fit.end)
  return measureFeatures({
    fit,
    lead,
    likeness: option.likeness,
    misread: option.misread,
    weight: spot.weight,
    length: spot.length,
    alone: weighAlone(words.lexicon, clause, to.charCodeAt(0)),
    counts: {from: page.countUnit(own) - 1, to: page.countUnit(to.charCodeAt(0))},
    repeats:
      Math.min(2, Math.max(0, page.countPair(before, own) - 1)) +
      Math.min(2, Math.max(0, page.countPair(own, behind) - 1)),
    page: option.echo,
    echoes: page.countText(word, paragraph, 3),
    single: Number(length(spot.index - 1) === 1) + Number(length(spot.index + 1) === 1),
    taken: cuts.filter((cut) => cut >= fit.start && cut < fit.end).length,
    pairs: option.lead,
    nameRisk: risksName(clause, spot),
    traditional: words.traditional,
    ...(read ? {engine: {confidence: spot.doubt?.confidence ?? 1, share: option.share}} : {})
  })
}

/** Whether a surname stands here or up to two characters before, with words of one character up to here. */
function risksName({cuts, text}: Clause, {index, place}: Spot): boolean {
  if (isSurname(text.charAt(place)) && (cuts[index + 2] ?? 0) - (cuts[index + 1] ?? 0) === 1) return true
  for (let back = 1; back <= 2; back++) {
    const start = cuts[index - back]
    if (start === undefined || (cuts[index - back + 1] ?? 0) - start !== 1) return false
    if (isSurname(text.charAt(start))) return true
  }
  return false
}
