import {isHan, type Lexicon} from '../../words/index.js'
import {type Candidate, listCandidates} from './candidates.js'
import {openPairs, type Pairs} from './pairs.js'
import {isFixed, isPrinted} from './protect.js'

/** A character that may have been printed, as the dictionary has it. */
export interface PlainCandidate extends Candidate {
  /** Its simplified form. */
  code: number
}

/** Candidates for one character. */
export interface PlainList {
  candidates: readonly PlainCandidate[]
  /** Their codes side by side: most candidates are refused by these alone. */
  codes: Uint16Array
}

/** What corrections of papers of one script are decided with; made once, used for any number of pages. */
export interface Words {
  lexicon: Lexicon
  traditional: boolean
  /** Make a text simplified, unit by unit: the result is as long as the text. */
  simplify: (text: string) => string
  /** What may have been printed where a character was read; nothing that is the same when simplified. */
  listPlain: (char: string) => PlainList
  /** Which characters stand side by side in print. */
  pairs: Pairs
}

/** Opens the words of a script; gives nothing where there is no dictionary. */
export type OpenWords = (traditional: boolean) => Promise<Words | undefined>

/** Configuration. */
export interface WordsOptions {
  /**
   * Converter from traditional to simplified text, for traditional papers;
   * where it changes the length of a text, its characters are converted one by
   * one. Absent for simplified papers.
   */
  convert?: (text: string) => string
  /** Which characters stand side by side (default: as learned). */
  pairs?: Pairs
}

/** What looks less alike is only considered when an engine has misread it: no correction is lost, and half of the work is saved. */
const leastLikeness = 0.75

/** First and last of the Han characters that have a form of their own in each script. */
const hanBlock: readonly [number, number] = [0x4e00, 0x9fff]

/** Make what corrections are decided with. */
export function makeWords(lexicon: Lexicon, {convert, pairs = openPairs()}: WordsOptions = {}): Words {
  const traditional = convert !== undefined
  const simplifyUnits = convert ? makeUnitConverter(convert) : (text: string) => text
  const lists = new Map<string, PlainList>()
  return {
    lexicon,
    traditional,
    pairs,
    simplify(text) {
      if (!convert) return text
      if (text.length === 1) return simplifyUnits(text)
      const plain = convert(text)
      return plain.length === text.length ? plain : simplifyUnits(text)
    },
    listPlain(char) {
      const known = lists.get(char)
      if (known) return known
      const own = simplifyUnits(char).charCodeAt(0)
      const list = listCandidates(char)
        .filter(({likeness, misread}) => likeness >= leastLikeness || misread > 0)
        .map((candidate) => ({...candidate, code: simplifyUnits(candidate.char).charCodeAt(0)}))
        .filter(
          ({char: other, code}) =>
            code !== own && !isFixed(code) && isHan(code) && isPrinted(other, traditional)
        )
      const plain = {candidates: list, codes: Uint16Array.from(list, ({code}) => code)}
      lists.set(char, plain)
      return plain
    }
  }
}

function makeUnitConverter(convert: (text: string) => string): (text: string) => string {
  let units: Uint16Array | undefined
  return (text) => {
    units ??= mapUnits(convert)
    let plain = ''
    for (let index = 0; index < text.length; index++)
      plain += String.fromCharCode(units[text.charCodeAt(index)] ?? 0)
    return plain
  }
}

function mapUnits(convert: (text: string) => string): Uint16Array {
  const units = Uint16Array.from({length: 0x10000}, (_, code) => code)
  const [first, last] = hanBlock
  const chars = Array.from({length: last - first + 1}, (_, index) => String.fromCharCode(first + index))
  // Line ends keep the phrases of the dictionaries from reaching over.
  for (const [index, plain] of convert(chars.join('\n')).split('\n').entries())
    if (plain.length === 1) units[first + index] = plain.charCodeAt(0)
  return units
}
