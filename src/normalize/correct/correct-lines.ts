import type {Plugin} from 'unified'
import {report} from '../../diagnostics/index.js'
import {traceOffset} from '../../npst/edits.js'
import {countPoints, slicePoints} from '../../npst/points.js'
import type {Line, Page, Suggestion} from '../../npst/types.js'
import {regionsOf} from '../../npst/visit.js'
import type {EditRule} from '../rules.js'
import {type Choice, type CorrectMode, decide} from './decide.js'
import {joinPage, type Paragraph} from './page-text.js'
import {replaceCharacter} from './replace-character.js'
import type {OpenWords} from './words.js'

/** Configuration. */
export interface CorrectOptions {
  /** How much to correct (default: `safe`). */
  correct?: CorrectMode
  /** Opens the dictionary, when a page needs it; without it nothing is corrected. */
  openWords?: OpenWords
  /** Rules that are not to run (default: none). */
  off?: readonly string[]
}

const rule: EditRule = 'normalize:confusable'

/**
 * Put misread characters right, where the words leave little doubt.
 *
 * Changes `value`, adds edits of `normalize:confusable` with their confidence,
 * and leaves what is likely but not certain in `data.suggestions`. Runs behind
 * `normalizeLines`, which starts from `raw`: a second run of both gives the
 * same tree. Moves and removes nothing.
 * Reports `normalize:dictionary-missing`.
 */
export const correctLines: Plugin<[CorrectOptions?], Page> = (options = {}) => {
  const {correct = 'safe', off = [], openWords} = options
  return async (page, file) => {
    forget(page)
    if (correct === 'off' || !openWords || off.includes(rule)) return
    const words = await openWords(page.language === 'zh-Hant')
    if (!words) {
      report(file, 'normalize:dictionary-missing', {ancestors: [page]})
      return
    }
    const text = joinPage(page, words)
    for (const choice of decide(text, words, correct)) {
      const paragraph = text.paragraphs[choice.paragraph]
      if (paragraph) settle(choice, paragraph)
    }
  }
}

/** Suggestions of an earlier run were made for another text. */
function forget(page: Page): void {
  for (const region of regionsOf(page))
    for (const {data} of region.children) if (data?.suggestions) delete data.suggestions
}

function settle(choice: Choice, {lines, starts}: Paragraph): void {
  const {confidence, from, made, place, to} = choice
  const index = findLine(starts, place)
  const line = lines[index]
  if (!line) return
  const at = place - (starts[index] ?? 0)
  const offset = countPoints(line.value.slice(0, at))
  const rounded = Math.round(confidence * 1000) / 1000
  const edits =
    made && replaceCharacter(line.raw, line.data?.edits ?? [], {offset, from, to, rule, confidence: rounded})
  if (!edits) {
    suggest(line, offset, {to, confidence: rounded})
    return
  }
  line.value = line.value.slice(0, at) + to + line.value.slice(at + from.length)
  line.data = {...line.data, edits}
}

/** The line that a place lies in, by halves: a paragraph may have any number of lines. */
function findLine(starts: readonly number[], place: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** Suggestions speak of what was read, as whoever looks at them sees the source. */
function suggest(line: Line, offset: number, {to, confidence}: Pick<Suggestion, 'to' | 'confidence'>): void {
  const place = traceOffset(line.data?.edits, offset)
  const from = slicePoints(line.raw, place, place + 1)
  if (from === '' || from === to) return
  const suggestions = [...(line.data?.suggestions ?? []), {offset: place, from, to, confidence}]
  line.data = {...line.data, suggestions}
}
