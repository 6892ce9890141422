// Runs the built command on the fixture pages into output/, and shows what came out.
//
//   npm run example
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = 'fixtures/pages'
const target = 'output'

/** Characters of the first paragraph that are shown. */
const shownCharacters = 28

const run = spawnSync(process.execPath, ['bin/banmian.js', 'run', pages, '-o', target], {
  cwd: root,
  stdio: 'inherit'
})
if (run.status !== 0) {
  console.error(`The run ended with exit code ${run.status}.`)
  process.exit(run.status ?? 1)
}

for (const folder of listIssues()) {
  const issue = readJson(folder, 'issue.json')
  const {title = '', date = ''} = issue.publication
  console.log(`\n${issue.id}  ${title} ${date}`.trimEnd())
  for (const id of issue.articles) showArticle(id, readJson(folder, `${id}.json`))
}
console.log(`\nLook closer: node bin/banmian.js explain ${join(target, '<issue>', '<article>.json')}`)

/** Issues of this run; the report names them. */
function listIssues() {
  const {inputs} = readJson('report.json')
  const ids = inputs.flatMap((input) => (input.pages ?? []).map((page) => page.issue))
  return [...new Set(ids)].filter((id) => id !== undefined)
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

function readJson(...path) {
  return JSON.parse(readFileSync(join(root, target, ...path), 'utf8'))
}
