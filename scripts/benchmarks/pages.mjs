/** Inputs of benchmarks, made of fixtures. */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import sharp from 'sharp'
import {decodeText} from '../../dist/ingest/index.js'

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))

/** Sample: `2011年3月26日 星期六`: with this line the head of a fixture page ends. */
const datePattern = /\d{4}年\d{1,2}月\d{1,2}日/u

/**
 * Fill a folder with the pages of fixtures/pages, each as an issue of its own: the paper in the file name
 * counts up in letters.
 */
export function makeSinglePages(folder, count) {
  const texts = readFixtures()
  mkdirSync(folder, {recursive: true})
  for (let index = 0; index < count; index++) {
    writeFileSync(join(folder, `${spell(index)}-20240506-01.txt`), texts[index % texts.length])
  }
}

/**
 * Fill a folder with issues of several pages: the pages of fixtures/pages under heads of their own, as
 * their own would make one issue of all copies.
 */
export function makeIssues(folder, count, pagesOfIssue) {
  const bodies = readFixtures().flatMap((bytes) => takeBody(decodeText(bytes).text))
  mkdirSync(folder, {recursive: true})
  for (let index = 0; index < count; index++) {
    const page = (index % pagesOfIssue) + 1
    const paper = spell(Math.floor(index / pagesOfIssue))
    const head = `星江日报\n2024年5月6日 星期一 第${page}版\n\n`
    const name = `${paper}-20240506-${String(page).padStart(2, '0')}.txt`
    writeFileSync(join(folder, name), `${head}${bodies[index % bodies.length]}`)
  }
}

/**
 * Fill a folder with pictures of half a page each; no two are the same, so that none is found in the cache.
 */
export async function makePictures(folder, count) {
  const scans = readdirSync(join(fixtures, 'scans')).filter((name) => name.endsWith('.jpg'))
  mkdirSync(folder, {recursive: true})
  for (let index = 0; index < count; index++) {
    const round = Math.floor(index / scans.length)
    // The lower half moves by some pixels with each copy.
    await sharp(join(fixtures, 'scans', scans[index % scans.length]))
      .extract({left: 0, top: 740 + (round % 20), width: 1600, height: 900})
      .jpeg({quality: 70 + (round % 25)})
      .toFile(join(folder, `${spell(index)}-20240506-01.jpg`))
  }
}

function readFixtures() {
  const folder = join(fixtures, 'pages')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name)))
}

/** What stands below the head of a page; nothing where the head has another form. */
function takeBody(text) {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => datePattern.test(line))
  return end < 0 ? [] : [lines.slice(end + 1).join('\n')]
}

/** A number in letters: the paper in the name of a file has no digits at its end. */
function spell(number) {
  return Array.from(String(number).padStart(4, '0'), (digit) => 'abcdefghij'[digit]).join('')
}
