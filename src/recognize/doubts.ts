import type {Doubt} from '../npst/types.js'
import type {GlyphChoice, LineReading} from './engine.js'

/** Confidence below which a character is noted as doubtful: below it one in five is wrong. */
const doubtful = 0.8

/** Alternatives noted of a character. */
const mostAlternatives = 4

/** Three places: more says nothing, and would differ between machines. */
export function roundShare(share: number): number {
  return Math.round(share * 1000) / 1000
}

/** List the characters that were not read surely; offsets count code points of the text without white space around it. */
export function describeDoubts({glyphs}: LineReading): Doubt[] {
  const doubts: Doubt[] = []
  let offset = 0
  for (const {text, confidence, alternatives = []} of trimGlyphs(glyphs)) {
    if (confidence < doubtful && text.trim() !== '') {
      const others = alternatives
        .slice(0, mostAlternatives)
        .map((choice) => ({text: choice.text, confidence: roundShare(choice.confidence)}))
      doubts.push({offset, confidence: roundShare(confidence), alternatives: others})
    }
    offset += Array.from(text).length
  }
  return doubts
}

/** Confidence from which a character is sure enough to need no alternatives; above it one in 500 is wrong. */
const sure = 0.98

/** Least confidence of an alternative that is carried on, and how many of a character. */
const leastAlternative = 0.01
const carriedAlternatives = 3

/**
 * List what else the characters may be that were not read quite surely, or
 * that another engine has read differently: material for `normalize`, wider and thinner than the doubts.
 */
export function describeAlternatives({glyphs}: LineReading): Doubt[] {
  const found: Doubt[] = []
  let offset = 0
  for (const {text, confidence, alternatives = []} of trimGlyphs(glyphs)) {
    const others = alternatives
      .filter((choice) => choice.confidence >= leastAlternative && choice.text !== text)
      .slice(0, carriedAlternatives)
      .map((choice) => ({text: choice.text, confidence: roundShare(choice.confidence)}))
    if (text.trim() !== '' && (confidence < sure || others.some(isOfAnother)))
      found.push({offset, confidence: roundShare(confidence), alternatives: others})
    offset += Array.from(text).length
  }
  return found
}

/** Shares of one engine add up to 1: beside a character that is sure, this much is what another engine has read. */
function isOfAnother({confidence}: GlyphChoice): boolean {
  return confidence > 1 - sure
}

function trimGlyphs(glyphs: LineReading['glyphs']): LineReading['glyphs'] {
  const isText = ({text}: {text: string}) => text.trim() !== ''
  const first = glyphs.findIndex(isText)
  return first < 0 ? [] : glyphs.slice(first, glyphs.findLastIndex(isText) + 1)
}
