#!/usr/bin/env node
// Learns src/segment/tangle/join-weights.ts from pages with known layout, their blocks in plain order of the geometry.
//
//   npm run build && node scripts/train-joins.mjs --pages DIR [--pages DIR …] [--test DIR …] [--draws 4] [--dry]
//
// A DIR holds layout/ as `makepages` writes it. How it is learned: training/joins.mjs.
import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {learnJoins, printRows} from './training/joins.mjs'
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

const words = {lexicon: await loadLexicon(), simplify}
const draws = Number(options.draws)
const load = async (folders, count) =>
  (await Promise.all(folders.map((folder) => tangledPages(folder, count, words)))).flat()
const training = await load(options.pages, draws)
const testing = await load(options.test, 2)
console.error(`${training.length} pages to learn from, ${testing.length} to test`)

const tables = learnJoins(training, testing, {l2: Number(options.l2), epochs: Number(options.epochs)})
if (!options.dry) {
  writeFileSync(
    new URL('../src/segment/tangle/join-weights.ts', import.meta.url),
    `// Made by scripts/train-joins.mjs; do not edit.
// biome-ignore-all format: one row a feature

/** What is seen of two blocks, or of one, and what it weighs at first sight. */
export const firstRows: readonly (readonly [name: string, weight: number])[] = [
${printRows(tables[0])}
]

/** The same, once it is known what a join would bring together. */
export const secondRows: readonly (readonly [name: string, weight: number])[] = [
${printRows(tables[1])}
]
`
  )
}
