#!/usr/bin/env node
// Learns src/segment/tangle/join-weights.ts from pages with known layout, their blocks in plain order of the geometry.
//
//   npm run build && node scripts/train-joins.mjs --pages DIR [--pages DIR …] [--test DIR …] [--draws 4] [--dry]
//
// A DIR holds layout/ as `makepages` writes it. The model is log-linear: for
// each block, the one before it against all others and against opening
// something; for each block, the one behind it against all others and against
// being the last (pseudo-likelihood, Besag 1975). AdaGrad with L2, in a fixed
// order. Learned twice: the second time with what the joins of the first time
// bring together.
import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {assignJoins} from '../dist/segment/tangle/assign-joins.js'
import {openings, seeEnding, seeOpening, seePair} from '../dist/segment/tangle/features.js'
import {pooledPage} from '../dist/segment/tangle/page.js'
import {shuffled} from './training/shuffled.mjs'
import {tangledPages} from './training/tangled.mjs'
import {loadLexicon, simplify} from './training/tears.mjs'

const {values: options} = parseArgs({
  options: {
    pages: {type: 'string', multiple: true, default: []},
    test: {type: 'string', multiple: true, default: []},
    draws: {type: 'string', default: '4'},
    epochs: {type: 'string', default: '16'},
    l2: {type: 'string', default: '0.1'},
    dry: {type: 'boolean', default: false}
  }
})

const l2 = Number(options.l2)
const rate = 0.5
/** Weights below this are left out. */
const smallest = 0.05

const words = {lexicon: await loadLexicon(), simplify}
const draws = Number(options.draws)
const load = async (folders, count) =>
  (await Promise.all(folders.map((folder) => tangledPages(folder, count, words)))).flat()
const training = await load(options.pages, draws)
const testing = await load(options.test, 2)
console.error(`${training.length} pages to learn from, ${testing.length} to test`)

const names = []
const numbers = new Map()

function encode(see) {
  const ids = []
  const values = []
  see((_group, _key, name, value = 1) => {
    let id = numbers.get(name())
    if (id === undefined) {
      id = names.push(name()) - 1
      numbers.set(name(), id)
    }
    ids.push(id)
    values.push(value)
  })
  return {ids: Int32Array.from(ids), values: Float64Array.from(values)}
}

function describe(page) {
  const indices = page.page.fragments.map((_, index) => index)
  page.pairs = indices.map((a) =>
    indices.map((b) => (a === b ? undefined : encode((take) => seePair(page.page, a, b, take))))
  )
  page.opening = indices.map((b) =>
    openings.map((opening) => encode((take) => seeOpening(page.page, b, opening, take)))
  )
  page.ending = indices.map((a) => encode((take) => seeEnding(page.page, a, take)))
}

const scoreOf = ({ids, values}, weights) => {
  let sum = 0
  for (let i = 0; i < ids.length; i++) sum += weights[ids[i]] * values[i]
  return sum
}

function addGradient(choices, right, weights, gradient) {
  const scores = choices.map((choice) => scoreOf(choice, weights))
  const top = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - top))
  const total = shares.reduce((sum, share) => sum + share)
  choices.forEach(({ids, values}, index) => {
    const slope = (index === right ? 1 : 0) - shares[index] / total
    if (Math.abs(slope) < 1e-4) return
    for (let i = 0; i < ids.length; i++) gradient.set(ids[i], (gradient.get(ids[i]) ?? 0) + slope * values[i])
  })
}

function learn() {
  for (const page of training) describe(page)
  const weights = new Float64Array(names.length)
  const sums = new Float64Array(names.length).fill(1e-3)
  for (let epoch = 0; epoch < Number(options.epochs); epoch++) {
    for (const page of shuffled(training, epoch)) {
      const gradient = new Map()
      const size = page.pairs.length
      for (let b = 0; b < size; b++) {
        const others = page.pairs.map((row) => row[b]).filter(Boolean)
        const known = page.before[b]
        const right =
          known >= 0 ? known - (known > b ? 1 : 0) : others.length + openings.indexOf(page.openings[b])
        addGradient([...others, ...page.opening[b]], right, weights, gradient)
      }
      for (let a = 0; a < size; a++) {
        if (page.openings[a] === 'furniture' || page.openings[a] === 'figure') continue
        const others = page.pairs[a].filter(Boolean)
        const known = page.after[a]
        const right = known >= 0 ? known - (known > a ? 1 : 0) : others.length
        addGradient([...others, page.ending[a]], right, weights, gradient)
      }
      for (const [id, slope] of gradient) {
        const pulled = slope - (l2 * weights[id]) / training.length
        sums[id] += pulled * pulled
        weights[id] += (rate * pulled) / Math.sqrt(sums[id])
      }
    }
  }
  return weights
}

function solve(page, weights) {
  return assignJoins({
    pairs: page.pairs.map((row) => row.map((pair) => (pair ? scoreOf(pair, weights) : 0))),
    opening: page.opening.map((choices) => {
      const scores = choices.map((choice) => scoreOf(choice, weights))
      const best = scores.indexOf(Math.max(...scores))
      return {opening: openings[best], score: scores[best]}
    }),
    ending: page.ending.map((one) => scoreOf(one, weights))
  })
}

function judge(label, pages, weights) {
  let joins = 0
  let joinsRight = 0
  let opened = 0
  let openedRight = 0
  for (const page of pages) {
    for (const [b, join] of solve(page, weights).entries()) {
      const known = page.before[b]
      if (known >= 0) {
        joins++
        if (join.before === known) joinsRight++
      } else {
        opened++
        if (join.before < 0 && join.opening === page.openings[b]) openedRight++
      }
    }
  }
  console.error(`${label}: joins ${share(joinsRight, joins)}, openings ${share(openedRight, opened)}`)
}

const share = (right, all) => `${((100 * right) / all).toFixed(1)} % of ${all}`

const tables = []
for (const round of ['first', 'second']) {
  const weights = learn()
  for (const page of testing) describe(page)
  // Features that only the test has are not known.
  const all = new Float64Array(names.length)
  all.set(weights)
  judge(`${round}, learned`, training, all)
  if (testing.length > 0) judge(`${round}, others`, testing, all)
  tables.push(
    [...all].flatMap((weight, id) =>
      Math.abs(weight) >= smallest ? [[names[id], Math.round(weight * 100) / 100]] : []
    )
  )
  if (round === 'first') {
    for (const page of [...training, ...testing])
      page.page = pooledPage(
        page.page,
        solve(page, all).map(({before}) => before)
      )
  }
}
if (!options.dry) {
  const print = (rows) =>
    rows
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, weight]) => `  ['${name}', ${weight}]`)
      .join(',\n')
  writeFileSync(
    new URL('../src/segment/tangle/join-weights.ts', import.meta.url),
    `// Made by scripts/train-joins.mjs; do not edit.
// biome-ignore-all format: one row a feature

/** What is seen of two blocks, or of one, and what it weighs at first sight. */
export const firstRows: readonly (readonly [name: string, weight: number])[] = [
${print(tables[0])}
]

/** The same, once it is known what a join would bring together. */
export const secondRows: readonly (readonly [name: string, weight: number])[] = [
${print(tables[1])}
]
`
  )
}
