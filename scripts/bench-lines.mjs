#!/usr/bin/env node
// Measures what the engines make of lines that were found without fault.
//
//   npm run build && node scripts/bench-lines.mjs [--pages DIR] [--only m02,m07] [--levels clean,scan,poor]
//     [--engines paddle,tesseract,auto] [--step 4] [--lanes 2] [--save FILE] [--wrong]
//
// DIR holds layout/ and images/<level>/. Every --step-th line is read. CER folds quotes and widths and leaves
// spaces out (house style B13). --wrong prints the lines that differ; --save keeps readings for tuning.
import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {openEngines} from '../dist/recognize/index.js'
import {readPage} from '../dist/recognize/read-page.js'
import {textOf} from '../dist/recognize/readings.js'
import {distance, fold, listPages, loadLines} from './line-crops.mjs'

const {values: options} = parseArgs({
  options: {
    pages: {type: 'string', default: new URL('../../../shared/pages/dev', import.meta.url).pathname},
    only: {type: 'string', default: ''},
    levels: {type: 'string', default: 'clean,scan,poor'},
    engines: {type: 'string', default: 'paddle,tesseract,auto'},
    step: {type: 'string', default: '1'},
    lanes: {type: 'string', default: '2'},
    save: {type: 'string'},
    wrong: {type: 'boolean', default: false}
  }
})
const pages = options.only
  ? options.only.split(',')
  : listPages(options.pages).filter((page) => page.startsWith('m'))
const saved = []

for (const engine of options.engines.split(',')) {
  const engines = await openEngines({engine, lanes: Number(options.lanes)})
  for (const level of options.levels.split(',')) {
    for (const page of pages) await measure(engines, engine, page, level)
  }
  await engines.close()
}
if (options.save) writeFileSync(options.save, JSON.stringify(saved))

async function measure(engines, engine, page, level) {
  const all = await loadLines(options.pages, page, level)
  const lines = all.filter((_, index) => index % Number(options.step) === 0)
  const script = isTraditional(all) ? 'hant' : 'hans'
  const start = performance.now()
  const source = {count: lines.length, crop: (index) => lines[index].image}
  // One engine alone is told the script; `auto` finds it.
  const lang = engine === 'auto' ? undefined : script
  const read = await readPage(source, {engines, lang, seconds: 60})
  const seconds = (performance.now() - start) / 1000
  let wrong = 0
  let count = 0
  let again = 0
  for (const [index, {reading, readings}] of read.entries()) {
    const known = fold(lines[index].text)
    const errors = distance(known, fold(textOf(reading)))
    wrong += errors
    count += known.length
    if (readings) again++
    if (options.wrong && errors > 0) {
      console.log(`  ${lines[index].text}\n  ${textOf(reading)} ${reading.confidence.toFixed(2)}`)
      for (const one of readings ?? []) console.log(`    ${one.engine} ${textOf(one.reading)}`)
    }
    if (options.save) saved.push({page, level, engine, script, text: lines[index].text, reading, readings})
  }
  const cer = ((100 * wrong) / count).toFixed(2)
  console.log(
    `${engine.padEnd(9)} ${level.padEnd(5)} ${page} ${script} cer ${cer.padStart(6)} % ${seconds.toFixed(1).padStart(5)} s ${count} characters, ${again} of ${lines.length} lines read twice`
  )
}

/** By the known text: characters that only traditional print has. */
function isTraditional(lines) {
  const text = lines.map((line) => line.text).join('')
  return (
    (text.match(/[這個國會來時說為們學後發對開關體電]/gu) ?? []).length >
    (text.match(/[这个国会来时说为们学后发对开关体电]/gu) ?? []).length
  )
}
