import {isSurname} from '../../grammar/surnames.js'
import {lookAround} from './around.js'
import {type Clause, weighAlone} from './clause.js'
import {type Facts, measureFeatures} from './features.js'
import type {Option, Search, Spot} from './list-options.js'
import {isFixed} from './protect.js'

/**
 * Say what speaks for a character at a place, and against it.
 *
 * @param lead rank over that of the next best character.
 */
export function describeOption(
  search: Search,
  clause: Clause,
  spot: Spot,
  option: Option,
  lead: number
): Float64Array {
  const {page, read, words} = search
  const {cuts, text} = clause
  const {fit} = option
  const own = text.charCodeAt(spot.place)
  const length = (index: number) => (cuts[index + 1] ?? 0) - (cuts[index] ?? 0)
  const before = spot.place > 0 ? text.charCodeAt(spot.place - 1) : 0
  const behind = spot.place + 1 < text.length ? text.charCodeAt(spot.place + 1) : 0
  return measureFeatures({
    fit,
    lead,
    likeness: option.likeness,
    misread: option.misread,
    weight: spot.weight,
    length: spot.length,
    alone: weighAlone(words.lexicon, clause, option.code),
    counts: {from: page.countUnit(own) - 1, to: page.countUnit(option.code)},
    repeats:
      Math.min(2, Math.max(0, page.countPair(before, own) - 1)) +
      Math.min(2, Math.max(0, page.countPair(own, behind) - 1)),
    page: option.echo,
    single: Number(length(spot.index - 1) === 1) + Number(length(spot.index + 1) === 1),
    taken: cuts.filter((cut) => cut >= fit.start && cut < fit.end).length,
    pairs: option.lead,
    nameRisk: risksName(clause, spot),
    placeRisk: risksPlace(clause, fit),
    numeral: hasNumeral(clause, spot, fit),
    around: lookAround(clause, fit, page.paragraphs[search.paragraph]?.text ?? '', search.start),
    loose: search.loose,
    traditional: words.traditional,
    ...(read ? {engine: readEngine(spot.doubt, option.share)} : {})
  })
}

function readEngine(doubt: Spot['doubt'], share: number): NonNullable<Facts['engine']> {
  return {confidence: doubt?.confidence ?? 1, share, silent: doubt?.alternatives.length === 0}
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

/** What names of places end in, in simplified characters. */
const placeEnds = new Set('省市县区乡镇村州山江河湖岛港路街巷桥站庄堡屯寨坝')

/** Whether a character that ends names of places stands right behind a word, or one further. */
function risksPlace({text}: Clause, {end}: {end: number}): boolean {
  return placeEnds.has(text.charAt(end)) || placeEnds.has(text.charAt(end + 1))
}

/** Whether the word is a numeral with the character: 一直 for 一查; any character stands behind a numeral. */
function hasNumeral({text}: Clause, {place}: Spot, {end, start}: {start: number; end: number}): boolean {
  for (let at = start; at < end; at++) if (at !== place && isFixed(text.charCodeAt(at))) return true
  return false
}
