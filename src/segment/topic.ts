/** How much neighbouring pieces of a page speak of the same thing. */
import type {PageView} from './line-view.js'

/** Characters looked at on either side of a line; about two paragraphs. */
const windowSize = 240

/** Pairs with these characters say little about the matter of a text. */
const common = new Set(
  '的了是在一不有和人为這这中大上个個来來到说說就也与與及其以于於对對将將等并並年月日时時'
)

/** The two-character strings of Han in a text that carry meaning. */
export function topicPairs(text: string): Set<string> {
  const pairs = new Set<string>()
  let before = ''
  for (const char of text) {
    const carries = char >= '\u3400' && char <= '\u9fff' ? !common.has(char) : char > '\u{20000}'
    if (carries && before !== '') pairs.add(before + char)
    before = carries ? char : ''
  }
  return pairs
}

/** Share of the smaller set that the other one holds, from 0 to 1. */
export function shareTopic(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared++
  return shared / small.size
}

/** What a line has in common with its surroundings. */
export interface Topic {
  /** Share of the line’s pairs found in the text behind it. */
  ahead: number
  /** Share of the line’s pairs found in the text before it. */
  behind: number
  /** Likeness of the text before and the text behind. */
  across: number
}

/** Compare a line with the text before and behind it; the line itself is in neither. */
export function topicAt({lines}: PageView, index: number): Topic {
  const own = topicPairs(lines[index]?.text.slice(0, windowSize) ?? '')
  const after = topicPairs(textFrom(lines, index + 1, 1))
  const before = topicPairs(textFrom(lines, index - 1, -1))
  return {ahead: shareTopic(own, after), behind: shareTopic(own, before), across: shareTopic(before, after)}
}

/** Text of prose from a line onwards (`step` 1) or backwards (-1), up to the window. */
function textFrom(lines: PageView['lines'], start: number, step: 1 | -1): string {
  let text = ''
  for (let index = start; text.length < windowSize; index += step) {
    const view = lines[index]
    if (!view) break
    if (view.role === 'folio' || view.role === 'masthead' || view.role === 'noise') continue
    const part = step === 1 ? view.text.slice(0, windowSize) : view.text.slice(-windowSize)
    text = step === 1 ? `${text}${part}` : `${part}${text}`
  }
  return text
}
