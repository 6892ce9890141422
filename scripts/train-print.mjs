#!/usr/bin/env node
// Learns src/segment/print-weights.ts from scans with known lines.
//
//   npm run build && node scripts/train-print.mjs --pages DIR [--pages DIR …] [--test DIR …] [--trees DIR] [--dry]
//
// A DIR holds images/<level>/, layout/ and gold/, as `makepages` and
// `degrade.py` write them. Layout finds the lines of every picture; they get
// the known text (training/scans.mjs), as it is and with errors of reading.
// weights.ts stays as it is, for pages of text; what is learned comes on top of
// it on scans: what print shows, and how text weighs beside it. All of it is
// pulled towards what text alone says. The same pictures give the same weights.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {layoutParagraphs} from '../dist/layout/index.js'
import {createPagePipeline} from '../dist/pipeline.js'
import {featureNames} from '../dist/segment/feature-space.js'
import {featuresOfPage} from '../dist/segment/features.js'
import {trainedModel} from '../dist/segment/model.js'
import {tellsPrint} from '../dist/segment/print-features.js'
import {kinds, predecessors, starters, states} from '../dist/segment/states.js'
import {viewPage} from '../dist/segment/units.js'
import {evaluate, statesOf, train} from './training/crf.mjs'
import {fillPage, findLines} from './training/scans.mjs'

const {values: options} = parseArgs({
  options: {
    pages: {type: 'string', multiple: true, default: []},
    test: {type: 'string', multiple: true, default: []},
    levels: {type: 'string', default: 'clean,scan,poor'},
    /** Keeps what layout has found, so that a second run need not look again. */
    trees: {type: 'string'},
    errors: {type: 'string', default: '0,0.04'},
    l2: {type: 'string', default: '10'},
    epochs: {type: 'string', default: '14'},
    /** Leave the features of text as they are. */
    'print-only': {type: 'boolean', default: false},
    verbose: {type: 'boolean', default: false},
    dry: {type: 'boolean', default: false}
  }
})

/** Weights below this are left out: they change no decision. */
const smallest = 0.05
const K = kinds.length
const S = states.length
const pipeline = createPagePipeline()
const paragraphs = unified().use(layoutParagraphs).freeze()
const noText = new Set(['caption', 'captionGoing', 'credit', 'jump', 'furniture'])

async function readScans(dir) {
  const pages = []
  for (const name of readdirSync(join(dir, 'layout')).sort()) {
    const base = name.replace('.json', '')
    const known = JSON.parse(readFileSync(join(dir, 'layout', name), 'utf8'))
    const gold = JSON.parse(readFileSync(join(dir, 'gold', name), 'utf8'))
    for (const level of options.levels.split(',')) {
      if (!existsSync(join(dir, 'images', level, `${base}.jpg`))) continue
      for (const errors of options.errors.split(',').map(Number)) {
        let page
        try {
          page = await findLines(dir, level, base, options.trees)
        } catch (error) {
          console.error(`${dir} ${base} ${level}: ${error}`)
        }
        if (page) pages.push(await preparePage(page, known, gold, errors, `${dir}/${base} ${level}`))
      }
    }
  }
  return pages.filter(Boolean)
}

/** A scan as the segmenter sees it, with what its units are. */
async function preparePage(page, known, gold, errors, path) {
  const {facts} = fillPage(page, known, gold, {errors, seed: path.length + known.lines.length})
  const factOf = new Map(
    page.children.flatMap(({children}) => children).map(({id}, index) => [id, facts[index]])
  )
  const file = new VFile({path})
  await paragraphs.run(page, file)
  const view = viewPage(await pipeline(page, file, {from: 'normalize', to: 'label'}))
  const list = nameUnits(view.units.map(({lines}) => lines.map(({id}) => factOf.get(id))))
  return {path, view, states: statesOf(list)}
}

/**
 * Kinds of units in the order in which they were found. Where that order is
 * wrong, text that goes on in another story begins one instead: a piece by
 * itself spoils less than a piece in the wrong place.
 */
