#!/usr/bin/env node
// Learns src/segment/weights.ts from pages with known layout.
//
//   npm run build && node scripts/train-segment.mjs --pages DIR [--pages DIR …] [--test DIR …] [--dry] [--epochs 12]
//
// A DIR holds text/, layout/ and gold/ as `makepages` writes them. Every page
// is used in the views l1 (a paragraph a line) and l2 (printed lines). The
// model is a linear-chain conditional random field, trained by AdaGrad with
// L2, in a fixed order: the same pages give the same weights.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {VFile} from 'vfile'
import {createPagePipeline, parsePage} from '../dist/pipeline.js'
import {backwardPass, decode, forwardPass} from '../dist/segment/decode.js'
import {featuresOf, tellsContext} from '../dist/segment/features.js'
import {viewPage} from '../dist/segment/line-view.js'
import {kinds, predecessors, states} from '../dist/segment/states.js'

const {values: options} = parseArgs({
  options: {
    pages: {type: 'string', multiple: true, default: []},
    test: {type: 'string', multiple: true, default: []},
    views: {type: 'string', default: 'l1,l2'},
    epochs: {type: 'string', default: '12'},
    dry: {type: 'boolean', default: false}
  }
})

/** Strength of the pull towards zero, per page. */
const l2 = 0.02
/** First step of AdaGrad. */
const rate = 0.25
/** Weights below this are left out: they change no decision. */
const smallest = 0.04

const S = states.length
const K = kinds.length
const headRoles = new Set(['kicker', 'headline', 'deck'])
const interrupting = new Set(['caption', 'captionGoing', 'credit', 'jump', 'furniture'])
const stateIndex = new Map(states.map((state, index) => [`${state.kind}|${state.context}`, index]))

// ---------- pages with known states ----------

/** Units of a view in order: in l1 the lines of one paragraph or head field are one unit. */
function unitsOf(layout, view) {
  const lines = [...layout.lines].sort((a, b) => a.order - b.order)
  if (view !== 'l1') return lines.map((line) => [line])
  const units = []
  for (const line of lines) {
    const unit = units.at(-1)
    const key = (l) => `${l.region}|${l.role}|${l.p ?? ''}`
    if (unit && key(unit[0]) === key(line)) unit.push(line)
    else units.push([line])
  }
  return units
}

function kindsOf(units, gold) {
  return units.map(([line], index) => {
    const before = units[index - 1]?.at(-1)
    const article = gold.articles[line.article]
    const list = article && (article.type === 'advert' || article.type === 'index')
    if (line.role === 'furniture') return 'furniture'
    if (headRoles.has(line.role)) return 'head'
    if (line.role === 'caption')
      return before?.role === 'caption' && before.region === line.region ? 'captionGoing' : 'caption'
    if (line.role !== 'body') return line.role
    const continues =
      line.s > 0 || (before?.role === 'body' && before.region === line.region && before.p === line.p)
    if (continues) return 'going'
    if (list) return 'item'
    const first = !units.slice(0, index).some(([other]) => other.article === line.article)
    return first ? 'lead' : 'opening'
  })
}

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

async function readPages(dir) {
  const pipeline = createPagePipeline()
  const pages = []
  for (const name of readdirSync(join(dir, 'layout')).sort()) {
    const base = name.replace('.json', '')
    const layout = JSON.parse(readFileSync(join(dir, 'layout', name), 'utf8'))
    const gold = JSON.parse(readFileSync(join(dir, 'gold', name), 'utf8'))
    for (const view of options.views.split(',')) {
      const path = join(dir, 'text', `${base}.${view}.txt`)
      if (!existsSync(path)) continue
      const file = new VFile({path, value: readFileSync(path, 'utf8')})
      const page = viewPage(await pipeline(parsePage(file), file, {to: 'label'}))
      const units = unitsOf(layout, view)
      if (units.length !== page.lines.length) {
        console.error(`${path}: ${page.lines.length} lines, ${units.length} known: left out`)
        continue
      }
      const gold_ = statesOf(kindsOf(units, gold))
      const wrong = gold_.findIndex(
        (state, index) => index > 0 && !predecessors[state].includes(gold_[index - 1])
      )
      if (wrong > 0) {
        const say = (i) =>
          `${states[gold_[i]].kind}/${states[gold_[i]].context} “${page.lines[i].text.slice(0, 20)}”`
        console.error(`${path}: ${say(wrong - 1)} → ${say(wrong)} is not allowed: left out`)
        continue
      }
      pages.push({path, view: page, states: gold_})
    }
  }
  return pages
}

// ---------- model ----------

const names = new Map()
const idOf = (name, grow) => {
  if (!names.has(name) && grow) names.set(name, names.size)
  return names.get(name)
}
function index(page, grow) {
  page.features = page.view.lines.map((_, line) =>
    featuresOf(page.view, line)
      .map((name) => idOf(name, grow))
      .filter((id) => id !== undefined)
  )
}

function scoresOf(page, model) {
  const lines = page.features.length
  const emission = new Float64Array(lines * S)
  for (let line = 0; line < lines; line++) {
    for (const id of page.features[line]) {
      for (let s = 0; s < S; s++) {
        emission[line * S + s] += model.kind[id * K + states[s].kindIndex]
        if (model.contextual[id]) emission[line * S + s] += model.state[id * S + s]
      }
    }
  }
  return {lines, emission, transition: model.transition}
}

function train(pages, epochs) {
  const count = names.size
  const model = {
    kind: new Float64Array(count * K),
    state: new Float64Array(count * S),
    transition: new Float64Array(S * S),
    contextual: [...names.keys()].map(tellsContext)
  }
  const sums = {
    kind: new Float64Array(count * K),
    state: new Float64Array(count * S),
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
      const scores = scoresOf(page, model)
      const {lines, emission} = scores
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
          if (model.contextual[id]) step('state', id * S + s, row[s])
        }
        for (let k = 0; k < K; k++) step('kind', id * K + k, perKind[k])
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
    const path = decode(scoresOf(page, model))
    path.forEach((s, line) => {
      total++
      if (states[s].kind === states[page.states[line]].kind) right++
      else {
        const key = `${states[page.states[line]].kind} → ${states[s].kind}`
        confusion.set(key, (confusion.get(key) ?? 0) + 1)
        if (show)
          console.error(
            `  ${page.path.split('/').slice(-3).join('/')} ${key}: ${page.view.lines[line].text.slice(0, 40)}`
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
  for (const [name, id] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kind = [...model.kind.subarray(id * K, id * K + K)].map(round)
    const state = model.contextual[id] ? [...model.state.subarray(id * S, id * S + S)].map(round) : []
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

const training = (await Promise.all(options.pages.map(readPages))).flat()
const testing = (await Promise.all(options.test.map(readPages))).flat()
for (const page of training) index(page, true)
for (const page of testing) index(page, false)
console.error(`${training.length} pages to learn from, ${testing.length} to test, ${names.size} features`)
const model = train(training, Number(options.epochs))
evaluate(training, model, false)
if (testing.length > 0) evaluate(testing, model, true)
if (!options.dry) write(model)
