// The conditional random field of src/segment: known states, training by AdaGrad with L2, judging.
import {backwardPass, decode, forwardPass} from '../../dist/segment/decode.js'
import {emptyModel} from '../../dist/segment/model.js'
import {scoreUnits} from '../../dist/segment/score.js'
import {kinds, predecessors, states} from '../../dist/segment/states.js'
import {shuffled} from './shuffled.mjs'

/** First step of AdaGrad. */
const rate = 0.25

const S = states.length
const K = kinds.length
const interrupting = new Set(['caption', 'captionGoing', 'credit', 'jump', 'furniture'])
const stateIndex = new Map(states.map((state, index) => [`${state.kind}|${state.context}`, index]))

// ---------- pages with known states ----------

/** States of a page whose kinds are known. */
export function statesOf(list) {
  return list.map((kind, index) => {
    if (!interrupting.has(kind)) return stateIndex.get(`${kind}|`)
    const before = list.slice(0, index).findLast((other) => !interrupting.has(other))
    const after = list.slice(index).find((other) => !interrupting.has(other))
    const context =
      before === 'head' || before === 'byline' ? 'head' : after === 'going' && before ? 'open' : 'closed'
    return stateIndex.get(`${kind}|${context}`)
  })
}

/**
 * Learn a model.
 *
 * @param from what is known before: weights are pulled towards it.
 * @param learns whether a feature is learned; transitions are when `learns(-1)`.
 */
export function train(pages, {epochs, l2, from, learns = () => true}) {
  const model = emptyModel()
  if (from) for (const group of ['kinds', 'states', 'transition']) model[group].set(from[group])
  const pull = from ?? emptyModel()

  const sums = {
    kinds: new Float64Array(model.kinds.length),
    states: new Float64Array(model.states.length),
    transition: new Float64Array(S * S)
  }
  const step = (group, at, gradient) => {
    if (gradient === 0) return
    const g = gradient - (l2 / pages.length) * (model[group][at] - pull[group][at])
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
          if (!learns(id)) continue
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
      if (learns(-1)) for (let i = 0; i < gradient.length; i++) step('transition', i, gradient[i])
    }
    console.error(`epoch ${epoch + 1}: loss per page ${(loss / pages.length).toFixed(2)}`)
  }
  return model
}

export function evaluate(pages, model, show) {
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
