import {countPoints} from '../npst/points.js'
import type {Edit, Line} from '../npst/types.js'
import {isTrim, type LineMap, mapLine, type Stretch} from './map-line.js'
import {round} from './round.js'
import type {Run} from './runs.js'
import type {Correction, Span} from './schema/index.js'

/** What leads the characters of an article back to its lines. */
export interface Trace {
  spans: Span[]
  corrections: Correction[]
  /** The lines met so far; a line is mapped once. */
  maps: Map<Line, LineMap>
}

/** Make an empty trace. */
export function createTrace(): Trace {
  return {spans: [], corrections: [], maps: new Map()}
}

/**
 * Note where the characters of one text field come from.
 *
 * Adds to `trace.spans` and `trace.corrections`.
 *
 * @param path dotted path of the field, such as `body.0.text`.
 */
export function traceField(trace: Trace, path: string, runs: readonly Run[]): void {
  for (const run of runs) {
    if (run.inserted) {
      trace.corrections.push({path, offset: run.offset, from: '', to: ' ', rule: 'emit:parts-joined'})
      continue
    }
    const map = mapOf(trace, run.line)
    if (run.from >= map.valueLength) {
      // A space between two lines: it stands for the break behind the first.
      addSpan(trace, {
        path,
        offset: run.offset,
        length: run.length,
        line: run.line.id,
        column: map.rawLength + 1
      })
      continue
    }
    const end = run.from + run.length
    for (const stretch of map.stretches) {
      if (stretch.at + stretch.length < run.from) continue
      if (stretch.at > end) break
      traceStretch(trace, path, run, stretch, map)
    }
  }
}

function traceStretch(
  trace: Trace,
  path: string,
  run: Run,
  stretch: Stretch,
  {rawLength, valueLength}: LineMap
): void {
  const {edit} = stretch
  const end = run.from + run.length
  const start = Math.max(run.from, stretch.at)
  const length = Math.min(end, stretch.at + stretch.length) - start
  const offset = run.offset + start - run.from
  if (length > 0) addRun(trace, path, offset, length, run.line.id, stretch, start - stretch.at)
  if (!edit || isTrim(edit, rawLength)) return
  // A removal at the seam of two runs belongs to the one behind it, unless the line ends there.
  const removed = stretch.length === 0 && stretch.at >= run.from && (stretch.at < end || end === valueLength)
  if (length > 0 || removed) trace.corrections.push(toCorrection(path, offset, edit))
}

function addRun(
  trace: Trace,
  path: string,
  offset: number,
  length: number,
  line: string,
  stretch: Stretch,
  skip: number
): void {
  // Characters that replace as many stand for them one by one; others all stand for the first.
  const steady = !stretch.edit || countPoints(stretch.edit.from) === stretch.length
  if (steady) addSpan(trace, {path, offset, length, line, column: stretch.raw + skip + 1})
  else
    for (let index = 0; index < length; index++)
      addSpan(trace, {path, offset: offset + index, length: 1, line, column: stretch.raw + 1})
}

/** Add a span, or make the last one longer when it goes on. */
function addSpan(trace: Trace, span: Span): void {
  const last = trace.spans.at(-1)
  const goesOn =
    last?.path === span.path &&
    last.line === span.line &&
    last.offset + last.length === span.offset &&
    last.column + last.length === span.column
  if (goesOn) last.length += span.length
  else trace.spans.push(span)
}

function toCorrection(path: string, offset: number, edit: Edit): Correction {
  const {from, to, rule, confidence} = edit
  return {path, offset, from, to, rule, ...(confidence === undefined ? {} : {confidence: round(confidence)})}
}

function mapOf(trace: Trace, line: Line): LineMap {
  const known = trace.maps.get(line)
  if (known) return known
  const map = mapLine(line)
  trace.maps.set(line, map)
  return map
}
