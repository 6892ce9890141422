/**
 * Learn the weights of src/normalize/correct/weights.ts.
 *
 *   node scripts/train-correct.mjs [--read FILE] [--out FILE] [--pairs FILE] [--leave WORD]
 *
 * From the stories in fixtures/corpus alone, set as pages: clean; with characters that look alike put in the
 * place of others; and, with `--read` (made by scripts/read-noisy.mjs), as engines read poor print of them.
 * Every correction that is possible is one case, right or wrong; weights are those of a logistic regression.
 * `--leave WORD` leaves out the files whose name holds the word, to measure on them; `FILE` may be several, with
 * commas between.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {featureNames} from '../dist/normalize/correct/features.js'
import {findCases} from '../dist/normalize/correct/find-cases.js'
import {joinPage} from '../dist/normalize/correct/page-text.js'
import {pairUnit, readPairs} from '../dist/normalize/correct/pairs.js'
import {ownFiles, readStories} from './training/corpus.mjs'
import {makeCleanPages, makeDrawnPages, makeReadPages, openWords} from './training/correct-pages.mjs'
import {generator} from './training/views.mjs'

/** Strength of the pull of weights to 0. */
const ridge = 1
/** The same for the few cases near the bar. */
const nearRidge = 3
/** Log odds below which a case is plainly wrong. */
const plainlyWrong = -1.5
const rounds = 25
/** Shares of characters that are changed, a drawing each. */
const shares = [0.01, 0.016, 0.03, 0.01, 0.016, 0.03, 0.01, 0.016]
/** Least count of a pair worth keeping. */
const leastPairs = 1

const home = fileURLToPath(new URL('..', import.meta.url))
const {values} = parseArgs({
  options: {
    read: {type: 'string'},
    leave: {type: 'string'},
    pairs: {type: 'string', default: join(home, 'src/normalize/correct/printed-pairs.ts')},
    out: {type: 'string', default: join(home, 'src/normalize/correct/weights.ts')}
  }
})
const learned = ownFiles.filter((file) => !values.leave || !basename(file).includes(values.leave))
const base = await openWords()
const plain = new Map(learned.map((file) => [file, listPlain(file)]))
writeFileSync(values.pairs, renderPairs(countPairs(learned)))
const random = generator(20)
const read = (values.read?.split(',') ?? []).flatMap((path) => JSON.parse(readFileSync(path, 'utf8')))

/** Cases of characters from the tables, and of those that the engine itself held possible. */
const table = []
const offered = []
for (const file of learned) {
  // Pairs of the other files: what a file says of itself is known too well.
  const words = await openWords(readPairs(renderRows(countPairs(learned.filter((other) => other !== file)))))
  collect(makeCleanPages(file, random), words, 4)
  for (const share of shares) collect(makeDrawnPages(file, random, share), words, 4 / shares.length)
  const stories = read.filter((story) => basename(story.file) === basename(file))
  collect(makeReadPages(stories, 'text'), words, 2)
  collect(makeReadPages(stories, 'second'), words, 2)
  collect(makeReadPages(stories, 'engine'), words, 1)
}

const fitted = {table: fitTwice(table, 'table'), offered: fitTwice(offered, 'offered')}
writeFileSync(
  values.out,
  `/** Weights of the features, in their order; made by scripts/train-correct.mjs. */

/** For characters from the tables. */
export const tableWeights: readonly number[] = [
${fitted.table.map((weight) => `  ${weight.toFixed(3)}`).join(',\n')}
]

/** For characters that the engine held possible. */
export const offeredWeights: readonly number[] = [
${fitted.offered.map((weight) => `  ${weight.toFixed(3)}`).join(',\n')}
]
`
)

/** Add the cases of pages; `weight` is how much each counts. */
function collect(pages, words, weight) {
  for (const {page, language, truths} of pages) {
    const joined = joinPage(page, words[language])
    for (const cases of findCases(joined, words[language]))
      for (const one of cases) {
        const {lines, starts} = joined.paragraphs[one.paragraph]
        const index = starts.findLastIndex((start) => start <= one.place)
        const truth = truths.get(lines[index])[one.place - starts[index]]
        if (truth === undefined) continue
        const into = one.offered ? offered : table
        into.push({features: one.features, right: truth === one.to, weight})
      }
  }
}

/**
 * Fit, drop what is plainly wrong, and fit again: most cases are, and what
 * tells those apart is not what tells apart the ones that come near the bar.
 */
function fitTwice(cases, name) {
  const first = fitWeights(cases, name, ridge)
  const near = cases.filter(({features}) => dot(first, features) > plainlyWrong)
  return fitWeights(near, `${name}, near the bar`, nearRidge)
}

