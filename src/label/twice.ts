import type {Line, Region} from '../npst/types.js'

/** Shortest line that is compared, in UTF-16 units: shorter ones come back in tables, songs and lists. */
const shortest = 8
/** Shortest text of a block or paragraph that is compared; no refrain is as long. */
const shortestBlock = 30
/** One character may have been read differently in a line of this length. */
const longEnoughForOne = 12

const sentenceEnd = /[。！？…：；][”’」』）)]{0,2}$/u
const stop = /[。；，]/u
const han = /\p{Script=Han}/u

/**
 * Find the lines that stand right behind themselves: an engine that looked at
 * a strip twice, a dump that was put together from pieces that overlap.
 *
 * A line counts when it breaks off inside a sentence, which no refrain and no
 * row of a table does: running text that was broken into lines has no such
 * line twice. Whole paragraphs and blocks count from 30 characters on.
 *
 * @param dirt lines without text, which are passed over (default: none).
 * @returns the second of the two, with the first.
 */
export function findTwice(regions: readonly Region[], dirt: ReadonlySet<Line> = new Set()): Map<Line, Line> {
  const found = new Map<Line, Line>()
  let last: readonly Line[] = []
  for (const region of regions) {
    const lines = region.children.filter((line) => !dirt.has(line))
    if (isSameBlock(last, lines)) {
      for (const [place, line] of lines.entries()) found.set(line, last[place] ?? line)
      continue
    }
    for (const [place, line] of lines.entries()) {
      const before = lines[place - 1]
      if (before && !found.has(before) && isTwice(before, line, lines[place - 2], region))
        found.set(line, before)
    }
    last = lines
  }
  return found
}

function isTwice(first: Line, second: Line, before: Line | undefined, region: Region): boolean {
  const [one, other] = [first.value, second.value]
  if (one.length < shortest || Math.abs(one.length - other.length) > 1) return false
  if (region.data?.wrap !== 'lines') return one === other && one.length >= shortestBlock && stop.test(one)
  if (first.data?.alone === true || !han.test(one)) return false
  const begins = before === undefined || sentenceEnd.test(before.value.slice(-4))
  if (begins && sentenceEnd.test(one.slice(-4))) return false
  return one === other || (one.length >= longEnoughForOne && countDifferences(one, other) <= 1)
}

function isSameBlock(before: readonly Line[], lines: readonly Line[]): boolean {
  if (before.length === 0 || before.length !== lines.length) return false
  if (!lines.every(({value}, place) => value === before[place]?.value)) return false
  const text = lines.map(({value}) => value).join('')
  return text.length >= shortestBlock && stop.test(text)
}

function countDifferences(one: string, other: string): number {
  if (one.length !== other.length) return one.length
  let count = 0
  for (let place = 0; place < one.length && count < 2; place++) if (one[place] !== other[place]) count++
  return count
}
