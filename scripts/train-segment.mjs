#!/usr/bin/env node
// Learns src/segment/weights.ts from pages with known layout.
//
//   npm run build && node scripts/train-segment.mjs --pages DIR [--pages DIR …] [--test DIR …] [--dry] [--epochs 14]
//
// A DIR holds text/, layout/ and gold/ as `makepages` writes them. Every page
// is used in the views l1 (a paragraph a line) and l2 (printed lines), and in
// some more drawn by training/views.mjs. The model is a linear-chain conditional random field, trained by AdaGrad with
// L2, in a fixed order: the same pages give the same weights.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {VFile} from 'vfile'
import {createPagePipeline, parsePage} from '../dist/pipeline.js'
import {featureNames} from '../dist/segment/feature-space.js'
import {featuresOfPage} from '../dist/segment/features.js'
import {kinds, predecessors, states} from '../dist/segment/states.js'
import {viewPage} from '../dist/segment/units.js'
import {evaluate, statesOf, train} from './training/crf.mjs'
import {drawView, plainView} from './training/views.mjs'

const {values: options} = parseArgs({
  options: {
    pages: {type: 'string', multiple: true, default: []},
    test: {type: 'string', multiple: true, default: []},
    l2: {type: 'string', default: '3'},
    draws: {type: 'string', default: '5'},
    verbose: {type: 'boolean', default: false},
    epochs: {type: 'string', default: '14'},
    dry: {type: 'boolean', default: false}
  }
})

/** Strength of the pull towards zero, per page. */
const l2 = Number(options.l2)
/** Weights below this are left out: they change no decision. */
const smallest = 0.04

const S = states.length
const K = kinds.length

// ---------- pages with known states ----------

const pipeline = createPagePipeline()

/** A page as the segmenter sees it, with what its lines are known to be; nothing when the two do not fit. */
async function preparePage(path, text, known) {
  const file = new VFile({path, value: text})
  const view = viewPage(await pipeline(parsePage(file), file, {to: 'label'}))
  const lines = view.units.reduce((sum, unit) => sum + unit.lines.length, 0)
  if (known.length !== lines) {
    console.error(`${path}: ${lines} lines, ${known.length} known: left out`)
    return []
  }
  let line = 0
  const kindsOfUnits = view.units.map((unit) => {
    const kind = known[line]
    const rest = known.slice(line + 1, line + unit.lines.length)
    if (options.verbose && rest.some((k) => !k.endsWith('oing'))) {
      console.error(`${path}: a unit holds ${[kind, ...rest].join(' ')}: “${unit.text.slice(0, 40)}”`)
    }
    line += unit.lines.length
    return kind
  })
  const page = {path, view, states: statesOf(kindsOfUnits)}
  const wrong = page.states.findIndex(
    (s, line) => line > 0 && !predecessors[s].includes(page.states[line - 1])
  )
  if (wrong > 0) {
    const say = (i) =>
      `${states[page.states[i]].kind}/${states[page.states[i]].context} “${view.units[i].text.slice(0, 20)}”`
    if (options.verbose) console.error(`${path}: ${say(wrong - 1)} → ${say(wrong)} is not allowed: left out`)
    return []
  }
  return [page]
}

async function readPages(dir, draws) {
  const pages = []
  for (const name of readdirSync(join(dir, 'layout')).sort()) {
    const base = name.replace('.json', '')
    const layout = JSON.parse(readFileSync(join(dir, 'layout', name), 'utf8'))
    const gold = JSON.parse(readFileSync(join(dir, 'gold', name), 'utf8'))
    for (const view of ['l1', 'l2']) {
      const path = join(dir, 'text', `${base}.${view}.txt`)
      if (existsSync(path))
        pages.push(...(await preparePage(path, readFileSync(path, 'utf8'), plainView(layout, gold, view))))
    }
    for (let draw = 0; draw < draws; draw++) {
      const {text, kinds: known, mode} = drawView(layout, gold, hash(join(dir, name)) + draw)
      pages.push(...(await preparePage(`${base}.${mode}.${draw}`, text, known)))
    }
  }
  return pages
}

function hash(text) {
  let value = 7
  for (const char of text) value = (value * 31 + char.codePointAt(0)) % 1000003
  return value * 100
}

function write(model) {
  const round = (x) => Math.round(x * 100) / 100
  const rows = []
  for (const [id, name] of featureNames().entries()) {
    const kind = [...model.kinds.subarray(id * K, id * K + K)].map(round)
    const state = model.contextual[id] ? [...model.states.subarray(id * S, id * S + S)].map(round) : []
    if (Math.max(...kind.map(Math.abs), ...state.map(Math.abs)) < smallest) continue
    rows.push(
      `  [${JSON.stringify(name).replaceAll('"', "'")}, [${kind}]${state.some((x) => x !== 0) ? `, [${state}]` : ''}]`
    )
  }
  const transition = []
  for (let before = 0; before < S; before++)
    for (let after = 0; after < S; after++) {
      const weight = round(model.transition[before * S + after])
      if (weight !== 0) transition.push(`  [${before}, ${after}, ${weight}]`)
    }
  writeFileSync(
    new URL('../src/segment/weights.ts', import.meta.url),
    `// Made by scripts/train-segment.mjs; do not edit.
// biome-ignore-all format: one row a feature

/** A feature, its weight for each kind of \`states.ts\`, and for each state when it tells contexts apart. */
export type FeatureRow = readonly [name: string, kinds: readonly number[], states?: readonly number[]]

export const featureRows: readonly FeatureRow[] = [
${rows.join(',\n')}
]

/** State before, state after, weight. */
export const transitionRows: readonly (readonly [before: number, after: number, weight: number])[] = [
${transition.join(',\n')}
]
`
  )
  console.error(`${rows.length} features, ${transition.length} transitions written`)
}

const draws = Number(options.draws)
const training = (await Promise.all(options.pages.map((dir) => readPages(dir, draws)))).flat()
const testing = (await Promise.all(options.test.map((dir) => readPages(dir, Math.min(draws, 2))))).flat()
for (const page of [...training, ...testing]) page.features = featuresOfPage(page.view)
console.error(
  `${training.length} pages to learn from, ${testing.length} to test, ${featureNames().length} features`
)
const model = train(training, {epochs: Number(options.epochs), l2})
evaluate(training, model, false)
if (testing.length > 0) evaluate(testing, model, options.verbose)
if (!options.dry) write(model)
