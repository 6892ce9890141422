/** Tell 引题, 主题 and 副题 apart by their words, where the size of type is not known. */
import type {Evidence} from '../../npst/types.js'
import {listSplits, mostLines} from './admissible.js'
import {type HeadFacts, readHead} from './facts.js'
import {collectFeatures, featureNames} from './features.js'
import type {HeadOptions, HeadPart, HeadReading, HeadSplit} from './types.js'
import {headWeights} from './weights.js'

/** Weights by number of feature. */
const weights: readonly number[] = featureNames.map((name) => headWeights[name] ?? 0)
/** Evidence below this says nothing to a reader. */
const slight = 0.005

/**
 * Split the lines of a head into their parts.
 *
 * Every split in the order standing head, kicker, headline, deck is scored as
 * a sum of weighted features; the best and the second best are kept.
 *
 * @param lines text of the lines between the story before and the byline or
 *   lead, in order; beyond six, the ones behind count as more of the last part.
 */
export function splitHead(lines: readonly string[], options: HeadOptions): HeadSplit {
  // Half of all heads are one line, which leaves nothing to weigh.
  if (lines.length < 2) return {parts: lines.map(() => 'headline'), score: 0, evidence: []}
  const facts = readHead(lines.slice(0, mostLines), options)
  let best: HeadReading | undefined
  let second: HeadReading | undefined

  for (const parts of candidates(facts.lines.length, options)) {
    const score = scoreSplit(facts, parts)
    if (!best || score > best.score) {
      second = best
      best = {parts, score}
    } else if (!second || score > second.score) {
      second = {parts, score}
    }
  }

  if (!best) return {parts: lines.map(() => 'headline'), score: 0, evidence: []}
  if (!second) return {...fill(best, lines.length), evidence: []}
  return {
    ...fill(best, lines.length),
    runnerUp: fill(second, lines.length),
    evidence: compare(facts, best.parts, second.parts)
  }
}

/** A head of more whole parts than there are kinds of parts was printed in lines after all. */
function candidates(length: number, {wrapped, standing = true}: HeadOptions): readonly HeadPart[][] {
  const splits = listSplits(length, wrapped, standing)
  return splits.length > 0 ? splits : listSplits(length, true, standing)
}

function scoreSplit(facts: HeadFacts, parts: readonly HeadPart[]): number {
  let score = 0
  collectFeatures(facts, parts, (feature, value) => {
    score += value * (weights[feature] ?? 0)
  })
  return score
}

/** The reading of a long head: lines beyond the limit join the last part. */
function fill({parts, score}: HeadReading, length: number): HeadReading {
  const last = parts.at(-1) ?? 'headline'
  return {parts: Array.from({length}, (_, index) => parts[index] ?? last), score}
}

/** What the best split has and the other has not, and the other way round. */
function compare(facts: HeadFacts, best: readonly HeadPart[], other: readonly HeadPart[]): Evidence[] {
  const found = new Map<string, {feature: number; line: number; value: number}>()
  const gather = (sign: number) => (feature: number, value: number, line: number) => {
    const key = `${feature}:${line}`
    const before = found.get(key)?.value ?? 0
    found.set(key, {feature, line, value: before + sign * value})
  }
  collectFeatures(facts, best, gather(1))
  collectFeatures(facts, other, gather(-1))

  return Array.from(found.values(), ({feature, line, value}): Evidence => {
    const name = featureNames[feature] ?? ''
    const weight = Math.round(value * (weights[feature] ?? 0) * 1000) / 1000
    const detail = detailOf(facts, name, line)
    return detail === undefined ? {name, weight} : {name, weight, detail}
  })
    .filter(({weight}) => Math.abs(weight) > slight)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** The line that a feature was seen in, or both lines for a seam; nothing for the whole. */
function detailOf(facts: HeadFacts, name: string, line: number): string | undefined {
  const text = facts.lines[line]?.text
  return /^(?:join:|\w{1,12}[+|])/u.test(name) ? `${text ?? ''} / ${facts.lines[line + 1]?.text ?? ''}` : text
}
