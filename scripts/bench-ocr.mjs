/**
 * Compare the built command with the `tesseract` program, and with tesseract.js given whole pages, on the
 * same pages in the same run: seconds, character error rate, peak memory.
 *
 *   npm run bench:ocr -- [--root DIR] [--pages m01,m02] [--levels clean,scan,poor]
 *                        [--systems auto,paddle,tesseract,program,page-js] [--jobs N]
 *
 * `--root` (default: ../shared/pages/dev) holds images/<level>/<page>.jpg, gold/<page>.json, and
 * layout/<page>.json with every printed line in reading order; without the latter the text is that of the
 * stories. Every system is started anew for every page, so that its start counts.
 *
 * `cer` is the edit distance of every printed line to the place of the output that is most like it, wherever
 * that stands; `missing` the share of the characters that were not read anywhere, the least that `cer` can be;
 * `order` the edit distance of the whole page in reading order.
 */
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {editDistance} from '../dist/evaluate/edit-distance.js'
import {normalizeText} from '../dist/evaluate/normalize-text.js'

/** What is promised, against the program and in gigabytes. */
const aims = {time: 0.6, cer: 1 / 3, gigabytes: 1.2}

/** Pixels of the page on which memory is measured. */
const largePage = 20_000_000

const home = fileURLToPath(new URL('..', import.meta.url))
const {values} = parseArgs({
  options: {
    root: {type: 'string', default: join(home, '../shared/pages/dev')},
    pages: {type: 'string', default: 'm01,m02'},
    levels: {type: 'string', default: 'clean,scan,poor'},
    systems: {type: 'string', default: 'auto,paddle,tesseract,program,page-js'},
    jobs: {type: 'string'}
  }
})
const work = mkdtempSync(join(tmpdir(), 'banmian-ocr-'))

/** How each system reads a page; gives its text. */
const systems = {
  auto: (image) => runCommand(image, 'auto'),
  paddle: (image) => runCommand(image, 'paddle'),
  tesseract: (image) => runCommand(image, 'tesseract'),
  program: (image, script) =>
    measure('tesseract', [image, '-', '-l', script === 'hant' ? 'chi_tra' : 'chi_sim', '--psm', '3']),
  'page-js': (image, script) =>
    measure(process.execPath, ['--input-type=module', '-e', wholePage(image, script)])
}

try {
  process.exitCode = main() ? 0 : 1
} finally {
  rmSync(work, {recursive: true, force: true})
}

function main() {
  const names = values.systems.split(',').filter((name) => name !== 'program' || hasProgram())
  const sums = []
  for (const level of values.levels.split(',')) {
    for (const page of values.pages.split(',')) sums.push(...comparePage(page, level, names))
  }
  if (sums.length === 0) throw new Error(`Expected pages below ${values.root}`)
  console.log(`\n${'level'.padEnd(8)}${'system'.padEnd(12)} seconds      cer  missing    order  peak MB`)
  for (const level of values.levels.split(',')) {
    for (const name of names) printSum(level, name, sums)
  }
  return [...judge(sums), ...(names.includes('auto') ? judgeMemory() : [])].every((good) => good)
}

function comparePage(page, level, names) {
  const image = join(values.root, 'images', level, `${page}.jpg`)
  if (!existsSync(image)) return []
  const gold = readGold(page)
  return names.map((name) => {
    const result = systems[name](image, gold.script)
    const row = {page, level, name, ...result, ...compareText(gold.lines, normalizeText(result.text))}
    console.log(`${page} ${level.padEnd(6)}${name.padEnd(12)}${showFigures(row)}`)
    return row
  })
}

/** Every printed line in reading order, or what the stories hold in pieces of the length of a line. */
function readGold(page) {
  const {articles} = JSON.parse(readFileSync(join(values.root, 'gold', `${page}.json`), 'utf8'))
  const script = articles[0]?.language === 'zh-Hant' ? 'hant' : 'hans'
  const layout = join(values.root, 'layout', `${page}.json`)
  const lines = existsSync(layout)
    ? JSON.parse(readFileSync(layout, 'utf8')).lines.map(({text}) => text)
    : articles
        .flatMap(({kicker, headline, deck, body}) => [kicker, headline, deck, ...body.map(({text}) => text)])
        .flatMap((text = '') => text.match(/.{1,20}/gu) ?? [])
  return {script, lines: lines.map(normalizeText).filter((text) => text !== '')}
}

