import {expect, it} from 'vitest'
import {fuzzKinds, listNumbers} from './testing/fuzz/make-case.js'
import {playCase} from './testing/fuzz/play-case.js'
import {makeSeeds} from './testing/fuzz/seeds.js'
import {makeFolder} from './testing/temporary.js'

/** Another one than `npm run fuzz` has by default, so that other cases are seen. */
const seed = 7

/** Cases of a kind; `npm run fuzz` plays thousands. */
const casesPerKind = 16

/** Larger inputs are left to `npm run fuzz`, which looks at the clock. */
const mostBytes = {text: 15_000, other: 300_000}

/** Kinds that can be played here: real engines take too long. */
const kinds = fuzzKinds.filter((kind) => kind !== 'batch')

const seeds = await makeSeeds('few')
const folder = makeFolder()

it.each(kinds)('%s: nothing breaks, and nothing is written outside the target', async (kind) => {
  const limit = kind === 'text' ? mostBytes.text : mostBytes.other
  const outcomes = []
  for (const number of listNumbers(seed, casesPerKind, [kind])) {
    outcomes.push(await playCase(number, {seed, seeds, folder, mostBytes: limit}))
  }
  const faults = outcomes
    .filter((outcome) => outcome.faults.length > 0)
    .map(({number, what, faults: list}) => `case ${number} (${what}): ${list.join('; ')}`)
  expect(faults).toEqual([])
  expect(outcomes.filter(({ends}) => ends.length > 0 && !ends.includes('left out')).length).toBeGreaterThan(
    casesPerKind / 3
  )
})

it('makes the same cases of the same numbers', async () => {
  // How much memory a process holds is another matter.
  const play = async () => ({
    ...(await playCase(11, {seed, seeds, folder, mostBytes: mostBytes.text})),
    megabytes: 0
  })
  expect(await play()).toEqual(await play())
})
