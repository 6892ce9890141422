/**
 * Score the built command on scans with gold, by engine and level of wear, as one Markdown table.
 *
 *   npm run bench:scans -- [--pages DIR] [--levels clean,scan,poor] [--engines auto,tesseract,paddle]
 *                          [--only horizontal|vertical|all] [--jobs N] [--quick]
 *
 * `--pages` (default: ../shared/pages/dev) holds images/<level>/<page>.jpg, gold/<page>.json, and
 * layout/<page>.json, which says how a page is set; a page without the latter is horizontal. `--quick` takes
 * the first two pages. Seconds are those of the whole run, start included, by page; pages are read one after the
 * other unless `--jobs` says otherwise.
 *
 * The measures are those of `src/evaluate`. `text_ned` is the mean over pages; a page is simplified or
 * traditional as most of its gold articles are.
 */
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {pageKey, scorePage, summarize} from '../dist/evaluate/index.js'
import {findGold, openOutput, readGold} from '../dist/run/index.js'

/** Pages of `--quick`. */
const quickPages = 2
const settings = ['horizontal', 'vertical', 'all']
const heads = [
  'engine',
  'level',
  'pages',
  'CER simplified',
  'CER traditional',
  'article F1',
  'headline F1',
  'text_ned',
  'seconds a page'
]

const home = fileURLToPath(new URL('..', import.meta.url))
const {values} = parseArgs({
  options: {
    pages: {type: 'string', default: join(home, '../shared/pages/dev')},
    levels: {type: 'string', default: 'clean,scan,poor'},
    engines: {type: 'string', default: 'auto,tesseract,paddle'},
    only: {type: 'string', default: 'horizontal'},
    jobs: {type: 'string', default: '1'},
    quick: {type: 'boolean', default: false}
  }
})
const work = mkdtempSync(join(tmpdir(), 'banmian-scans-'))

try {
  await main()
} finally {
  rmSync(work, {recursive: true, force: true})
}

async function main() {
  if (!settings.includes(values.only)) throw new Error(`Expected --only ${settings.join('|')}`)
  const {paths} = await findGold(join(values.pages, 'gold'))
  const names = [...paths.keys()].filter(isWanted).sort()
  const chosen = values.quick ? names.slice(0, quickPages) : names
  if (chosen.length === 0) throw new Error(`Expected ${values.only} pages with gold below ${values.pages}`)
  printRow(heads)
  printRow(heads.map((_, index) => (index < 2 ? '---' : '---:')))
  for (const engine of values.engines.split(',')) {
    for (const level of values.levels.split(','))
      printRow([engine, level, ...(await measure(engine, level, chosen, paths))])
  }
}

function isWanted(name) {
  const layout = join(values.pages, 'layout', `${name}.json`)
  const vertical = existsSync(layout) && JSON.parse(readFileSync(layout, 'utf8')).style === 'vertical'
  return values.only === 'all' || vertical === (values.only === 'vertical')
}

/** Run one engine on the pages of one level; a page that failed counts as one without stories. */
async function measure(engine, level, names, paths) {
  const images = listImages(level, names)
  const output = join(work, `${engine}-${level}`)
  const start = performance.now()
  const {status} = spawnSync(
    process.execPath,
    [
      join(home, 'bin/banmian.js'),
      'run',
      ...images.map(({path}) => path),
      ...['-o', output, '--quiet', '--engine', engine, '--jobs', values.jobs]
    ],
    {stdio: ['ignore', 'ignore', 'inherit']}
  )
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) console.error(`${engine} ${level}: exit code ${status}`)
  const {readArticles} = await openOutput(output)
  const scores = []
  for (const {name} of images) {
    const page = await readGold(paths.get(name))
    scores.push({script: readScript(page), score: scorePage(page, await readArticles(name))})
  }
  const sum = (script) => {
    const own = scores.filter((page) => script === undefined || page.script === script)
    return summarize(own.map(({score}) => score)).measures
  }
  const all = sum()
  return [
    String(images.length),
    percent(sum('zh-Hans').get('cer')),
    percent(sum('zh-Hant').get('cer')),
    ...['article_f1', 'headline_f1', 'text_ned'].map((name) => all.get(name)?.toFixed(3) ?? '–'),
    (seconds / images.length).toFixed(1)
  ]
}

/** Pictures of a level for the pages that are wanted; a page that is missing there would be scored as empty. */
function listImages(level, names) {
  const folder = join(values.pages, 'images', level)
  const images = readdirSync(folder)
    .sort()
    .map((file) => ({name: pageKey(basename(file, extname(file))), path: join(folder, file)}))
    .filter(({name}) => names.includes(name))
  const missing = names.filter((name) => !images.some((image) => image.name === name))
  if (missing.length > 0) throw new Error(`Expected pictures of ${missing.join(', ')} in ${folder}`)
  return images
}

function readScript({articles}) {
  const traditional = articles.filter(({language}) => language === 'zh-Hant').length
  return 2 * traditional > articles.length ? 'zh-Hant' : 'zh-Hans'
}

function percent(share) {
  return typeof share === 'number' ? `${(100 * share).toFixed(2)} %` : '–'
}

function printRow(cells) {
  console.log(`| ${cells.join(' | ')} |`)
}
