/** Cases of text, of names of files, and of folders with files of all kinds. */
import {join} from 'node:path'
import {makeHostilePage, shapes} from '../hostile-pages.js'
import type {Draw} from './draw.js'
import {encodeText, encodingNames} from './encode-text.js'
import type {MakeCase} from './fuzz-case.js'
import {mutateBytes} from './mutate-bytes.js'
import {fieldMutations} from './mutate-fields.js'
import {mutateText} from './mutate-text.js'
import {oddNames, oddTexts} from './odd-values.js'
import type {Seeds} from './seeds.js'

/** Longest page that the program takes is 2,000,000 characters; few cases come near. */
const sizes: readonly number[] = [500, 5000, 5000, 20_000, 20_000, 100_000, 400_000, 1_990_000]

/** Options that change what the stages do. */
const optionSets: readonly (readonly string[])[] = [
  [],
  [],
  [],
  ['--script', 'hans'],
  ['--script', 'hant'],
  ['--correct', 'bold'],
  ['--correct', 'off'],
  ['--enrich'],
  ['--strict'],
  ['--reporter', 'junit'],
  ['--reporter', 'github'],
  ['--reporter', 'ndjson', '--reporter', 'plain'],
  ['--on-existing', 'overwrite', '--max-failures', '50%']
]

/** A page of text: mutated, encoded, and at times mutated again as bytes. */
export const makeTextCase: MakeCase = ({draw, places, seeds}) => {
  const {bytes, what} = makeText(draw, seeds)
  const options = draw.pick(optionSets)
  const piped = draw.chance(0.15)
  const path = join(places.input, piped ? 'unused.txt' : draw.pick(['page.txt', 'xjrb-20240506-03.txt']))
  const args = ['run', piped ? '-' : path, '-o', places.target, ...options]
  return {
    what: `${what}${options.length > 0 ? `; ${options.join(' ')}` : ''}${piped ? '; piped' : ''}`,
    files: {[path]: bytes},
    steps: [{args, whole: true, ...(piped ? {stdin: bytes} : {})}]
  }
}

/** Make the bytes of a page. */
function makeText(draw: Draw, seeds: Seeds): {bytes: Uint8Array; what: string} {
  const [name, seed] = chooseText(draw, seeds)
  const others = [...seeds.texts.values()]
  const {done, text} = mutateText(seed, {draw, others, most: draw.pick(sizes)})
  const encoding = draw.chance(0.5) ? 'utf-8' : draw.pick(encodingNames)
  const bytes = encodeText(text, encoding)
  const what = `${name}: ${done.join(', ')}; ${encoding}`
  if (!draw.chance(0.3)) return {bytes, what}
  const broken = mutateBytes(bytes, {draw, others: [encodeText(draw.pick(others), encoding)]})
  return {bytes: broken.bytes, what: `${what}; ${broken.done.join(', ')}`}
}

function chooseText(draw: Draw, {material, texts}: Seeds): readonly [name: string, text: string] {
  if (draw.chance(0.6)) return draw.pick([...texts])
  const [name, shape] = draw.pick(Object.entries(shapes))
  return [name, makeHostilePage(shape, draw.number(1, 1e9), material)]
}

/** Good pages under names that no file should have, and arguments that are no names. */
export const makeNameCase: MakeCase = ({draw, places, seeds}) => {
  const text = draw.pick([...seeds.texts.values()]).slice(0, draw.number(20, 600))
  const names = Array.from({length: draw.number(1, 3)}, () => makeName(draw))
  const paths = names.map((name) => join(places.input, name))
  const given = draw.pick([
    paths,
    [places.input],
    [join(places.input, '*.txt')],
    [...paths, draw.pick(oddTexts)]
  ])
  const inputs = given.filter((path) => path !== '' && !path.includes('\0'))
  return {
    what: `named ${JSON.stringify(names)}`,
    files: Object.fromEntries(paths.map((path) => [path, text])),
    steps: [{args: ['run', '-o', places.target, '--', ...inputs], whole: true}]
  }
}

/** A file name that the system takes: no slash, no zero, at most 255 bytes. */
function makeName(draw: Draw): string {
  const parts = [
    draw.pick([...oddNames, ...oddTexts]),
    draw.pick(['', '-20240506-01', '_2024-05-06_A03', ' (2)'])
  ]
  const clean = Buffer.from(parts.join(''))
    .toString()
    .replaceAll(/[/\0]/gu, draw.pick(['', '-', ' ']))
  const short = Array.from(clean).slice(0, 55).join('')
  const name = `${short}${draw.pick(['.txt', '.TXT', '.txt', ''])}`
  return name === '' || name === '.' || name === '..' ? '-.txt' : name
}

/** A picture of a kind, mutated as bytes and in its fields. */
export function mutatePicture(
  kind: string,
  {draw, pictures}: {draw: Draw; pictures: Seeds['pictures']}
): {bytes: Uint8Array; what: string} {
  const others = pictures[kind] ?? []
  const fields = fieldMutations(kind)
  const hasFields = Object.keys(fields).length > 0
  const {bytes, done} = mutateBytes(
    draw.pick(others),
    {draw, others: draw.chance(0.8) ? others : Object.values(pictures).flat()},
    hasFields && draw.chance(0.6) ? fields : undefined
  )
  return {bytes, what: `${kind}: ${done.join(', ')}`}
}

/** A folder of pages of every kind in one run, through the real engines in threads of their own. */
export const makeBatchCase: MakeCase = ({draw, places, seeds}) => {
  const kinds = [...Object.keys(seeds.pictures), 'text', 'text']
  const made = Array.from({length: draw.number(2, 6)}, () => {
    const kind = draw.pick(kinds)
    return {
      kind,
      ...(kind === 'text' ? makeText(draw, seeds) : mutatePicture(kind, {draw, pictures: seeds.tiny}))
    }
  })
  const files = made.map(({bytes, kind}, index) => [
    join(places.input, `a${index}.${kind === 'text' ? 'txt' : kind === 'jpeg' ? 'jpg' : kind}`),
    bytes.subarray(0, 60_000)
  ])
  return {
    what: made.map(({what}) => what).join(' | '),
    files: Object.fromEntries(files),
    steps: [{args: ['run', places.input, '-o', places.target, '--max-pixels', '1000000'], whole: true}]
  }
}
