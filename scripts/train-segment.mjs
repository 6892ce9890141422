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
import {backwardPass, decode, forwardPass} from '../dist/segment/decode.js'
import {featureNames} from '../dist/segment/feature-space.js'
import {featuresOfPage} from '../dist/segment/features.js'
import {emptyModel} from '../dist/segment/model.js'
import {scoreUnits} from '../dist/segment/score.js'
import {kinds, predecessors, states} from '../dist/segment/states.js'
import {viewPage} from '../dist/segment/units.js'
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
/** First step of AdaGrad. */
const rate = 0.25
/** Weights below this are left out: they change no decision. */
const smallest = 0.04

const S = states.length
const K = kinds.length
const interrupting = new Set(['caption', 'captionGoing', 'credit', 'jump', 'furniture'])
const stateIndex = new Map(states.map((state, index) => [`${state.kind}|${state.context}`, index]))

// ---------- pages with known states ----------

function statesOf(list) {
  return list.map((kind, index) => {
    if (!interrupting.has(kind)) return stateIndex.get(`${kind}|`)
    const before = list.slice(0, index).findLast((other) => !interrupting.has(other))
    const after = list.slice(index).find((other) => !interrupting.has(other))
    const context =
      before === 'head' || before === 'byline' ? 'head' : after === 'going' && before ? 'open' : 'closed'
    return stateIndex.get(`${kind}|${context}`)
  })
}

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

// ---------- model ----------

function train(pages, epochs) {
  const model = emptyModel()
  const sums = {
    kinds: new Float64Array(model.kinds.length),
    states: new Float64Array(model.states.length),
    transition: new Float64Array(S * S)
  }
  const step = (group, at, gradient) => {
    if (gradient === 0) return
    const g = gradient - (l2 / pages.length) * model[group][at]
    sums[group][at] += g * g
    model[group][at] += (rate * g) / (Math.sqrt(sums[group][at]) + 1e-8)
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0
    for (const page of shuffled(pages, epoch)) {
      const scores = scoreUnits(page.features, model)
      const {units: lines, emission} = scores
      const forward = forwardPass(scores)
      const backward = backwardPass(scores)
      const top = Math.max(...forward.subarray((lines - 1) * S))
      const logTotal =
        top + Math.log(forward.subarray((lines - 1) * S).reduce((sum, x) => sum + Math.exp(x - top), 0))
      let goldScore = 0
      page.states.forEach((s, line) => {
        goldScore += emission[line * S + s] + (line > 0 ? model.transition[page.states[line - 1] * S + s] : 0)
      })
      loss += logTotal - goldScore
      const expected = new Float64Array(lines * S)
      for (let i = 0; i < expected.length; i++) expected[i] = Math.exp(forward[i] + backward[i] - logTotal)
      // transitions
      const gradient = new Float64Array(S * S)
      for (let line = 1; line < lines; line++) {
        gradient[page.states[line - 1] * S + page.states[line]] += 1
        for (let after = 0; after < S; after++) {
          const behind = emission[line * S + after] + backward[line * S + after] - logTotal
          for (const before of predecessors[after]) {
            gradient[before * S + after] -= Math.exp(
              forward[(line - 1) * S + before] + model.transition[before * S + after] + behind
            )
          }
        }
      }
      // features: gathered over the page, then one step each
      const kindGradient = new Map()
      for (let line = 0; line < lines; line++) {
        for (const id of page.features[line]) {
          const row = kindGradient.get(id) ?? new Float64Array(S)
          kindGradient.set(id, row)
          row[page.states[line]] += 1
          for (let s = 0; s < S; s++) row[s] -= expected[line * S + s]
        }
      }
      for (const [id, row] of kindGradient) {
        const perKind = new Float64Array(K)
        for (let s = 0; s < S; s++) {
          perKind[states[s].kindIndex] += row[s]
          if (model.contextual[id]) step('states', id * S + s, row[s])
        }
        for (let k = 0; k < K; k++) step('kinds', id * K + k, perKind[k])
      }
      for (let i = 0; i < gradient.length; i++) step('transition', i, gradient[i])
    }
    console.error(`epoch ${epoch + 1}: loss per page ${(loss / pages.length).toFixed(2)}`)
  }
  return model
}

/** Another order in each epoch, from a fixed generator (Lehmer). */
function shuffled(list, epoch) {
  const result = [...list]
  let seed = 48271 * (epoch + 1)
  for (let i = result.length - 1; i > 0; i--) {
    seed = (seed * 48271) % 2147483647
    const j = seed % (i + 1)
    ;[result[i], result[j]] = [result[j], result[i]]
  }
  return result
}

function evaluate(pages, model, show) {
  let right = 0
  let total = 0
  const confusion = new Map()
  for (const page of pages) {
    const {path} = decode(scoreUnits(page.features, model))
    path.forEach((s, line) => {
      total++
      if (states[s].kind === states[page.states[line]].kind) right++
      else {
        const key = `${states[page.states[line]].kind} → ${states[s].kind}`
        confusion.set(key, (confusion.get(key) ?? 0) + 1)
        if (show)
          console.error(
            `  ${page.path.split('/').slice(-3).join('/')} ${key}: ${page.view.units[line].text.slice(0, 40)}`
          )
      }
    })
  }
  console.error(`lines right: ${right} of ${total} (${((100 * right) / total).toFixed(2)} %)`)
  console.error(
    [...confusion]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 14)
      .map(([k, n]) => `  ${n} ${k}`)
      .join('\n')
  )
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
const model = train(training, Number(options.epochs))
evaluate(training, model, false)
if (testing.length > 0) evaluate(testing, model, options.verbose)
if (!options.dry) write(model)
