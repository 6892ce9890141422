#!/usr/bin/env node
// Learns src/segment/heads/weights.ts from fixtures/heads.
//
//   npm run build && node scripts/train-heads.mjs [--dry] [--errors]
//
// Sizes of type are learned on top: scans show them, text does not. They are
// drawn at random, as papers set heads: what is not the headline mostly
// smaller, measured with an error.
//
// A head is learned from as printed, and with every part on one line; one with
// a standing head also with the standing head counted as a kicker.
// The model is log-linear over all splits of a head; its weights are found by
// gradient ascent with a pull towards zero, from zero, over the samples in
// their order: the same samples give the same weights. Before the weights of
// all samples are written, each style is judged by weights learned without it.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {listSplits} from '../dist/segment/heads/admissible.js'
import {readHead} from '../dist/segment/heads/facts.js'
import {collectFeatures, featureNames, tellsSize} from '../dist/segment/heads/features.js'
import {generator} from './training/views.mjs'

const {values: options} = parseArgs({
  options: {
    /** Judge only, write nothing. */
    dry: {type: 'boolean', default: false},
    /** Print the heads that went wrong. */
    errors: {type: 'boolean', default: false}
  }
})

/** Strength of the pull towards zero, for all samples together. */
const l2 = 1
/** First step of AdaGrad. */
const rate = 0.5
const rounds = 250
/** A weight below this decides nothing. */
const smallest = 0.05

const samplesFolder = new URL('../fixtures/heads/', import.meta.url)
const target = new URL('../src/segment/heads/weights.ts', import.meta.url)
const fields = ['standingHead', 'kicker', 'headline', 'deck']

/** The lines of a part, in one: phrases of about one length keep a space between them. */
function unwrap(lines) {
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1]
    return text + (Math.abs(before.length - line.length) <= 1 && before.length > 3 ? ' ' : '') + line
  })
}

/** Sizes of the parts beside a headline of 1: from, to, and how often a part is set as large as the headline. */
const printed = {
  standingHead: [0.3, 0.9, 0.08],
  kicker: [0.35, 0.8, 0.03],
  headline: [1, 1, 0],
  deck: [0.35, 0.8, 0.03]
}
/** Error of a measured size. */
const sizeError = 0.08

/** How a head might be set. */
function drawType(parts, random) {
  const scale = Object.fromEntries(
    Object.entries(printed).map(([part, [from, to, even]]) => [
      part,
      random() < even ? 1 : from + (to - from) * random()
    ])
  )
  const boxed = random() < 0.35
  // One line of a headline of several may be set larger than the other.
  const uneven = random() < 0.07
  const headlines = parts.flatMap((part, index) => (part === 'headline' ? [index] : []))
  return {
    sizes: parts.map((part, index) => {
      const size = scale[part] * (uneven && headlines.length > 1 && index === headlines[0] ? 0.75 : 1)
      return size * (1 + sizeError * (2 * random() - 1))
    }),
    inverse: parts.map((part) => (part === 'standingHead' ? boxed : random() < 0.02))
  }
}

/** A head in one of its forms, with the features of each split. */
function prepare(head, wrapped, standing, random) {
  const lines = []
  const parts = []
  for (const field of fields) {
    const printed = head[field] ?? []
    for (const line of wrapped || printed.length === 0 ? printed : [unwrap(printed)]) {
      lines.push(line)
      parts.push(field === 'standingHead' && !standing ? 'kicker' : field)
    }
  }
  const facts = readHead(lines, {lead: head.lead, wrapped, ...(random ? drawType(parts, random) : {})})
  const splits = listSplits(lines.length, wrapped, standing).map((split) => {
    const features = []
    collectFeatures(facts, split, (feature, value) => features.push([feature, value]))
    return {split, features}
  })
  const truth = splits.findIndex(({split}) => split.join() === parts.join())
  return {style: head.style, wrapped, lines, parts, splits, truth}
}

function scoresOf(sample, weights) {
  return sample.splits.map(({features}) =>
    features.reduce((sum, [feature, value]) => sum + weights[feature] * value, 0)
  )
}

/** @param from weights that stay as they are, while those of sizes are learned on top. */
function learn(samples, from) {
  const weights = from ? Float64Array.from(from) : new Float64Array(featureNames.length)
  const squares = new Float64Array(featureNames.length).fill(1e-6)
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight) => -l2 * weight)
    for (const sample of samples) {
      const scores = scoresOf(sample, weights)
      const top = Math.max(...scores)
      const shares = scores.map((score) => Math.exp(score - top))
      const all = shares.reduce((sum, share) => sum + share, 0)
      sample.splits.forEach(({features}, index) => {
        const pull = (index === sample.truth ? 1 : 0) - shares[index] / all
        for (const [feature, value] of features) gradient[feature] += pull * value
      })
    }
    for (let feature = 0; feature < weights.length; feature++) {
      if (from && !tellsSize(feature)) continue
      squares[feature] += gradient[feature] ** 2
      weights[feature] += (rate * gradient[feature]) / Math.sqrt(squares[feature])
    }
  }
  return weights.map((weight) => (Math.abs(weight) < smallest ? 0 : Math.round(weight * 100) / 100))
}

