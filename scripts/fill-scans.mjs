#!/usr/bin/env node
// What layout and segmentation give when every character is read right: runs
// the real layout on pictures whose lines are known, gives each found line the
// known text that it covers, and goes on from there. What is wrong then is not
// the engine's fault.
//
//   npm run build && node scripts/fill-scans.mjs --pages DIR --level scan -o OUT [--only REGEXP]
//   node bin/banmian.js evaluate --gold DIR/gold OUT
//
// DIR holds images/<level>/, layout/ and gold/, as `makepages` and `degrade.py` write them.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {layoutParagraphs} from '../dist/layout/index.js'
import {fillPage, layOutPicture} from './training/scans.mjs'

const home = fileURLToPath(new URL('..', import.meta.url))
const {values: options} = parseArgs({
  options: {
    pages: {type: 'string', default: join(home, '../shared/pages/dev')},
    level: {type: 'string', default: 'scan'},
    output: {type: 'string', short: 'o', default: 'output/filled'},
    only: {type: 'string', default: '.'}
  }
})

const wanted = new RegExp(options.only, 'u')
mkdirSync(options.output, {recursive: true})
for (const name of readdirSync(join(options.pages, 'layout')).sort()) {
  const base = name.replace('.json', '')
  const path = ['jpg', 'png']
    .map((end) => join(options.pages, 'images', options.level, `${base}.${end}`))
    .find((picture) => existsSync(picture))
  if (!path || !wanted.test(base)) continue
  const page = await layOutPicture(path)
  fillPage(page, readJson('layout', name), readJson('gold', name))
  await unified().use(layoutParagraphs).run(page, new VFile({path}))
  const tree = join(options.output, `${base}.tree.json`)
  writeFileSync(tree, JSON.stringify(page))
  const target = join(options.output, base)
  const run = ['bin/banmian.js', 'run', '--from-tree', tree, '--from', 'normalize', '-o', target, '--quiet']
  const {status} = spawnSync(process.execPath, run, {cwd: home, stdio: 'inherit'})
  if (status !== 0) process.exitCode = 1
}

function readJson(folder, name) {
  return JSON.parse(readFileSync(join(options.pages, folder, name), 'utf8'))
}
