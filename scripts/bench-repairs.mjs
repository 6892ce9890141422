// Measures the repairs of `normalize` and the noise lines of `label`.
//
//   npm run build && node scripts/bench-repairs.mjs [--strength N] [--show RULE]
//
// 1. Clean text: edits of each rule per 10,000 characters on pages and corpora without noise (`--show` prints them).
// 2. Noise: each kind of scripts/training/noise.mjs alone, drawn over clean pages; the share that the
//    repairs put right, by edit distance to the clean page normalized.
// 3. Lines of dirt and lines printed twice: how many are told, and how many others are taken for them.
// 4. The dev view l3 against l2, where the dev pages lie beside the repository.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {VFile} from 'vfile'
import {decodeText} from '../dist/ingest/decode-text.js'
import {editRules} from '../dist/normalize/rules.js'
import {collectLines} from '../dist/npst/visit.js'
import {createPagePipeline, parsePage} from '../dist/pipeline.js'
import {addNoise, noiseKinds} from './training/noise.mjs'
import {generator} from './training/views.mjs'

const {values: flags} = parseArgs({
  options: {strength: {type: 'string', default: '1'}, show: {type: 'string'}}
})
const strength = Number(flags.strength)
const root = fileURLToPath(new URL('..', import.meta.url))
const dev = join(root, '../shared/pages/dev/text')
const sources = [
  {name: 'fixtures/pages', texts: textsIn(join(root, 'fixtures/pages'), /\.txt$/)},
  {name: 'dev l1', texts: textsIn(dev, /\.l1\.txt$/)},
  {name: 'dev l2', texts: textsIn(dev, /\.l2\.txt$/)},
  {name: 'corpora, paragraphs', texts: corpora((text) => text)},
  {name: 'corpora, printed lines', texts: corpora(wrap)}
]
const pipeline = createPagePipeline()

const clean = new Map()
for (const {name, texts} of sources) clean.set(name, await Promise.all(texts.map(readLines)))
showClean()
await showKinds()
await showLines()
await showDev()

function textsIn(folder, pattern) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => decodeText(readFileSync(join(folder, name))).text)
}

/** Stories of the corpora, ten to a page. */
function corpora(set) {
  const folders = [join(root, 'fixtures/corpus'), join(root, '../shared/corpus')].filter(existsSync)
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name))
  )
  return files.sort().flatMap((file) => {
    const pages = []
    for (const [index, story] of JSON.parse(readFileSync(file, 'utf8')).entries()) {
      const body = (story.body ?? []).map(({text}) => set(text))
      if (index % 10 === 0) pages.push('')
      pages[pages.length - 1] += `${[story.headline ?? '', ...body].join('\n')}\n\n`
    }
    return pages
  })
}

/** A paragraph as lines of a narrow column. */
function wrap(text) {
  return `　　${text}`.match(/.{1,17}[，。、；：？！”’」』）》]?/gsu)?.join('\n') ?? ''
}

async function readLines(text) {
  const file = new VFile({path: 'page.txt', value: text})
  const page = await pipeline(parsePage(file), file, {to: 'label'})
  return collectLines(page)
}

function showClean() {
  const rows = editRules.map((rule) => {
    const row = {rule}
    for (const [name, pages] of clean) {
      const lines = pages.flat()
      const size = lines.reduce((sum, {raw}) => sum + raw.length, 0)
      const edits = lines.flatMap((line) =>
        (line.data?.edits ?? [])
          .filter((edit) => edit.rule === rule)
          .map((edit) => ({...edit, raw: line.raw}))
      )
      if (flags.show === rule)
        for (const {raw, offset, from, to} of edits)
          console.log(
            `${name}: ${JSON.stringify(from)} → ${JSON.stringify(to)} at ${offset} of ${raw.slice(Math.max(0, offset - 12), offset + 14)}`
          )
      row[name] = ((edits.length * 10000) / size).toFixed(2)
    }
    return row
  })
  console.log('Edits per 10,000 characters of clean text')
  console.table(Object.fromEntries(rows.map(({rule, ...row}) => [rule, row])))
}

