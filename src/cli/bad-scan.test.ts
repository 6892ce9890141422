import {join} from 'node:path'
import sharp from 'sharp'
import {beforeAll, describe, expect, it} from 'vitest'
import type {ReportJson} from '../emit/index.js'
import {runCli} from '../testing/fake-io.js'
import {findRules} from '../testing/find-rules.js'
import {makePdf} from '../testing/make-pdf.js'
import {listFiles, makeFolder, readJsonFile, samplePage, writeFiles} from '../testing/temporary.js'

const folder = makeFolder()
const blank = (width: number, height: number) =>
  sharp({create: {width, height, channels: 3, background: 'white'}})

/** Sky, hills and grain: everything that a photograph has but print. */
function makePhoto(): Promise<Uint8Array> {
  const [width, height] = [800, 600]
  let seed = 1
  const data = Buffer.from(
    Array.from({length: width * height}, (_, at) => {
      const [x, y] = [at % width, Math.floor(at / width)]
      seed = (seed * 16_807) % 2_147_483_647
      const ground = y < 250 ? 200 - y / 5 : 90 + 40 * Math.sin(x / 45) * Math.cos(y / 35)
      return Math.max(0, Math.min(255, ground + (seed / 2_147_483_647 - 0.5) * 30))
    })
  )
  return sharp(data, {raw: {width, height, channels: 1}})
    .blur(2)
    .jpeg()
    .toBuffer()
}

beforeAll(async () => {
  const png = await blank(300, 400).png().toBuffer()
  const jpeg = await blank(300, 400).jpeg().toBuffer()
  const giant = Buffer.from(png)
  giant.writeUInt32BE(40_000, 16)
  giant.writeUInt32BE(40_000, 20)
  await writeFiles(folder, {
    'good.txt': samplePage,
    'zero.png': '',
    'cut.jpg': jpeg.subarray(0, jpeg.length / 2),
    'cut.png': png.subarray(0, png.length / 2),
    'head.tif': Buffer.from('II*\0'),
    'dot.png': await blank(1, 1).png().toBuffer(),
    'giant.png': giant,
    'white.png': png,
    'photo.jpg': await makePhoto(),
    'black.png': await sharp({create: {width: 300, height: 400, channels: 3, background: 'black'}})
      .png()
      .toBuffer(),
    'locked.pdf': makePdf([{lines: ['渡口']}], {locked: true}),
    'broken.pdf': '%PDF-1.7\nnothing',
    'junk.png': Buffer.from(Array.from({length: 4096}, (_, index) => (index * 37) % 256)),
    'wrong-extension.txt': png
  })
})

/** Run over one input beside a good one. */
async function runBeside(name: string, ...more: string[]) {
  const output = join(makeFolder(), 'out')
  const before = listFiles(folder)
  const args = ['run', join(folder, name), join(folder, 'good.txt'), '-o', output, ...more]
  const {code, err} = await runCli(args)
  expect(listFiles(folder)).toEqual(before)
  const report = readJsonFile<ReportJson>(output, 'report.json')
  return {code, err, report, ...findRules(report, name)}
}

describe('pictures that fail cost nothing but themselves', () => {
  it.each([
    ['zero.png', 'ingest:page-empty'],
    ['cut.jpg', 'ingest:image-unreadable'],
    ['cut.png', 'ingest:image-unreadable'],
    ['white.png', 'layout:page-blank'],
    ['black.png', 'layout:page-blank'],
    ['photo.jpg', 'layout:page-blank'],
    ['head.tif', 'ingest:image-unreadable'],
    ['dot.png', 'ingest:image-undersize'],
    ['giant.png', 'ingest:image-oversize'],
    ['locked.pdf', 'ingest:pdf-locked'],
    ['broken.pdf', 'ingest:pdf-broken'],
    ['junk.png', 'ingest:binary-found']
  ])('%s: %s', async (name, rule) => {
    const {code, err, report, input, rules} = await runBeside(name)
    expect({code, status: input?.status, rules}).toEqual({code: 1, status: 'failed', rules: [rule]})
    expect(err.split(rule)).toHaveLength(2)
    expect(report).toMatchObject({status: 'failed', counts: {pages: 1, failed: 1, articles: 1}})
  })

  it('nothing can run when models that were asked for are not there', async () => {
    const args = ['run', join(folder, 'white.png'), '-o', join(makeFolder(), 'out'), '--models', '/nowhere']
    const {code, err} = await runCli(args)
    expect(code).toBe(2)
    expect(err).toContain('`/nowhere`')
    expect((await runCli(['inspect', join(folder, 'white.png'), '--models', '/nowhere'])).code).toBe(2)
  })

  it('a picture over the limit that was asked for', async () => {
    const {code, rules} = await runBeside('wrong-extension.txt', '--max-pixels', '1000')
    expect({code, rules}).toEqual({code: 1, rules: ['ingest:image-oversize']})
  })
})
