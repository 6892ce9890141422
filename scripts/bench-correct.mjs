/**
 * Measure how well misread characters are put right.
 *
 *   npm run bench:correct [-- --sweep] [--images recorded.json] [--read FILE] [--files WORD] [--show]
 *
 * Text: the dev pages with noise (`l3`) against the same pages without (`l2`), characters aligned; clean pages
 * (`l1`, `l2`, the seed, stories that no weight was learned from); these stories with characters that look alike
 * put in. Images: what the engines read, recorded with scripts/record-readings.mjs. `precision` is the share of
 * changes that are right, `recall` the share of wrong characters that are made right, `false` the changes of
 * right characters per 10,000 characters; `--files` measures on files of fixtures/corpus instead of those beside
 * the repository. `unknown` those of which it can not be told what was printed.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {VFile} from 'vfile'
import {decide, scoreCase} from '../dist/normalize/correct/decide.js'
import {findCases} from '../dist/normalize/correct/find-cases.js'
import {joinPage} from '../dist/normalize/correct/page-text.js'
import {collectLines} from '../dist/npst/visit.js'
import {createPagePipeline, parsePage} from '../dist/pipeline.js'
import {alignTexts} from '../dist/recognize/align.js'
import {otherFiles, ownFiles} from './training/corpus.mjs'
import {makeCleanPages, makeDrawnPages, makeReadPages, openWords} from './training/correct-pages.mjs'
import {generator} from './training/views.mjs'

const home = fileURLToPath(new URL('..', import.meta.url))
const {values} = parseArgs({
  options: {
    sweep: {type: 'boolean', default: false},
    show: {type: 'boolean', default: false},
    files: {type: 'string'},
    read: {type: 'string'},
    images: {type: 'string'},
    root: {type: 'string', default: join(home, '../shared')}
  }
})
const han = /^\p{Script=Han}$/u
const words = await openWords()
const stages = createPagePipeline({normalize: {correct: 'off'}})

const sets = new Map()
const dev = join(values.root, 'pages/dev/text')
if (existsSync(dev)) {
  const names = readdirSync(dev)
    .filter((name) => name.endsWith('.l2.txt'))
    .sort()
  const clean = []
  const noisy = []
  for (const name of names) {
    const l2 = await readPage(join(dev, name))
    clean.push(l2, await readPage(join(dev, name.replace('.l2.', '.l1.'))))
    noisy.push(against(await readPage(join(dev, name.replace('.l2.', '.l3.'))), l2))
  }
  sets.set('l3', noisy)
  sets.set('l1, l2', clean)
}
const seed = join(values.root, 'seed/front-page.txt')
if (existsSync(seed)) sets.set('seed', [await readPage(seed)])
const files = (
  values.files ? ownFiles.filter((file) => basename(file).includes(values.files)) : otherFiles
).filter(existsSync)
sets.set(
  'stories',
  files.flatMap((file) => makeCleanPages(file, generator(1)))
)
sets.set(
  'drawn',
  files.flatMap((file) => makeDrawnPages(file, generator(2), 0.016))
)
if (values.read) {
  const all = values.read.split(',').flatMap((path) => JSON.parse(readFileSync(path, 'utf8')))
  const read = all.filter(({file}) => files.some((other) => other.endsWith(file.split('/').at(-1))))
  sets.set('read as text', makeReadPages(read, 'text'))
  sets.set('second engine', makeReadPages(read, 'second'))
  sets.set('read', makeReadPages(read, 'engine'))
}
if (values.images) for (const [name, pages] of readRecorded(values.images)) sets.set(name, pages)

console.log(
  'set              mode   characters  wrong   changes  right  precision  recall  false/10,000  unknown'
)
for (const [name, pages] of sets) {
  for (const mode of ['safe', 'bold'])
    print(
      name,
      mode,
      measure(pages, (joined, own) => decide(joined, own, mode).filter(({made}) => made))
    )
  if (!values.sweep) continue
  for (let limit = -1; limit <= 4; limit += 0.5)
    print(
      name,
      limit.toFixed(1).padEnd(4),
      measure(pages, (joined, own) => chooseAbove(joined, own, limit))
    )
}
printSpeed()

function wordsOf(language) {
  return words[language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans']
}

function chooseAbove(joined, own, limit) {
  return findCases(joined, own).flatMap((cases) => {
    const best = cases.map((one) => ({...one, score: scoreCase(one)})).sort((a, b) => b.score - a.score)[0]
    return best.score >= limit ? [best] : []
  })
}

function measure(pages, choose) {
  const sum = {characters: 0, wrong: 0, changes: 0, right: 0, spoiled: 0, unknown: 0}
  for (const {language, page, truths} of pages) {
    for (const [{value}, truth] of truths)
      for (const [index, char] of Array.from(value).entries()) {
        if (!han.test(char)) continue
        sum.characters++
        if (truth[index] !== undefined && truth[index] !== char && han.test(truth[index])) sum.wrong++
      }
    const own = wordsOf(language)
    const joined = joinPage(page, own)
    for (const {paragraph, place, from, to, score} of choose(joined, own)) {
      const {lines, starts, text} = joined.paragraphs[paragraph]
      const index = starts.findLastIndex((start) => start <= place)
      const truth = truths.get(lines[index])[place - starts[index]]
      if (truth === undefined) {
        sum.unknown++
        continue
      }
      sum.changes++
      if (truth === to) sum.right++
      else if (truth === from) sum.spoiled++
      if (values.show && truth !== to && (score === undefined || score > 1))
        console.log(
          `  ${text.slice(Math.max(0, place - 8), place)}[${from}→${to}, ${truth ?? '?'}]${text.slice(place + 1, place + 9)}`
        )
    }
  }
  return sum
}

function print(name, mode, {changes, characters, right, spoiled, unknown, wrong}) {
  const percent = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(3)).padStart(9)
  console.log(
    `${name.padEnd(16)} ${mode.padEnd(6)}${String(characters).padStart(11)}${String(wrong).padStart(7)}${String(changes).padStart(10)}${String(right).padStart(7)}${percent(right, changes)}${percent(right, wrong)}${((10_000 * spoiled) / characters).toFixed(2).padStart(12)}${String(unknown).padStart(9)}`
  )
}

/** A page of text, normalized and not corrected. */
async function readPage(path) {
  const file = new VFile({
    path,
    value: readFileSync(path, 'utf8'),
    data: {page: {id: 'p01', source: path, facts: {}}}
  })
  const page = await stages(parsePage(file), file, {to: 'normalize'})
  const truths = new Map(collectLines(page).map((line) => [line, Array.from(line.value)]))
  return {language: page.language, page, truths}
}

