/**
 * Pictures of whole pages with gold, through the built program and its real engines.
 *
 * Two runs in all, as reading costs seconds: every test looks at what they left.
 */
import {execFile} from 'node:child_process'
import {mkdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import sharp from 'sharp'
import {beforeAll, describe, expect, it} from 'vitest'
import type {ArticleJson, ReportJson} from './emit/index.js'
import {type GoldPage, scorePage, summarize} from './evaluate/index.js'
import {listFiles, makeFolder, readJsonFile} from './testing/temporary.js'

const scansFolder = 'fixtures/scans'
const launcher = fileURLToPath(new URL('../bin/banmian.js', import.meta.url))
const scans = ['hjdsb-20240619-07', 'hqsb-20240716-07']
/** Two stories side by side below the first band of the first page; pixels. */
const excerpt = {left: 0, top: 745, width: 1600, height: 505}
/** Headlines in the excerpt, by place among those of the page. */
const excerptStories = [2, 3]
/** Milliseconds; the runs take some 15 s where nothing else is at work, twenty times that where much is. */
const patience = 600_000

const folder = makeFolder()
const turned = {quarter: join(folder, 'quarter.jpg'), half: join(folder, 'half.tif')}
const [two, one] = [join(folder, 'two-jobs'), join(folder, 'one-job')]

beforeAll(async () => {
  const part = await sharp(join(scansFolder, `${scans[0]}.jpg`))
    .extract(excerpt)
    .png()
    .toBuffer()
  await sharp(part).rotate(90).jpeg({quality: 90}).toFile(turned.quarter)
  await sharp(part).rotate(180).tiff({compression: 'lzw'}).toFile(turned.half)
  const whole = scans.map((name) => join(scansFolder, `${name}.jpg`))
  // The excerpts are read by lanes that have read other pages, and by one that has not.
  await runBuilt(two, '2', [...whole, turned.quarter, turned.half])
  await runBuilt(one, '1', [turned.quarter, turned.half])
}, patience)

async function runBuilt(output: string, jobs: string, inputs: readonly string[]): Promise<void> {
  mkdirSync(output)
  await promisify(execFile)(process.execPath, [
    launcher,
    'run',
    ...inputs,
    '-o',
    output,
    '--quiet',
    '--jobs',
    jobs
  ])
}

/** Articles of one input, in reading order. */
function readArticles(output: string, source: string): ArticleJson[] {
  return listFiles(output)
    .filter((path) => /-a\d+\.json$/u.test(path))
    .map((path) => readJsonFile<ArticleJson>(output, path))
    .filter(({pages}) => pages[0]?.source === source)
}

function readHeadlines(source: string): string[] {
  return readArticles(two, source).map(({headline}) => headline)
}

/** Article files of the excerpts, as they were written. */
function readBytes(output: string): string[] {
  return listFiles(output)
    .filter((path) => /^(?:quarter|half)/u.test(path))
    .map((path) => `${path}\n${readFileSync(join(output, path), 'utf8')}`)
}

describe('scans', () => {
  it('keep every figure at its floor or above', () => {
    const pages = scans.map((name) =>
      scorePage(
        readJsonFile<GoldPage>(scansFolder, `${name}.json`),
        readArticles(two, join(scansFolder, `${name}.jpg`))
      )
    )
    const {measures} = summarize(pages)
    const now = Object.fromEntries(measures)
    const {least, most} = readJsonFile<Record<'least' | 'most', Record<string, number>>>(
      scansFolder,
      'floor.json'
    )
    const fallen = [
      ...Object.entries(least).filter(([name, bound]) => !(Number(now[name] ?? Number.NaN) >= bound)),
      ...Object.entries(most).filter(([name, bound]) => !(Number(now[name] ?? Number.NaN) <= bound))
    ]
    expect(fallen, `figures now: ${JSON.stringify(now)}`).toEqual([])
  })

  it('give the same bytes with one job and with two', () => {
    const texts = readBytes(two)
    expect(texts.length).toBeGreaterThanOrEqual(2 * excerptStories.length)
    expect(readBytes(one)).toEqual(texts)
  })

  it.each(Object.entries(turned))('give the same headlines when turned: %s', (name, source) => {
    const upright = readHeadlines(join(scansFolder, `${scans[0]}.jpg`))
    expect(readHeadlines(source)).toEqual(excerptStories.map((place) => upright[place]))
    const {inputs} = readJsonFile<ReportJson>(two, 'report.json')
    const input = inputs.find((entry) => basename(entry.source).startsWith(name))
    expect(input?.pages?.[0]?.messages?.map(({ruleId}) => ruleId)).toContain('layout:page-turned')
  })
})
