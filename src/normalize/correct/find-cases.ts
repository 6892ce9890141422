/** Places of a page where another character makes better words, with what speaks for it. */
import {isHan} from '../../words/index.js'
import {type Clause, cutClause, scoreFronts} from './clause.js'
import {describeOption} from './describe-option.js'
import {usualLoose} from './features.js'
import {listOptions, type Search, type Spot} from './list-options.js'
import {mapDoubts} from './map-doubts.js'
import type {PageText} from './page-text.js'
import {isKept} from './protect.js'
import type {Words} from './words.js'

/** A correction that may be made. */
export interface Case {
  /** Place of the paragraph in the page. */
  paragraph: number
  /** Place in the paragraph’s text, in UTF-16 units. */
  place: number
  from: string
  to: string
  features: Float64Array
  /** The engine that read the line held the character possible itself. */
  offered: boolean
  /** An engine has read the line. */
  read: boolean
}

/** Words of one character that are this frequent stand for themselves: 的, 在, 了 and some dozen more. */
const plainWord = -5.9

/** Words of one character that are rarer than this are looked at wherever they stand. */
const oddWord = -9.5

/** A word of two characters as rare as this may be one by chance: one in three million words. */
const rareWord = -15

/** Characters that weigh as much as what is usual. */
const fewCharacters = 200

/** Corrections of one place that are looked at closely. */
const mostCases = 3

/** Longest clause that is cut in one piece, in UTF-16 units. */
const longestClause = 200

/** A clause and where it stands. */
interface Located {
  clause: Clause
  paragraph: number
  start: number
}

/** List what may be corrected on a page, place by place, in order. */
export function findCases(page: PageText, words: Words): Case[][] {
  const found: Case[][] = []
  const clauses = page.paragraphs.flatMap(({plain}, index) => cutParagraph(plain, index, words))
  const loose = shareLoose(clauses, usualLoose[words.traditional ? 'hant' : 'hans'])
  const settings = page.paragraphs.map((paragraph) => ({
    doubts: paragraph.lines.some(({confidence}) => confidence !== undefined)
      ? mapDoubts(paragraph)
      : undefined,
    fixed: findNames(paragraph.plain, page.names)
  }))
  for (const {clause, paragraph, start} of clauses) {
    const {doubts, fixed} = settings[paragraph] ?? {}
    const read = doubts !== undefined
    searchClause({page, words, paragraph, start, read, doubts, fixed, loose}, clause, found)
  }
  return found
}

function cutParagraph(plain: string, paragraph: number, {lexicon}: Words): Located[] {
  const clauses: Located[] = []
  for (let start = 0; start < plain.length; ) {
    if (!isHan(plain.charCodeAt(start))) {
      start++
      continue
    }
    let end = start + 1
    while (end < plain.length && end - start < longestClause && isHan(plain.charCodeAt(end))) end++
    if (end - start > 1) clauses.push({clause: cutClause(lexicon, plain.slice(start, end)), paragraph, start})
    start = end
  }
  return clauses
}

/** Loose characters, of 100; a short text says little of its print. */
function shareLoose(clauses: readonly Located[], usual: number): number {
  let all = 0
  let loose = 0
  for (const {clause} of clauses) {
    const {back, cuts, text} = clause
    all += text.length
    for (let index = 0; index + 1 < cuts.length; index++) {
      const first = cuts[index] ?? 0
      const last = cuts[index + 1] ?? 0
      if (last - first === 1 && isLoose(clause, index, (back[first] ?? 0) - (back[last] ?? 0))) loose++
    }
  }
  return (100 * loose + usual * fewCharacters) / (all + fewCharacters)
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

function searchClause(search: Search, clause: Clause, found: Case[][]): void {
  const {doubts, fixed, start, words} = search
  const {lexicon} = words
  const {text} = clause
  for (let index = 0; index + 1 < clause.cuts.length; index++) {
    const first = clause.cuts[index] ?? 0
    const last = clause.cuts[index + 1] ?? text.length
    const weight = (clause.back[first] ?? 0) - (clause.back[last] ?? 0)
    const suspect =
      last - first === 1 ? isLoose(clause, index, weight) : last - first === 2 && weight < rareWord
    for (let place = first; place < last; place++) {
      const doubt = doubts?.get(start + place)
      if (!suspect && !doubt) continue
      if (fixed?.[start + place] === 1 || isKept(text.charCodeAt(place))) continue
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

function judgePlace(search: Search, clause: Clause, spot: Spot): Case[] {
  const {page, paragraph, start} = search
  const text = page.paragraphs[paragraph]?.text ?? ''
  const from = text.charAt(start + spot.place)
  const options = listOptions(search, clause, spot, from)
  options.sort((a, b) => b.rank - a.rank || (a.char < b.char ? -1 : 1))
  return options.slice(0, mostCases).map((option): Case => {
    const best = options[0] === option ? options[1] : options[0]
    const features = describeOption(
      search,
      clause,
      spot,
      option,
      best ? option.rank - best.rank : option.rank
    )
    return {
      paragraph,
      place: start + spot.place,
      from,
      to: option.char,
      features,
      offered: option.share > 0,
      read: search.read
    }
  })
}
