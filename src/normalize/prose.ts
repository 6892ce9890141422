/** Running text or not: the question that decides about spaces. */
import {measureEm} from '../npst/points.js'
import type {Line, Region} from '../npst/types.js'

/** Longest headline line, in em. */
const longestHeadline = 30
/** How far a full line may fall short of the measure, in em. */
const slack = 2.5
/** Text looked at, in UTF-16 units; longer lines are running text. */
const sampleSize = 1000
/** Fewest stops of running text in a long line: one in so many characters. */
const charactersAStop = 60

const stops = /[，。；！？]/gu
const sentenceEnd = /[。！？…][”’」』）)]{0,3}$/u
const fullStop = /。/u
/** 修笔的老余 3版, 讣告　第四版: an item of a contents box. */
const pageEnd = /[\s\u3000…][第A-Z]?[0-9一二三四五六七八九十]{1,3}版$/u

/**
 * Say whether a line is running text.
 *
 * In a block of printed lines: it has a stop, fills the measure, or goes on
 * with a sentence of a full line. In a block of paragraphs: it ends with a
 * sentence or is long and has stops. A headline, a folio or a list is not.
 *
 * @param text the line without white space at its ends, its punctuation full width.
 * @param before the line before in the paragraph, when it is running text.
 */
export function isProse(text: string, line: Line, region: Region, before: string | undefined): boolean {
  const sample = text.slice(0, sampleSize)
  const count = sample.match(stops)?.length ?? 0
  if (count === 0 && pageEnd.test(text.slice(-8))) return false
  const measure = region.data?.measure
  if (region.data?.wrap === 'lines' && measure !== undefined) {
    const width = line.data?.width ?? measureEm(sample)
    return count > 0 || goesOn(before) || width + (line.data?.indent ?? 0) >= measure - slack
  }
  if (text.length > sampleSize) return true
  if (count === 0) return false
  if (sentenceEnd.test(text.slice(-5)) || fullStop.test(sample)) return true
  // No headline ends with a comma, and few have two.
  if (count >= 2 || /[，、；]$/u.test(text)) return true
  return measureEm(sample) > longestHeadline && count * charactersAStop >= sample.length
}

/** Whether a line of running text leaves its sentence to the next line. */
export function goesOn(before: string | undefined): boolean {
  return before !== undefined && !sentenceEnd.test(before.slice(-5))
}
