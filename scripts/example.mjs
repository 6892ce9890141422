// Runs the built command on the fixture pages, text and a scan, into output/, and shows what came out.
//
//   npm run example
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {pageKey, scorePage, summarize} from '../dist/evaluate/index.js'
import {openOutput, readGold} from '../dist/run/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = 'fixtures/pages'
const scan = 'fixtures/scans/hjdsb-20240619-07.jpg'
const target = 'output'
const scanTarget = join(target, 'scan')

/** Characters of the first paragraph that are shown. */
const shownCharacters = 28

runCommand(pages, target)
showIssues(target)
console.log('')
runCommand(scan, scanTarget)
showIssues(scanTarget)
await showScore()
console.log(`\nLook closer: node bin/banmian.js explain ${join(target, '<issue>', '<article>.json')}`)

function runCommand(input, output) {
  const {status} = spawnSync(process.execPath, ['bin/banmian.js', 'run', input, '-o', output], {
    cwd: root,
    stdio: 'inherit'
  })
  if (status === 0) return
  console.error(`The run ended with exit code ${status}.`)
  process.exit(status ?? 1)
}

function showIssues(output) {
  for (const folder of listIssues(output)) {
    const issue = readFile(output, folder, 'issue.json')
    const {title = '', date = ''} = issue.publication
    console.log(`\n${issue.id}  ${title} ${date}`.trimEnd())
    for (const id of issue.articles) showArticle(id, readFile(output, folder, `${id}.json`))
  }
}

/** Issues of this run; the report names them. */
function listIssues(output) {
  const {inputs} = readFile(output, 'report.json')
  const ids = inputs.flatMap((input) => (input.pages ?? []).map((page) => page.issue))
  return [...new Set(ids)].filter((id) => id !== undefined)
}

/** What came out of the scan, beside its gold. */
async function showScore() {
  const gold = await readGold(join(root, scan.replace(/\.jpg$/u, '.json')))
  const {readArticles} = await openOutput(join(root, scanTarget))
  const articles = await readArticles(pageKey(scan))
  const {measures} = summarize([scorePage(gold, articles)])
  const figure = (name) => measures.get(name)?.toFixed(2) ?? '–'
  const seconds = readFile(scanTarget, 'report.json').seconds.toFixed(1)
  console.log(
    `\n${scan}: ${articles.length} stories (gold ${gold.articles.length}) in ${seconds} s; ` +
      `article F1 ${figure('article_f1')}, headline F1 ${figure('headline_f1')}, ` +
      `characters wrong ${(100 * (measures.get('cer') ?? Number.NaN)).toFixed(1)} %`
  )
}

function showArticle(id, {type, standingHead, kicker, headline, deck, dateline, byline, body}) {
  console.log(`  ${id.slice(-7)}  ${type.padEnd(10)} ${headline === '' ? '(no headline)' : headline}`)
  show('column', standingHead)
  show('kicker', kicker)
  show('deck', deck)
  show('dateline', dateline?.text)
  show('byline', byline?.people?.map(({name, role}) => `${name} (${role})`).join(', ') ?? byline?.text)
  const lead = Array.from(body.find((part) => part.type === 'paragraph')?.text ?? '')
  show('lead', lead.length > shownCharacters ? `${lead.slice(0, shownCharacters).join('')}…` : lead.join(''))
}

function show(name, text) {
  if (text) console.log(`           ${name.padEnd(10)} ${text}`)
}

function readFile(...path) {
  return JSON.parse(readFileSync(join(root, ...path), 'utf8'))
}
