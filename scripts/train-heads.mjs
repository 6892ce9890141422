#!/usr/bin/env node
// Learns src/segment/heads/weights.ts from fixtures/heads.
//
//   npm run build && node scripts/train-heads.mjs [--dry] [--errors]
//
// Sizes of type are learned on top: scans show them, text does not. They are
// drawn at random, as papers set heads: what is not the headline mostly
// smaller, measured with an error.
//
// A head is learned from as printed, with every part on one line, and set into
// boxes drawn at random; one with a standing head also with the standing head
// counted as a kicker. Stories of fixtures/corpus give heads as well.
// The model is log-linear over all splits of a head; its weights are found by
// gradient ascent with a pull towards zero, from zero, over the samples in an
// order that is always the same: the same samples give the same weights.
// Before the weights of all samples are written, each style is judged by
// weights learned without it.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {listSplits, mostLines} from '../dist/segment/heads/admissible.js'
import {readHead} from '../dist/segment/heads/facts.js'
import {collectFeatures, featureNames, tellsSize} from '../dist/segment/heads/features.js'
import {setHead} from './training/set-heads.mjs'
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
const l2 = 2.5
/** First step of AdaGrad; it is halved after half of the rounds, and again after three quarters. */
const rate = 0.25
const rounds = 14
/** Samples that one step looks at. */
const batch = 64
/** A weight below this decides nothing. */
const smallest = 0.1
/** Boxes drawn for each head, and what all of them together count beside the printed form. */
const boxes = 3
const boxesWeigh = 1.5
/** What a head of a whole story counts: with more, the others are split worse and these no better. */
const storyWeighs = 0.5

const samplesFolder = new URL('../fixtures/heads/', import.meta.url)
const corpusFolder = new URL('../fixtures/corpus/', import.meta.url)
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
function prepare(head, form, {wrapped = true, standing = true, weight = 1, random} = {}) {
  const lines = []
  const parts = []
  for (const field of fields) {
    for (const line of form[field] ?? []) {
      lines.push(line)
      parts.push(field === 'standingHead' && !standing ? 'kicker' : field)
    }
  }
  const facts = readHead(lines, {lead: head.lead, wrapped, ...(random ? drawType(parts, random) : {})})
  const splits = lines.length > mostLines ? [] : listSplits(lines.length, wrapped, standing)
  const truth = splits.findIndex((split) => split.join() === parts.join())
  const rows = splits.map((split) => {
    const row = {features: [], values: []}
    collectFeatures(facts, split, (feature, value) => {
      row.features.push(feature)
      row.values.push(value)
    })
    return row
  })
  return {style: head.style, wrapped, lines, parts, splits, rows, truth, weight: weight * (head.weight ?? 1)}
}

function scoresOf(sample, weights) {
  return sample.rows.map(({features, values}) => {
    let score = 0
    for (let at = 0; at < features.length; at++) score += weights[features[at]] * values[at]
    return score
  })
}

function shuffle(list, random) {
  const shuffled = [...list]
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]]
  }
  return shuffled
}

