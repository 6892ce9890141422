// Learns how blocks of a page go on with each other; for the scripts that learn from known pages.
//
// The model is log-linear: for each block, the one before it against all others
// and against opening something; for each block, the one behind it against all
// others and against being the last (pseudo-likelihood, Besag 1975). AdaGrad
// with L2, in a fixed order. Learned twice: the second time with what the joins
// of the first time bring together.
import {assignJoins} from '../../dist/segment/tangle/assign-joins.js'
import {openings, seeEnding, seeOpening, seePair} from '../../dist/segment/tangle/features.js'
import {pooledPage} from '../../dist/segment/tangle/page.js'
import {shuffled} from './shuffled.mjs'

const rate = 0.5
/**
 * Learn from pages `{page, before, after, openings}`; `testing` is only judged.
 *
 * @param smallest weights below this are left out.
 * @param bases for each look, the rows that are known already: what is learned comes on top of them, and is pulled towards them.
 * @returns for each look, rows of names and weights.
 */
export function learnJoins(training, testing, {l2, epochs, smallest = 0.05, bases = [[], []]}) {
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
      for (let i = 0; i < ids.length; i++)
        gradient.set(ids[i], (gradient.get(ids[i]) ?? 0) + slope * values[i])
    })
  }

  function learn(rows) {
    for (const page of training) describe(page)
    const base = baseOf(rows)
    const weights = base.slice()
    const sums = new Float64Array(names.length).fill(1e-3)
    for (let epoch = 0; epoch < epochs; epoch++) {
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
          const pulled = slope - (l2 * (weights[id] - base[id])) / training.length
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

  /** Weights that are known already, by number of the feature. */
  function baseOf(rows) {
    const known = new Map(rows)
    return Float64Array.from(names, (name) => known.get(name) ?? 0)
  }

  const tables = []
  for (const [look, round] of ['first', 'second'].entries()) {
    const weights = learn(bases[look])
    for (const page of testing) describe(page)
    // Features that only the test has are not known.
    const base = baseOf(bases[look])
    const all = base.slice()
    all.set(weights)
    judge(`${round}, learned`, training, all)
    if (testing.length > 0) judge(`${round}, others`, testing, all)
    tables.push(
      [...all].flatMap((weight, id) => {
        const learned = weight - base[id]
        return Math.abs(learned) >= smallest ? [[names[id], Math.round(learned * 100) / 100]] : []
      })
    )
    if (round === 'first') {
      for (const page of [...training, ...testing])
        page.page = pooledPage(
          page.page,
          solve(page, all).map(({before}) => before)
        )
    }
  }
  return tables
}

/** Rows as a table of TypeScript. */
export function printRows(rows) {
  return rows
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  ['${name}', ${weight}]`)
    .join(',\n')
}
