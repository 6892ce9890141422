#!/usr/bin/env node
// Learns src/segment/places/place-weights.ts from scans with known lines.
//
//   npm run build && node scripts/train-places.mjs --pages DIR [--pages DIR …] [--test DIR …] [--trees DIR] [--dry]
//
// A DIR holds images/<level>/, layout/ and gold/, as `makepages` and
// `degrade.py` write them. Layout finds the lines of every picture; they get
// the known text (training/scans.mjs), as it is or with errors of reading.
// What is learned comes on top of join-weights.ts, and is pulled towards what
// text alone says. The same pictures give the same weights.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {layoutParagraphs} from '../dist/layout/index.js'
import {regionsOf} from '../dist/npst/visit.js'
import {createPagePipeline} from '../dist/pipeline.js'
import {placedPage} from '../dist/segment/places/untangle-scan.js'
import {setAside} from '../dist/segment/set-aside.js'
import {firstRows, secondRows} from '../dist/segment/tangle/join-weights.js'
import {viewPage} from '../dist/segment/units.js'
import {learnJoins, printRows} from './training/joins.mjs'
import {fillPage, findLines} from './training/scans.mjs'
import {knownJoins} from './training/tangled.mjs'
import {loadLexicon, simplify} from './training/tears.mjs'

const {values: options} = parseArgs({
  options: {
    pages: {type: 'string', multiple: true, default: []},
    test: {type: 'string', multiple: true, default: []},
    levels: {type: 'string', default: 'clean,scan,poor'},
    /** Keeps what layout has found, so that a second run need not look again. */
    trees: {type: 'string'},
    /** Shares of characters that are read wrongly, one picture each in turn. */
    errors: {type: 'string', default: '0,0.04'},
    l2: {type: 'string', default: '6'},
    epochs: {type: 'string', default: '12'},
    dry: {type: 'boolean', default: false}
  }
})

const shares = options.errors.split(',').map(Number)
const pipeline = createPagePipeline()
const paragraphs = unified().use(layoutParagraphs).freeze()
const words = {lexicon: await loadLexicon(), simplify}

async function readScans(dir) {
  const pages = []
  const readJson = (folder, name) => JSON.parse(readFileSync(join(dir, folder, name), 'utf8'))
  for (const name of readdirSync(join(dir, 'layout')).sort()) {
    for (const level of options.levels.split(',')) {
      const base = name.replace('.json', '')
      if (!existsSync(join(dir, 'images', level, `${base}.jpg`))) continue
      const page = await findLines(dir, level, base, options.trees)
      const path = `${dir}/${base} ${level}`
      const errors = shares[pages.length % shares.length]
      if (page)
        pages.push(await preparePage(page, readJson('layout', name), readJson('gold', name), errors, path))
    }
  }
  return pages
}

/** A scan as the joiner sees it, with what belongs together. */
async function preparePage(page, known, gold, errors, path) {
  const {facts} = fillPage(page, known, gold, {errors, seed: path.length + known.lines.length})
  const factOf = new Map(
    page.children.flatMap(({children}) => children).map(({id}, index) => [id, facts[index]])
  )
  const file = new VFile({path})
  await paragraphs.run(page, file)
  await pipeline(page, file, {from: 'normalize', to: 'label'})
  setAside(page)
  const blocks = regionsOf(page).map(({children}) => knownBlock(children.map(({id}) => factOf.get(id))))
  return {path, ...placedPage(page, viewPage(page), words), ...knownJoins(blocks)}
}

/** What a region of a scan is: most of its characters say so, as layout may have put lines of two stories into one. */
function knownBlock(lines) {
  const counts = new Map()
  for (const {article} of lines) counts.set(article, (counts.get(article) ?? 0) + 1)
  const [article] = [...counts].sort((a, b) => b[1] - a[1])[0]
  const own = lines.filter((line) => line.article === article)
  return {article, lines: own, order: Math.min(...own.map(({order}) => order))}
}

const load = async (folders) => {
  const pages = []
  for (const folder of folders) pages.push(...(await readScans(folder)))
  return pages
}
const training = await load(options.pages)
const testing = await load(options.test)
console.error(`${training.length} pages to learn from, ${testing.length} to test`)
const tables = learnJoins(training, testing, {
  l2: Number(options.l2),
  epochs: Number(options.epochs),
  smallest: 0.1,
  bases: [firstRows, secondRows]
})
if (!options.dry) {
  writeFileSync(
    new URL('../src/segment/places/place-weights.ts', import.meta.url),
    `// Made by scripts/train-places.mjs; do not edit.
// biome-ignore-all format: one row a feature

/** What is seen of two blocks of a scan, or of one, and what it weighs at first sight, on top of what text says. */
export const firstPlaceRows: readonly (readonly [name: string, weight: number])[] = [
${printRows(tables[0])}
]

/** The same, once it is known what a join would bring together. */
export const secondPlaceRows: readonly (readonly [name: string, weight: number])[] = [
${printRows(tables[1])}
]
`
  )
}
