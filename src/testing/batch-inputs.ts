/** A batch of inputs in which everything comes up that makes batches hard, from fixture pages. */
import {readdirSync, readFileSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import sharp from 'sharp'
import {decodeText} from '../ingest/index.js'

/** What is in a batch. */
export interface Batch {
  /** Folders with inputs, in the order of their paths. */
  folders: string[]
  /** Folders with one page more for two of the issues: behind the others, and apart from them. */
  more: string[]
  pages: number
  /** Pages that fail. */
  failing: number
  /** Pages whose issues come and go in the order of the inputs; no run takes these issues over. */
  apart: number
}

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))

/** Sample: `2011年3月26日 星期六`: with this line the head of a fixture page ends. */
const datePattern = /\d{4}年\d{1,2}月\d{1,2}日/u

/** Lines of a page; a run of hundreds of whole pages would take a test too long. */
const longestPage = 24

/** Two or three lines of text each; pixels of `fixtures/scans`. */
const excerpts = [
  {scan: 'hjdsb-20240619-07', left: 60, top: 760, width: 360, height: 100},
  {scan: 'hjdsb-20240619-07', left: 60, top: 930, width: 360, height: 100},
  {scan: 'hjdsb-20240619-07', left: 60, top: 1060, width: 360, height: 100},
  {scan: 'hqsb-20240716-07', left: 60, top: 1430, width: 360, height: 90},
  {scan: 'hqsb-20240716-07', left: 60, top: 1530, width: 360, height: 90},
  {scan: 'hjdsb-20240619-07', left: 800, top: 1300, width: 420, height: 110}
]

/**
 * Write 200 pages of text and 6 small pictures below a folder.
 *
 * There are issues of several pages, in files of their own and between form
 * feeds, with and without a head; issues whose pages stand apart; inputs that
 * claim one page; inputs of one name in two folders; a page that fails.
 */
export async function writeBatch(folder: string): Promise<Batch> {
  const texts = readTexts()
  const bodies = texts.flatMap(takeBody)
  let next = 0
  const body = () => bodies[next++ % bodies.length] ?? ''
  const headed = (paper: string, day: number, page: number) =>
    `${paper}\n2024年5月${day}日 第${page}版\n\n${body()}`
  const files: Record<string, string> = {}

  for (const page of count(4)) {
    for (const day of count(15))
      files[`daily/xjrb-${dateOf(day)}-0${page}.txt`] = headed('星江日报', day, page)
  }
  for (const file of count(10)) {
    // Every other file says on its first page what it is; of the rest nobody knows it.
    const first = file % 2 === 0 ? headed('柳湾晚报', file, 1) : body()
    const third = file === 1 ? '　\n' : body()
    files[`bound/volume-${file}.txt`] = [first, body(), third, body(), body()].join('\f')
  }
  for (const page of count(5)) {
    for (const day of [1, 2]) files[`apart/${page}-${day}.txt`] = headed('江口报', day, page)
  }
  for (const copy of count(4)) files[`claims/${copy}.txt`] = headed('石桥报', 3, 2)
  for (const side of ['east', 'west']) files[`${side}/notes.txt`] = body()
  files['west/Notes.txt'] = body()
  for (const index of count(73)) {
    const text = texts[index % texts.length] ?? ''
    files[`single/${spell(index)}-${dateOf(6)}-01.txt`] = index <= texts.length ? text : shorten(text)
  }
  const more = {
    [`daily-more/xjrb-${dateOf(1)}-05.txt`]: headed('星江日报', 1, 5),
    [`extra/xjrb-${dateOf(3)}-05.txt`]: headed('星江日报', 3, 5)
  }
  for (const [name, text] of Object.entries({...files, ...more})) await writeText(join(folder, name), text)
  await writePictures(join(folder, 'pictures'))
  return {
    folders: [...new Set(Object.keys(files).map(dirname)), 'pictures']
      .sort()
      .map((name) => join(folder, name)),
    more: Object.keys(more).map((name) => join(folder, dirname(name))),
    pages: 206,
    failing: 1,
    apart: 10
  }
}

/** The first three are pages of one issue. */
async function writePictures(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true})
  for (const [index, {scan, ...excerpt}] of excerpts.entries()) {
    const name = index < 3 ? `tpb-${dateOf(7)}-0${index + 1}` : `tpb-${dateOf(7 + index)}-01`
    await sharp(join(fixtures, 'scans', `${scan}.jpg`))
      .extract(excerpt)
      .png()
      .toFile(join(folder, `${name}.png`))
  }
}

function readTexts(): string[] {
  const folder = join(fixtures, 'pages')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => decodeText(readFileSync(join(folder, name))).text)
}

/** What stands below the head of a page; nothing where the head has another form. */
function takeBody(text: string): string[] {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => datePattern.test(line))
  return end < 0 ? [] : [shorten(lines.slice(end + 1).join('\n'))]
}

function shorten(text: string): string {
  return text.split('\n').slice(0, longestPage).join('\n')
}

function dateOf(day: number): string {
  return `202405${String(day).padStart(2, '0')}`
}

/** A number in letters: the paper in the name of a file has no digits at its end. */
function spell(number: number): string {
  return Array.from(String(number).padStart(3, '0'), (digit) => 'abcdefghij'[Number(digit)]).join('')
}

function count(most: number): number[] {
  return Array.from({length: most}, (_, index) => index + 1)
}

async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true})
  await writeFile(path, text)
}
