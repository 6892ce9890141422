/** Which corrections are made, and which are only suggested. */

import {looseFeature, nameFeature} from './features.js'
import {type Case, findCases} from './find-cases.js'
import type {PageText} from './page-text.js'
import {offeredWeights, tableWeights} from './weights.js'
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

/**
 * Score from which a correction is made: log odds. Chosen with
 * `npm run bench:correct -- --sweep` for 95 and 90 right of 100 on text that
 * nothing was learned from. What engines read is further from the tables than
 * text with look-alikes is, so that its bar is higher.
 */
const limits: Readonly<Record<'text' | 'read' | 'offered', Readonly<Record<'safe' | 'bold', number>>>> = {
  text: {safe: 1.2, bold: 0.3},
  read: {safe: 1.5, bold: 0.6},
  offered: {safe: 2, bold: 1.2}
}

/**
 * What the odds lose where more of a page is loose than print has, per
 * logarithm of how much more: among rubbish good words are made by chance, and
 * what was printed is in no table. It lifts the precision on what engines
 * read, taken as text, from 0.85 to 0.92 over five sets; 5 cost a third of what is left.
 */
const disturbance = 3

/**
 * What the odds lose where a name may stand: any character may stand in one,
 * and the few names of our stories do not teach it. In `drawn`, changes of
 * right characters go from 1.05 to 0.79 of 10,000, recall from 0.288 to 0.284.
 */
const nameRisk = 0.5

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
    const {from, offered, paragraph, place, read, to} = one
    const near = Array.from({length: 2 * apart - 1}, (_, step) => `${paragraph} ${place + step - apart + 1}`)
    if (near.some((key) => taken.has(key))) continue
    const made = score >= limits[offered ? 'offered' : read ? 'read' : 'text'][mode]
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

/**
 * Log odds that a correction is right: of a character from the tables, or of
 * one that the engine itself offered.
 */
export function scoreCase({features, offered}: Case): number {
  const weights = offered ? offeredWeights : tableWeights
  const rubbish = offered ? 0 : disturbance * Math.max(0, features[looseFeature] ?? 0)
  let sum = -rubbish - nameRisk * (features[nameFeature] ?? 0)
  for (let index = 0; index < features.length; index++) sum += (features[index] ?? 0) * (weights[index] ?? 0)
  return sum
}