/** Run the built command; its text is that of all lines in reading order, which is the order of their ids. */
function runCommand(image, engine) {
  const output = mkdtempSync(join(work, 'out-'))
  const args = [join(home, 'bin/banmian.js'), 'run', image, '-o', output, '--quiet', '--engine', engine]
  const result = measure(process.execPath, [...args, ...(values.jobs ? ['--jobs', values.jobs] : [])])
  const lines = readdirSync(output, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.json') && name !== 'report.json')
    .map((name) => JSON.parse(readFileSync(join(output, name), 'utf8')))
    .flatMap(({pages = [], source}) => [
      ...(source?.lines ?? []),
      ...pages.flatMap(({furniture = []}) => furniture)
    ])
  const sorted = lines.sort((a, b) => (a.id < b.id ? -1 : 1))
  return {...result, text: sorted.map(({raw}) => raw).join('\n')}
}

/** tesseract.js as its README has it, with the language data of this project. */
function wholePage(image, script) {
  const language = script === 'hant' ? 'chi_tra' : 'chi_sim'
  return `
    const {createWorker} = await import(${JSON.stringify(import.meta.resolve('tesseract.js'))})
    const langPath = ${JSON.stringify(join(home, 'node_modules/@tesseract.js-data', language, '4.0.0_best_int'))}
    const worker = await createWorker('${language}', 1, {langPath, gzip: true, cacheMethod: 'none'})
    // Its default is a single block.
    await worker.setParameters({tessedit_pageseg_mode: '3'})
    const {data} = await worker.recognize(${JSON.stringify(image)})
    console.log(data.text)
    await worker.terminate()`
}

/** Run a process and measure it; memory by GNU time, where that is installed. */
function measure(program, args) {
  const time = '/usr/bin/time'
  const memory = join(work, 'memory')
  const wrapped = existsSync(time) ? [time, '-f', '%M', '-o', memory, program, ...args] : [program, ...args]
  const start = performance.now()
  const {status, stdout, stderr} = spawnSync(wrapped[0], wrapped.slice(1), {
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${program} ${args.slice(0, 3).join(' ')} failed:\n${stderr}`)
  const kilobytes = existsSync(memory)
    ? Number(readFileSync(memory, 'utf8').trim().split('\n').at(-1))
    : Number.NaN
  return {text: stdout, seconds, megabytes: kilobytes / 1024}
}

function compareText(lines, text) {
  const gold = lines.join('')
  const stock = new Map()
  for (const char of text) stock.set(char, (stock.get(char) ?? 0) + 1)
  let missing = 0
  for (const char of gold) {
    const left = stock.get(char) ?? 0
    if (left > 0) stock.set(char, left - 1)
    else missing++
  }
  const distance = lines.reduce((sum, line) => sum + distanceToBest(line, text), 0)
  return {length: gold.length, missing, distance, disorder: editDistance(gold, text)}
}

/** Edit distance of a line to the part of a text that is most like it (Sellers). */
function distanceToBest(line, text) {
  let row = new Uint16Array(text.length + 1)
  let next = new Uint16Array(text.length + 1)
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    next[0] = at + 1
    for (let column = 1; column <= text.length; column++) {
      const changed = row[column - 1] + (text.charCodeAt(column - 1) === unit ? 0 : 1)
      next[column] = Math.min(changed, row[column] + 1, next[column - 1] + 1)
    }
    ;[row, next] = [next, row]
  }
  return row.reduce((least, distance) => Math.min(least, distance), line.length)
}

function printSum(level, name, rows) {
  const own = rows.filter((row) => row.level === level && row.name === name)
  if (own.length > 0) console.log(`${level.padEnd(8)}${name.padEnd(12)}${showFigures(sumUp(own))}`)
}

function sumUp(rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0)
  return {
    seconds: sum('seconds') / rows.length,
    length: sum('length'),
    missing: sum('missing'),
    distance: sum('distance'),
    disorder: sum('disorder'),
    megabytes: Math.max(...rows.map(({megabytes}) => megabytes))
  }
}

function showFigures({seconds, length, missing, distance, disorder, megabytes}) {
  const percent = (part) => `${((100 * part) / length).toFixed(2)} %`.padStart(9)
  return `${seconds.toFixed(1).padStart(8)}${percent(distance)}${percent(missing)}${percent(disorder)}${megabytes.toFixed(0).padStart(9)}`
}

/** Compare `auto` with the program over all pages, and the engine `tesseract` with tesseract.js. */
function judge(rows) {
  const of = (name) => {
    const own = rows.filter((row) => row.name === name)
    return own.length > 0 ? sumUp(own) : undefined
  }
  const [auto, program, tesseract, pageJs] = ['auto', 'program', 'tesseract', 'page-js'].map(of)
  const checks = []
  if (auto && program) {
    checks.push(check('auto: time against the program', auto.seconds / program.seconds, aims.time))
    checks.push(check('auto: cer against the program', auto.distance / program.distance, aims.cer))
  }
  if (tesseract && pageJs) {
    checks.push(check('tesseract: time against tesseract.js', tesseract.seconds / pageJs.seconds, 1))
    checks.push(check('tesseract: cer against tesseract.js', tesseract.distance / pageJs.distance, 1))
  }
  return checks
}

/** Peak memory on a page of 20 megapixels: the first page, enlarged. */
function judgeMemory() {
  if (!existsSync('/usr/bin/time')) return []
  const [page] = values.pages.split(',')
  const [level] = values.levels.split(',')
  const small = join(values.root, 'images', level, `${page}.jpg`)
  const large = join(work, 'large.jpg')
  // In a process of its own: a child counts what its parent held when it was born.
  const program = `
    const {default: sharp} = await import(${JSON.stringify(import.meta.resolve('sharp'))})
    const {width, height} = await sharp(${JSON.stringify(small)}).metadata()
    const factor = Math.sqrt(${largePage} / (width * height))
    await sharp(${JSON.stringify(small)}).resize(Math.ceil(width * factor)).toFile(${JSON.stringify(large)})`
  execFileSync(process.execPath, ['--input-type=module', '-e', program])
  const {megabytes} = runCommand(large, 'auto')
  return [check('auto: GB for a page of 20 megapixels', megabytes / 1024, aims.gigabytes)]
}

function check(name, value, aim) {
  const good = value <= aim
  console.log(`${good ? 'ok  ' : 'MISS'} ${name.padEnd(40)} ${value.toFixed(2)}  aim <= ${aim.toFixed(2)}`)
  return good
}

function hasProgram() {
  return spawnSync('tesseract', ['--version']).status === 0
}
