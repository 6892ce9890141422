/** Places of a page where another character makes better words, with what speaks for it. */
import {isHan} from '../../words/index.js'
import {type Clause, cutClause, scoreFronts} from './clause.js'
import {describeOption} from './describe-option.js'
import {listOptions, type Search, type Spot} from './list-options.js'
import {mapDoubts} from './map-doubts.js'
import type {PageText} from './page-text.js'
import {isFixed} from './protect.js'
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
  /** An engine has read the line. */
  read: boolean
}

/** Words of one character that are this frequent stand for themselves: 的, 在, 了 and some dozen more. */
const plainWord = -5.9

/** Words of one character that are rarer than this are looked at wherever they stand. */
const oddWord = -9.5

/** A word of two characters as rare as this may be one by chance: one in three million words. */
const rareWord = -15

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
      read: search.read
    }
  })
}
