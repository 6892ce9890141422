#!/usr/bin/env node
// Learns src/segment/tangle/continuity-weights.ts from running text.
//
//   npm run build && node scripts/train-continuity.mjs --texts FILE … [--test FILE …] [--steps 60000] [--dry]
//
// A FILE is a corpus (fixtures/corpus, shared/corpus). Paragraphs are torn at
// random places; the true second half has to win against halves of other
// sentences (noise-contrastive estimation, Gutmann and Hyvärinen 2010), by
// AdaGrad with L2. Same texts, same weights.
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {continuityFeatures, loadLexicon, simplify} from './training/tears.mjs'
import {generator} from './training/views.mjs'

const {values: options} = parseArgs({
  options: {
    texts: {type: 'string', multiple: true, default: []},
    test: {type: 'string', multiple: true, default: []},
    steps: {type: 'string', default: '60000'},
    l2: {type: 'string', default: '0.004'},
    dry: {type: 'boolean', default: false}
  }
})

/** Halves that a true one has to win against, and itself. */
const choices = 12
const l2 = Number(options.l2)
const rate = 0.3
/** Weights below this are left out. */
const smallest = 0.4

const lexicon = await loadLexicon()
const read = (files) =>
  files.flatMap((file) =>
    JSON.parse(readFileSync(file, 'utf8')).flatMap(({body = []}) => body.map(({text}) => simplify(text)))
  )
const texts = read(options.texts)
const random = generator(11)
const weights = new Map()
const sums = new Map()

/** Tear a paragraph inside a sentence. */
function tear(list) {
  for (;;) {
    const text = [...list[Math.floor(random() * list.length)]]
    if (text.length < 24) continue
    const at = 6 + Math.floor(random() * (text.length - 12))
    if (/[，。；：？！、”’）》]/u.test(text[at])) continue
    if (/[。？！]/u.test(text[at - 1])) continue
    return {
      before: text.slice(Math.max(0, at - 12), at).join(''),
      after: text.slice(at, at + 12).join('')
    }
  }
}

function draw(list) {
  const tears = Array.from({length: choices}, () => tear(list))
  return tears.map(({after}) => continuityFeatures(lexicon, tears[0].before, after))
}

const score = (features) => features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0)

for (let step = 0; step < Number(options.steps); step++) {
  const drawn = draw(texts)
  const scores = drawn.map(score)
  const top = Math.max(...scores)
  const shares = scores.map((x) => Math.exp(x - top))
  const total = shares.reduce((sum, x) => sum + x)
  const gradient = new Map()
  drawn.forEach((features, index) => {
    const slope = (index === 0 ? 1 : 0) - shares[index] / total
    for (const name of features) gradient.set(name, (gradient.get(name) ?? 0) + slope)
  })
  for (const [name, slope] of gradient) {
    const weight = weights.get(name) ?? 0
    const pulled = slope - l2 * weight
    const sum = (sums.get(name) ?? 0.5) + pulled * pulled
    sums.set(name, sum)
    weights.set(name, weight + (rate * pulled) / Math.sqrt(sum))
  }
}

function judge(list, rounds = 3000) {
  let right = 0
  for (let i = 0; i < rounds; i++) {
    const [first, ...rest] = draw(list).map(score)
    if (rest.every((x) => x < first)) right++
  }
  return ((100 * right) / rounds).toFixed(1)
}

console.error(`of ${choices} halves the true one first: ${judge(texts)} % learned`)
if (options.test.length > 0) console.error(`  ${judge(read(options.test))} % on other texts`)
const rows = [...weights]
  .map(([name, weight]) => [name, Math.round(weight * 100) / 100])
  .filter(([, weight]) => Math.abs(weight) >= smallest)
  .sort(([a], [b]) => (a < b ? -1 : 1))
console.error(`${rows.length} weights`)
if (!options.dry) {
  const quote = (name) => `'${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  writeFileSync(
    new URL('../src/segment/tangle/continuity-weights.ts', import.meta.url),
    `// Made by scripts/train-continuity.mjs; do not edit.
// biome-ignore-all format: one row a feature

/** What is seen of a tear, and what it weighs. */
export const continuityRows: readonly (readonly [name: string, weight: number])[] = [
${rows.map(([name, weight]) => `  [${quote(name)}, ${weight}]`).join(',\n')}
]
`
  )
}
