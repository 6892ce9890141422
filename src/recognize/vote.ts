import {alignTexts, type Pair} from './align.js'
import type {Glyph, LineReading} from './engine.js'
import type {Lexicon} from './lexicon.js'
import {makeReading} from './readings.js'

/** How far a reader can be trusted. */
export interface Trust {
  /** Odds of a right character are the odds of its confidence to this power. */
  power: number
  /** Added to the logarithm of the odds. */
  bias: number
}

/** Two readings of a line, and what is known of the readers. */
export interface Vote {
  main: LineReading
  other: LineReading
  /** How far the readers can be trusted. */
  trust: {main: Trust; other: Trust}
  /** Counts words; absent when there is no dictionary. */
  lexicon?: Lexicon | undefined
}

/** Characters on either side of a place that decide which words it can be part of. */
const context = 4

/** What one word less says, as the logarithm of odds. */
const wordWeight = 0.7

/** Lead of keeping a character that only the main reader has, and of not adding one that only the other has: log odds. */
const aloneLead = {kept: 1.5, missing: 2.5}

/** Confidences nearer to 0 and 1 than this say no more. */
const leastDoubt = 0.001

/**
 * Settle two readings of a line: where they differ, the character of better
 * odds stands. Odds come from both confidences, from what the main reader held
 * possible, and from the words that a character makes with its neighbours.
 */
export function settleVote(vote: Vote): LineReading {
  const main = vote.main.glyphs
  const other = vote.other.glyphs
  const pairs = alignTexts(
    main.map(({text}) => text),
    other.map(({text}) => text)
  )
  const glyphs: Glyph[] = []
  for (const [index, pair] of pairs.entries()) {
    const glyph = settlePair(vote, pairs, index, pair, glyphs)
    if (glyph) glyphs.push(glyph)
  }
  return makeReading(glyphs)
}

function settlePair(
  vote: Vote,
  pairs: readonly Pair[],
  index: number,
  [left, right]: Pair,
  before: readonly Glyph[]
): Glyph | undefined {
  const main = left === undefined ? undefined : vote.main.glyphs[left]
  const other = right === undefined ? undefined : vote.other.glyphs[right]
  if (main && other && main.text === other.text) {
    return {...main, confidence: Math.max(main.confidence, other.confidence)}
  }
  if (!isLetter(main) && !isLetter(other)) return main
  const lead =
    leadOf(main, other, vote) + wordLead(vote, pairs, index, [main?.text ?? '', other?.text ?? ''], before)
  if (lead >= 0) return main && keepOther(main, other)
  return other && mergeGlyph(other, main)
}

/** How much more likely the main reader is right, by confidences alone, as the logarithm of odds. */
function leadOf(main: Glyph | undefined, other: Glyph | undefined, {trust}: Vote): number {
  const own = main && odds(main.confidence, trust.main)
  const others = other && odds(other.confidence, trust.other)
  if (own === undefined) return aloneLead.missing - (others ?? 0)
  if (others === undefined) return own + aloneLead.kept
  return own - others + possible(main, other)
}

/** Marks are read well by neither; the main reader keeps its own. */
function isLetter(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && /[\p{L}\p{N}]/u.test(glyph.text)
}

function odds(confidence: number, {power, bias}: Trust): number {
  const share = Math.min(1 - leastDoubt, Math.max(leastDoubt, confidence))
  return power * Math.log(share / (1 - share)) + bias
}

/** What the main reader itself held possible speaks for the other one. */
function possible(main: Glyph | undefined, other: Glyph | undefined): number {
  const share = main?.alternatives?.find(({text}) => text === other?.text)?.confidence
  return share === undefined ? 0 : -1 - share
}

function wordLead(
  {lexicon, main}: Vote,
  pairs: readonly Pair[],
  index: number,
  [own, others]: readonly [string, string],
  before: readonly Glyph[]
): number {
  if (!lexicon) return 0
  const head = before
    .slice(-context)
    .map(({text}) => text)
    .join('')
  const tail = pairs
    .slice(index + 1, index + 1 + context)
    .map(([left]) => (left === undefined ? '' : (main.glyphs[left]?.text ?? '')))
    .join('')
  return wordWeight * (lexicon(head + others + tail) - lexicon(head + own + tail))
}

/** What the other reader has read becomes an alternative, where the main one did not think of it. */
function keepOther(main: Glyph, other: Glyph | undefined): Glyph {
  const {alternatives = []} = main
  if (!other || alternatives.some(({text}) => text === other.text)) return main
  const {text, confidence} = other
  const all = [...alternatives, {text, confidence}].sort((a, b) => b.confidence - a.confidence)
  return {...main, alternatives: all}
}

/** The character of the other reader, in the place of the main one’s, which becomes an alternative. */
function mergeGlyph(other: Glyph, main: Glyph | undefined): Glyph {
  if (!main) return other
  const {text, confidence} = main
  const rest = (main.alternatives ?? []).filter((choice) => choice.text !== other.text)
  return {
    ...other,
    ...(main.start === undefined ? {} : {start: main.start}),
    ...(main.end === undefined ? {} : {end: main.end}),
    alternatives: [{text, confidence}, ...rest]
  }
}