function nameUnits(units) {
  const list = []
  const begun = new Set()
  const headed = new Set()
  let last
  for (const facts of units) {
    // Most of the unit’s lines say what it is; the first says how it begins.
    const first = facts[0]
    let {kind} = first
    if (noText.has(kind)) {
      list.push(kind)
      continue
    }
    const torn = kind !== 'head' && last !== undefined && last.article !== first.article
    const opens = kind === 'opening' || kind === 'going' || kind === 'lead'
    if (opens && (torn || !begun.has(first.article))) {
      kind = headed.has(first.article) && !torn ? 'opening' : 'lead'
    } else if (kind === 'lead') kind = 'opening'
    else if (torn && (kind === 'crosshead' || kind === 'byline')) kind = 'head'
    if (kind === 'going' && (list.findLast((other) => !noText.has(other)) ?? 'head') === 'head')
      kind = 'opening'
    if (kind === 'head') headed.add(first.article)
    else begun.add(first.article)
    list.push(kind)
    last = first
  }
  return mend(list)
}

/** Let each kind be one that may stand where it stands. */
function mend(list) {
  const tries = ['', 'opening', 'lead', 'head', 'furniture']
  const result = [...list]
  const legal = (upTo) => {
    const found = statesOf(result.slice(0, upTo + 1))
    return found.every((s, at) => (at === 0 ? starters.includes(s) : predecessors[s].includes(found[at - 1])))
  }
  for (let index = 0; index < result.length; index++) {
    const own = result[index]
    for (const other of tries) {
      result[index] = other || own
      if (legal(index)) break
    }
    if (result[index] !== own && options.verbose) console.error(`  mended ${own} → ${result[index]}`)
  }
  return result
}

function write(model, base) {
  const round = (x) => Math.round(x * 100) / 100
  const rows = []
  for (const [id, name] of featureNames().entries()) {
    const row = (group, size) =>
      Array.from({length: size}, (_, at) => round(model[group][id * size + at] - base[group][id * size + at]))
    const kind = row('kinds', K)
    const state = model.contextual[id] ? row('states', S) : []
    if (Math.max(...kind.map(Math.abs), ...state.map(Math.abs), 0) < smallest) continue
    rows.push(
      `  [${JSON.stringify(name).replaceAll('"', "'")}, [${kind}]${state.some((x) => x !== 0) ? `, [${state}]` : ''}]`
    )
  }
  writeFileSync(
    new URL('../src/segment/print-weights.ts', import.meta.url),
    `// Made by scripts/train-print.mjs; do not edit.
// biome-ignore-all format: one row a feature
import type {FeatureRow} from './weights.js'

/** What print weighs, on top of \`weights.ts\`. */
export const printRows: readonly FeatureRow[] = [
${rows.join(',\n')}
]
`
  )
  console.error(`${rows.length} features written`)
}

const training = (await Promise.all(options.pages.map(readScans))).flat()
const testing = (await Promise.all(options.test.map(readScans))).flat()
const legal = []
for (const page of training) {
  const wrong = page.states.findIndex((s, at) =>
    at === 0 ? !starters.includes(s) : !predecessors[s].includes(page.states[at - 1])
  )
  if (wrong < 0) legal.push(page)
  else if (options.verbose) console.error(`${page.path}: unit ${wrong} can not be what it is: left out`)
}
for (const page of [...training, ...testing]) page.features = featuresOfPage(page.view)
console.error(`${legal.length} of ${training.length} scans to learn from, ${testing.length} to test`)
const base = trainedModel(false)
const learns = (id) => id >= 0 && (!options['print-only'] || tellsPrint(id))
const model = train(legal, {epochs: Number(options.epochs), l2: Number(options.l2), from: base, learns})
evaluate(legal, model, false)
if (testing.length > 0) {
  console.error('text alone:')
  evaluate(testing, base, false)
  evaluate(testing, model, options.verbose)
}
if (!options.dry) write(model, base)