function dot(weights, features) {
  return features.reduce((sum, value, index) => sum + value * weights[index], 0)
}

/** Newton’s method on the penalized likelihood. */
function fitWeights(cases, name, pull) {
  const size = featureNames.length
  let weights = new Float64Array(size)
  console.log(`${name}: ${cases.length} cases, ${cases.filter(({right}) => right).length} right`)
  if (cases.length === 0) return Array.from(weights)
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(size)
    const bend = Array.from({length: size}, () => new Float64Array(size))
    for (const {features, right, weight} of cases) {
      let sum = 0
      for (let i = 0; i < size; i++) sum += weights[i] * features[i]
      const share = 1 / (1 + Math.exp(-sum))
      const error = weight * ((right ? 1 : 0) - share)
      const spread = weight * Math.max(1e-6, share * (1 - share))
      for (let i = 0; i < size; i++) {
        if (features[i] === 0) continue
        slope[i] += error * features[i]
        for (let j = 0; j <= i; j++) bend[i][j] += spread * features[i] * features[j]
      }
    }
    for (let i = 0; i < size; i++) {
      slope[i] -= pull * weights[i]
      bend[i][i] += pull
      for (let j = i + 1; j < size; j++) bend[i][j] = bend[j][i]
    }
    const step = solve(bend, slope)
    weights = weights.map((weight, index) => weight + step[index])
    if (step.every((value) => Math.abs(value) < 1e-6)) break
  }
  for (const [index, feature] of featureNames.entries())
    console.log(`  ${feature.padEnd(16)}${weights[index].toFixed(3).padStart(8)}`)
  return Array.from(weights)
}

function solve(matrix, vector) {
  const rows = matrix.map((row, index) => [...row, vector[index]])
  for (let pivot = 0; pivot < rows.length; pivot++) {
    let best = pivot
    for (let row = pivot + 1; row < rows.length; row++)
      if (Math.abs(rows[row][pivot]) > Math.abs(rows[best][pivot])) best = row
    ;[rows[pivot], rows[best]] = [rows[best], rows[pivot]]
    for (let row = pivot + 1; row < rows.length; row++) {
      const factor = rows[row][pivot] / rows[pivot][pivot]
      for (let column = pivot; column <= rows.length; column++)
        rows[row][column] -= factor * rows[pivot][column]
    }
  }
  const result = new Float64Array(rows.length)
  for (let row = rows.length - 1; row >= 0; row--) {
    let sum = rows[row][rows.length]
    for (let column = row + 1; column < rows.length; column++) sum -= rows[row][column] * result[column]
    result[row] = sum / rows[row][row]
  }
  return result
}

/** Stories as simplified text, paragraphs apart. */
function listPlain(file) {
  return readStories(file).flatMap(({fields}) => fields.map((field) => base['zh-Hant'].simplify(field)))
}

function countPairs(files) {
  const rows = new Map()
  for (const file of files)
    for (const field of plain.get(file)) {
      const units = [0, ...Array.from(field, (char) => char.charCodeAt(0)), 0].map(pairUnit)
      for (let index = 1; index < units.length; index++) {
        const [first, second] = [units[index - 1], units[index]]
        if (first < 0x100 && second < 0x100) continue
        const row = rows.get(first) ?? new Map()
        rows.set(first, row.set(second, (row.get(second) ?? 0) + 1))
      }
    }
  return rows
}

/** A line: a character, then those that stand behind it in groups, each behind a letter that says how often: `a` once, each letter twice as often. */
function renderRows(rows) {
  const show = (unit, wide) => {
    if (unit === 0x30) return wide ? '＃' : '#'
    if (unit === 0x2c) return wide ? '｜' : '|'
    return String.fromCharCode(unit)
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([first, row]) => {
      let last = ''
      const parts = [...row]
        .filter(([, count]) => count >= leastPairs)
        .sort(([a, one], [b, two]) => two - one || a - b)
        .map(([second, count]) => {
          const letter = String.fromCharCode(97 + Math.round(Math.log2(count)))
          const text = (letter === last ? '' : letter) + show(second, true)
          last = letter
          return text
        })
      return parts.length === 0 ? '' : show(first, false) + parts.join('')
    })
    .filter((row) => row !== '')
    .join(' ')
}

function renderPairs(rows) {
  const text = renderRows(rows)
  console.log(`pairs: ${Buffer.byteLength(text)} bytes`)
  return `/** Which characters stand side by side in our stories; made by scripts/train-correct.mjs, read by pairs.ts. */
export const printedPairs: string =
  '${text}'
`
}
