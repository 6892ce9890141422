import type {Doubt} from '../npst/types.js'
import type {LineReading} from './engine.js'

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

function trimGlyphs(glyphs: LineReading['glyphs']): LineReading['glyphs'] {
  const isText = ({text}: {text: string}) => text.trim() !== ''
  const first = glyphs.findIndex(isText)
  return first < 0 ? [] : glyphs.slice(first, glyphs.findLastIndex(isText) + 1)
}