/** @param from weights that stay as they are, while those of sizes are learned on top. */
function learn(samples, from) {
  const weights = from ? Float64Array.from(from) : new Float64Array(featureNames.length)
  const squares = new Float64Array(featureNames.length).fill(1e-3)
  const order = shuffle(samples, generator(7))
  for (let round = 0; round < rounds; round++) {
    const step = rate * (round < rounds / 2 ? 1 : round < (rounds * 3) / 4 ? 0.5 : 0.25)
    for (let start = 0; start < order.length; start += batch) {
      const gradient = weights.map((weight) => (-l2 * weight * batch) / order.length)
      for (const sample of order.slice(start, start + batch)) {
        const scores = scoresOf(sample, weights)
        const top = Math.max(...scores)
        const shares = scores.map((score) => Math.exp(score - top))
        const all = shares.reduce((sum, share) => sum + share, 0)
        sample.rows.forEach(({features, values}, index) => {
          const pull = sample.weight * ((index === sample.truth ? 1 : 0) - shares[index] / all)
          for (let at = 0; at < features.length; at++) gradient[features[at]] += pull * values[at]
        })
      }
      for (let feature = 0; feature < weights.length; feature++) {
        if (from ? !tellsSize(feature) : weights[feature] === 0 && gradient[feature] === 0) continue
        squares[feature] += gradient[feature] ** 2
        weights[feature] += (step * gradient[feature]) / Math.sqrt(squares[feature])
      }
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
  const best = sample.splits[scores.indexOf(Math.max(...scores))]
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

const kinds = ['printed', 'boxed', 'whole']

function report(name, samples, marks) {
  const share = (kind, of) => {
    const kept = marks.filter((_, index) => samples[index].kind === kind)
    return (
      kept.length === 0 ? '–' : `${((100 * kept.filter(of).length) / kept.length).toFixed(1)} %`
    ).padStart(8)
  }
  const columns = kinds.flatMap((kind) => [
    share(kind, ({exact}) => exact),
    share(kind, ({headline}) => headline),
    share(kind, ({guess}) => guess)
  ])
  console.log(`${name.padEnd(22)} ${String(samples.length).padStart(4)} ${columns.join(' ')}`)
}

const readAll = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({name, items: JSON.parse(readFileSync(new URL(name, folder), 'utf8'))}))

/** The head of a story; a short kicker of which the story says nothing is the name of a column. */
function headOf(story, style) {
  const text = story.body.map((part) => part.text).join('')
  const {kicker, headline, deck} = story
  const said = (line) => Array.from(line).some((_, at) => at > 0 && text.includes(line.slice(at - 1, at + 1)))
  const column = kicker && kicker.length <= 6 && !/[ ，：]/u.test(kicker) && !said(kicker)
  return {
    style,
    weight: storyWeighs,
    ...(kicker ? {[column ? 'standingHead' : 'kicker']: [kicker]} : {}),
    headline: [headline],
    ...(deck ? {deck: [deck]} : {}),
    lead: text.slice(0, 120)
  }
}

const written = readAll(samplesFolder).flatMap(({items}) => items)
const stories = readAll(corpusFolder).flatMap(({name, items}) =>
  items.filter(({headline}) => headline).map((story) => headOf(story, `corpus ${name.replace('.json', '')}`))
)
const heads = [...written, ...stories]

const boxed = generator(5)
/** All forms of a head but those that were there before: a small head is set alike in most boxes. */
function forms(head) {
  const whole = Object.fromEntries(
    fields.flatMap((field) => (head[field]?.length ? [[field, unwrap(head[field])]] : []))
  )
  const one = Object.fromEntries(Object.entries(whole).map(([field, line]) => [field, [line]]))
  const drawn = Array.from({length: boxes}, () => setHead(whole, boxed))
  const known = new Set()
  const fresh = drawn.filter((form) => {
    const key = JSON.stringify(fields.map((field) => form[field] ?? []))
    return known.has(key) ? false : known.add(key)
  })
  return (head.standingHead ? [true, false] : [true]).flatMap((standing) => [
    ...(head.weight ? [] : [{...prepare(head, head, {standing}), kind: 'printed'}]),
    {...prepare(head, one, {wrapped: false, standing}), kind: 'whole'},
    ...fresh.map((form) => ({
      ...prepare(head, form, {standing, weight: boxesWeigh / boxes}),
      kind: 'boxed'
    }))
  ])
}
// A head of one line leaves no choice: it teaches nothing, and would flatter the result.
// A label and a kicker on lines of their own are not one kicker: such a form has no truth.
const samples = heads.flatMap(forms).filter(({lines, truth}) => lines.length > 1 && truth >= 0)

console.log(`${heads.length} heads, ${samples.length} samples of two lines and more`)
console.log(`${' '.repeat(27)}${kinds.map((kind) => `${kind}: all, headline, rule`.padStart(27)).join('')}`)
const all = {samples: [], marks: []}
for (const style of new Set(heads.map((head) => head.style))) {
  const weights = learn(samples.filter((sample) => sample.style !== style))
  const held = samples.filter((sample) => sample.style === style)
  const marks = held.map((sample) => judge(sample, weights))
  report(style, held, marks)
  all.samples.push(...held)
  all.marks.push(...marks)
}
const reportPart = (name, holds) =>
  report(
    name,
    all.samples.filter(({style}) => holds(style)),
    all.marks.filter((_, index) => holds(all.samples[index].style))
  )
reportPart('all written heads', (style) => !style.startsWith('corpus'))
reportPart('all heads of stories', (style) => style.startsWith('corpus'))

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
const sized = Array.from({length: draws}, () => written.map((head) => prepare(head, head, {random})))
  .flat()
  .filter(({lines, truth}) => lines.length > 1 && truth >= 0)
const marks = []
for (const style of new Set(written.map((head) => head.style))) {
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
