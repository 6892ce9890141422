import type {Plugin} from 'unified'
import {report} from '../diagnostics/index.js'
import type {Line, Page} from '../npst/types.js'
import {collectLines, regionsOf} from '../npst/visit.js'
import {type ProfileSet, profileOf} from '../profile/index.js'
import '../raster/scan-data.js'
import {describeAlternatives, describeDoubts, roundShare} from './doubts.js'
import type {LineReading, Script} from './engine.js'
import {insertSpaces} from './insert-spaces.js'
import type {EngineSet} from './open-engines.js'
import {EngineFault} from './read-line-safely.js'
import {type ReadLine, readPage} from './read-page.js'
import {textOf} from './readings.js'

/** Configuration. */
export interface RecognizeOptions {
  /** Engines to read with; without them lines of a picture stay without text. */
  engines?: EngineSet
  /** Script to read (default: found from a few lines). */
  lang?: Script
  /** Title profiles: the one of the page says its script, unless `lang` does (default: none). */
  profiles?: ProfileSet | undefined
  /** Most seconds that one line may take (default: `60`). */
  lineSeconds?: number
}

/** A line of body text takes 0.05 s; the first one also waits for its engine to start. */
const usualSeconds = 60

/** Mean confidence below which a page is reported; pages with 5 % wrong characters have 0.9. */
const lowConfidence = 0.8

/** Without a letter or digit, what is read less surely than this is a speck. */
const surelyMark = 0.6

/**
 * Read the characters of each line of a scan.
 *
 * Sets `raw`, `value`, `confidence`, `data.doubts`, `data.alternatives`, and `data.readings` where
 * two engines read. Lines in which nothing was read are specks: they leave the
 * tree, with regions that get empty. From here on lines are conserved. Lines
 * that have text are left alone.
 * Reports `recognize:page-silent`, `recognize:confidence-low`,
 * `recognize:engine-failed` and `recognize:engine-timeout`.
 */
export const recognizeLines: Plugin<[RecognizeOptions?], Page> =
  (options = {}) =>
  async (page, file) => {
    const {engines, lineSeconds = usualSeconds, profiles} = options
    const lang = options.lang ?? profileOf(page, profiles)?.script
    const {cropLine: crop, glyphs} = file.data.scan ?? {}
    // The page has brought its own text; what has none is drawing.
    if (glyphs) return dropSilent(page)
    const lines = collectLines(page).filter(({raw}) => raw === '')
    if (!engines || !crop || lines.length === 0) return
    const source = {count: lines.length, crop: (index: number) => crop(lines[index]?.id ?? '')}
    const found = await readPage(source, {engines, lang, seconds: lineSeconds}).catch((error: unknown) => {
      if (!(error instanceof EngineFault)) throw error
      const rule = error.seconds === undefined ? 'recognize:engine-failed' : 'recognize:engine-timeout'
      report(file, rule, {
        actual: error.message,
        expected: error.seconds ?? '',
        ancestors: [page],
        cause: error.cause ?? error
      })
      return []
    })
    for (const [index, line] of lines.entries()) {
      const one = found[index]
      const image = crop(line.id)
      if (one && image) fillLine(line, {...one, reading: spaced(one.reading, image)})
    }
    dropSilent(page)
    const read = lines.filter(({raw}) => raw !== '')
    if (read.length === 0) report(file, 'recognize:page-silent', {actual: lines.length, ancestors: [page]})
    const confidence = meanConfidence(read)
    if (confidence < lowConfidence) {
      report(file, 'recognize:confidence-low', {
        actual: confidence.toFixed(2),
        expected: lowConfidence.toFixed(2),
        ancestors: [page]
      })
    }
  }

function spaced(reading: LineReading, image: Parameters<typeof insertSpaces>[1]): LineReading {
  return {...reading, glyphs: insertSpaces(reading.glyphs, image)}
}

function fillLine(line: Line, {reading, readings}: ReadLine): void {
  const text = textOf(reading).trim()
  if (isSpeck(text, reading.confidence)) return
  line.raw = text
  line.value = text
  line.confidence = roundShare(reading.confidence)
  const doubts = describeDoubts(reading)
  if (doubts.length > 0) line.data = {...line.data, doubts}
  const alternatives = describeAlternatives(reading)
  if (alternatives.length > 0) line.data = {...line.data, alternatives}
  if (readings) {
    line.data = {
      ...line.data,
      readings: readings.map(({engine, reading: own}) => ({
        engine,
        text: textOf(own),
        confidence: roundShare(own.confidence)
      }))
    }
  }
}

function isSpeck(text: string, confidence: number): boolean {
  if (text === '') return true
  return !/[\p{L}\p{N}]/u.test(text) && confidence < surelyMark
}

function dropSilent(page: Page): void {
  for (const region of regionsOf(page)) region.children = region.children.filter(({raw}) => raw !== '')
  page.children = page.children.filter((child) => child.type !== 'region' || child.children.length > 0)
}

/** By characters: a long line says more of a page than a short one. */
function meanConfidence(lines: readonly Line[]): number {
  let sum = 0
  let count = 0
  for (const {raw, confidence = 0} of lines) {
    const length = Array.from(raw).length
    sum += confidence * length
    count += length
  }
  return count === 0 ? 1 : sum / count
}