async function showKinds() {
  const names = [...clean.keys()].filter((name) => name !== 'dev l1' && name !== 'corpora, paragraphs')
  const table = {}
  for (const kind of noiseKinds) {
    if (kind === 'han') continue
    const row = {}
    for (const name of names) {
      const {texts} = sources.find((source) => source.name === name)
      let drawn = 0
      let left = 0
      for (const [index, text] of texts.entries()) {
        const lines = text.split('\n')
        const noisy = addNoise(lines, generator(index + 1), {strength: strength * 3, kinds: [kind]})
        const before = clean.get(name)[index].map(({value}) => value)
        const after = (await readLines(noisy.map(({text}) => text).join('\n'))).map(({value}) => value)
        noisy.forEach(({text}, at) => {
          if (text !== lines[at]) drawn++
        })
        before.forEach((value, at) => {
          if (value !== after[at]) left++
        })
      }
      row[name] = drawn === 0 ? '-' : `${Math.round(100 * (1 - left / drawn))} % of ${drawn}`
    }
    table[kind] = row
  }
  console.log('Lines put right, by kind of noise')
  console.table(table)
}

async function showLines() {
  const table = {}
  for (const kind of ['rubbish', 'twice']) {
    for (const {name, texts} of sources) {
      let drawn = 0
      let told = 0
      let wrong = 0
      for (const [index, text] of texts.entries()) {
        const noisy = addNoise(text.split('\n'), generator(index + 1), {
          strength: strength * 5,
          kinds: [kind]
        })
        const dirty = noisy.filter(({text}) => text.trim() !== '')
        const lines = await readLines(noisy.map(({text}) => text).join('\n'))
        lines.forEach(({data}, at) => {
          const noise = data?.role === 'noise'
          const planted = dirty[at]?.kind === kind
          // Of two equal lines either one may go.
          const twin = dirty[at + 1]?.kind === 'twice' || dirty[at]?.kind === 'twice'
          if (planted) drawn++
          if (noise && (planted || twin)) told++
          else if (noise) wrong++
        })
      }
      table[name] = {...table[name], [kind]: `${told} of ${drawn}`, [`${kind}, others`]: wrong}
    }
  }
  console.log('Lines told to be noise')
  console.table(table)
}

/** Lines of l3 whose damage spares the Han characters, and how many of them come out as in l2. */
async function showDev() {
  if (!existsSync(dev)) return
  const names = readdirSync(dev)
    .filter((name) => name.endsWith('.l3.txt'))
    .sort()
  let count = 0
  let right = 0
  const rest = []
  for (const name of names) {
    const [dirty, good] = await Promise.all(
      [name, name.replace('.l3.', '.l2.')].map((file) => readLines(readFileSync(join(dev, file), 'utf8')))
    )
    const pairs = pairLines(
      good,
      dirty.filter(({data}) => data?.role !== 'noise')
    )
    for (const [a, b] of pairs) {
      if (a.raw.trim() === b.raw.trim() || hanOf(a.raw) !== hanOf(b.raw)) continue
      count++
      if (a.value === b.value) right++
      else rest.push(`  ${name.slice(0, 3)} ${a.value}\n      ${b.value}`)
    }
  }
  console.log(`l3: of ${count} lines without damage to Han characters ${right} come out as in l2`)
  if (flags.show === 'l3') console.log(rest.join('\n'))
}

function hanOf(text) {
  return text.replace(/[^\p{Script=Han}]|[一丨丶〇]/gu, '')
}

/** Lines of two views in order; lines that only one has are passed over. */
function pairLines(good, dirty) {
  const pairs = []
  let at = 0
  for (const line of good) {
    for (let step = 0; step < 4; step++) {
      const other = dirty[at + step]
      if (other && alike(hanOf(line.raw), hanOf(other.raw))) {
        pairs.push([line, other])
        at += step + 1
        break
      }
    }
  }
  return pairs
}

function alike(a, b) {
  if (Math.abs(a.length - b.length) > 3) return false
  let same = 0
  const pool = [...b]
  for (const char of a) {
    const place = pool.indexOf(char)
    if (place >= 0) {
      pool.splice(place, 1)
      same++
    }
  }
  return same >= Math.max(a.length, b.length) * 0.7
}