/** The simple rule that the model has to beat: how many lines there are, and which is longer. */
function guess(lines) {
  if (lines.length === 2)
    return lines[1].length > lines[0].length ? ['headline', 'deck'] : ['kicker', 'headline']
  return lines.map((_, index) => (index === 0 ? 'kicker' : index === lines.length - 1 ? 'deck' : 'headline'))
}

function judge(sample, weights) {
  const scores = scoresOf(sample, weights)
  const best = sample.splits[scores.indexOf(Math.max(...scores))].split
  const headline = (parts) => parts.map((part) => (part === 'headline' ? 'h' : '-')).join('')
  if (options.errors && best.join() !== sample.parts.join()) {
    const shown = sample.lines.map((line, index) => `    ${sample.parts[index]} → ${best[index]}: ${line}`)
    console.log([`  ${sample.style}`, ...shown].join('\n'))
  }
  return {
    exact: best.join() === sample.parts.join(),
    headline: headline(best) === headline(sample.parts),
    guess: guess(sample.lines).join() === sample.parts.join()
  }
}

function report(name, samples, marks) {
  const share = (wrapped, of) => {
    const kept = marks.filter((_, index) => samples[index].wrapped === wrapped)
    return `${((100 * kept.filter(of).length) / kept.length).toFixed(1)} %`.padStart(8)
  }
  const columns = [true, false].flatMap((wrapped) => [
    share(wrapped, ({exact}) => exact),
    share(wrapped, ({headline}) => headline),
    share(wrapped, ({guess}) => guess)
  ])
  console.log(`${name.padEnd(12)} ${String(samples.length).padStart(4)} ${columns.join(' ')}`)
}

const heads = readdirSync(samplesFolder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, samplesFolder), 'utf8')))
const forms = (head) =>
  (head.standingHead ? [true, false] : [true]).flatMap((standing) => [
    prepare(head, true, standing),
    prepare(head, false, standing)
  ])
// A head of one line leaves no choice: it teaches nothing, and would flatter the result.
// A label and a kicker on lines of their own are not one kicker: such a form has no truth.
const samples = heads.flatMap(forms).filter(({lines, truth}) => lines.length > 1 && truth >= 0)

console.log(`${heads.length} heads, ${samples.length} samples of two lines and more`)
console.log('style           n   lines: exact, headline, simple rule   parts: exact, headline, simple rule')
const all = {samples: [], marks: []}
for (const style of new Set(heads.map((head) => head.style))) {
  const weights = learn(samples.filter((sample) => sample.style !== style))
  const held = samples.filter((sample) => sample.style === style)
  const marks = held.map((sample) => judge(sample, weights))
  report(style, held, marks)
  all.samples.push(...held)
  all.marks.push(...marks)
}
report('all', all.samples, all.marks)

const text = learn(samples)
options.errors = false
report(
  '(seen)',
  samples,
  samples.map((sample) => judge(sample, text))
)

/** Settings drawn of each head. */
const draws = 4
const random = generator(20)
const sized = Array.from({length: draws}, () => heads.flatMap((head) => [prepare(head, true, true, random)]))
  .flat()
  .filter(({lines, truth}) => lines.length > 1 && truth >= 0)
const marks = []
for (const style of new Set(heads.map((head) => head.style))) {
  const others = learn(samples.filter((sample) => sample.style !== style))
  const withSizes = learn(
    sized.filter((sample) => sample.style !== style),
    others
  )
  marks.push(...sized.filter((sample) => sample.style === style).map((sample) => judge(sample, withSizes)))
}
const share = (of) => `${((100 * marks.filter(of).length) / marks.length).toFixed(1)} %`
console.log(
  `with sizes: ${marks.length} samples, exact ${share(({exact}) => exact)}, headline ${share(({headline}) => headline)}`
)
const weights = learn(sized, text)

if (!options.dry) {
  const rows = featureNames.flatMap((name, index) =>
    weights[index] === 0 ? [] : [`  '${name}': ${weights[index]},`]
  )
  rows[rows.length - 1] = rows.at(-1).slice(0, -1)
  const file = [
    '// Made by scripts/train-heads.mjs; do not edit.',
    '',
    '/** What a value of 1 of each feature is worth; a feature that is not here is worth nothing. */',
    'export const headWeights: Readonly<Record<string, number>> = {',
    ...rows,
    '}',
    ''
  ]
  writeFileSync(fileURLToPath(target), file.join('\n'))
}
