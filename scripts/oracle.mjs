import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync, rmSync} from 'node:fs'
import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {layoutParagraphs} from '../dist/layout/index.js'
import {fillPage, layOutPicture} from './training/scans.mjs'
const [, , pages, level, out, pattern = '.'] = process.argv
rmSync(out, {recursive: true, force: true}); mkdirSync(out, {recursive: true})
for (const name of readdirSync(join(pages, 'layout')).sort()) {
  const base = name.replace('.json', '')
  if (!new RegExp(pattern).test(base)) continue
  const path = join(pages, 'images', level, `${base}.jpg`)
  const known = JSON.parse(readFileSync(join(pages, 'layout', name), 'utf8'))
  const gold = JSON.parse(readFileSync(join(pages, 'gold', name), 'utf8'))
  const page = await layOutPicture(path)
  fillPage(page, known, gold)
  await unified().use(layoutParagraphs).run(page, new VFile({path}))
  const tree = join(out, `${base}.tree.json`)
  writeFileSync(tree, JSON.stringify(page))
  try { execFileSync('node', ['bin/banmian.js', 'run', '--from-tree', tree, '--from', 'normalize', '-o', join(out, base), '--quiet'], {stdio: 'pipe'}) } catch (e) { console.log(base, String(e.stderr).slice(0, 300)) }
}
