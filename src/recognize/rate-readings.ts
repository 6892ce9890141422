import type {LineImage} from '../raster/types.js'
import {weighConfidence} from './detect-script.js'
import type {LineReading} from './engine.js'
import {doInLanes} from './in-lanes.js'
import type {EngineSet} from './open-engines.js'
import {readLineSafely} from './read-line-safely.js'

/** Lines read of each candidate. */
const linesPerCandidate = 8
/** Most seconds that one line may take. */
const lineSeconds = 30
/** Characters in an em of width of a line that is read well; a line that lies wrong gives fewer. */
const usualDensity = 0.8

/**
 * Rate how well sets of lines can be read, from 0 to 1 each: mean confidence
 * of the characters, less where there are few of them for the width.
 *
 * @returns a rating for each candidate; 0 where an engine fails.
 */
export async function rateReadings(engines: EngineSet, candidates: LineImage[][]): Promise<number[]> {
  const ratings: number[] = []
  for (const candidate of candidates)
    ratings.push(await rateOne(engines, candidate.slice(0, linesPerCandidate)))
  return ratings
}

async function rateOne(engines: EngineSet, images: LineImage[]): Promise<number> {
  const engine = engines.main('hans')
  const readings = await doInLanes(images, engine.lanes, (image) =>
    readLineSafely(engine, image, 'hans', lineSeconds)
  ).catch((): LineReading[] => [])
  const han = readings.map((reading) => reading.glyphs.filter(({text}) => /\p{Script=Han}/u.test(text)))
  const width = images.reduce((sum, image) => sum + image.width / image.size, 0)
  const density = width === 0 ? 0 : han.flat().length / width
  const confidence = weighConfidence(han.map((glyphs) => ({glyphs, confidence: 0})))
  return confidence * Math.min(1, density / usualDensity)
}