/** The same page with the truth of another one. */
function against({language, page}, clean) {
  const lines = collectLines(page)
  const left = lines.flatMap((line) => Array.from(line.value, (char) => ({line, char})))
  const right = Array.from(clean.truths.values()).flat()
  const truths = new Map(lines.map((line) => [line, []]))
  for (const [a, b] of alignTexts(
    left.map(({char}) => char),
    right
  ))
    if (a !== undefined) truths.get(left[a].line).push(b === undefined ? undefined : right[b])
  return {language, page, truths}
}

/** Pages as engines have read them, each line against the place of the print that it shares most with. */
function readRecorded(path) {
  const found = new Map()
  for (const {level, page, printed} of JSON.parse(readFileSync(path, 'utf8'))) {
    const print = Array.from(printed.join(''))
    const places = indexPairs(print)
    const truths = new Map(
      collectLines(page).map((line) => [line, findPrint(Array.from(line.value), print, places)])
    )
    const name = `${level} ${page.language === 'zh-Hant' ? 'hant' : 'hans'}`
    found.set(name, [...(found.get(name) ?? []), {language: page.language, page, truths}])
  }
  return found
}

function indexPairs(print) {
  const places = new Map()
  for (let at = 0; at + 1 < print.length; at++) {
    const pair = print[at] + print[at + 1]
    places.set(pair, [...(places.get(pair) ?? []), at])
  }
  return places
}

/** What is printed for each character of a line; nothing where the place can not be told. */
function findPrint(line, print, places) {
  const votes = new Map()
  for (let at = 0; at + 1 < line.length; at++)
    for (const place of places.get(line[at] + line[at + 1]) ?? [])
      votes.set(place - at, (votes.get(place - at) ?? 0) + 1)
  const [best] = [...votes].sort(([a, one], [b, two]) => two - one || a - b)
  if (!best || best[1] < Math.min(3, line.length - 1)) return []
  const start = Math.max(0, best[0] - 2)
  const window = print.slice(start, best[0] + line.length + 3)
  const truth = []
  for (const [a, b] of alignTexts(line, window))
    if (a !== undefined) truth[a] = b === undefined ? undefined : window[b]
  return truth
}

/** Characters a second on clean text: joined, searched, decided. */
function printSpeed() {
  const pages = sets.get('stories')
  const length = pages.reduce((sum, {truths}) => sum + Array.from(truths.values()).flat().length, 0)
  const once = () => {
    for (const {language, page} of pages) decide(joinPage(page, wordsOf(language)), wordsOf(language), 'safe')
  }
  for (let round = 0; round < 3; round++) once()
  const start = process.cpuUsage()
  for (let round = 0; round < 5; round++) once()
  const {user, system} = process.cpuUsage(start)
  console.log(
    `\n${Math.round((5 * length) / ((user + system) / 1e6)).toLocaleString('en')} characters a second of processor time on clean text`
  )
}
