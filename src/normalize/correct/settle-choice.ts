import {traceOffset} from '../../npst/edits.js'
import {countPoints, slicePoints} from '../../npst/points.js'
import type {Line, Suggestion} from '../../npst/types.js'
import type {EditRule} from '../rules.js'
import type {Choice} from './decide.js'
import type {Paragraph} from './page-text.js'
import {replaceCharacter} from './replace-character.js'

/** Make a correction on its line, or leave it as a suggestion where it is not to be made, or can not. */
export function settleChoice(choice: Choice, {lines, starts}: Paragraph, rule: EditRule): void {
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
