/** From a number to a case. */
import {join} from 'node:path'
import {makeCacheCase, makeKeptCase} from './cache-cases.js'
import {createDraw} from './draw.js'
import type {CasePlaces, FuzzCase, MakeCase} from './fuzz-case.js'
import {makeConfigCase, makeProfileCase, makeTreeCase} from './json-cases.js'
import {engineNames} from './read-picture.js'
import type {Seeds} from './seeds.js'
import {makeReadingCase, makeTargetCase} from './target-cases.js'
import {makeBatchCase, makeNameCase, makeTextCase, mutatePicture} from './text-cases.js'

/** Pictures are read in this process, or they would wait for engines each time. */
function pictureCase(kind: string): MakeCase {
  return ({draw, seeds}) => {
    const {bytes, what} = mutatePicture(kind, {draw, pictures: seeds.pictures})
    const engine = draw.chance(0.9) ? 'usual' : draw.pick(engineNames)
    const options = {engine, maxPixels: 1_000_000, pdf: draw.pick(['auto', 'text', 'ocr'] as const)}
    return {what, files: {}, steps: [{picture: bytes, options}]}
  }
}

/** A kind of cases. */
interface Kind {
  name: string
  /** How many of a hundred cases. */
  share: number
  make: MakeCase
}

const kinds: readonly Kind[] = [
  {name: 'text', share: 20, make: makeTextCase},
  {name: 'names', share: 4, make: makeNameCase},
  {name: 'png', share: 10, make: pictureCase('png')},
  {name: 'jpeg', share: 8, make: pictureCase('jpeg')},
  {name: 'tiff', share: 9, make: pictureCase('tiff')},
  {name: 'pdf', share: 9, make: pictureCase('pdf')},
  {name: 'bmp', share: 3, make: pictureCase('bmp')},
  {name: 'gif', share: 2, make: pictureCase('gif')},
  {name: 'webp', share: 2, make: pictureCase('webp')},
  {name: 'tree', share: 9, make: makeTreeCase},
  {name: 'config', share: 4, make: makeConfigCase},
  {name: 'profile', share: 5, make: makeProfileCase},
  {name: 'target', share: 4, make: makeTargetCase},
  {name: 'reading', share: 2, make: makeReadingCase},
  {name: 'cache', share: 5, make: makeCacheCase},
  {name: 'kept', share: 3, make: makeKeptCase},
  {name: 'batch', share: 1, make: makeBatchCase}
]

const bag: readonly Kind[] = kinds.flatMap((kind) => Array.from({length: kind.share}, () => kind))

/** Names of the kinds. */
export const fuzzKinds: readonly string[] = kinds.map(({name}) => name)

/**
 * List the numbers of cases. A number is the same case whatever kinds were asked for.
 *
 * @param wanted kinds of cases; empty for all.
 */
export function listNumbers(seed: number, count: number, wanted: readonly string[]): number[] {
  const numbers: number[] = []
  for (let number = 1; numbers.length < count; number++) {
    const {name} = createDraw(seed, number).pick(bag)
    if (wanted.length === 0 || wanted.includes(name)) numbers.push(number)
  }
  return numbers
}

/** Where a case does its work, below a folder of its own. */
export function placesOf(root: string): CasePlaces {
  return {
    root,
    input: join(root, 'work', 'in'),
    target: join(root, 'work', 'out'),
    elsewhere: join(root, 'elsewhere')
  }
}

/** Make a case; writes nothing. */
export function makeCase(
  seed: number,
  number: number,
  {places, seeds}: {places: CasePlaces; seeds: Seeds}
): FuzzCase & {kind: string} {
  const draw = createDraw(seed, number)
  const {make, name} = draw.pick(bag)
  return {kind: name, ...make({draw, seeds, places})}
}
