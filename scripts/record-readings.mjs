/**
 * Read the dev pictures and keep what the engines made of them, for `npm run bench:correct -- --images FILE`.
 *
 *   node scripts/record-readings.mjs --out FILE [--root ../shared/pages/dev] [--levels scan,poor] [--pages m01,m02]
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {inspect} from '../dist/run/inspect.js'

const {values} = parseArgs({
  options: {
    out: {type: 'string'},
    root: {type: 'string', default: fileURLToPath(new URL('../../shared/pages/dev', import.meta.url))},
    levels: {type: 'string', default: 'scan,poor'},
    pages: {type: 'string'}
  }
})
if (!values.out) throw new TypeError('Expected --out FILE')
const names = readdirSync(join(values.root, 'layout')).map((name) => name.slice(0, -5))
const pages = values.pages?.split(',') ?? names.filter((name) => name.startsWith('m'))
const found = []
for (const level of values.levels.split(','))
  for (const name of pages) {
    const input = join(values.root, 'images', level, `${name}.jpg`)
    const {after, messages} = await inspect({
      input,
      stage: 'normalize',
      pipeline: {normalize: {correct: 'off'}}
    })
    if (!after) throw new Error(messages.map(({reason}) => reason).join('\n'))
    const layout = JSON.parse(readFileSync(join(values.root, 'layout', `${name}.json`), 'utf8'))
    found.push({level, name, page: after, printed: layout.lines.map(({text}) => text)})
    writeFileSync(values.out, JSON.stringify(found))
    console.log(level, name)
  }
