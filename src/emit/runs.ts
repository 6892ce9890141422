import {countPoints} from '../npst/points.js'
import type {Piece} from '../npst/to-text.js'
import type {Line} from '../npst/types.js'

const word = /[\p{L}\p{N}]/u

/** Characters of a text field that stand side by side in one line; all in code points. */
export interface Run {
  /** First character in the field. */
  offset: number
  length: number
  line: Line
  /** First character in `line.value`; behind the last one it is the line break. */
  from: number
  /** Set on a space that no line has: it stands between two parts that stood apart. */
  inserted?: true
}

/** Find the runs of a text that was joined from pieces; a joining space comes from the line break before it. */
export function runsOfPieces(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = []
  let offset = 0
  let before: Line | undefined
  for (const {line, from, to, glue} of pieces) {
    if (glue !== '' && before) {
      const length = countPoints(glue)
      runs.push({offset, length, line: before, from: countPoints(before.value)})
      offset += length
    }
    if (to > from) runs.push({offset, length: to - from, line, from})
    offset += to - from
    before = line
  }
  return runs
}

/**
 * Find the runs of a value that was read out of a text: the text itself, a
 * part of it, or its characters in the same order with others left out.
 *
 * A space leads to the mark that it stands for; one between parts that stood
 * apart is `inserted`. A character that the text does
 * not have gets no run.
 *
 * @param value what was read.
 * @param pieces pieces of the text it was read from.
 */
export function alignRuns(value: string, pieces: readonly Piece[]): Run[] {
  const sources = pieces.flatMap(({line, from, to}) =>
    Array.from(line.value)
      .slice(from, to)
      .map((char, index) => ({char, line, from: from + index}))
  )
  const text = sources.map(({char}) => char).join('')
  // Where the value stands as a whole; otherwise its first character is looked for from the beginning.
  let next = countPoints(text.slice(0, Math.max(0, text.indexOf(value))))
  const runs: Run[] = []
  for (const [offset, char] of Array.from(value).entries()) {
    let index = next
    const blank = char.trim() === ''
    if (blank && word.test(sources[index]?.char ?? '')) {
      const last = runs.at(-1)
      if (last) runs.push({offset, length: 1, line: last.line, from: last.from + last.length, inserted: true})
      continue
    }
    // A space is what a bracket or a stroke became: `新华社发（罗敏摄）` is `新华社发 罗敏摄`.
    while (!blank && index < sources.length && sources[index]?.char !== char) index++
    const source = sources[index]
    if (!source) continue
    next = index + 1
    addCharacter(runs, {offset, length: 1, line: source.line, from: source.from})
  }
  return runs
}

function addCharacter(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  const goesOn =
    last?.line === run.line &&
    !last.inserted &&
    last.from + last.length === run.from &&
    last.offset + last.length === run.offset
  if (goesOn) last.length++
  else runs.push(run)
}

/** Whether runs hold every character of a value. */
export function coversAll(runs: readonly Run[], value: string): boolean {
  return runs.reduce((sum, run) => sum + run.length, 0) === countPoints(value)
}
