import type {LineImage} from '../raster/types.js'
import {guessByCharacters, guessByConfidence, readsBoth} from './detect-script.js'
import type {Engine, LineReading, Script} from './engine.js'
import {doInLanes} from './in-lanes.js'
import {type Lexicon, openLexicon} from './lexicon.js'
import type {EngineSet} from './open-engines.js'
import {readLineSafely} from './read-line-safely.js'
import {needsSecond, trustIn} from './second-look.js'
import {openTraditionalForms} from './traditional-forms.js'
import {settleVote} from './vote.js'

/** What the engines made of a line. */
export interface ReadLine {
  /** What stands in the end. */
  reading: LineReading
  /** What each engine read, main engine first; absent where one did. */
  readings?: {engine: string; reading: LineReading}[]
}

/** Pictures of lines, cut when they are needed. */
export interface LineSource {
  count: number
  crop: (index: number) => LineImage | undefined
}

/** Configuration. */
export interface ReadOptions {
  engines: EngineSet
  /** Script to read (default: found from a few lines). */
  lang?: Script | undefined
  /** Most seconds that one line may take. */
  seconds: number
}

/** Lines that are read to find the script. */
const sampleSize = 8
/** Length of a line that tells something, in em. */
const sampleLength: readonly [number, number] = [6, 30]

/** Lines in waiting for each lane, so that an engine never waits for a crop. */
const waitingPerLane = 2

/** Read all lines: by the main engine of the script, and what it is not sure of by the second as well. */
export async function readPage(lines: LineSource, options: ReadOptions): Promise<ReadLine[]> {
  const {engines, seconds} = options
  const script = options.lang ?? (await findScript(lines, options))
  const main = engines.main(script)
  const second = engines.second(script)
  const restore = script === 'hant' ? await openTraditionalForms() : (reading: LineReading) => reading
  const indices = Array.from({length: lines.count}, (_, index) => index)
  const first = await readAll(main, indices)
  if (!second) return first.map((reading) => ({reading}))
  const doubtful = indices.filter((index) => needsSecond(first[index], main))
  if (doubtful.length === 0) return first.map((reading) => ({reading}))
  const [again, lexicon] = await Promise.all([
    readAll(second, doubtful),
    openLexicon(script).catch(() => undefined)
  ])
  return settleAll(first, doubtful, again, {main, second, script, lexicon})

  function readAll(engine: Engine, wanted: readonly number[]): Promise<LineReading[]> {
    return doInLanes(wanted, waitingPerLane * engine.lanes, async (index) => {
      const image = lines.crop(index)
      return image
        ? restore(await readLineSafely(engine, image, script, seconds))
        : {glyphs: [], confidence: 0}
    })
  }
}

interface Readers {
  main: Engine
  second: Engine
  script: Script
  lexicon: Lexicon | undefined
}

function settleAll(
  first: readonly LineReading[],
  doubtful: readonly number[],
  again: readonly LineReading[],
  {main, second, script, lexicon}: Readers
): ReadLine[] {
  const results: ReadLine[] = first.map((reading) => ({reading}))
  const trust = {main: trustIn(main, script), other: trustIn(second, script)}
  for (const [at, index] of doubtful.entries()) {
    const own = first[index]
    const other = again[at]
    if (!own || !other) continue
    results[index] = {
      reading: settleVote({main: own, other, trust, lexicon}),
      readings: [
        {engine: main.name, reading: own},
        {engine: second.name, reading: other}
      ]
    }
  }
  return results
}

/** Find the script from a few lines of middle length, spread over the page. */
async function findScript(lines: LineSource, {engines, seconds}: ReadOptions): Promise<Script> {
  const images = sampleLines(lines)
  const engine = engines.main('hans')
  const read = (script: Script) =>
    doInLanes(images, engine.lanes, (image) => readLineSafely(engine, image, script, seconds))
  if (readsBoth(engine)) return (await guessByCharacters(await read('hans'))).script
  return guessByConfidence(await read('hans'), await read('hant')).script
}

function sampleLines({count, crop}: LineSource): LineImage[] {
  const [shortest, longest] = sampleLength
  const images: LineImage[] = []
  // Every line may be looked at, in an order that jumps over the page.
  const stride = Math.max(1, Math.floor(count / sampleSize))
  for (let offset = 0; offset < stride && images.length < sampleSize; offset++) {
    for (let index = offset; index < count && images.length < sampleSize; index += stride) {
      const image = crop(index)
      if (!image) continue
      const length = image.width / image.size
      if (length >= shortest && length <= longest) images.push(image)
    }
  }
  return images
}
