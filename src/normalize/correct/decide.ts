/** Which corrections are made, and which are only suggested. */
import {type Case, findCases} from './find-cases.js'
import type {PageText} from './page-text.js'
import {scanWeights, textWeights} from './weights.js'
import type {Words} from './words.js'

/** How much may be corrected: nothing, what is nearly certain, what is likely. */
export type CorrectMode = 'off' | 'safe' | 'bold'

/** A correction with its certainty. */
export interface Choice {
  paragraph: number
  /** Place in the paragraph’s text, in UTF-16 units. */
  place: number
  from: string
  to: string
  /** From 0 to 1. */
  confidence: number
  /** To be made; otherwise it is a suggestion. */
  made: boolean
}

/** Score from which a correction is made: log odds. Chosen with `npm run bench:correct -- --sweep`: 95 and 90 of 100 are right on text that nothing was learned from. */
const limits: Readonly<Record<'text' | 'scan', Readonly<Record<'safe' | 'bold', number>>>> = {
  text: {safe: 1.5, bold: 0.4},
  scan: {safe: 3.5, bold: 2}
}

/** Log odds from which a correction is worth showing to a person: one in four is right. */
const leastSuggestion = -1.1

/** Corrections that stand nearer than this change each other’s grounds; the better one is made. */
const apart = 2

/** Decide about a page. */
export function decide(page: PageText, words: Words, mode: 'safe' | 'bold'): Choice[] {
  const scored = findCases(page, words).map(pickBest)
  const choices: Choice[] = []
  const taken = new Set<string>()
  // The best first; what stands next to a correction was judged by a text that is no more.
  const order = scored
    .filter(({score}) => score >= leastSuggestion)
    .sort((a, b) => b.score - a.score || a.one.paragraph - b.one.paragraph || a.one.place - b.one.place)
  for (const {one, score} of order) {
    const {from, paragraph, place, read, to} = one
    const near = Array.from({length: 2 * apart - 1}, (_, step) => `${paragraph} ${place + step - apart + 1}`)
    if (near.some((key) => taken.has(key))) continue
    const made = score >= limits[read ? 'scan' : 'text'][mode]
    if (made) taken.add(`${paragraph} ${place}`)
    choices.push({paragraph, place, from, to, confidence: 1 / (1 + Math.exp(-score)), made})
  }
  return choices.sort((a, b) => a.paragraph - b.paragraph || a.place - b.place)
}

function pickBest(cases: readonly Case[]): {one: Case; score: number} {
  let best: {one: Case; score: number} | undefined
  for (const one of cases) {
    const score = scoreCase(one)
    if (!best || score > best.score) best = {one, score}
  }
  if (!best) throw new TypeError('Expected a case, got none')
  return best
}

/** Log odds that a correction is right. */
export function scoreCase({features, read}: Case): number {
  const weights = read ? scanWeights : textWeights
  let sum = 0
  for (let index = 0; index < features.length; index++) sum += (features[index] ?? 0) * (weights[index] ?? 0)
  return sum
}
