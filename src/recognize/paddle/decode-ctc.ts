import type {StepScores} from '../../vendor/onnxruntime.js'
import type {Glyph, GlyphChoice} from '../engine.js'
import type {Keys} from './read-keys.js'

/** Class that stands for no character. */
const blankClass = 0

/** Alternatives kept of a character. */
const keptAlternatives = 4

/** Least score of an alternative worth naming. */
const leastAlternative = 0.002

/**
 * Make characters out of the scores along a line: greedy CTC.
 *
 * Steps in a row that say the same are one character; its confidence is the
 * best of them. What else scored in those steps is kept as alternatives. A
 * step that is sure of the blank ends a character.
 *
 * @returns characters with their place, as a share of the steps.
 */
export function decodeCtc(scores: StepScores, keys: Keys): Glyph[] {
  const glyphs: Glyph[] = []
  let last = blankClass
  let from = 0
  for (let step = 0; step <= scores.steps; step++) {
    const winner = step < scores.steps ? (scores.indices[step * scores.best] ?? blankClass) : blankClass
    if (winner === last && step < scores.steps) continue
    if (last !== blankClass) {
      const glyph = readRun(scores, {from, to: step, winner: last}, keys)
      if (glyph) glyphs.push(glyph)
    }
    last = winner
    from = step
  }
  return glyphs.filter((glyph, index) => !isHalf(glyph, glyphs[index + 1]))
}

/** The network reads the ring of ℃ as a character of its own, and then the whole. */
function isHalf({text}: Glyph, next: Glyph | undefined): boolean {
  return text === '°' && (next?.text === '℃' || next?.text === '℉')
}

interface Run {
  from: number
  to: number
  winner: number
}

function readRun(scores: StepScores, {from, to, winner}: Run, keys: Keys): Glyph | undefined {
  const text = keys[winner]
  if (!text) return undefined
  const best = new Map<number, number>()
  for (let at = from * scores.best; at < to * scores.best; at++) {
    const index = scores.indices[at] ?? blankClass
    const score = scores.scores[at] ?? 0
    if (index !== blankClass && score > (best.get(index) ?? 0)) best.set(index, score)
  }
  const confidence = best.get(winner) ?? 0
  best.delete(winner)
  const alternatives = listAlternatives(best, keys)
  return {
    text,
    confidence,
    start: from / scores.steps,
    end: to / scores.steps,
    ...(alternatives.length > 0 ? {alternatives} : {})
  }
}

/** Ties go to the lower class, so that the order is always the same. */
function listAlternatives(best: ReadonlyMap<number, number>, keys: Keys): GlyphChoice[] {
  return Array.from(best)
    .filter(([index, confidence]) => confidence >= leastAlternative && (keys[index] ?? '') !== '')
    .sort(([a, left], [b, right]) => right - left || a - b)
    .slice(0, keptAlternatives)
    .map(([index, confidence]) => ({text: keys[index] ?? '', confidence}))
}
