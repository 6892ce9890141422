/** What speaks for a correction and against it. */
import type {Around} from './around.js'
import type {Fit} from './clause.js'

/** What is known of a place and of one character that may stand there. */
export interface Facts {
  fit: Fit
  /** Lead of gain and looks over the next best character; below 0 when another one leads. */
  lead: number
  /** From 0 to 1; 0 when the two do not look alike. */
  likeness: number
  /** From 0 to 1; 0 when no engine read it so. */
  misread: number
  /** Logarithm of the share of the word that stands at the place. */
  weight: number
  /** Length of that word, in UTF-16 units. */
  length: number
  /** Logarithm of the share of the other character as a word of its own. */
  alone: number
  /** How often each stands on the page; the place itself is not counted. */
  counts: {from: number; to: number}
  /** How often what is replaced stands elsewhere with the character before and behind: up to 2 each. */
  repeats: number
  /** How often the other character stands elsewhere behind the one before, and before the one behind. */
  page: {before: number; behind: number}
  /** Words of one character next to the place: 0 to 2. */
  single: number
  /** Words of the text as it stands that the new word takes in. */
  taken: number
  /** The place may lie in a name: a surname stands there or just before, and no word behind it. */
  nameRisk: boolean
  /** The place may lie in the name of a place: 县, 村, 路 and the like stand behind. */
  placeRisk: boolean
  /** The word has a numeral beside the character. */
  numeral: boolean
  around: Around
  /** Loose characters of the page, of 100. */
  loose: number
  /** How much more often print has the other character behind the one before, and before the one behind: logarithm. */
  pairs: {before: number; behind: number}
  traditional: boolean
  /** What the engine says; absent for text input. */
  engine?: {
    /** Of the character as read. */
    confidence: number
    /** Of the other one; 0 when it was not thought of. */
    share: number
    /** It names no other character: Tesseract never does. */
    silent: boolean
  }
}

/** Loose characters of 100 on a page of clean print, as measured on our stories. */
export const usualLoose: Readonly<Record<'hans' | 'hant', number>> = {hans: 16, hant: 21}

/** Rarest word, as logarithm of its share. */
const rarest = -18

/** Names of the features, in the order of their weights. */
export const featureNames = [
  'bias',
  'gain',
  'gain-high',
  'lead',
  'lead-behind',
  'alike',
  'alike-much',
  'alike-not',
  'misread',
  'misread-not',
  'word',
  'word-3',
  'word-4',
  'word-name',
  'own',
  'own-word',
  'alone',
  'from-count',
  'to-count',
  'repeats',
  'page-before',
  'page-behind',
  'page-both',
  'single-0',
  'single-2',
  'taken-3',
  'name-risk',
  'alone-word',
  'alone-gain',
  'pair-before',
  'pair-behind',
  'traditional',
  'place-risk',
  'numeral',
  'around-score',
  'around-single',
  'around-odd',
  'around-none',
  'page-loose',
  'looks-loose',
  'single-loose',
  'gain-loose',
  'engine-sure',
  'engine-doubt',
  'engine-share',
  'engine-second',
  'engine-other',
  'engine-silent'
] as const

/** Places among the features that the decision looks at on its own. */
export const looseFeature: number = featureNames.indexOf('page-loose')
export const nameFeature: number = featureNames.indexOf('name-risk')

/** Measure the features of a correction; all lie between -2 and 2. */
export function measureFeatures(facts: Facts): Float64Array {
  const usual = usualLoose[facts.traditional ? 'hant' : 'hans']
  const loose = clamp(Math.log((1 + facts.loose) / (1 + usual)))
  const disturbed = Math.max(0, loose)
  const {counts, engine, fit} = facts
  const length = fit.end - fit.start
  const confidence = engine?.confidence ?? 0
  const share = engine?.share ?? 0
  return Float64Array.of(
    1,
    clamp(fit.gain / 10),
    clamp(Math.max(0, fit.gain - 8) / 10),
    clamp(Math.max(0, facts.lead) / 5),
    clamp(Math.min(0, facts.lead) / 5),
    facts.likeness === 0 ? 0 : (facts.likeness - 0.6) / 0.4,
    facts.likeness > 0.9 ? (facts.likeness - 0.9) / 0.1 : 0,
    facts.likeness === 0 ? 1 : 0,
    facts.misread === 0 ? 0 : clamp(Math.log2(facts.misread) / 8 + 1),
    facts.misread === 0 ? 1 : 0,
    clamp((fit.weight - rarest) / 10),
    length === 3 ? 1 : 0,
    length > 3 ? 1 : 0,
    fit.isName ? 1 : 0,
    clamp((facts.weight - rarest) / 10),
    facts.length > 1 ? 1 : 0,
    clamp((facts.alone - rarest) / 10),
    Math.min(2, Math.log1p(counts.from) / 2),
    Math.min(2, Math.log1p(counts.to) / 2),
    facts.repeats / 2,
    Math.min(3, facts.page.before) / 2,
    Math.min(3, facts.page.behind) / 2,
    facts.page.before > 0 && facts.page.behind > 0 ? 1 : 0,
    facts.single === 0 ? 1 : 0,
    facts.single === 2 ? 1 : 0,
    facts.taken > 2 ? 1 : 0,
    facts.nameRisk ? 1 : 0,
    length === 1 ? 1 : 0,
    length === 1 ? clamp(fit.gain / 10) : 0,
    clamp(facts.pairs.before / 2),
    clamp(facts.pairs.behind / 2),
    facts.traditional ? 1 : 0,
    facts.placeRisk ? 1 : 0,
    facts.numeral ? 1 : 0,
    facts.around.length === 0 ? 0 : clamp((facts.around.score + 5) / 3),
    facts.around.single,
    facts.around.odd / 2,
    facts.around.length < 3 ? 1 : 0,
    loose,
    facts.likeness > 0.9 ? loose : 0,
    disturbed * facts.around.single,
    disturbed * clamp(facts.fit.gain / 10),
    engine && confidence >= sure ? 1 : 0,
    engine && confidence < sure ? clamp(-logOdds(confidence) / 3) : 0,
    share > 0 ? clamp(Math.log(share) / 4 + 1) : 0,
    share > 0 ? clamp((Math.log(share) - Math.log(Math.max(confidence, 0.01))) / 4) : 0,
    share > 0 && share + confidence > wholeShare ? clamp(logOdds(share) / 3 + 1) : 0,
    engine?.silent && confidence < sure ? 1 : 0
  )
}

/** Confidence from which an engine’s character is not doubted. */
const sure = 0.98

/** The shares of one engine add up to 1; more, with room for rounding, says that another engine has read the other character. */
const wholeShare = 1.005

function logOdds(share: number): number {
  const safe = Math.min(0.99, Math.max(0.01, share))
  return Math.log(safe / (1 - safe))
}

function clamp(value: number): number {
  return Math.min(2, Math.max(-2, value))
}
